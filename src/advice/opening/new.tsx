/** GET and POST /advice/new: an advice with a label, perhaps from a meeting that was booked on a matter, perhaps for a person. */

import { z } from 'zod'
import { briefOf, nameOf, type PersonBrief } from '../../person/index.ts'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  RuleNote,
  SubmitRow,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  optionalReference,
  optionalText,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { text as shared } from '../text.ts'
import { type NotThere, type NoUnit, openAdvice } from './actions.ts'
import { latestPhone } from './queries.ts'
import { text } from './text.ts'

const fields = z.object({
  label: textField(100),
  phone: optionalText(50),
  person: optionalReference(),
  booking: optionalReference(),
})

type From = {
  phone: string | null
  person: PersonBrief | null
  booking: { id: string; at: Temporal.Instant; expected: string | null } | null
}

/** What the form begins with: the meeting and the person that the address names, as far as the user may read them. */
async function beginning(tx: Tx, session: Session, person: string | null, booking: string | null): Promise<From> {
  const meeting =
    booking === null
      ? undefined
      : await tx
          .selectFrom('advice_booking')
          .select(['id', 'begins_at as at', 'expected'])
          .where('id', '=', booking)
          .where('advice_id', 'is', null)
          .executeTakeFirst()
  return {
    phone: await latestPhone(tx, session),
    person: person === null ? null : await briefOf(tx, person),
    booking: meeting ?? null,
  }
}

function say({ kind }: NoUnit | NotThere, locale: Locale) {
  const t = words(text, locale)
  return { field: '', message: t[kind] }
}

const idOrNull = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' && isId(value) ? value : null

async function draw(c: Ctx, form: FormState, status: 200 | 409 | 422) {
  const session = withoutKey(signedIn(c))
  requireMay(session, 'advise')
  const person = idOrNull(form.typed.person ?? c.req.query('person'))
  const booking = idOrNull(form.typed.booking ?? c.req.query('booking'))
  const from = await asUser(session, (tx) => beginning(tx, session, person, booking))
  return page(c, <NewAdvicePage viewer={viewer(c)} form={form} from={from} />, status)
}

function NewAdvicePage({ viewer, form, from }: { viewer: Viewer; form: FormState; from: From }) {
  const { locale } = viewer
  const t = words(text, locale)
  const s = words(shared, locale)
  return (
    <Page
      viewer={viewer}
      title={t.open}
      lead={t.openLead}
      breadcrumb={[{ href: '/advice', label: s.advice }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      {from.booking ? <Notice>{t.fromBooking(formatMoment(from.booking.at, locale))}</Notice> : null}
      {from.person ? <Notice>{t.forPerson(nameOf(from.person, locale))}</Notice> : null}
      <Card>
        <Form action="/advice/new" state={form}>
          {from.booking ? <Hidden name="booking" value={from.booking.id} /> : null}
          {from.person ? <Hidden name="person" value={from.person.id} /> : null}
          <TextField
            name="label"
            label={t.label}
            hint={t.labelHint}
            value={from.booking?.expected ?? undefined}
            maxlength={100}
            required
          />
          <TextField
            name="phone"
            label={t.phone}
            hint={t.phoneHint}
            type="tel"
            value={from.phone ?? undefined}
            width="medium"
            maxlength={50}
          />
          <SubmitRow>
            <Button>{t.open}</Button>
            <LinkButton variant="quiet" href="/advice">
              {s.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
        <RuleNote rule={s.rule} section={s.ruleSection} />
      </Card>
    </Page>
  )
}

export const newRoutes = room()
  .get('/advice/new', (c) => draw(c, blankForm(), 200))
  .post('/advice/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'advise')
    const form = await readForm(c, fields)
    if (!form.ok) return draw(c, form.state, 422)
    const outcome = await openAdvice(session, form.value)
    if (!outcome.ok) return draw(c, withProblems(form.state, [say(outcome.reason, session.locale)]), 409)
    return seeOther(c, `/advice/${outcome.value.id}`, words(text, session.locale).opened)
  })
