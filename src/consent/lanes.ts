/** What the path of a person shows of consents and assignments. */

import { allOf, told } from '../platform/database/index.ts'
import { dictionary, formatList, type Locale, swedishDay, words } from '../platform/text/index.ts'
import type { PathAsking, PathEvent, PathLane } from '../platform/web/index.ts'
import { type AssignmentRow, assignmentsIn, type Consent, consentsIn } from './queries.ts'
import { text } from './text.ts'

const laneText = dictionary({
  sv: {
    consents: 'Samtycken',
    assignments: 'Uppdrag',
    given: 'Samtycke gavs',
    withdrawn: 'Samtycke togs tillbaka',
    withdrawnMark: 'tillbakadraget',
    toWhom: (to: string, what: string) => `${to}: ${what}`,
  },
  en: {
    consents: 'Consents',
    assignments: 'Assignments',
    given: 'Consent was given',
    withdrawn: 'Consent was withdrawn',
    withdrawnMark: 'withdrawn',
    toWhom: (to: string, what: string) => `${to}: ${what}`,
  },
})

/** The last day a consent held: its own, or the day it was withdrawn, whichever came first (never before it began). */
function lastDay(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate | null,
  ended: Temporal.Instant | null,
): Temporal.PlainDate | null {
  if (ended === null) return until
  const day = swedishDay(ended)
  if (Temporal.PlainDate.compare(day, from) < 0) return from
  return until !== null && Temporal.PlainDate.compare(until, day) < 0 ? until : day
}

function lanesOf(consents: readonly Consent[], assignments: readonly AssignmentRow[], locale: Locale): PathLane[] {
  const t = words(laneText, locale)
  const tasks = words(text, locale)
  const lanes: PathLane[] = [
    {
      label: t.consents,
      spans: consents.map(({ from, until, withdrawn, to, state }) => ({
        from,
        to: lastDay(from, until, withdrawn),
        label: to,
        tone: state === 'holds' ? 'good' : 'neutral',
      })),
      marks: consents.flatMap(({ withdrawn }) =>
        withdrawn === null ? [] : [{ on: swedishDay(withdrawn), label: t.withdrawnMark }],
      ),
    },
    {
      label: t.assignments,
      spans: assignments.map(({ from, until, ended, task }) => ({
        from,
        to: lastDay(from, until, ended),
        label: tasks[task],
        tone: 'info',
      })),
      marks: [],
    },
  ]
  return lanes.filter(({ spans }) => spans.length > 0)
}

function eventsOf(personId: string, consents: readonly Consent[], locale: Locale): PathEvent[] {
  const t = words(laneText, locale)
  const parts = words(text, locale)
  return consents.flatMap(({ from, to, what, withdrawn }) => {
    const named = what.map((part) => parts.parts[part].toLocaleLowerCase(locale))
    const detail = t.toWhom(to, formatList(named, locale))
    const href = `/people/${personId}/consents`
    const given = { on: from, what: t.given, detail, href }
    return withdrawn === null ? [given] : [given, { on: swedishDay(withdrawn), what: t.withdrawn, detail: to, href }]
  })
}

const pathPart: PathAsking = (tx, { locale }, personIds) => {
  const asked = allOf({ consents: consentsIn(tx, personIds), assignments: assignmentsIn(tx, personIds) })
  return told(asked, (all) => (id) => {
    const consents = all.consents.filter(({ personId }) => personId === id)
    const assignments = all.assignments.filter(({ personId }) => personId === id)
    return { lanes: lanesOf(consents, assignments, locale), events: eventsOf(id, consents, locale) }
  })
}

/** One of the sources that the path is put together from. Shown to every reader of the person: it says who else may read. */
export const consentPath = { about: 'identity', pathPart } as const
