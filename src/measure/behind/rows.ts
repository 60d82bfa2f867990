/** The people behind a figure, for those who may see them: who is counted is asked by the system, who they are by the reader. */

import { sql } from 'kysely'
import type { ProtectionLevel } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import type { Division } from '../count/figure.ts'
import type { SituationCode } from '../count/figures/situation.ts'
import { type Behind, behind } from '../people/behind.ts'
import { type Area, inQuery, isAdult, peopleInWeek } from '../people/in-week.ts'
import { openKeys, readable } from '../people/opened.ts'

/** The parts of the count that the people are in, all of them at once; none: everybody. */
export type RowFilter = readonly Division['parts'][number][]

export type FigureRow = {
  key: string[]
  personId: string
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: ProtectionLevel | null
  situation: SituationCode
  /** null for somebody with protected identity: where they live is in no list */
  living: { form: string; since: Temporal.PlainDate; source: string } | null
}

type Key = { situation: SituationCode; human: string; records: string[] }

/**
 * The people behind a figure, in the order of situation and then of record. Each one shown is written to the read log: a list behind a figure is no
 * list of one's own duties.
 */
export async function rowsBehind(
  session: Session,
  { area, filter }: { area: Area; filter: RowFilter },
): Promise<Behind<FigureRow>> {
  const keys = await asSystem('figures: rows', (tx) => keysBehind(tx, area, filter))
  return behind({
    keys,
    isAfter,
    seen: (tx) => readable(tx, keys),
    open: (tx, some, inFile) => openRows(tx, session, some, area, inFile),
  })
}

const isAfter = (key: Key, [situation, human]: readonly string[]): boolean =>
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
  area: Area,
  inFile: boolean,
): Promise<FigureRow[]> {
  const opened = await openKeys(tx, session, keys, inFile)
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
      key: [String(key.situation), key.human],
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
