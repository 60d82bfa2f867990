/** Nödöppning: reading without another reason, with a written one, for a day; and the review of it afterwards. */

import { sql } from 'kysely'
import { mayOnPerson } from '../../person/index.ts'
import { requireMay } from '../../platform/access/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { desk, longText, stopped, subject, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { Notice, Page } from '../../platform/ui/index.ts'
import { mayOnConsent } from '../access.ts'
import { EMERGENCY_HOURS } from '../rules.ts'
import type { Review } from './queries.ts'
import { text } from './text.ts'

const SHORTEST_REASON = 10

/** Whoever the id is of, if anybody: the page is the same for every id, and says nothing about whether there is anybody. */
const whoever = subject({
  at: '/people/:id',
  rows: { table: 'person', key: 'person_id' },
  show: async (_, session, id) => {
    requireMay(session, mayOnPerson.openInEmergency)
    return { id }
  },
  hold: async (tx, session, id) => {
    requireMay(session, mayOnPerson.openInEmergency)
    await holdRecord(tx)
    return { id }
  },
  ended: () => false,
  person: ({ id }) => id,
  frame: ({ viewer, title, lead, failed, children }) => (
    <Page viewer={viewer} title={title} lead={lead} failed={failed}>
      {children}
    </Page>
  ),
  text: group(text, 'subject'),
})

/** No such record, or one that an emergency doesn’t open (protected identity): the two are told alike. */
const notSo = stopped((locale) => words(text, locale).notSo)

/** Opens the person’s record to this user for a day. The log reviewer sees who, when and why. */
export const openingInEmergency = whoever.form({
  at: 'emergency',
  may: 'openInEmergency',
  opens: 'emergency',
  back: '/people',
  text: group(text, 'opening'),
  fields: { because: longText(1000, 4) },
  shows: ({ viewer }) => {
    const t = words(text, viewer.locale)
    return {
      before: (
        <>
          <Notice kind="danger" title={t.warning}>
            {t.warningWords(EMERGENCY_HOURS)}
          </Notice>
          <Notice kind="info" title={t.first}>
            {t.firstWords}
          </Notice>
        </>
      ),
    }
  },
  act: async (step, { because }) => {
    if (because.length < SHORTEST_REASON) return wrong('because', 'tooShort')
    const { tx, session, on } = step
    const closesAt = now().add({ hours: EMERGENCY_HOURS })
    const row = { ...step.own(), person_id: on.id, user_id: session.userId, because }
    await tx
      .insertInto('emergency_opening')
      .values({ ...row, opened_at: now(), closes_at: closesAt })
      .execute()
    const { rows } = await sql<{ reason: string | null }>`select app.reason_for(${on.id}::uuid) as reason`.execute(tx)
    // taken back whole: nothing may say that somebody tried to open a person whose identity is protected, or that there is one
    if (!rows[0]?.reason) return notSo
    const data = { until: closesAt.toString() }
    return step.done('emergency.opened', { about: row.id, data, to: `/people/${on.id}` })
  },
  clash: { emergency_opening_municipality_code_person_id_fkey: notSo },
})

const reviews = desk({
  at: '/emergency-openings',
  requireMay: (session) => requireMay(session, mayOnConsent.review),
  frame: ({ viewer, title, children }) => (
    <Page viewer={viewer} title={title}>
      {children}
    </Page>
  ),
  text: group(text, 'subject'),
})

/** Marks an opening; a mark can be changed, and the record keeps each. */
const marking = (review: Review) =>
  reviews.press({
    at: review === 'justified' ? ':openingId/justified' : ':openingId/notJustified',
    may: 'review',
    text: group(text, review),
    act: async (step) => {
      const { openingId } = step.params
      await step.stamp('emergency_opening', openingId, 'reviewed', { review })
      return step.done('emergency.reviewed', { about: openingId, data: { review } })
    },
  })

export const marks = { justified: marking('justified'), notJustified: marking('notJustified') }

export const emergencyForms = [
  whoever.routes(openingInEmergency),
  reviews.routes(marks.justified, marks.notJustified),
] as const
