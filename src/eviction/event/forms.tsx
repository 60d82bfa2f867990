/** What happened in a matter is chosen, written down, and put right or taken back. Each leads to what it changed in the course. */

import { courseEventNames } from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { carried, longText, stopped, ticked } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, Disclosure, Notice, type Viewer } from '../../platform/ui/index.ts'
import { courseOfMatter } from '../clocks/course.ts'
import { eventsOf } from '../events.ts'
import type { Matter } from '../load.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { type Correction, type NewMatterEvent, writeEvents } from './actions.ts'
import { toldAt } from './changed.ts'
import { aroundKind, begunWith, eventFields, factsOf } from './fields.tsx'
import { type HandKind, handKindCodes, handKindOf, isHandKind, kindsNow, wrongDays } from './kinds.ts'
import { text } from './text.ts'

/** One event: who, when, the record, and the page that tells what it changed. */
async function write(step: MatterStep, event: NewMatterEvent, correction: Correction | null = null) {
  const { tx, session, on } = step
  const { id, what, data } = found((await writeEvents(tx, session, on.id, [event], correction))[0])
  return step.done(what, { data, made: id, to: toldAt(on.id, [id]) })
}

/** Without a kind the page is the choice of one. */
export const recording = matter.form({
  at: 'events/new',
  may: 'work',
  opens: 'matter',
  text: group(text, 'recording'),
  fields: { kind: carried(handKindCodes), ...eventFields },
  shows: async ({ tx, shown, viewer, asked, typed }) => {
    const t = words(text, viewer.locale)
    const kind = typed('kind') ?? asked('kind')
    if (!isHandKind(kind)) {
      const { stage } = (await courseOfMatter(tx, shown)).course
      return {
        lead: t.chooseLead,
        instead: <Choice viewer={viewer} matter={shown} now={kindsNow({ stage }, shown.cause)} />,
      }
    }
    const { draw, ...around } = aroundKind(kind, viewer.locale)
    return {
      ...around,
      title: courseEventNames[kind][viewer.locale],
      begins: { kind, payer: 'tenant' as const },
      draw: ({ kind, ...field }) => [kind, ...draw(field)],
      after: (
        <p>
          <a href={`/evictions/${shown.id}/events/new`}>{t.chooseOther}</a>
        </p>
      ),
    }
  },
  act: async (step, { kind, ...typed }) => {
    const event = factsOf(kind, typed)
    return wrongDays(event, today()) ?? write(step, event)
  },
})

type ChoiceProps = { viewer: Viewer; matter: Matter; now: ReturnType<typeof kindsNow> }

/** What is likely to have happened next, and all the rest by group. */
function Choice({ viewer: { locale }, matter: { id }, now: { likely, rest } }: ChoiceProps) {
  const t = words(text, locale)
  const links = (kinds: readonly HandKind[]) =>
    kinds.map((kind) => (
      <li>
        <a href={`/evictions/${id}/events/new?kind=${kind}`}>{courseEventNames[kind][locale]}</a>
      </li>
    ))
  return (
    <>
      <Card title={t.likely}>
        <ul>
          {links(likely)}
          <li>
            <a href={`/eviction-notices/new?matter=${id}`}>{t.noticeCame}</a>
          </li>
          <li>
            <a href={`/evictions/${id}/decision`}>{t.undertook}</a>
          </li>
        </ul>
      </Card>
      <Disclosure summary={t.rest}>
        {rest.map(({ group, kinds }) => (
          <Card title={t.groups[group]} level={3}>
            <ul>{links(kinds)}</ul>
          </Card>
        ))}
      </Disclosure>
    </>
  )
}

/** The event to put right, and whether another stands in its place already. Events with a paper of their own are put right there. */
async function toCorrect(tx: Tx, matterId: string, eventId: string) {
  const events = await eventsOf(tx, matterId)
  const event = found(events.find(({ id }) => id === eventId))
  return { event, kind: found(handKindOf(event)), isReplaced: events.some(({ correctsId }) => correctsId === eventId) }
}

export const correcting = matter.form({
  at: 'events/:event/correct',
  may: 'work',
  opens: 'matter',
  back: 'history',
  text: group(text, 'correcting'),
  fields: { ...eventFields, annuls: ticked(), because: longText(1000, 3) },
  shows: async ({ tx, shown, params, viewer: { locale }, refused }) => {
    const t = words(text, locale)
    const { event, kind, isReplaced } = await toCorrect(tx, shown.id, params.event)
    const { draw, ...around } = aroundKind(kind, locale)
    const already = isReplaced && !refused('alreadyCorrected')
    return {
      ...around,
      title: t.correctTitle(courseEventNames[kind][locale]),
      begins: begunWith(event),
      draw: ({ annuls, because, ...field }) => [...draw(field), annuls, because],
      instead: already ? <Notice kind="warning">{t.correcting.refusals.alreadyCorrected}</Notice> : null,
    }
  },
  act: async (step, { because, annuls, ...typed }) => {
    const { event: old, kind, isReplaced } = await toCorrect(step.tx, step.on.id, step.params.event)
    // what is taken back says what it took back, whatever its days were
    const event = annuls ? old : { ...old, ...factsOf(kind, typed) }
    const wrong = annuls ? null : wrongDays(event, today())
    if (wrong !== null) return wrong
    return isReplaced ? stopped('alreadyCorrected') : write(step, event, { correctsId: old.id, because, annuls })
  },
  clash: { matter_event_corrects: stopped('alreadyCorrected') },
})

export const eventRoutes = matter.routes(recording, correcting)
