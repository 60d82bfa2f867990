/** The people behind a figure, for those who may see them: who is counted is asked by the system, who they are by the reader. */

import { sql } from 'kysely'
import type { ProtectionLevel } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser, type Tx } from '../../platform/database/index.ts'
import type { Division } from '../count/figure.ts'
import type { SituationCode } from '../count/figures/situation.ts'
import { type Area, inQuery, isAdult, peopleInWeek } from '../people/in-week.ts'
import { openKeys, readable } from '../people/opened.ts'

/** The parts of the count that the people are in, all of them at once; none: everybody. */
export type RowFilter = readonly Division['parts'][number][]

type FigureRow = {
  personId: string
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: ProtectionLevel | null
  situation: SituationCode
  /** null for somebody with protected identity: where they live is in no list */
  living: { form: string; since: Temporal.PlainDate; source: string } | null
}

export type FigureRows = {
  /** how many the figure counts */
  counted: number
  /** how many of them this reader may not see, on all pages together */
  hidden: number
  rows: FigureRow[]
  /** the key of the last one looked at, when there are more */
  next: string[] | null
}

type Key = { situation: SituationCode; human: string; records: string[] }

/**
 * One page of the people behind a figure, in the order of situation and then of record. `after` is the key of the page before.
 * Each one shown is written to the read log: a list behind a figure is no list of one's own duties.
 */
export async function rowsBehind(
  session: Session,
  { area, filter, after, size }: { area: Area; filter: RowFilter; after: string[] | null; size: number },
): Promise<FigureRows> {
  const keys = await asSystem('figures: rows', (tx) => keysBehind(tx, area, filter))
  const from = after === null ? 0 : keys.findIndex((key) => isAfter(key, after))
  const here = from < 0 ? [] : keys.slice(from, from + size)
  const last = here.at(-1)
  const more = from >= 0 && keys.length > from + size && last
  return asUser(session, async (tx) => {
    const visible = await readable(
      tx,
      keys.flatMap((key) => key.records),
    )
    const rows = await openRows(tx, session, here, visible, area)
    const seen = keys.filter((key) => key.records.some((record) => visible.has(record))).length
    return {
      counted: keys.length,
      hidden: keys.length - seen,
      rows,
      next: more ? [String(last.situation), last.human] : null,
    }
  })
}

const isAfter = (key: Key, [situation, human]: string[]): boolean =>
  key.situation > Number(situation) || (key.situation === Number(situation) && key.human > (human ?? ''))

/** Ids only: which records are counted in the figure. */
async function keysBehind(tx: Tx, area: Area, filter: RowFilter): Promise<Key[]> {
  const inParts = filter.reduce((all, { where }) => sql<boolean>`${all} and ${where}`, sql<boolean>`true`)
  const { rows } = await sql<Key>`
    with recursive ${peopleInWeek(inQuery(area))}
    select counted.situation, counted.human, array_agg(distinct coalesce(reach.other, counted.human)::text) as records
    from counted left join linked on linked.human = counted.human left join reach on reach.person_id = linked.person_id
    where ${isAdult} and ${inParts}
    group by counted.situation, counted.human order by counted.situation, counted.human`.execute(tx)
  return rows
}

/** Who they are and where they lived that week, written to the read log in the same breath. */
async function openRows(
  tx: Tx,
  session: Session,
  keys: readonly Key[],
  visible: ReadonlySet<string>,
  area: Area,
): Promise<FigureRow[]> {
  const opened = await openKeys(tx, session, keys, visible)
  if (opened.length === 0) return []
  const episodes = await episodesIn(
    tx,
    opened.flatMap(({ key }) => key.records),
    area,
  )
  return opened.map(({ key, who }) => {
    const living = episodes.find((one) => key.records.includes(one.person_id) && one.situation === key.situation)
    return {
      ...who,
      situation: key.situation,
      living:
        who.protection === null && living ? { form: living.form, since: living.since, source: living.source } : null,
    }
  })
}

/** The episodes of the week that can put somebody in a situation, the one that began first before the others. */
async function episodesIn(tx: Tx, records: string[], { week }: Area) {
  return tx
    .selectFrom('housing_episode as e')
    .innerJoin('living_form as f', 'f.code', 'e.living_form_code')
    .select(['e.person_id', 'f.situation', 'e.living_form_code as form', 'e.from_on as since', 'e.source'])
    .where('e.person_id', 'in', records)
    .where('f.situation', 'is not', null)
    .where('e.from_on', '<=', week.to)
    .where((eb) => eb.or([eb('e.until_on', 'is', null), eb('e.until_on', '>=', week.from)]))
    .orderBy('e.from_on')
    .execute()
}
