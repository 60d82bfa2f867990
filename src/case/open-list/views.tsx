/** The board's list of interventions without assessment: what holds today, all that has held, and the form for the next decision. */

import { formatDate, formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Page,
  Radios,
  RuleNote,
  Select,
  Stack,
  SubmitRow,
  Table,
  TextArea,
  TextField,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { SetWord } from './queries.ts'
import { openKinds, wordsOn } from './rules.ts'
import { text } from './text.ts'

export function ListPage({ viewer, all, maySet }: { viewer: Viewer; all: readonly SetWord[]; maySet: boolean }) {
  const t = words(text, viewer.locale)
  const enter = maySet ? (
    <LinkButton href="/open-interventions/new" icon="add">
      {t.enter}
    </LinkButton>
  ) : null
  const held = new Set(wordsOn(all, viewer.today).values())
  const current = all.filter((one) => held.has(one) && one.offered)
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={enter}>
      <Stack>
        <Card title={t.now}>
          <Words rows={current} caption={t.now} />
          <RuleNote rule={t.rule} section={t.section} />
        </Card>
        {all.length === current.length ? null : (
          <Card title={t.history}>
            <Words rows={all} caption={t.history} />
          </Card>
        )}
      </Stack>
    </Page>
  )
}

function Words({ rows, caption }: { rows: readonly SetWord[]; caption: string }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.kind, cell: (one) => t.kinds[one.kind] },
        { label: t.conditions, cell: (one) => (one.offered ? (one.conditions ?? '–') : t.notGiven) },
        {
          label: t.identity,
          cell: (one) => (one.offered ? t.identities[one.identityDocumented ? 'documented' : 'notDocumented'] : '–'),
        },
        { label: t.from, cell: (one) => <span class="nowrap">{formatDate(one.from, locale)}</span> },
        { label: t.reference, cell: (one) => one.reference },
        { label: t.by, cell: (one) => `${one.by}, ${formatShortDate(swedishDay(one.setAt), locale)}` },
      ]}
      empty={
        <EmptyState small title={t.none} who={t.noneWho}>
          {t.noneWhat}
        </EmptyState>
      }
    />
  )
}

export function EnterPage({ viewer, form }: { viewer: Viewer; form: FormState }) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.enter}
      lead={t.enterLead}
      breadcrumb={[{ href: '/open-interventions', label: t.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Form action="/open-interventions/new" state={form}>
        <Select
          name="kind"
          label={t.kind}
          required
          choices={openKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Radios
          name="offered"
          label={t.offered}
          required
          value="yes"
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t.offers[value] }))}
        />
        <TextArea name="conditions" label={t.conditions} hint={t.conditionsHint} rows={3} maxlength={2000} />
        <Radios
          name="identity"
          label={t.identity}
          hint={t.identityHint}
          required
          choices={(['documented', 'notDocumented'] as const).map((value) => ({ value, label: t.identities[value] }))}
        />
        <TextField name="reference" label={t.reference} hint={t.referenceHint} maxlength={200} required />
        <DateField within="planned" name="from" label={t.from} value={viewer.today} required />
        <SubmitRow>
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href="/open-interventions">
            {t.back}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Page>
  )
}
