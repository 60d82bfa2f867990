/** What this room adds to a person's path: the support as a strip, with what the person said along it. How, never where. */

import { allOf, known, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { dictionary, words } from '../platform/text/index.ts'
import { ifAboutPeople, nothingToTell, type PathAsking, type PathEvent, type PathLane } from '../platform/web/index.ts'
import { mayDo } from './access.ts'
import { courseOf } from './queries.ts'
import { text as shared } from './text.ts'

const text = dictionary({
  sv: {
    lane: 'Stöd',
    began: 'Stöd började',
    ended: 'Stöd avslutades',
    rhythm: 'Kom överens om hur ofta',
  },
  en: {
    lane: 'Support',
    began: 'Support began',
    ended: 'Support ended',
    rhythm: 'Agreed how often',
  },
})

const supportsIn = (tx: Tx, personIds: readonly string[]) =>
  rowsOf(
    tx
      .selectFrom('support as s')
      .innerJoin('organisation as o', 'o.id', 's.organisation_id')
      .leftJoin('support_end as e', (join) => join.onRef('e.support_id', '=', 's.id').on('e.reopened_at', 'is', null))
      .select(['s.id', 's.person_id as personId', 'o.name as organisation', 's.begins_on as beginsOn'])
      .select(['e.ended_on as endedOn', 'e.because'])
      .where('s.person_id', 'in', personIds)
      .orderBy('s.begins_on')
      .orderBy('s.id'),
    { beginsOn: 'day', endedOn: 'day' },
  )

export const pathPart: PathAsking = (tx, session, personIds) => {
  if (!mayDo(session, 'see')) return known(() => nothingToTell)
  const ids = tx.selectFrom('support').select('id').where('person_id', 'in', personIds).$asScalar()
  const { locale } = session
  const t = words(text, locale)
  const s = words(shared, locale)
  const asked = ifAboutPeople(personIds, 'support', () =>
    told(allOf({ supports: supportsIn(tx, personIds), course: courseOf(tx, ids) }), (all) => [all]),
  )
  return told(asked, ([all]) => (personId) => {
    if (all === undefined) return nothingToTell
    const supports = all.supports.filter((one) => one.personId === personId)
    if (supports.length === 0) return nothingToTell
    const of = <R extends { supportId: string }>(rows: readonly R[], id: string) =>
      rows.filter((row) => row.supportId === id)
    const lane: PathLane = {
      label: t.lane,
      spans: supports.map(({ beginsOn, endedOn, organisation }) => ({
        from: beginsOn,
        to: endedOn,
        label: organisation,
        tone: 'good',
      })),
      marks: supports.flatMap(({ id }) => [
        ...of(all.course.wishes, id).map(({ onDay, wish }) => ({ on: onDay, label: s.wishes[wish] })),
        ...of(all.course.rhythms, id).map(({ fromOn, times, perWeeks }) => ({
          on: fromOn,
          label: s.perWeek(times, perWeeks),
        })),
      ]),
    }
    const events = supports.flatMap(({ id, beginsOn, endedOn, because, organisation }): PathEvent[] => {
      const href = `/support/${id}`
      const end =
        endedOn === null || because === null ? [] : [{ on: endedOn, what: t.ended, detail: s.endings[because], href }]
      return [
        { on: beginsOn, what: t.began, detail: organisation, href },
        ...of(all.course.wishes, id).map(({ onDay, wish }) => ({ on: onDay, what: s.wishes[wish], href })),
        ...of(all.course.rhythms, id).map(({ fromOn, times, perWeeks }) => ({
          on: fromOn,
          what: t.rhythm,
          detail: s.perWeek(times, perWeeks),
          href,
        })),
        ...end,
      ]
    })
    return { lanes: [lane], events: events.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on)) }
  })
}
