/** Writing a message: its kind and flat first, then a form that fits the kind, checked before it is sent. */

import type { Child } from 'hono/jsx'
import { type Locale, words } from '../platform/text/index.ts'
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
  Stack,
  SubmitRow,
  useLocale,
  type Viewer,
} from '../platform/ui/index.ts'
import type { Finding } from './check.ts'
import type { KnownDwelling } from './facts.ts'
import { Findings } from './findings.tsx'
import { dueNames, dueRows } from './flat.ts'
import { formText } from './form.text.ts'
import { MessageCards } from './form-cards.tsx'
import { drawnChoosing } from './form-fields.ts'
import type { MessageKind } from './rules.ts'
import { text } from './text.ts'

export const flatLabel = (flat: Pick<KnownDwelling, 'address' | 'number'>): string =>
  flat.number === null ? flat.address : `${flat.address}, ${flat.number}`

export const flatChoices = (flats: readonly KnownDwelling[]) =>
  flats.map((flat) => ({ value: flat.id, label: flatLabel(flat) }))

export type ChooseProps = {
  viewer: Viewer
  /** the landlord's own flats; none for the municipality's staff */
  flats: readonly KnownDwelling[]
  dwellingId: string | null
  staff: boolean
}

/** What it is about, and which of the own flats. */
export function ChoosePage({ viewer, flats, dwellingId, staff }: ChooseProps) {
  const t = words(formText, viewer.locale)
  const drawn = drawnChoosing({ flats: flatChoices(flats), dwelling: dwellingId, locale: viewer.locale })
  return (
    <Page
      viewer={viewer}
      title={staff ? t.writeDownTitle : t.title}
      lead={staff ? t.staffLead : t.chooseLead}
      breadcrumb={crumbs(viewer, staff)}
      actions={
        staff ? null : (
          <LinkButton href="/messages/files/new" variant="secondary" icon="upload">
            {t.asFile}
          </LinkButton>
        )
      }
    >
      <Card>
        <Form method="get" action="/messages/new">
          {drawn.kind}
          {flats.length > 0 ? drawn.dwelling : null}
          <SubmitRow>
            <Button icon="forward">{t.go}</Button>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

export const crumbs = (viewer: Viewer, staff: boolean) =>
  staff
    ? [{ href: '/evictions', label: words(text, viewer.locale).matters }]
    : [{ href: '/messages', label: words(text, viewer.locale).messages }]

export type MessageFormProps = {
  viewer: Viewer
  kind: MessageKind
  form: FormState
  /** null: not checked yet */
  findings: readonly Finding[] | null
  rowOf: (due: number) => number
  /** the landlord's own flat that is chosen */
  flat: KnownDwelling | null
  /** those that may be chosen here */
  flats: readonly KnownDwelling[]
  /** the message that this one takes the place of */
  corrects: { id: string; receipt: string } | null
  rows: number
  staff: boolean
}

export function MessageFormPage(props: MessageFormProps) {
  const { viewer, kind, form, findings, rowOf, flat, flats, corrects, rows, staff } = props
  const t = words(formText, viewer.locale)
  const shared = words(text, viewer.locale)
  const action = corrects === null ? '/messages/new' : `/messages/${corrects.id}/correct`
  const found = findings ?? []
  const asks = flats.length > 0
  return (
    <Page
      viewer={viewer}
      title={corrects === null ? shared.kinds[kind] : t.correctTitle}
      lead={corrects === null ? t.lead : t.correctLead(corrects.receipt)}
      breadcrumb={crumbs(viewer, staff)}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      {findings === null ? null : <Checked findings={findings} rowOf={rowOf} staff={staff} />}
      <Form action={action} state={form}>
        <Hidden name="kind" value={kind} />
        <Hidden name="rows" value={String(rows)} />
        <Hidden name="seen" value={found.map(findingKey).join(' ')} />
        {flat === null || asks ? null : <Hidden name="dwellingId" value={flat.id} />}
        <Stack>
          <MessageCards
            kind={kind}
            findings={found}
            rowOf={rowOf}
            rows={rows}
            flats={flatChoices(flats)}
            flat={flat === null || asks ? null : <ChosenFlat flat={flat} kind={corrects === null ? kind : null} />}
            chosen={flat !== null}
            staff={staff}
          />
          <SubmitRow>
            <Button name="do" value="send" icon="forward">
              {sendLabel(found.length > 0, staff, viewer.locale)}
            </Button>
            <Button name="do" value="check" variant="secondary" icon="check">
              {t.check}
            </Button>
            {rows < dueRows.length ? (
              <Button name="do" value="rows" variant="quiet" icon="add">
                {t.moreRows}
              </Button>
            ) : null}
          </SubmitRow>
        </Stack>
      </Form>
    </Page>
  )
}

function sendLabel(found: boolean, staff: boolean, locale: Locale): string {
  const t = words(formText, locale)
  if (staff) return found ? t.writeAnyway : t.write
  return found ? t.sendAnyway : t.send
}

/** What was found, said once: whoever sends again has read it. */
export const findingKey = ({ field, kind }: Finding): string => `${field}:${kind}`

function Checked({
  findings,
  rowOf,
  staff,
}: Pick<MessageFormProps, 'rowOf' | 'staff'> & { findings: readonly Finding[] }) {
  const t = words(formText, useLocale())
  if (findings.length === 0)
    return (
      <Notice kind="success" live>
        {t.nothingFound}
      </Notice>
    )
  const hrefOf = ({ field }: Finding) => {
    if (field === 'dues') return `#f-${dueNames(1).on}`
    return field.startsWith('dues.') ? `#f-${dueNames(rowOf(Number(field.slice(5)))).on}` : `#f-${field}`
  }
  return (
    <Notice kind="warning" title={t.foundTitle(findings.length)} live>
      <p>{staff ? t.foundStaff : t.foundLead}</p>
      <Findings findings={findings} hrefOf={hrefOf} />
    </Notice>
  )
}

function ChosenFlat({ flat, kind }: { flat: KnownDwelling; kind: MessageKind | null }): Child {
  const t = words(formText, useLocale())
  return (
    <p>
      <strong>{flatLabel(flat)}</strong> {kind === null ? null : <a href="/messages/new">{t.changeFlat}</a>}
    </p>
  )
}
