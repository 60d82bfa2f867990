/** `hemvist key add|list|revoke`: keys for other systems. */

import type { Command } from 'commander'
import {
  addKey,
  endKey,
  isScope,
  listKeys,
  MOST_PER_MINUTE,
  PER_MINUTE,
  type Scope,
  sayKeyRefusal,
  scopes,
} from '../exchange/index.ts'
import { parseDay } from '../law/index.ts'
import { isId } from '../platform/id.ts'
import { isWithin, outOfBounds, today } from '../platform/time/index.ts'
import { Failure, type Print } from './print.ts'

export function addKeyCommands(program: Command, print: Print): void {
  const key = program.command('key').description('keys with which other systems use the interface (/api)')
  key
    .command('add')
    .description('make a key; it is printed once')
    .requiredOption('--municipality <code>', 'four digits')
    .requiredOption('--organisation <name>', 'the landlord or the municipality’s own organisation')
    .requiredOption('--name <name>', 'which system it is for')
    .requiredOption('--scope <scope...>', scopes.join(', '))
    .option('--expires <date>', 'the last day, two years ahead at most (a year when left out)')
    .option('--per-minute <number>', `requests a minute, 1 to ${MOST_PER_MINUTE}`, String(PER_MINUTE))
    .action(
      async (options: {
        municipality: string
        organisation: string
        name: string
        scope: string[]
        expires?: string
        perMinute: string
      }) => {
        const { scope, expires, perMinute, ...rest } = options
        const made = await addKey({
          ...rest,
          scopes: scope.map(knownScope),
          expiresOn: expires === undefined ? today().add({ years: 1 }) : day(expires),
          perMinute: Number(perMinute),
        })
        if (!made.ok) throw new Failure(sayKeyRefusal(made.reason), { json: { error: made.reason } })
        print.result(
          made.value,
          () => `${made.value.secret}\nThis is the only time it is shown. Its id: ${made.value.id}`,
        )
      },
    )
  key
    .command('list')
    .description('the keys, without their secrets')
    .option('--municipality <code>', 'only this municipality')
    .action(async ({ municipality }: { municipality?: string }) => {
      const keys = await listKeys(municipality)
      print.result(keys, () =>
        keys
          .map(
            (one) =>
              `${one.id}  ${one.prefix}…  ${one.municipality}  ${one.organisation}  ${one.name}  ${one.scopes.join(' ')}  ${one.perMinute}/min  ${one.state}  until ${one.expiresOn}  used ${one.lastUsedOn ?? '–'}`,
          )
          .join('\n'),
      )
    })
  key
    .command('revoke')
    .argument('<id>')
    .description('end a key at once')
    .action(async (id: string) => {
      if (!isId(id)) throw new Failure(`"${id}" is no key's id. See: hemvist key list.`, { exit: 2 })
      const ended = await endKey(id)
      if (!ended.ok) throw new Failure(sayKeyRefusal(ended.reason), { json: { error: ended.reason } })
      print.result(ended.value, () => 'Revoked; it is refused from now on.')
    })
}

function knownScope(text: string): Scope {
  if (!isScope(text)) throw new Failure(`There is no scope ${text}. Scopes: ${scopes.join(', ')}.`, { exit: 2 })
  return text
}

function day(text: string): Temporal.PlainDate {
  const read = parseDay(text)
  if (read === null) throw new Failure(`"${text}" is no day. Write it as 2027-11-21.`, { exit: 2 })
  if (!isWithin('planned', read)) throw new Failure(outOfBounds('planned', read).en, { exit: 2 })
  return read
}
