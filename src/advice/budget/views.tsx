/** The budget page: rows by group, what is left beside them, and how it compares with the norm. It is summed as it is typed, and by a press where there are no scripts. */

import { drawnFields, pickedCode, ticked } from '../../platform/subject/index.ts'
import { formatMonth, formatOre, formatShortDate, type Locale, swedishDay, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Stack,
  SubmitRow,
  Table,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { AdvicePage } from '../frame.tsx'
import type { ShownAdvice } from '../load.ts'
import { childAges, normCodes } from '../norm/codes.ts'
import { type Norm, normOf } from '../norm/queries.ts'
import type { Household } from '../norm/rules.ts'
import { nameOfNorm } from '../norm/text.ts'
import { text as shared } from '../text.ts'
import { type GroupName, groups } from './categories.ts'
import { Compared, HowMuchIsLeft, LeftOfWhat } from './left.tsx'
import type { PastBudget } from './queries.ts'
import { GroupTable, SmallNumber } from './rows.tsx'
import { type Line, SAID, sumOfGroup, sumsOf } from './rules.ts'
import { text } from './text.ts'
import { childField } from './typed.ts'

export type BudgetView = {
  advice: ShownAdvice
  /** what the sums are of: what was typed, or the saved budget */
  lines: readonly Line[]
  household: Household
  month: Temporal.PlainDate
  /** the months that may be chosen, and the norms that may hold in them */
  months: readonly Temporal.PlainDate[]
  norms: readonly Norm[]
  seen: string | null
  earlier: readonly PastBudget[]
  /** summed up and not saved */
  counted: boolean
}

const columns: readonly (readonly GroupName[])[] = [['income'], ['home', 'norm'], ['other', 'debtPayment']]

export function BudgetPage({ viewer, view, form }: { viewer: Viewer; view: BudgetView; form: FormState }) {
  const t = words(text, viewer.locale)
  const { advice } = view
  return (
    <AdvicePage
      viewer={viewer}
      advice={advice}
      title={t.budget}
      lead={t.lead}
      failed={form.problems.length > 0}
      islands={['budget-sums']}
      styles={['budget']}
      wide
    >
      <ErrorSummary state={form} />
      {view.counted ? <Notice live>{t.counted}</Notice> : null}
      <Form action={`/advice/${advice.id}/budget`} state={form}>
        <Hidden name="seen" value={view.seen ?? ''} />
        <div class="budget" data-budget>
          <WhoseBudget viewer={viewer} view={view} form={form} />
          {columns.map((names) => (
            <Stack>
              {groups.flatMap((group) =>
                names.some((name) => name === group.name) ? (
                  <GroupTable group={group} form={form} sum={sumOfGroup(group, view.lines)} />
                ) : (
                  []
                ),
              )}
            </Stack>
          ))}
          <WhatIsLeft view={view} />
        </div>
      </Form>
      <Earlier earlier={view.earlier} />
    </AdvicePage>
  )
}

type PartProps = { viewer: Viewer; view: BudgetView; form: FormState }

const ofHousehold = { month: pickedCode({ empty: false }), couple: ticked(), lunchAway: ticked() }

/** The month, and the household that the norm is of. */
function WhoseBudget({ viewer, view, form }: PartProps) {
  const t = words(text, viewer.locale)
  const months = view.months.map((month) => ({ value: codeOf(month), label: formatMonth(month, viewer.locale) }))
  const drawn = drawnFields(
    ofHousehold,
    { month: t.month, couple: t.couple, lunchAway: t.lunchAway },
    null,
    viewer.locale,
    {
      begins: { month: codeOf(viewer.today) },
      options: { month: months },
    },
  )
  return (
    <Card>
      <div class="household">
        {drawn.month}
        <SmallNumber name="adults" label={t.adults} form={form} />
        {drawn.couple}
        <fieldset>
          <legend>{t.children}</legend>
          {childAges.map((age) => (
            <SmallNumber name={childField(age)} label={t.years(age.replace('-', '–'))} form={form} />
          ))}
        </fieldset>
        {drawn.lunchAway}
      </div>
    </Card>
  )
}

const codeOf = (month: Temporal.PlainDate): string => month.toPlainYearMonth().toString()

/** On a phone what is left stands at the foot of the screen while the rows are typed above it. */
function WhatIsLeft({ view }: { view: BudgetView }) {
  const locale = useLocale()
  const t = words(text, locale)
  const sums = sumsOf(view.lines)
  return (
    <div class="budget-sums">
      <div class="budget-left">
        <HowMuchIsLeft sums={sums} />
      </div>
      <div class="budget-more">
        <p class="rule" data-unread data-one={t.oneUnread} data-some={t.someUnread(SAID)}></p>
        <p class="ds-sr-only" role="status" data-said></p>
        <LeftOfWhat sums={sums} />
        <SubmitRow>
          <Button name="do" value="save">
            {t.save}
          </Button>
          <Button name="do" value="count" variant="secondary">
            {t.count}
          </Button>
          <LinkButton variant="quiet" href={`/advice/${view.advice.id}`}>
            {words(shared, locale).subject.cancel}
          </LinkButton>
        </SubmitRow>
        <h2>{t.norm.title}</h2>
        <NormOfMonth view={view} />
        <p class="rule">{t.householdHint}</p>
      </div>
    </div>
  )
}

/** Each norm that may hold in a month that can be chosen, and the one of the chosen month to be seen. */
function NormOfMonth({ view: { lines, household, month, months, norms } }: { view: BudgetView }) {
  const locale = useLocale()
  const current = normOf(norms, month)
  const holding = [...new Set(months.map((one) => normOf(norms, one)))]
  const shown = holding.includes(current) ? holding : [...holding, current]
  return (
    <>
      {shown.map((norm) => (
        <div
          hidden={norm !== current}
          data-norm-of={months
            .filter((one) => normOf(norms, one) === norm)
            .map(codeOf)
            .join(' ')}
          data-figures={norm === null ? undefined : JSON.stringify(norm.figures)}
          data-names={norm === null ? undefined : JSON.stringify(namesOfMissing(norm, locale))}
        >
          <Compared lines={lines} household={household} norm={norm} live />
        </div>
      ))}
    </>
  )
}
const namesOfMissing = ({ figures }: Norm, locale: Locale) =>
  Object.fromEntries(
    normCodes.flatMap((code) => (figures[code] === undefined ? [[code, nameOfNorm(code, locale).toLowerCase()]] : [])),
  )

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
