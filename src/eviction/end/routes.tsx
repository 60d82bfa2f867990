/** /evictions/:id/end and /evictions/:id/reopen. */

import { z } from 'zod'
import { isLivingForm, type LivingFormCode, nameOf, openPeople } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { sayEndStop } from '../../platform/ui/index.ts'
import {
  choice,
  date,
  formPage,
  optionalChoice,
  optionalText,
  room,
  saidOfOpen,
  text as textField,
  wholeNumber,
} from '../../platform/web/index.ts'
import { courseFrom } from '../clocks/course.ts'
import { askingEvents } from '../events.ts'
import { matterToShow } from '../load.ts'
import { endOutcomes, suggestedOutcome } from '../outcomes.ts'
import { type EndRefusal, endMatter, reopenMatter } from './actions.ts'
import { askingOpen } from './open.ts'
import { askingLease, askingPeople, endOf } from './queries.ts'
import { text } from './text.ts'
import { EndPage, type EndView, ReopenPage, whereField } from './views.tsx'

const MOST_CHILDREN = 50
const said = () =>
  optionalChoice(['yes', 'no', 'unknown']).transform((value) =>
    value === 'yes' ? true : value === 'no' ? false : null,
  )

const endForm = z
  .object({
    outcome: choice(endOutcomes),
    on: date('happened'),
    words: optionalText(2000),
    children: z.preprocess((value) => value ?? null, wholeNumber(0, MOST_CHILDREN).nullable()),
    childrenPresent: said(),
    socialServicesPresent: said(),
    abandoned: said(),
    ...saidOfOpen(),
  })
  // where each person sleeps: one field a person
  .catchall(z.unknown())

const isWhere = /^where-([0-9a-f-]{36})$/

function whereFrom(form: Record<string, unknown>): Map<string, LivingFormCode> {
  return new Map(
    Object.entries(form).flatMap(([name, value]) => {
      const id = isWhere.exec(name)?.[1]
      return id !== undefined && typeof value === 'string' && isLivingForm(value) ? [[id, value] as const] : []
    }),
  )
}

async function loadEnd(session: Session, id: string): Promise<EndView> {
  return asUser(session, async (tx) => {
    const matter = await matterToShow(tx, session, id, 'matterEnd', 'work')
    const { events, asked, leases, open } = await ask(
      tx,
      allOf({
        events: askingEvents(tx, id),
        asked: askingPeople(tx, matter),
        leases: askingLease(tx, matter.leaseId),
        open: askingOpen(tx, matter),
      }),
    )
    const course = courseFrom(matter, events)
    // whoever isn't opened with the matter is opened here: a tenant of the lease who isn't noted as living there
    const known = new Set(matter.people.map((person) => person.id))
    const unknown = asked.filter((person) => !known.has(person.id))
    await openPeople(
      tx,
      session,
      unknown.map((person) => person.id),
      'matterEnd',
    )
    return {
      matter,
      suggested: suggestedOutcome(course),
      suggestedOn: course.safe?.on ?? course.ended?.on ?? null,
      people: asked.map((person) => ({ id: person.id, name: nameOf(person, session.locale, 'ownPage') })),
      open: open(course, events),
      lease: leaseOf(matter.leaseId, leases[0]),
    }
  })
}

function leaseOf(leaseId: string | null, lease: { runs: boolean } | undefined): EndView['lease'] {
  if (lease?.runs) return 'ends'
  return leaseId !== null && lease === undefined ? 'hidden' : 'none'
}

function sayEnd(refusal: EndRefusal, locale: Locale) {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'alreadyEnded':
      return { field: '', message: t.problems.alreadyEnded(refusal.by, formatMoment(refusal.at, locale)) }
    case 'whereMissing':
      return { field: whereField(refusal.personId), message: t.whereMissing }
    case 'childrenMissing':
      return { field: 'children', message: t.problems.childrenMissing }
    case 'whereUntrue':
      return { field: whereField(refusal.personId), message: t.problems.whereUntrue }
    case 'open':
      // what must be done first was chosen with the outcome
      return refusal.stop === 'openStops' &&
        refusal.open.hard.some(({ kind }) => kind === 'claim' || kind === 'undertaking')
        ? { field: 'outcome', message: sayEndStop(refusal.stop, locale).message }
        : sayEndStop(refusal.stop, locale)
    case 'inFuture':
    case 'beforeLease':
    case 'beforeOpening':
    case 'whereTooEarly':
      return { field: 'on', message: t.problems[refusal.kind] }
    default:
      return { field: '', message: t.problems[refusal.kind] }
  }
}

const ending = formPage({
  fields: endForm,
  load: loadEnd,
  draw: (drawing) => <EndPage {...drawing} />,
  act: (session: Session, id: string, value: z.output<typeof endForm>) =>
    endMatter(session, id, { ...value, where: whereFrom(value) }),
  say: sayEnd,
  leadsTo: (_, id) => `/evictions/${id}#end`,
  notice: (locale) => words(text, locale).saved,
})

const why = z.object({ because: textField(1000) })

const reopening = formPage({
  fields: why,
  load: (session, id) =>
    asUser(session, async (tx) => ({
      matter: await matterToShow(tx, session, id, 'matterEnd', 'work'),
      end: await endOf(tx, id),
    })),
  draw: (drawing) => <ReopenPage {...drawing} />,
  act: (session: Session, id: string, { because }: z.output<typeof why>) => reopenMatter(session, id, because),
  say: ({ kind }, locale) => ({ field: '', message: words(text, locale).problems[kind] }),
  leadsTo: (_, id) => `/evictions/${id}`,
  notice: (locale) => words(text, locale).reopened,
})

export const endRoutes = room()
  .get('/evictions/:id/end', ending.get)
  .post('/evictions/:id/end', ending.post)
  .get('/evictions/:id/reopen', reopening.get)
  .post('/evictions/:id/reopen', reopening.post)
