/** /settings/reminders/municipality: the days that a municipality decides itself, for its managers. */

import { may, mayAsStaff, NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import {
  type MunicipalitySetting,
  municipalitySetting,
  type SettingRow,
  type SetValue,
  setMunicipalitySetting,
  settingHistory,
} from '../../platform/municipality-settings.ts'
import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  DateField,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  NumberField,
  Page,
  Section,
  Select,
  Stack,
  SubmitRow,
  Table,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { municipalityForm } from './fields.ts'
import { text } from './text.ts'

const KEYS = ['eviction.escalateAfterDays', 'eviction.firstContactWithinDays'] as const satisfies MunicipalitySetting[]

type Current = { key: MunicipalitySetting } & SetValue

async function load(session: Session): Promise<{ current: Current[]; history: SettingRow[] }> {
  return asUser(withoutKey(session), async (tx) => {
    const current: Current[] = []
    for (const key of KEYS) current.push({ key, ...(await municipalitySetting(tx, session.municipality, key)) })
    return { current, history: await settingHistory(tx, session.municipality) }
  })
}

export const mayMunicipality = (session: Session): boolean => may(session, mayAsStaff.changeSettings)

function manager(c: Ctx): Session {
  const session = signedIn(c)
  if (!mayMunicipality(session)) throw new NotFound('role')
  return session
}

const draw = async (c: Ctx, session: Session, form: FormState, status: 200 | 422) =>
  page(c, <MunicipalityPage viewer={viewer(c)} form={form} {...(await load(session))} />, status)

export const municipalityRoutes = room()
  .get('/settings/reminders/municipality', (c) => draw(c, manager(c), blankForm(), 200))
  .post('/settings/reminders/municipality', async (c) => {
    const session = manager(c)
    const t = words(text, session.locale).municipality
    const form = await readForm(c, municipalityForm)
    if (!form.ok) return draw(c, session, form.state, 422)
    if (Temporal.PlainDate.compare(form.value.from, today()) < 0)
      return draw(c, session, withProblems(form.state, [{ field: 'from', message: t.past }]), 422)
    await asUser(session, (tx) => setMunicipalitySetting(tx, session, form.value))
    return seeOther(c, '/settings/reminders/municipality', t.saved)
  })

type Props = { viewer: Viewer; form: FormState; current: readonly Current[]; history: readonly SettingRow[] }

function MunicipalityPage({ viewer, form, current, history }: Props) {
  const { locale } = viewer
  const all = words(text, locale)
  const t = all.municipality
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      failed={form.problems.length > 0}
      breadcrumb={[{ href: '/settings/reminders', label: all.title }]}
    >
      <Stack>
        <Card>
          <DefinitionList
            items={current.map(({ key, value, from }) => ({
              term: t.keys[key],
              value: t.now(value, from === null ? null : formatDate(from, locale)),
              note: t.hints[key],
            }))}
          />
        </Card>
        <Card title={t.change}>
          <ErrorSummary state={form} />
          <Form action="/settings/reminders/municipality" state={form}>
            <Select
              name="key"
              label={t.key}
              required
              width="full"
              choices={KEYS.map((key) => ({ value: key, label: t.keys[key] }))}
            />
            <FieldRow>
              <NumberField name="value" label={t.value} required />
              <DateField within="planned" name="from" label={t.from} required value={today()} />
            </FieldRow>
            <SubmitRow>
              <Button>{t.save}</Button>
            </SubmitRow>
          </Form>
        </Card>
        <Section title={t.history}>
          <Table
            caption={t.history}
            captionUnseen
            rows={history}
            columns={[
              { label: t.key, cell: (row) => t.keys[row.key] },
              { label: t.value, numeric: true, cell: (row) => row.value },
              { label: t.from, cell: (row) => formatDate(row.from, locale) },
              { label: t.by, cell: (row) => row.by },
              { label: t.at, cell: (row) => formatMoment(row.setAt, locale) },
            ]}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="settings">
                {t.noneText}
              </EmptyState>
            }
          />
        </Section>
      </Stack>
    </Page>
  )
}
