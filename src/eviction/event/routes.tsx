/** /evictions/:id/events/new: what happened is chosen, then written down. /evictions/:id/events/:event/correct: put right, or taken back. */

import { z } from 'zod'
import { courseEventNames } from '../../law/index.ts'
import { found, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { Card, Checkbox, Disclosure, type FormState, TextArea } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  idParam,
  type Problem,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  ticked,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { courseOfMatter } from '../clocks/course.ts'
import type { EventFacts, MatterEvent } from '../events.ts'
import { MatterForm, MatterPage } from '../frame.tsx'
import { matterToShow } from '../load.ts'
import { addEvent, correctEvent, type EventRefusal } from './actions.ts'
import { toldAt } from './changed.ts'
import { EventFields, eventShape, factsOf } from './form.tsx'
import { type HandKind, isHandKind, kindsNow } from './kinds.ts'
import { text } from './text.ts'

const newForm = z.object(eventShape)
const correctForm = z.object({ ...eventShape, because: textField(1000), annuls: ticked() })

const loadWork = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    const matter = await matterToShow(tx, session, id, 'matter', 'work')
    return { matter, ...(await courseOfMatter(tx, matter)) }
  })

const untilProblems: readonly string[] = ['untilBefore', 'untilFar', 'untilMissing']

/** A day that can't be meant stands at its field. */
function say({ kind }: EventRefusal, locale: Locale): Problem {
  const t = words(text, locale)
  if (kind === 'ended' || kind === 'alreadyCorrected') return { field: '', message: t[kind] }
  return { field: untilProblems.includes(kind) ? 'until' : 'on', message: t.problems[kind] }
}

const statusOf = ({ field }: Problem): 409 | 422 => (field === '' ? 409 : 422)

async function showNew(c: Ctx, kind: HandKind, form: FormState, status: 200 | 409 | 422) {
  const { matter } = await loadWork(withoutKey(signedIn(c)), idParam(c))
  const shown = viewer(c)
  const t = words(text, shown.locale)
  return page(
    c,
    <MatterForm
      viewer={shown}
      matter={matter}
      title={courseEventNames[kind][shown.locale]}
      action={`/evictions/${matter.id}/events/new?kind=${kind}`}
      form={form}
      submit={t.save}
      back={`/evictions/${matter.id}/events/new`}
    >
      <EventFields kind={kind} />
    </MatterForm>,
    status,
  )
}

async function showChoice(c: Ctx) {
  const { matter, course } = await loadWork(signedIn(c), idParam(c))
  const shown = viewer(c)
  const t = words(text, shown.locale)
  const { likely, rest } = kindsNow(course, matter.cause)
  const links = (kinds: readonly HandKind[]) =>
    kinds.map((kind) => (
      <li>
        <a href={`/evictions/${matter.id}/events/new?kind=${kind}`}>{courseEventNames[kind][shown.locale]}</a>
      </li>
    ))
  return page(
    c,
    <MatterPage viewer={shown} matter={matter} title={t.choose} lead={t.chooseLead}>
      <Card title={t.likely}>
        <ul>
          {links(likely)}
          <li>
            <a href={`/eviction-notices/new?matter=${matter.id}`}>{t.noticeCame}</a>
          </li>
          <li>
            <a href={`/evictions/${matter.id}/decision`}>{t.undertook}</a>
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
    </MatterPage>,
  )
}

/** The event to put right, while nothing stands in its place. Events with a paper of their own are put right there. */
async function loadEvent(session: Session, id: string, eventId: string) {
  const { matter, events } = await loadWork(session, id)
  const event = found(events.find((one) => one.id === eventId))
  return { matter, event, kind: found(handKindOf(event)) }
}

/** The kind of an event that is put right by hand; null for one that was taken back, or that comes from Kronofogden's notice. */
export const handKindOf = ({ kind, annuls, noticeId }: MatterEvent): HandKind | null =>
  isHandKind(kind) && !annuls && noticeId === null ? kind : null

async function showCorrect(c: Ctx, form: FormState, status: 200 | 409 | 422) {
  const { matter, event, kind } = await loadEvent(withoutKey(signedIn(c)), idParam(c), idParam(c, 'event'))
  const shown = viewer(c)
  const t = words(text, shown.locale)
  return page(
    c,
    <MatterForm
      viewer={shown}
      matter={matter}
      title={t.correctTitle(courseEventNames[kind][shown.locale])}
      lead={t.correctLead}
      action={`/evictions/${matter.id}/events/${event.id}/correct`}
      form={form}
      submit={t.saveCorrection}
      back={`/evictions/${matter.id}/history`}
    >
      <EventFields kind={kind} value={event} />
      <Checkbox name="annuls" label={t.annuls} hint={t.annulsHint} />
      <TextArea name="because" label={t.because} hint={t.becauseHint} rows={3} maxlength={1000} required />
    </MatterForm>,
    status,
  )
}

export const eventRoutes = room()
  .get('/evictions/:id/events/new', (c) => {
    const kind = c.req.query('kind')
    return isHandKind(kind) ? showNew(c, kind, blankForm(), 200) : showChoice(c)
  })
  .post('/evictions/:id/events/new', async (c) => {
    const session = signedIn(c)
    const asked = c.req.query('kind')
    const kind = found(isHandKind(asked) ? asked : null)
    const form = await readForm(c, newForm)
    if (!form.ok) return showNew(c, kind, form.state, 422)
    const facts = { ...factsOf(kind, form.value), kind }
    const outcome = await addEvent(session, idParam(c), facts)
    if (!outcome.ok) {
      const problem = say(outcome.reason, session.locale)
      return showNew(c, kind, withProblems(form.state, [problem]), statusOf(problem))
    }
    return seeOther(c, toldAt(idParam(c), [outcome.value.eventId]))
  })
  .get('/evictions/:id/events/:event/correct', (c) => showCorrect(c, blankForm(), 200))
  .post('/evictions/:id/events/:event/correct', async (c) => {
    const session = signedIn(c)
    const { event, kind } = await loadEvent(withoutKey(session), idParam(c), idParam(c, 'event'))
    const form = await readForm(c, correctForm)
    if (!form.ok) return showCorrect(c, form.state, 422)
    const { because, annuls, ...typed } = form.value
    const facts = annuls ? asItWas(event, kind) : { ...factsOf(kind, typed), kind }
    const outcome = await correctEvent(session, idParam(c), facts, { correctsId: event.id, because, annuls })
    if (!outcome.ok) {
      const problem = say(outcome.reason, session.locale)
      return showCorrect(c, withProblems(form.state, [problem]), statusOf(problem))
    }
    return seeOther(c, toldAt(idParam(c), [outcome.value.eventId]))
  })

/** What is taken back says what it took back. */
const asItWas = ({ on, until, amountOre, payer, ground, defects, flags, statedDays }: MatterEvent, kind: HandKind) =>
  ({ kind, on, until, amountOre, payer, ground, defects, flags, statedDays }) satisfies EventFacts
