/** /evictions/:id/message, /evictions/:id/messages/:message/cut and /evictions/:id/case: what belongs to the matter, and what no longer does. */

import { z } from 'zod'
import { messageText } from '../../message/index.ts'
import { withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, formatTime, type Locale, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  type FormState,
  Hidden,
  Radios,
  TextArea,
  TextField,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  formPage,
  idParam,
  optionalReference,
  optionalText,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { suggestedWords } from '../../signal/index.ts'
import { toldAt } from '../event/changed.ts'
import { MatterForm, MatterPage } from '../frame.tsx'
import { waitingMessages } from '../list/waiting.ts'
import { matterToShow } from '../load.ts'
import { attachCase, type CaseRefusal, casesOfMatter, casesToChoose, detachCase } from './case.ts'
import { type AttachRefusal, attachMessage, type CutRefusal, detachMessage } from './message.ts'
import { text } from './text.ts'

/** So many of the latest messages to choose from. */
const MOST_MESSAGES = 50

function sayAttach(refusal: AttachRefusal, locale: Locale) {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'alreadyLinked':
      return {
        field: 'messageId',
        message: refusal.matter ? t.alreadyLinked(refusal.matter.number) : t.alreadyLinkedElsewhere,
      }
    case 'signalAnswered':
      return { field: 'answerWords', message: t.signalAnswered(refusal.by || t.somebody, formatTime(refusal.at)) }
    case 'answerMissing':
      return { field: 'answerWords', message: t.answerMissing }
    case 'ended':
      return { field: '', message: t.ended }
  }
}

const linking = formPage({
  fields: z.object({ messageId: reference(), answerWords: optionalText(2000) }),
  load: async (session, id, c) => {
    const asked = c.req.query('message')
    const loaded = await asUser(session, async (tx) => ({
      matter: await matterToShow(tx, session, id, 'matter', 'work'),
      messages: await waitingMessages(tx, session, { after: null, limit: MOST_MESSAGES }),
    }))
    return { ...loaded, asked }
  },
  draw: ({ viewer, view: { matter, messages, asked }, form }) => {
    const { locale } = viewer
    const t = words(text, locale)
    if (messages.length === 0) {
      return (
        <MatterPage viewer={viewer} matter={matter} title={t.linkMessage}>
          <EmptyState title={t.none} icon="message">
            {t.noneWhat}
          </EmptyState>
        </MatterPage>
      )
    }
    return (
      <MatterForm
        viewer={viewer}
        matter={matter}
        title={t.linkMessage}
        lead={t.linkLead}
        action={`/evictions/${matter.id}/message`}
        form={form}
        submit={t.link}
      >
        <Radios
          name="messageId"
          label={t.which}
          required
          value={asked}
          choices={messages.map((one) => ({
            value: one.id,
            label: t.choice(
              words(messageText, locale).kinds[one.kind],
              one.receipt,
              formatDate(dateOf(one.receivedAt), locale),
            ),
            hint: [one.landlord, one.address].filter((part) => part !== null).join(', '),
          }))}
        />
        <TextArea
          name="answerWords"
          label={t.answer}
          hint={t.answerHint}
          value={messages.every(({ answered }) => answered) ? undefined : suggestedWords('caseGoesOn', locale)}
          rows={4}
          maxlength={2000}
        />
      </MatterForm>
    )
  },
  act: attachMessage,
  say: sayAttach,
  leadsTo: ({ eventIds }, id) => toldAt(id, eventIds),
  notice: (locale) => words(text, locale).linkedNow,
})

async function showCut(c: Ctx, form: FormState, status: 200 | 409 | 422) {
  const session = withoutKey(signedIn(c))
  const matter = await asUser(session, (tx) => matterToShow(tx, session, idParam(c), 'matter', 'work'))
  const shown = viewer(c)
  const t = words(text, shown.locale)
  return page(
    c,
    <MatterForm
      viewer={shown}
      matter={matter}
      title={t.cutTitle}
      lead={t.cutLead}
      action={`/evictions/${matter.id}/messages/${idParam(c, 'message')}/cut`}
      form={form}
      submit={t.cut}
    >
      <TextArea name="because" label={t.because} hint={t.becauseHint} rows={3} maxlength={1000} required />
    </MatterForm>,
    status,
  )
}

const sayCut = ({ kind }: CutRefusal, locale: Locale) => ({ field: '', message: words(text, locale)[kind] })

const casing = formPage({
  fields: z.object({ caseId: optionalReference(), number: optionalText(20) }),
  load: (session, id) =>
    asUser(session, async (tx) => ({
      matter: await matterToShow(tx, session, id, 'matter', 'work'),
      linked: await casesOfMatter(tx, id),
      open: await casesToChoose(tx, id),
    })),
  draw: ({ viewer, view: { matter, linked, open }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <MatterForm
        viewer={viewer}
        matter={matter}
        title={t.linkCase}
        lead={t.caseLead}
        action={`/evictions/${matter.id}/case`}
        form={form}
        submit={t.doLinkCase}
        after={
          linked.length === 0 ? null : (
            <Card title={t.linked}>
              {linked.map((one) => (
                <Form action={`/evictions/${matter.id}/case/cut`} state={blankForm()} inline>
                  <Hidden name="cut" value={one.id} />
                  <a href={`/cases/${one.id}`}>{one.number}</a>
                  <Button variant="quiet" icon="unlink" small label={`${t.cutCase}: ${one.number}`}>
                    {t.cutCase}
                  </Button>
                </Form>
              ))}
            </Card>
          )
        }
      >
        {open.length > 0 ? (
          <Radios
            name="caseId"
            label={t.openCases}
            choices={open.map(({ id, number }) => ({ value: id, label: number }))}
          />
        ) : null}
        <TextField name="number" label={t.number} hint={t.numberHint} width="short" maxlength={20} />
      </MatterForm>
    )
  },
  act: attachCase,
  say: ({ kind }: CaseRefusal, locale) => ({
    field: kind === 'ended' ? '' : 'number',
    message: words(text, locale)[kind],
  }),
  onConflict: { kind: 'caseLinked' } satisfies CaseRefusal,
  leadsTo: (_, id) => `/evictions/${id}#cases`,
  notice: (locale) => words(text, locale).caseIsLinked,
})

export const attachedRoutes = room()
  .get('/evictions/:id/message', linking.get)
  .post('/evictions/:id/message', linking.post)
  .get('/evictions/:id/messages/:message/cut', (c) => showCut(c, blankForm(), 200))
  .post('/evictions/:id/messages/:message/cut', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, z.object({ because: textField(1000) }))
    if (!form.ok) return showCut(c, form.state, 422)
    const wanted = { messageId: idParam(c, 'message'), because: form.value.because }
    const outcome = await detachMessage(session, idParam(c), wanted)
    if (!outcome.ok) return showCut(c, withProblems(form.state, [sayCut(outcome.reason, session.locale)]), 409)
    return seeOther(c, toldAt(idParam(c), outcome.value.eventIds))
  })
  .get('/evictions/:id/case', casing.get)
  .post('/evictions/:id/case', casing.post)
  .post('/evictions/:id/case/cut', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, z.object({ cut: reference() }))
    if (form.ok) await detachCase(session, idParam(c), { caseId: form.value.cut })
    return seeOther(c, `/evictions/${idParam(c)}#cases`, words(text, session.locale).caseCut)
  })
