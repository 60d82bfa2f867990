/** /people/:id/numbers: the numbers in force and before. */

import { z } from 'zod'
import { formatIdentifier } from '../../law/index.ts'
import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, formatShortDate, type Locale, swedishDay, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  RuleNote,
  SubmitRow,
  Table,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  idParam,
  type Problem,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openPerson, type PersonBrief } from '../brief.ts'
import { text as entryText } from '../entry/text.ts'
import { TakenNotice } from '../entry/views.tsx'
import { PersonFrame, type PersonSection, sectionsFor } from '../frame/frame.tsx'
import { problemOfNumber } from '../number-problem.ts'
import { changeNumber, endNumber, type NumberRefusal, type NumberRow, numbersOf } from './actions.ts'
import { text } from './text.ts'

const numberForm = z.object({ number: textField(40) })

export const numberRoutes = room()
  .get('/people/:id/numbers', async (c) => {
    const view = await numbersView(signedIn(c), idParam(c))
    return page(c, <NumbersPage viewer={viewer(c)} {...view} form={blankForm()} />)
  })
  .post('/people/:id/numbers', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, numberForm)
    if (!form.ok)
      return page(c, <NumbersPage viewer={viewer(c)} {...(await numbersView(session, id))} form={form.state} />, 422)
    const outcome = await changeNumber(session, id, form.value.number)
    if (outcome.ok) return seeOther(c, `/people/${id}/numbers`, words(text, session.locale).saved)
    const view = await numbersView(session, id)
    const state = withProblems(form.state, problemsOf(outcome.reason, session.locale))
    return page(
      c,
      <NumbersPage viewer={viewer(c)} {...view} form={state} refusal={outcome.reason} />,
      outcome.reason.kind === 'number' ? 422 : 409,
    )
  })
  .post('/people/:id/numbers/:numberId/end', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    await endNumber(session, id, idParam(c, 'numberId'))
    return seeOther(c, `/people/${id}/numbers`, words(text, session.locale).ended)
  })

async function numbersView(session: Session, id: string) {
  requireMay(session, mayOnPerson.change)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'numbers')
    if (person.organisationId !== session.organisation.id) throw new NotFound('row')
    return { person, sections: sectionsFor(session, person), numbers: await numbersOf(tx, id) }
  })
}

function problemsOf(reason: NumberRefusal, locale: Locale): Problem[] {
  const t = words(text, locale)
  switch (reason.kind) {
    case 'number':
      return [{ field: 'number', message: problemOfNumber(reason.why, locale) }]
    case 'number-taken':
      return [{ field: 'number', message: words(entryText, locale).taken }]
    case 'too-many':
      return [{ field: 'number', message: words(entryText, locale).tooMany(formatMoment(reason.opensAt, locale)) }]
    case 'same':
      return [{ field: 'number', message: t.same }]
    case 'changed-meanwhile':
      return [{ field: 'number', message: t.meanwhile }]
  }
}

type NumbersPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  numbers: NumberRow[]
  form: FormState
  refusal?: NumberRefusal
}

function NumbersPage({ viewer, person, sections, numbers, form, refusal }: NumbersPageProps) {
  const t = words(text, viewer.locale)
  const current = numbers.find((number) => number.ended === null)
  const day = (at: Temporal.Instant) => formatShortDate(swedishDay(at), viewer.locale)
  return (
    <PersonFrame
      viewer={viewer}
      person={person}
      sections={sections}
      current="numbers"
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      {refusal?.kind === 'number-taken' ? <TakenNotice refusal={refusal} /> : null}
      <Card title={t.title}>
        <Table
          caption={t.history}
          captionUnseen
          rows={numbers}
          columns={[
            { label: t.number, cell: (row) => <span class="nowrap">{formatIdentifier(row.number)}</span> },
            { label: t.kind, cell: (row) => t[row.kind] },
            { label: t.since, cell: (row) => day(row.since) },
            { label: t.until, cell: (row) => (row.ended === null ? t.current : day(row.ended)) },
            { label: t.by, cell: (row) => row.by ?? '' },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="person">
              {t.noneWhat}
            </EmptyState>
          }
        />
        <RuleNote rule={t.notBirth} section={t.section} />
        {current ? (
          <Form action={`/people/${person.id}/numbers/${current.id}/end`} state={blankForm()} inline>
            <p class="soft">{t.endWhat}</p>
            <Button variant="secondary" icon="cancel" small>
              {t.end}
            </Button>
          </Form>
        ) : null}
      </Card>
      <Card title={t.add}>
        <Form action={`/people/${person.id}/numbers`} state={form}>
          <TextField
            name="number"
            label={t.written}
            hint={t.hint}
            required
            inputmode="numeric"
            autocomplete="off"
            width="medium"
          />
          <SubmitRow>
            <Button>{t.save}</Button>
          </SubmitRow>
        </Form>
      </Card>
    </PersonFrame>
  )
}
