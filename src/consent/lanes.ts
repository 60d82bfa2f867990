/** What the path of a person shows of consents and assignments. */

import type { Tx } from '../platform/database/index.ts'
import { dictionary, formatList, type Locale, swedishDay, words } from '../platform/text/index.ts'
import type { PathEvent, PathLane } from '../platform/web/index.ts'
import { assignmentsOf, consentsOf } from './queries.ts'
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

async function pathLanes(tx: Tx, personId: string, locale: Locale): Promise<PathLane[]> {
  const t = words(laneText, locale)
  const tasks = words(text, locale)
  const consents = await consentsOf(tx, personId)
  const assignments = await assignmentsOf(tx, personId)
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

async function pathEvents(tx: Tx, personId: string, locale: Locale): Promise<PathEvent[]> {
  const t = words(laneText, locale)
  const parts = words(text, locale)
  return (await consentsOf(tx, personId)).flatMap(({ from, to, what, withdrawn }) => {
    const named = what.map((part) => parts[part].toLocaleLowerCase(locale))
    const detail = t.toWhom(to, formatList(named, locale))
    const href = `/people/${personId}/consents`
    const given = { on: from, what: t.given, detail, href }
    return withdrawn === null ? [given] : [given, { on: swedishDay(withdrawn), what: t.withdrawn, detail: to, href }]
  })
}

/** One of the sources that the path is put together from. Shown to every reader of the person: it says who else may read. */
export const consentLanes = { about: 'identity', pathLanes, pathEvents } as const
