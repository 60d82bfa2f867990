/** What became of an alert: visits noted, taken back, put back; and an alert from a landlord's own pages. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  optional,
  radios,
  shortText,
  stopped,
  subject,
  ticked,
  time,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { formatMoment, group, words } from '../../platform/text/index.ts'
import { dateOf, momentOf, now, today, ZONE } from '../../platform/time/index.ts'
import { FieldRow, Notice, type Viewer } from '../../platform/ui/index.ts'
import { addSignalsIn } from '../../signal/index.ts'
import { type OutreachVerb, requireMay } from '../access.ts'
import { outcomes } from '../alert/rules.ts'
import { promiseIn, visitBefore } from '../promised.ts'
import { type Alert, alertById, takingsOf, visitsOf } from './queries.ts'
import { text } from './text.ts'

const above = ({ locale }: Viewer) => ({ href: '/outreach/alerts', label: words(text, locale).title })

async function theirs(tx: Tx, session: Session, id: string, verb: OutreachVerb): Promise<Alert> {
  requireMay(session, verb)
  return alertById(tx, id)
}

export const alert = subject({
  at: '/outreach/alerts/:id',
  rows: { table: 'outreach_alert', key: 'outreach_alert_id' },
  show: (tx, session, id, _opens, verb: OutreachVerb) => theirs(tx, session, id, verb),
  hold: async (tx, session, id, verb: OutreachVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return theirs(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        above(page.viewer),
        { href: `/outreach/alerts/${shown.id}`, label: words(text, page.viewer.locale).alert },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

/** Among its signals, where a landlord sees what became of it: it may not see what outreach does. */
const landlords = desk({
  at: '/signals',
  requireMay: (session, verb: OutreachVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={[{ href: '/signals', label: signalsIn(page.viewer) }]} />,
  text: group(text, 'subject'),
})

const signalsIn = ({ locale }: Viewer): string => words(text, locale).signals

const clockOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' })

export const visiting = alert.form({
  at: 'visits/new',
  may: 'visit',
  opens: 'outreach-alert',
  back: '#visits',
  text: group(text, 'visiting'),
  fields: {
    outcome: radios(outcomes, group(text, 'outcomes')),
    visitedOn: day({ to: today }),
    visitedTime: time(),
    words: optional(longText(900, 3)),
  },
  shows: () => ({
    begins: { visitedOn: today(), visitedTime: clockOf(now()) },
    draw: ({ outcome, visitedOn, visitedTime, words }) => (
      <>
        {outcome}
        <FieldRow>
          {visitedOn}
          {visitedTime}
        </FieldRow>
        {words}
      </>
    ),
  }),
  act: async (step, { outcome, visitedOn, visitedTime, words }) => {
    const visitedAt = momentOf(visitedOn, visitedTime)
    if (Temporal.Instant.compare(visitedAt, now()) > 0) return wrong('visitedTime', 'ahead')
    // to the minute, as it is written
    if (Temporal.Instant.compare(visitedAt.add({ minutes: 1 }), step.on.sentAt) <= 0)
      return wrong(visitedOn.equals(dateOf(step.on.sentAt)) ? 'visitedTime' : 'visitedOn', 'before')
    if (words !== null && holdsPersonalNumber(words)) return wrong('words', 'noNumbers')
    const made = await step.add('outreach_visit', 'noted', { outcome, visited_at: visitedAt, words })
    return step.done('outreach.visited', { data: { visit: made, outcome }, made })
  },
})

const place = { may: 'visit', back: '#visits' } as const

export const undoing = alert.press({
  ...place,
  at: 'visits/:visit/undo',
  text: group(text, 'undoing'),
  act: async (step) => {
    const visit = found((await visitsOf(step.tx, step.on.id)).find(({ id }) => id === step.params.visit))
    if (visit.undoneAt !== null) return stopped('already')
    await step.stamp('outreach_visit', visit.id, 'undone')
    return step.done('outreach.visit-taken-back', { data: { visit: visit.id } })
  },
})

export const puttingBack = alert.press({
  ...place,
  at: 'visits/:visit/undo/undo',
  text: group(text, 'puttingBack'),
  act: async (step) => {
    const visit = found((await visitsOf(step.tx, step.on.id)).find(({ id }) => id === step.params.visit))
    if (visit.undoneAt === null) return stopped('already')
    await step.unstamp('outreach_visit', visit.id, 'undone')
    return step.done('outreach.visit-put-back', { data: { visit: visit.id } })
  },
})

const take = { may: 'visit', back: '#taking' } as const

/** Somebody says that they go: with their name and when. Whoever comes second is told that somebody has it. */
export const taking = alert.press({
  ...take,
  at: 'takings',
  text: group(text, 'taking'),
  act: async (step) => {
    if (step.on.visitedAt !== null) return stopped('visited')
    if (step.on.takenAt !== null) return stopped('taken')
    const made = await step.add('outreach_taking', 'taken', {})
    return step.done('outreach.alert-taken', { data: { taking: made }, made })
  },
})

/** It was a mistake, or somebody else goes: the alert calls again. */
export const untaking = alert.press({
  ...take,
  at: 'takings/:taking/undo',
  text: group(text, 'untaking'),
  act: async (step) => {
    const one = found((await takingsOf(step.tx, step.on.id)).find(({ id }) => id === step.params.taking))
    if (one.undoneAt !== null) return stopped('already')
    await step.stamp('outreach_taking', one.id, 'undone')
    return step.done('outreach.alert-given-back', { data: { taking: one.id } })
  },
})

/** A housing company that found somebody: the same as from the public page, in its own name, and answered as its other signals are. */
export const finding = landlords.form({
  at: '/outreach/found',
  may: 'alert',
  opens: 'outreach-alert',
  text: group(text, 'finding'),
  fields: { place: shortText(200), words: longText(900, 3), people: wholeNumber(1, 50), urgent: ticked() },
  shows: async ({ tx, session, viewer: { locale } }) => {
    const promise = await promiseIn(tx, session.municipality)
    const [usual, soon] = [false, true].map((urgent) => formatMoment(visitBefore(now(), urgent, promise), locale))
    return {
      before: (
        <>
          <Notice kind="danger">{words(text, locale).finding.danger}</Notice>
          <Notice>{words(text, locale).promisedBy(usual ?? '', soon ?? '')}</Notice>
        </>
      ),
      begins: { people: 1 },
    }
  },
  act: async ({ tx, session, mine, done }, { place, words, people, urgent }) => {
    if (holdsPersonalNumber(words)) return wrong('words', 'noNumbers')
    if (holdsPersonalNumber(place)) return wrong('place', 'noNumbers')
    const nobody = { personName: null, personNumber: null, senderName: null, senderContact: null }
    const told = { kind: 'landlordMessage', words, place, urgent, adults: people, children: 0 } as const
    const [signal] = await addSignalsIn(tx, session, [{ ...told, ...nobody, livingForm: 'outdoors' }])
    const { id: signalId } = found(signal)
    const row = mine('sent')
    await tx
      .insertInto('outreach_alert')
      .values({
        ...row,
        ...{ kind: 'somebody', signal_id: signalId, place, words, people, urgent, shared: true },
        visit_until: visitBefore(now(), urgent, await promiseIn(tx, session.municipality)),
      })
      .execute()
    return done('outreach.alert-sent', { about: row.id, made: row.id, to: `/signals/${signalId}/receipt` })
  },
})

export const visitForms = alert.routes(visiting, undoing, puttingBack, taking, untaking, finding)
