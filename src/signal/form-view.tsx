/** Sending a signal: what it is about, the form for that kind, and the receipt afterwards. */

import { findRule } from '../law/index.ts'
import { livingForms } from '../person/index.ts'
import { formatLongDay, words } from '../platform/text/index.ts'
import {
  Button,
  Card,
  Checkbox,
  DefinitionList,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Page,
  RuleNote,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
  Toolbar,
  useLocale,
  type Viewer,
} from '../platform/ui/index.ts'
import { formText } from './form.text.ts'
import type { Receipt } from './queries.ts'
import { OPENING_RULE, type SignalKind } from './rules.ts'
import { text } from './text.ts'

/** For whoever can report several kinds: one link each, with what it means. */
export function ChooseKindPage({ viewer, kinds }: { viewer: Viewer; kinds: readonly SignalKind[] }) {
  const t = words(formText, viewer.locale)
  return (
    <Page viewer={viewer} title={t.title} lead={t.chooseLead} breadcrumb={crumbs(viewer)}>
      <Stack>
        {kinds.map((kind) => (
          <Card title={<a href={`/signals/new?kind=${kind}`}>{t.kinds[kind]}</a>}>
            <p class="soft">{t.about[kind]}</p>
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

const crumbs = (viewer: Viewer) => [{ href: '/signals', label: words(text, viewer.locale).signals }]

export type SignalFormProps = {
  viewer: Viewer
  kind: SignalKind
  /** whether there are other kinds to choose */
  several: boolean
  /** staff write down what somebody outside told them */
  forOthers: boolean
  municipalities: readonly { code: string; name: string }[]
  form: FormState
}

export function SignalFormPage({ viewer, kind, several, forOthers, municipalities, form }: SignalFormProps) {
  const t = words(formText, viewer.locale)
  const failed = form.problems.length > 0
  return (
    <Page viewer={viewer} title={t.kinds[kind]} lead={t.about[kind]} breadcrumb={crumbs(viewer)} failed={failed}>
      <ErrorSummary state={form} />
      <Notice kind="warning">{t.danger}</Notice>
      {kind === 'landlordMessage' ? (
        <Notice>
          <a href="/messages/new">{t.aboutTenancy}</a> {t.aboutTenancyWhy}
        </Notice>
      ) : null}
      <Card>
        <Form action="/signals" state={form}>
          <Hidden name="kind" value={kind} />
          {kind === 'municipalityRequest' ? <WhichMunicipality municipalities={municipalities} /> : null}
          <TextArea name="words" label={t.what} hint={t.whatHint} required rows={6} />
          <WhereAndWho kind={kind} />
          <Checkbox name="urgent" label={t.urgent} />
          {forOthers && kind !== 'municipalityRequest' ? (
            <FieldRow>
              <TextField name="senderName" label={t.senderName} hint={t.senderNameHint} />
              <TextField name="senderContact" label={t.senderContact} />
            </FieldRow>
          ) : (
            <TextField name="senderContact" label={t.myContact} hint={t.myContactHint} width="medium" />
          )}
          <SubmitRow>
            <Button icon="forward">{t.send}</Button>
            {several ? (
              <LinkButton variant="quiet" href="/signals/new">
                {t.back}
              </LinkButton>
            ) : null}
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

function WhichMunicipality({ municipalities }: { municipalities: readonly { code: string; name: string }[] }) {
  const t = words(formText, useLocale())
  return (
    <Select
      name="municipality"
      label={t.municipality}
      required
      width="medium"
      hint={municipalities.length === 0 ? t.noOther : undefined}
      choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}

function WhereAndWho({ kind }: { kind: SignalKind }) {
  const locale = useLocale()
  const t = words(formText, locale)
  const tenancy = kind === 'landlordMessage' || kind === 'enforcementNotice'
  return (
    <>
      <FieldRow>
        <TextField name="place" label={tenancy ? t.address : t.place} hint={tenancy ? undefined : t.placeHint} />
        <Select name="livingForm" label={t.livingForm} empty={t.notKnown} groups={livingForms(locale)} />
      </FieldRow>
      <FieldRow>
        <TextField name="personName" label={t.personName} hint={t.nameHint} spellcheck={false} />
        <TextField name="personNumber" label={t.personNumber} inputmode="numeric" width="medium" spellcheck={false} />
      </FieldRow>
      <FieldRow>
        <NumberField name="adults" label={t.adults} value={1} required />
        <NumberField name="children" label={t.children} value={0} required />
      </FieldRow>
    </>
  )
}

export type ReceiptProps = { viewer: Viewer; receipt: Receipt }

/** What the sender takes away: the number, the day of the answer, and what that day rests on. */
export function ReceiptPage({ viewer, receipt: { id, receipt, answerBy, because } }: ReceiptProps) {
  const t = words(formText, viewer.locale)
  const opening = findRule(OPENING_RULE)
  return (
    <Page viewer={viewer} title={t.received} documentTitle={receipt} breadcrumb={crumbs(viewer)}>
      <Card>
        <DefinitionList
          items={[
            { term: t.yourNumber, value: <p class="big">{receipt}</p>, note: t.numberHint },
            {
              term: t.answerBy,
              value: (
                <p class="big">
                  <time datetime={answerBy.toString()}>{formatLongDay(answerBy, viewer.locale)}</time>
                </p>
              ),
              note: `${t.because[because]}. ${t.own}`,
            },
          ]}
        />
        {opening ? <RuleNote rule={t.atOnce} section={opening.section} id={opening.id} /> : null}
      </Card>
      <Card title={t.whatNext} tinted>
        <p class="measure">{t.next}</p>
        <Toolbar>
          <LinkButton href={`/signals/${id}`} variant="secondary">
            {t.read}
          </LinkButton>
          <LinkButton href="/signals/new" variant="quiet" icon="add">
            {t.another}
          </LinkButton>
        </Toolbar>
      </Card>
    </Page>
  )
}
