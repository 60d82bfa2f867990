/** The remarks on a lease's page: the list, and the form that adds one. */

import { formatKronor, formatShortDate, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  Disclosure,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  NumberField,
  Radios,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { Remark } from '../leases.ts'
import { remarkKinds } from './rules.ts'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  leaseId: string
  remarks: readonly Remark[]
  form: FormState
  may: { remark: boolean; landlord: boolean }
}

export function Remarks({ viewer, leaseId, remarks, form, may }: Props) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  const what = (remark: Remark) =>
    remark.amountKr === null
      ? t.kinds[remark.kind]
      : `${t.kinds[remark.kind]}, ${formatKronor(remark.amountKr, locale)}`
  return (
    <Card title={t.title} id="remarks">
      <p class="soft measure">{may.landlord ? t.leadLandlord : t.leadStaff}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={remarks}
        columns={[
          {
            label: t.what,
            cell: (remark) => (
              <>
                {what(remark)}
                {remark.words ? <span class="rule"> {remark.words}</span> : null}
              </>
            ),
          },
          { label: t.day, cell: (remark) => formatShortDate(remark.onDay, locale) },
          { label: t.by, cell: (remark) => remark.notedBy },
          {
            label: t.state,
            cell: (remark) => (
              <>
                {remark.settledOn ? (
                  <Tag tone="good">{t.settledOn(formatShortDate(remark.settledOn, locale))}</Tag>
                ) : (
                  <Tag tone="soon">{t.open}</Tag>
                )}
                {may.remark ? <Settle {...{ remark, leaseId, t }} day={formatShortDate(remark.onDay, locale)} /> : null}
              </>
            ),
          },
        ]}
        empty={<EmptyState title={t.none}>{t.noneWhat}</EmptyState>}
      />
      {may.remark ? <AddRemark viewer={viewer} leaseId={leaseId} form={form} /> : null}
    </Card>
  )
}

type SettleProps = {
  remark: Remark
  leaseId: string
  day: string
  t: ReturnType<typeof words<typeof text.sv>>
}

function Settle({ remark, leaseId, day, t }: SettleProps) {
  const settled = remark.settledOn !== null
  const kind = t.kinds[remark.kind]
  return (
    <Form
      action={`/leases/${leaseId}/remarks/${remark.id}/${settled ? 'unsettle' : 'settle'}`}
      state={blankForm()}
      inline
    >
      <Button
        variant="quiet"
        small
        icon={settled ? 'undo' : 'done'}
        label={settled ? t.undoOf(kind, day) : t.settleOf(kind, day)}
      >
        {settled ? t.undo : t.settle}
      </Button>
    </Form>
  )
}

function AddRemark({ viewer, leaseId, form }: Pick<Props, 'viewer' | 'leaseId' | 'form'>) {
  const t = words(text, viewer.locale)
  return (
    <Disclosure summary={t.add} open={form.problems.length > 0}>
      <Form action={`/leases/${leaseId}/remarks`} state={form}>
        <Radios
          name="kind"
          label={t.kind}
          required
          row
          choices={remarkKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <FieldRow>
          <DateField within="happened" name="onDay" label={t.onDay} required value={viewer.today} max={viewer.today} />
          <NumberField name="amountKr" label={t.amount} unit={t.kr} hint={t.amountHint} />
        </FieldRow>
        <TextArea name="words" label={t.words} hint={t.wordsHint} rows={3} maxlength={1000} />
        <SubmitRow>
          <Button>{t.save}</Button>
        </SubmitRow>
      </Form>
    </Disclosure>
  )
}
