/** `hemvist organisation add` and `hemvist user add|list|deactivate|reactivate|give|take`. */

import type { Command } from 'commander'
import type { OrganisationKind, Role } from '../platform/access/index.ts'
import { roles } from '../platform/access/index.ts'
import { isId } from '../platform/id.ts'
import {
  addUser,
  deactivateUser,
  giveRole,
  listUsers,
  reactivateUser,
  sayUserRefusal,
  takeRole,
} from '../platform/login/index.ts'
import { addOrganisation, sayOrganisationRefusal } from '../platform/organisation/command.ts'
import type { Outcome } from '../platform/outcome.ts'
import { Failure, type Print } from './print.ts'

const kinds: readonly OrganisationKind[] = ['municipality', 'ideaBased', 'landlord']

export function addUserCommands(program: Command, print: Print): void {
  program
    .command('organisation')
    .description('the organisations that work together')
    .command('add')
    .description('add an organisation, or units to one that is there')
    .requiredOption('--municipality <code>', 'four digits, such as 0880')
    .requiredOption('--kind <kind>', kinds.join(', '))
    .requiredOption('--name <name>', 'its name')
    .option('--unit <name...>', 'its units')
    .action(
      async ({
        municipality,
        kind,
        name,
        unit,
      }: {
        municipality: string
        kind: string
        name: string
        unit?: string[]
      }) => {
        const known = kinds.find((one) => one === kind)
        if (!known) throw new Failure(`--kind is one of ${kinds.join(', ')}.`, { exit: 2 })
        const made = take(
          await addOrganisation({ municipality, kind: known, name, units: unit ?? [] }),
          sayOrganisationRefusal,
        )
        print.result(made, () => `${name}: ${made.units} units added.`)
      },
    )
  const user = program.command('user').description('who may log in, and as what')
  user
    .command('add')
    .description('add a user')
    .requiredOption('--name <name>', 'their name')
    .requiredOption('--municipality <code>', 'four digits')
    .requiredOption('--organisation <name>', 'the organisation they work for')
    .requiredOption('--role <role...>', roles.join(', '))
    .requiredOption('--issuer <address>', 'the identity provider that logs them in (HEMVIST_OIDC_ISSUER)')
    .requiredOption('--subject <id>', 'who they are there (the claim "sub")')
    .option('--unit <name>', 'their unit')
    .option('--title <title>', 'their title')
    .action(
      async (options: {
        name: string
        municipality: string
        organisation: string
        role: string[]
        issuer: string
        subject: string
        unit?: string
        title?: string
      }) => {
        const { role, unit, title, ...rest } = options
        const added = take(
          await addUser({ ...rest, unit: unit ?? null, title: title ?? null, roles: role.map(knownRole) }),
          sayUserRefusal,
        )
        print.result(added, () => `Added: ${added.userId}`)
      },
    )
  user
    .command('list')
    .description('the users')
    .option('--municipality <code>', 'only this municipality')
    .action(async ({ municipality }: { municipality?: string }) => {
      const users = await listUsers(municipality)
      print.result(users, () =>
        users
          .map((one) =>
            Object.values(one)
              .map((value) => (Array.isArray(value) ? value.join(', ') : (value ?? '–')))
              .join('  '),
          )
          .join('\n'),
      )
    })
  user
    .command('deactivate')
    .argument('<id>')
    .requiredOption('--because <reason>', 'why')
    .description('let a user in no more; what they did stays')
    .action(async (id: string, { because }: { because: string }) => {
      take(await deactivateUser(userId(id), because), sayUserRefusal)
      print.result({ ok: true }, () => 'Deactivated; open sessions are ended.')
    })
  user
    .command('reactivate')
    .argument('<id>')
    .description('let a deactivated user in again')
    .action(async (id: string) => {
      take(await reactivateUser(userId(id)), sayUserRefusal)
      print.result({ ok: true }, () => 'Reactivated.')
    })
  for (const [name, change] of [
    ['give', giveRole],
    ['take', takeRole],
  ] as const) {
    user
      .command(name)
      .argument('<id>')
      .argument('<role>')
      .description(`${name} a role`)
      .action(async (id: string, role: string) => {
        take(await change(userId(id), knownRole(role)), sayUserRefusal)
        print.result({ ok: true }, () => 'Done.')
      })
  }
}

/** What the user typed, when it can be an id at all; whether there is such a user is the database's to say. */
function userId(text: string): string {
  if (!isId(text)) throw new Failure(`"${text}" is no user's id. See: hemvist user list.`, { exit: 2 })
  return text
}

function knownRole(text: string): Role {
  const role = roles.find((one) => one === text)
  if (!role) throw new Failure(`There is no role ${text}. Roles: ${roles.join(', ')}.`, { exit: 2 })
  return role
}

function take<T, R>(outcome: Outcome<T, R>, say: (refusal: R) => string): T {
  if (!outcome.ok) throw new Failure(say(outcome.reason), { json: { error: outcome.reason } })
  return outcome.value
}
