/** The small forms around an advice: its label and phone, its person, who keeps it, its end. */

import { z } from 'zod'
import { briefOf, nameOf } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { words } from '../../platform/text/index.ts'
import { Hidden, LinkButton, RuleNote, Select, TextField } from '../../platform/ui/index.ts'
import {
  formPage,
  idParam,
  optionalReference,
  optionalText,
  reference,
  room,
  seeOther,
  signedIn,
  text as textField,
} from '../../platform/web/index.ts'
import { AdviceForm } from '../frame.tsx'
import { adviceToShow } from '../load.ts'
import { text as shared } from '../text.ts'
import { changeAdvice, handOver, reopenAdvice, tiePerson } from './actions.ts'
import { newRoutes } from './new.tsx'
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

export const openingRoutes = room()
  .route('/', newRoutes)
  .get('/advice/:id/label', changing.get)
  .post('/advice/:id/label', changing.post)
  .get('/advice/:id/person', tying.get)
  .post('/advice/:id/person', tying.post)
  .get('/advice/:id/responsible', handingOver.get)
  .post('/advice/:id/responsible', handingOver.post)
  .post('/advice/:id/reopen', async (c) => {
    const session = signedIn(c)
    await reopenAdvice(session, idParam(c))
    return seeOther(c, `/advice/${idParam(c)}`, words(text, session.locale).reopened)
  })
