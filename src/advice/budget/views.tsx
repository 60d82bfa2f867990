/** The budget page: rows by group, sums that are counted without saving, what is left, and how it compares with the norm. */

import { formatMonth, formatOre, formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkbox,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Select,
  SubmitRow,
  Table,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { AdvicePage } from '../frame.tsx'
import type { ShownAdvice } from '../load.ts'
import { childAges } from '../norm/codes.ts'
import type { Norm } from '../norm/queries.ts'
import type { Household } from '../norm/rules.ts'
import { text as shared } from '../text.ts'
import { type Group, groups } from './categories.ts'
import { childField, freeField, lineField, rowsOf } from './form.ts'
import { Compared, Left } from './left.tsx'
import type { PastBudget } from './queries.ts'
import { AmountRow, FreeRow, RowsTable } from './rows.tsx'
import { type Line, type Sums, sumsOf } from './rules.ts'
import { text } from './text.ts'

export type BudgetView = {
  advice: ShownAdvice
  /** what the sums are of: what was typed, or the saved budget */
  lines: readonly Line[]
  household: Household
  norm: Norm | null
  seen: string | null
  earlier: readonly PastBudget[]
  /** summed up and not saved */
  counted: boolean
}

const MONTHS_BACK = 6
const MONTHS_AHEAD = 6

export function BudgetPage({ viewer, view, form }: { viewer: Viewer; view: BudgetView; form: FormState }) {
  const t = words(text, viewer.locale)
  const { advice } = view
  const sums = sumsOf(view.lines)
  const buttons = (
    <SubmitRow>
      <Button name="do" value="save">
        {t.save}
      </Button>
      <Button name="do" value="count" variant="secondary">
        {t.count}
      </Button>
      <LinkButton variant="quiet" href={`/advice/${advice.id}`}>
        {words(shared, viewer.locale).cancel}
      </LinkButton>
    </SubmitRow>
  )
  return (
    <AdvicePage viewer={viewer} advice={advice} title={t.budget} lead={t.lead} failed={form.problems.length > 0} wide>
      <ErrorSummary state={form} />
      {view.counted ? <Notice live>{t.counted}</Notice> : null}
      <Form action={`/advice/${advice.id}/budget`} state={form}>
        <Hidden name="seen" value={view.seen ?? ''} />
        <SumsCard sums={sums} />
        <Month viewer={viewer} />
        {groups.map((group) => (
          <GroupCard group={group} form={form} sum={sumOfGroup(group, view.lines)} />
        ))}
        <HouseholdCard />
        <NormCard view={view} />
        {buttons}
      </Form>
      <Earlier earlier={view.earlier} />
    </AdvicePage>
  )
}

function Month({ viewer }: { viewer: Viewer }) {
  const t = words(text, viewer.locale)
  const first = viewer.today.with({ day: 1 }).subtract({ months: MONTHS_BACK })
  const months = Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, at) => first.add({ months: at }))
  return (
    <Card>
      <Select
        name="month"
        label={t.month}
        empty={false}
        value={viewer.today.toPlainYearMonth().toString()}
        choices={months.map((month) => ({
          value: month.toPlainYearMonth().toString(),
          label: formatMonth(month, viewer.locale),
        }))}
        width="medium"
        required
      />
    </Card>
  )
}

const sumOfGroup = (group: Group, lines: readonly Line[]): number =>
  lines.reduce((sum, { code, ore }) => (isOf(group, code) ? sum + ore : sum), 0)

const isOf = (group: Group, code: string): boolean =>
  code === `${group.name}Free` || group.codes.some((one) => one === code)

function GroupCard({ group, form, sum }: { group: Group; form: FormState; sum: number }) {
  const t = words(text, useLocale())
  const names: Readonly<Record<string, string>> = t.category
  return (
    <Card title={t.group[group.name]}>
      <RowsTable caption={t.group[group.name]} sum={sum}>
        {group.codes.map((code) => (
          <AmountRow name={lineField(code)} label={names[code] ?? code} form={form} />
        ))}
        {rowsOf(group).map((row) => (
          <FreeRow
            row={row}
            label={freeField(group, row, 'label')}
            amount={freeField(group, row, 'amount')}
            form={form}
          />
        ))}
      </RowsTable>
    </Card>
  )
}

function HouseholdCard() {
  const t = words(text, useLocale())
  return (
    <Card title={t.household}>
      <p class="rule">{t.householdHint}</p>
      <NumberField name="adults" label={t.adults} />
      <Checkbox name="couple" label={t.couple} />
      <FieldRow>
        {childAges.map((age) => (
          <NumberField name={childField(age)} label={t.child(age.replace('-', '–'))} />
        ))}
      </FieldRow>
      <Checkbox name="lunchAway" label={t.lunchAway} />
    </Card>
  )
}

function SumsCard({ sums }: { sums: Sums }) {
  return (
    <Card tinted>
      <Left sums={sums} />
      <Button name="do" value="count" variant="secondary">
        {words(text, useLocale()).count}
      </Button>
    </Card>
  )
}

function NormCard({ view }: { view: Pick<BudgetView, 'lines' | 'household' | 'norm'> }) {
  const t = words(text, useLocale()).norm
  return (
    <Card title={t.title}>
      <Compared {...view} />
    </Card>
  )
}

function Earlier({ earlier }: { earlier: readonly PastBudget[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (earlier.length === 0) return null
  return (
    <Card title={t.earlier}>
      <Table
        caption={t.earlier}
        captionUnseen
        rows={earlier}
        columns={[
          { label: t.month, cell: (one) => formatMonth(one.month, locale) },
          { label: t.left, numeric: true, cell: (one) => formatOre(one.left, locale) },
          { label: t.savedAt, cell: (one) => formatShortDate(swedishDay(one.savedAt), locale) },
          { label: t.by, cell: (one) => one.by },
        ]}
      />
    </Card>
  )
}
