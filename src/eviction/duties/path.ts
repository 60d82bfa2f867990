/** What tenancies at risk put on the person's path: a lane beneath the line, and things that happened. */

import { sql } from 'kysely'
import { type Asking, rowsOf, told } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import {
  ifAboutPeople,
  nothingToTell,
  type PathAsking,
  type PathEvent,
  type PathLane,
} from '../../platform/web/index.ts'
import { text as listText } from '../list/text.ts'
import { type EndOutcome, endOutcomes, isKept, isLost } from '../outcomes.ts'
import { text } from './text.ts'

type PersonMatter = {
  personId: string
  id: string
  number: string
  openedOn: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  outcome: EndOutcome | null
  marks: readonly { kind: string; on: string; until: string | null }[]
}

/** The matters that these people live in and this user may read, the earliest first. Opens nobody: the page that asks has done so. */
const mattersIn = (personIds: readonly string[]): Asking<PersonMatter[]> =>
  told(
    rowsOf(
      sql<Omit<PersonMatter, 'outcome'> & { outcome: string | null }>`
    select r.person_id as "personId", m.id, m.number, m.opened_on as "openedOn", e.ended_on as "endedOn", e.outcome,
      coalesce((select json_agg(json_build_object('kind', v.kind, 'on', v.on_day, 'until', v.until_day) order by v.on_day)
        from matter_event v where v.matter_id = m.id and v.kind in ('messageGiven', 'evictionNotice', 'evicted') and not v.annuls
          and not exists (select from matter_event c where c.corrects_id = v.id)), '[]') as marks
    from (select distinct person_id, matter_id from matter_resident
      where person_id = any(${personIds}::uuid[]) and (ended_at is null or ended_because = 'movedOut')) r
    join eviction_matter m on m.id = r.matter_id
    left join matter_end e on e.matter_id = m.id and e.reopened_at is null
    order by m.opened_on, m.id`,
      { openedOn: 'day', endedOn: 'day' },
    ),
    (rows) => rows.map((row) => ({ ...row, outcome: endOutcomes.find((one) => one === row.outcome) ?? null })),
  )

const toneOf = (outcome: EndOutcome | null): PathLane['spans'][number]['tone'] => {
  if (outcome === null) return 'soon'
  if (isLost(outcome)) return 'late'
  return isKept(outcome) ? 'good' : 'neutral'
}

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso.slice(0, 10))

/** One lane with the matters, from the day they were opened to their end; nothing when there were none. */
export const pathPart: PathAsking = (_, { locale }, personIds) =>
  told(
    ifAboutPeople(personIds, 'matters', () => mattersIn(personIds)),
    (all) => (personId) => {
      const matters = all.filter((matter) => matter.personId === personId)
      return matters.length === 0
        ? nothingToTell
        : { lanes: [laneOf(matters, locale)], events: eventsOf(matters, locale) }
    },
  )

function laneOf(matters: readonly PersonMatter[], locale: Locale): PathLane {
  const t = words(text, locale)
  return {
    label: t.lane,
    spans: matters.map(({ openedOn, endedOn, number, outcome }) => ({
      from: openedOn,
      to: endedOn,
      label: number,
      tone: toneOf(outcome),
    })),
    marks: matters.flatMap(({ marks }) =>
      marks.flatMap(({ kind, on, until }) => {
        if (kind === 'messageGiven') return [{ on: day(on), label: t.message }]
        if (kind === 'evicted') return [{ on: day(on), label: t.evicted }]
        return until === null ? [] : [{ on: day(until), label: t.evictionDay }]
      }),
    ),
  }
}

function eventsOf(matters: readonly PersonMatter[], locale: Locale): PathEvent[] {
  const t = words(text, locale)
  const { outcomes } = words(listText, locale)
  return matters.flatMap(({ id, number, openedOn, endedOn, outcome, marks }) => {
    const href = `/evictions/${id}`
    return [
      { on: openedOn, what: t.opened(number), href },
      ...marks.flatMap(({ kind, on }) => {
        if (kind === 'evictionNotice') return []
        return [{ on: day(on), what: kind === 'evicted' ? t.evicted : t.message, href }]
      }),
      ...(endedOn === null
        ? []
        : [{ on: endedOn, what: t.ended(number), ...(outcome === null ? {} : { detail: outcomes[outcome] }), href }]),
    ]
  })
}
