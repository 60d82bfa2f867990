/** /people/:id/situation: what was told about where the person lives. */

import { z } from 'zod'
import { requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done } from '../../platform/outcome.ts'
import { formatDateRange, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Select,
  SubmitRow,
  Table,
  Tag,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  choice,
  date,
  idParam,
  optionalText,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openPerson, type PersonBrief } from '../brief.ts'
import { PersonFrame, type PersonSection, sectionsFor } from '../frame/frame.tsx'
import { tellSituation } from './actions.ts'
import { livingFormCodes, livingFormName, livingForms } from './forms.ts'
import { sourcesOf } from './queries.ts'
import { timeline } from './rules.ts'
import { text } from './text.ts'

const situationForm = z.object({ form: choice(livingFormCodes), from: date('lived'), place: optionalText(200) })

export const situationRoutes = room()
  .get('/people/:id/situation', async (c) => {
    const view = await situationView(signedIn(c), idParam(c))
    return page(c, <SituationPage viewer={viewer(c)} {...view} form={blankForm()} />)
  })
  .post('/people/:id/situation', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, situationForm)
    if (!form.ok)
      return page(
        c,
        <SituationPage viewer={viewer(c)} {...(await situationView(session, id))} form={form.state} />,
        422,
      )
    const outcome = await asUser(session, async (tx) => {
      await openPerson(tx, session, id, 'situation')
      const told = await tellSituation(tx, session, { personId: id, ...form.value })
      return told.ok ? done({ counts: await countsInPath(tx, id, told.value.id) }) : told
    })
    const t = words(text, session.locale)
    if (outcome.ok) return seeOther(c, `/people/${id}`, outcome.value.counts ? t.saved : t.savedBeneath)
    const state = withProblems(form.state, [{ field: 'from', message: t.future }])
    return page(c, <SituationPage viewer={viewer(c)} {...(await situationView(session, id))} form={state} />, 422)
  })

/** Whether the path says what was told, on any day: something surer may cover it all, as far as this user can see. */
async function countsInPath(tx: Tx, personId: string, toldId: string): Promise<boolean> {
  return timeline(await sourcesOf(tx, personId), today()).some(({ sourceIds }) => sourceIds.includes(toldId))
}

type ToldRow = {
  id: string
  form: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  place: string | null
  to: string | null
  corrected: boolean
}

async function situationView(session: Session, id: string) {
  requireMay(session, mayOnPerson.tellSituation)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'situation')
    // a consent or an assignment may not be about where the person lives; what somebody was told themselves they may see
    const onlyOwn = person.reason === 'consent' || person.reason === 'assignment'
    return {
      person,
      sections: sectionsFor(session, person),
      told: await toldRows(tx, id, onlyOwn ? session.userId : null),
    }
  })
}

/** Everything told (or told to one user), also what was corrected later; the latest first. */
async function toldRows(tx: Tx, personId: string, to: string | null): Promise<ToldRow[]> {
  const rows = await tx
    .selectFrom('told_situation as t')
    .leftJoin('app_user', 'app_user.id', 't.told_to')
    .leftJoin('told_situation as c', 'c.corrects_id', 't.id')
    .select([
      't.id',
      't.living_form_code as form',
      't.from_on as from',
      't.until_on as until',
      't.place',
      'app_user.name as to',
      'c.id as corrected_by',
    ])
    .where('t.person_id', '=', personId)
    .$if(to !== null, (qb) => qb.where('t.told_to', '=', to))
    .orderBy('t.from_on', 'desc')
    .orderBy('t.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ corrected_by, ...row }) => ({ ...row, corrected: corrected_by !== null }))
}

type SituationPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  told: ToldRow[]
  form: FormState
}

function SituationPage({ viewer, person, sections, told, form }: SituationPageProps) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  return (
    <PersonFrame
      viewer={viewer}
      person={person}
      sections={sections}
      current="situation"
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card title={t.title}>
        <p class="soft measure">{t.lead}</p>
        <Form action={`/people/${person.id}/situation`} state={form}>
          <Select name="form" label={t.form} required empty={t.choose} choices={[]} groups={livingForms(locale)} />
          <DateField
            within="lived"
            name="from"
            label={t.from}
            hint={t.fromHint}
            required
            value={viewer.today}
            max={viewer.today}
          />
          {person.protection === null ? (
            <TextField name="place" label={t.place} hint={t.placeHint} maxlength={200} />
          ) : null}
          <SubmitRow>
            <Button>{t.save}</Button>
          </SubmitRow>
        </Form>
      </Card>
      <Card title={t.told}>
        <Table
          caption={t.told}
          captionUnseen
          rows={told}
          columns={[
            { label: t.period, cell: ({ from, until }) => formatDateRange(from, until, locale) },
            {
              label: t.living,
              cell: ({ form: code, corrected }) => (
                <>
                  {livingFormName(code, locale)} {corrected ? <Tag>{t.corrected}</Tag> : null}
                </>
              ),
            },
            // nobody's whereabouts are shown for somebody with protected identity, not even to those who may open them
            { label: t.place, cell: ({ place }) => (person.protection === null ? (place ?? '') : '') },
            { label: t.toldTo, cell: ({ to }) => to ?? '' },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="home">
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
    </PersonFrame>
  )
}
