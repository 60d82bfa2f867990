/**
 * Tries verbs in every role of every kind of organisation. Whoever may is tried under the permissions as they are. Whoever may not is tried
 * where nothing else stops them: on pages and in forms the database permits everybody everything, on rows everything but the verb. Those who
 * may not come first all at once, as one person with all of these roles; only when something let that person in is each role asked alone.
 */

import { sql } from 'kysely'
import { permissions } from '../../../src/app-permissions.ts'
import {
  type OrganisationKind,
  permissionRows,
  type Role,
  rolesOf,
  type Session,
} from '../../../src/platform/access/index.ts'
import type { Connection } from '../../../src/platform/database/index.ts'
import { formsIn } from '../forms.ts'
import type { Visitor, World } from '../world.ts'
import { rowAs } from './row.ts'
import { type Answered, isTried, type Trial, type Way, ways } from './trial.ts'
import { filled } from './words.ts'

export const listed = permissionRows(permissions)
const allKinds = ['municipality', 'ideaBased', 'landlord'] as const satisfies readonly OrganisationKind[]
const usual = { municipality: 'siv', ideaBased: 'nils', landlord: 'hanna' } as const

type Visit = (session: Session) => Visitor
type Asking = { kind: OrganisationKind; roles: readonly Role[]; session: Session }

function askers(world: World, { verb, who, kinds = allKinds }: Trial): { may: Asking[]; mayNot: Asking[] } {
  const may = new Set(listed.filter((row) => row.verb === verb).map(({ kind, role }) => `${kind} ${role}`))
  const as = (kind: OrganisationKind, roles: readonly Role[]): Asking => ({
    kind,
    roles,
    session: { ...world[who?.[kind] ?? usual[kind]], roles },
  })
  const those = (kind: OrganisationKind, allowed: boolean): Role[] =>
    rolesOf[kind].filter((role) => may.has(`${kind} ${role}`) === allowed)
  return {
    may: kinds.flatMap((kind) => those(kind, true).map((role) => as(kind, [role]))),
    mayNot: kinds.flatMap((kind) => {
      const roles = those(kind, false)
      return roles.length === 0 ? [] : [as(kind, roles)]
    }),
  }
}

const alone = (asking: Asking): Asking[] =>
  asking.roles.map((role) => ({ ...asking, roles: [role], session: { ...asking.session, roles: [role] } }))

/** Whom a verb is for in the database: those of the list, everybody, nobody. */
type For = 'listed' | 'everybody' | 'nobody'

const everybody = allKinds.flatMap((kind) => rolesOf[kind].map((role) => ({ kind, role })))
const rowsOf: Record<For, (verb: string) => readonly { verb: string; kind: string; role: string }[]> = {
  listed: (verb) => listed.filter((row) => row.verb === verb),
  everybody: (verb) => everybody.map((who) => ({ verb, ...who })),
  nobody: () => [],
}

/** What `permit` has made of each verb in the worker's database; the others are as listed. */
const made = new Map<string, For>()

/**
 * The database’s own list: as it is, or everything for everybody but one verb that is as it is, and some that are nobody’s. Only the verbs that change
 * are written anew: thousands of rows for each of hundreds of trials took longer than the trials.
 */
export async function permit(
  { kysely }: Connection,
  permitted: 'asTheyAre' | { verb?: string; shut?: readonly string[] },
): Promise<void> {
  const wanted = (verb: string): For =>
    permitted === 'asTheyAre' || verb === permitted.verb
      ? 'listed'
      : permitted.shut?.includes(verb)
        ? 'nobody'
        : 'everybody'
  const changed = [...new Set(listed.map(({ verb }) => verb))].filter(
    (verb) => wanted(verb) !== (made.get(verb) ?? 'listed'),
  )
  if (changed.length === 0) return
  await sql`delete from permission where verb = any(${changed})`.execute(kysely)
  const rows = JSON.stringify(changed.flatMap((verb) => rowsOf[wanted(verb)](verb)))
  await sql`insert into permission (verb, organisation_kind, role) select verb, kind, role
    from jsonb_to_recordset(${rows}::jsonb) as l (verb text, kind text, role text)`.execute(kysely)
  for (const verb of changed) made.set(verb, wanted(verb))
}

const answered = (status: number): Answered =>
  status >= 500 ? { failed: `answered ${status}` } : { may: status !== 404 && status !== 403, because: `${status}` }

type Fields = Record<string, string | string[]>

export type Runner = {
  world: World
  visit: Visit
  /** the household anew, and what the trial needs besides */
  prepare: (first?: string) => Promise<void>
}

/** Each disagreement as a line; `first` is what all of these trials need. */
export async function disagreements(
  { world, visit, prepare }: Runner,
  trials: readonly Trial[],
  first?: string,
): Promise<string[]> {
  const { connection } = world
  const lines: string[] = []
  const forms = new Map<Trial, Fields>()
  const seen = new Set<string>()

  const attempt = async (trial: Trial, way: Way, { session }: Asking): Promise<Answered> => {
    if (way === 'row') return rowAs(connection, session, trial.row ?? { see: 'app_user' })
    if (way === 'page') {
      const { status, html } = await visit(session).get(await filled(connection, trial.page ?? '', session))
      if (trial.shows === undefined || status !== 200) return answered(status)
      return { may: html.includes(await filled(connection, trial.shows, session)) }
    }
    const fields: Fields = { ...forms.get(trial) }
    for (const [name, value] of Object.entries(trial.fields ?? {}))
      fields[name] = typeof value === 'string' ? await filled(connection, value, session) : value
    const { status } = await visit(session).post(await filled(connection, trial.sends ?? '', session), fields)
    return answered(status)
  }
  const tell = (trial: Trial, way: Way, { kind, roles }: Asking, answer: Answered, may: boolean) => {
    const at = `${trial.verb} ${way} ${kind} ${roles.join('+')} (${trial.sends ?? trial.page ?? 'row'})`
    if ('failed' in answer) lines.push(`${at}: ${answer.failed}`)
    else if (answer.may !== may)
      lines.push(`${at}: ${may ? 'may, and is refused' : 'may not, and may'} ${answer.because ?? ''}`)
  }
  const refuses = async (trial: Trial, way: Way) => {
    for (const asking of askers(world, trial).mayNot) {
      const answer = await attempt(trial, way, asking)
      if ('failed' in answer) tell(trial, way, asking, answer, false)
      if (!('may' in answer && answer.may)) continue
      if (way === 'action') await prepare(first)
      for (const one of alone(asking)) tell(trial, way, one, await attempt(trial, way, one), false)
    }
  }
  const allowed = (trial: Trial, way: Way): Asking[] => {
    const { may } = askers(world, trial)
    const all = !seen.has(`${trial.verb} ${way}`)
    seen.add(`${trial.verb} ${way}`)
    // what else the verb opens is tried by one of each kind
    return all ? may : may.filter(({ kind }, i) => may.findIndex((one) => one.kind === kind) === i)
  }

  await prepare(first)
  const of = (way: Way) => trials.filter((trial) => isTried(trial, way))
  await permit(connection, {})
  for (const trial of of('action')) {
    const [who] = askers(world, trial).may
    if (who !== undefined) forms.set(trial, await formOf(world, visit, trial, who.session))
  }
  for (const trial of trials) {
    const { besides: shut = [] } = trial
    if (shut.length > 0) await permit(connection, { shut })
    for (const way of ['page', 'action'] as const) if (isTried(trial, way)) await refuses(trial, way)
    if (shut.length > 0) await permit(connection, {})
  }
  for (const trial of of('row')) {
    await permit(connection, { verb: trial.verb, ...(trial.besides === undefined ? {} : { shut: trial.besides }) })
    await refuses(trial, 'row')
  }
  await permit(connection, 'asTheyAre')
  for (const way of ways)
    for (const trial of of(way))
      for (const asking of allowed(trial, way)) {
        let answer = await attempt(trial, way, asking)
        // what another has just done is done, and can't be found to be done again
        if (way === 'action' && 'may' in answer && !answer.may) {
          await prepare(first)
          answer = await attempt(trial, way, asking)
        }
        tell(trial, way, asking, answer, true)
      }
  return lines
}

/** The form as it stands on the page, with the first choice of each group and words in each empty field. */
async function formOf({ connection }: World, visit: Visit, trial: Trial, session: Session): Promise<Fields> {
  const from = trial.from ?? trial.page
  if (from === undefined) return {}
  const path = await filled(connection, from, session)
  const { html } = await visit(session).get(path)
  const to = await filled(connection, trial.sends ?? '', session)
  const form = formsIn(html, path, '2026-11-21').find(({ action }) => action.split('?')[0] === to.split('?')[0])
  return Object.fromEntries((form?.fields ?? []).filter(([name]) => !name.startsWith('_')))
}
