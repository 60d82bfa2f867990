/** The forms of the confirmation: confirming, noting the copy, and taking something back with a reason. */

import type { Child } from 'hono/jsx'
import {
  ConfirmationRule,
  copyWays,
  evictionText,
  isLate,
  type Notice,
  sendingWays,
  whenOf,
} from '../eviction/index.ts'
import type { Colleague } from '../person/index.ts'
import { words } from '../platform/text/index.ts'
import {
  Button,
  Card,
  type Choice,
  DateField,
  DefinitionList,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  Notice as NoticeBox,
  Page,
  Select,
  SubmitRow,
  TextArea,
  TextField,
  type Viewer,
} from '../platform/ui/index.ts'
import type { Drawing } from '../platform/web/index.ts'
import { text } from './text.ts'

type FrameProps = {
  viewer: Viewer
  notice: Notice
  title: string
  lead?: string
  path: string
  form: FormState
  submit: string
  before?: Child
  children?: Child
}

export type ConfirmView = { notice: Notice; colleagues: readonly Colleague[]; me: string }

const choicesOf = <K extends string>(codes: readonly K[], names: Readonly<Record<K, string>>): Choice[] =>
  codes.map((value) => ({ value, label: names[value] }))

/** A page that is one form on the notice. */
function NoticeForm({ viewer, notice, title, lead, path, form, submit, before, children }: FrameProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={title}
      breadcrumb={[
        { href: '/eviction-notices', label: t.title },
        { href: `/eviction-notices/${notice.id}`, label: notice.reference },
      ]}
      failed={form.problems.length > 0}
      {...(lead === undefined ? {} : { lead })}
    >
      <ErrorSummary state={form} />
      {before}
      <Card>
        <Form action={`/eviction-notices/${notice.id}/${path}`} state={form}>
          {children}
          <SubmitRow>
            <Button>{submit}</Button>
            <LinkButton variant="quiet" href={`/eviction-notices/${notice.id}`}>
              {words(evictionText, viewer.locale).cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

export function ConfirmPage({ viewer, view, form }: Drawing<ConfirmView, unknown>) {
  const t = words(text, viewer.locale)
  const { notice, colleagues, me } = view
  const late = isLate(notice, viewer.today)
  return (
    <NoticeForm
      viewer={viewer}
      notice={notice}
      title={t.confirmTitle}
      lead={t.confirmLead}
      path="confirmation"
      form={form}
      submit={t.confirm}
      before={
        <>
          {late ? <NoticeBox kind="danger" title={t.late} /> : null}
          <Card>
            <DefinitionList
              items={[
                { term: t.reference, value: notice.reference },
                { term: t.day, value: whenOf(notice, viewer.locale) },
              ]}
            />
            <ConfirmationRule />
          </Card>
        </>
      }
    >
      <FieldRow>
        <Select
          name="handlerId"
          label={t.handler}
          hint={t.handlerHint}
          value={me}
          empty={false}
          required
          choices={colleagues.map(({ id, name, title }) => ({
            value: id,
            label: title === null ? name : `${name}, ${title}`,
          }))}
        />
        <TextField name="handlerContact" label={t.contact} hint={t.contactHint} maxlength={200} required />
      </FieldRow>
      <Select name="sentHow" label={t.sentHow} required choices={choicesOf(sendingWays, t.sendingWays)} />
      {late ? <TextArea name="lateBecause" label={t.lateBecause} rows={2} maxlength={1000} required /> : null}
      <CopyFields viewer={viewer} notice={notice} later />
    </NoticeForm>
  )
}

function CopyFields({ viewer, notice, later }: { viewer: Viewer; notice: Notice; later: boolean }) {
  const t = words(text, viewer.locale)
  const known = notice.confirmation
  return (
    <>
      <Select
        name="copyHow"
        label={t.copyHow}
        {...(later ? { empty: t.copyLater } : { required: true })}
        {...(known?.copyHow ? { value: known.copyHow } : {})}
        choices={choicesOf(copyWays, t.copyWays)}
      />
      <DateField
        within="happened"
        name="copyOn"
        label={t.copyOn}
        value={known?.copyOn ?? (later ? null : viewer.today)}
        max={viewer.today}
      />
      <TextField
        name="copyBecause"
        label={t.copyBecause}
        value={known?.copyBecause ?? ''}
        maxlength={1000}
        width="full"
      />
    </>
  )
}

export function CopyPage({ viewer, view: { notice }, form }: Drawing<{ notice: Notice }, unknown>) {
  const t = words(text, viewer.locale)
  return (
    <NoticeForm viewer={viewer} notice={notice} title={t.copy} path="copy" form={form} submit={t.noteCopy}>
      <CopyFields viewer={viewer} notice={notice} later={false} />
    </NoticeForm>
  )
}

type WhyProps = Drawing<{ notice: Notice }, unknown> & { what: 'withdraw' | 'unlink' | 'undo' }

export function NoticeWhyPage({ viewer, view: { notice }, form, what }: WhyProps) {
  const t = words(text, viewer.locale)
  return (
    <NoticeForm
      viewer={viewer}
      notice={notice}
      title={what === 'withdraw' ? t.withdrawTitle : t[what]}
      {...(what === 'withdraw' ? { lead: t.withdrawLead } : {})}
      path={what === 'undo' ? 'confirmation/undo' : what}
      form={form}
      submit={t[what]}
    >
      <TextArea name="because" label={t.because} rows={3} maxlength={1000} required />
    </NoticeForm>
  )
}
