/** The small forms around an advice: its label and phone, its person, who keeps it, its end. */

import { z } from 'zod'
import { briefOf, nameOf } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { words } from '../../platform/text/index.ts'
import {
  DateField,
  EndOver,
  Hidden,
  LinkButton,
  Radios,
  RuleNote,
  Select,
  sayEndStop,
  TextField,
} from '../../platform/ui/index.ts'
import {
  choice,
  date,
  formPage,
  idParam,
  optionalReference,
  optionalText,
  reference,
  room,
  saidOfOpen,
  seeOther,
  signedIn,
  text as textField,
} from '../../platform/web/index.ts'
import { AdviceForm } from '../frame.tsx'
import { adviceToShow, endReasons } from '../load.ts'
import { text as shared } from '../text.ts'
import { changeAdvice, endAdvice, handOver, reopenAdvice, tiePerson } from './actions.ts'
import { newRoutes } from './new.tsx'
import { openAtEnd, openInAdvice, sayOpen } from './open.ts'
import { advisers } from './queries.ts'
import { text } from './text.ts'

const changing = formPage({
  fields: z.object({ label: textField(100), phone: optionalText(50) }),
  load: (session, id) => asUser(session, (tx) => adviceToShow(tx, session, id)),
  draw: ({ viewer, view: advice, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.change}
        action={`/advice/${advice.id}/label`}
        form={form}
        submit={words(shared, viewer.locale).save}
      >
        <TextField name="label" label={t.label} hint={t.labelHint} value={advice.label} maxlength={100} required />
        <TextField
          name="phone"
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          value={advice.phone ?? undefined}
          width="medium"
          maxlength={50}
        />
      </AdviceForm>
    )
  },
  act: changeAdvice,
  say: (_: { kind: 'never' }) => ({ field: '', message: '' }),
  leadsTo: (_, id) => `/advice/${id}`,
  notice: (locale) => words(text, locale).changed,
})

const tying = formPage({
  fields: z.object({ person: optionalReference() }),
  load: (session, id, c) =>
    asUser(session, async (tx) => {
      const asked = c.req.query('person') ?? ''
      return {
        advice: await adviceToShow(tx, session, id),
        chosen: isId(asked) ? await briefOf(tx, asked) : null,
      }
    }),
  draw: ({ viewer, view: { advice, chosen }, form }) => {
    const t = words(text, viewer.locale)
    const s = words(shared, viewer.locale)
    const search = `/people?back=/advice/${advice.id}/person`
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.personTitle}
        lead={t.personLead}
        action={`/advice/${advice.id}/person`}
        form={form}
        submit={chosen ? t.tie : t.untie}
        after={<RuleNote rule={s.rule} section={s.ruleSection} />}
      >
        {advice.person ? <p>{t.personNow(nameOf(advice.person, viewer.locale, 'ownPage'))}</p> : null}
        {chosen ? (
          <>
            <Hidden name="person" value={chosen.id} />
            <p>{t.personChosen(nameOf(chosen, viewer.locale))}</p>
          </>
        ) : null}
        <p>
          <LinkButton variant="secondary" href={search} icon="search">
            {t.choose}
          </LinkButton>
        </p>
      </AdviceForm>
    )
  },
  act: tiePerson,
  say: ({ kind }, locale) => ({ field: '', message: words(text, locale)[kind] }),
  leadsTo: (_, id) => `/advice/${id}`,
  notice: (locale) => words(text, locale).changed,
})

const handingOver = formPage({
  fields: z.object({ adviser: reference() }),
  load: async (session, id) => {
    const advice = await asUser(session, (tx) => adviceToShow(tx, session, id))
    return { advice, of: (await advisers(session)).filter(({ unitId }) => unitId === advice.unitId) }
  },
  draw: ({ viewer, view: { advice, of }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.handOver}
        lead={t.handOverLead}
        action={`/advice/${advice.id}/responsible`}
        form={form}
        submit={t.handOver}
      >
        <Select
          name="adviser"
          label={t.adviser}
          value={advice.responsible?.id}
          choices={of.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </AdviceForm>
    )
  },
  act: handOver,
  say: ({ kind }, locale) => ({ field: 'adviser', message: words(text, locale)[kind] }),
  leadsTo: (_, id) => `/advice/${id}`,
  notice: (locale) => words(text, locale).handedOver,
})

const ending = formPage({
  fields: z.object({ on: date('happened'), because: choice(endReasons), ...saidOfOpen() }),
  load: (session, id) =>
    asUser(session, async (tx) => ({
      advice: await adviceToShow(tx, session, id),
      things: await openInAdvice(tx, id),
    })),
  draw: ({ viewer, view: { advice, things }, form }) => {
    const t = words(text, viewer.locale)
    // before a reason is chosen: what would be open with the most common one
    const because = endReasons.find((reason) => reason === form.typed.because) ?? 'managesAlone'
    const s = words(shared, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.endTitle}
        lead={t.endLead}
        action={`/advice/${advice.id}/end`}
        form={form}
        submit={t.end}
      >
        <DateField
          within="happened"
          name="on"
          label={t.endedOn}
          value={viewer.today}
          min={advice.openedOn}
          max={viewer.today}
          required
        />
        <Radios
          name="because"
          label={t.because}
          choices={endReasons.map((value) => ({ value, label: s.end[value] }))}
          required
        />
        <EndOver open={openAtEnd(things, because)} say={sayOpen(advice.id, viewer.locale)} />
      </AdviceForm>
    )
  },
  act: endAdvice,
  say: (refusal, locale) => {
    const t = words(text, locale)
    const { kind } = refusal
    if (kind === 'open') return sayEndStop(refusal.stop, locale)
    if (kind === 'alreadyEnded') return { field: '', message: t.alreadyEnded }
    return { field: 'on', message: kind === 'inFuture' ? words(shared, locale).inFuture : t.beforeOpened }
  },
  onConflict: { kind: 'alreadyEnded' },
  leadsTo: (_, id) => `/advice/${id}`,
  notice: (locale) => words(text, locale).ended,
})

export const openingRoutes = room()
  .route('/', newRoutes)
  .get('/advice/:id/label', changing.get)
  .post('/advice/:id/label', changing.post)
  .get('/advice/:id/person', tying.get)
  .post('/advice/:id/person', tying.post)
  .get('/advice/:id/responsible', handingOver.get)
  .post('/advice/:id/responsible', handingOver.post)
  .get('/advice/:id/end', ending.get)
  .post('/advice/:id/end', ending.post)
  .post('/advice/:id/reopen', async (c) => {
    const session = signedIn(c)
    await reopenAdvice(session, idParam(c))
    return seeOther(c, `/advice/${idParam(c)}`, words(text, session.locale).reopened)
  })
