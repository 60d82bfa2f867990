/** The page of one advice. */

import { nameOf } from '../../person/index.ts'
import { formatDate, formatMonth, formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import {
  Card,
  Columns,
  DefinitionList,
  EmptyState,
  EndedOver,
  LinkButton,
  Notice,
  RuleNote,
  Stack,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { bookingFromAdvice } from '../booking/forms.tsx'
import { BookingTable } from '../booking/views.tsx'
import { Compared, HowMuchIsLeft, LeftOfWhat } from '../budget/left.tsx'
import { sumsOf } from '../budget/rules.ts'
import { text as debtText } from '../debt/text.ts'
import { AgreementLine, DebtTable } from '../debt/views.tsx'
import { ending, reopening } from '../end/forms.tsx'
import { AdvicePage } from '../frame.tsx'
import { changing, handingOver, tying } from '../opening/forms.tsx'
import { Progress } from '../progress/views.tsx'
import { sharing } from '../share/forms.tsx'
import { text as shareText } from '../share/text.ts'
import { Shares } from '../share/views.tsx'
import { text as shared } from '../text.ts'
import type { Overview } from './load.ts'
import { text } from './text.ts'

export function OverviewPage({ viewer, view }: { viewer: Viewer; view: Overview }) {
  const { locale } = viewer
  const t = words(text, locale)
  const s = words(shared, locale)
  const { advice } = view
  const open = advice.end === null
  return (
    <AdvicePage
      viewer={viewer}
      advice={advice}
      title={advice.label}
      documentTitle={s.adviceNumber(advice.number)}
      actions={
        <LinkButton href={`/advice/${advice.id}/take-home`} icon="print" variant="secondary">
          {t.takeHome}
        </LinkButton>
      }
      wide
    >
      {advice.end ? <Ended view={view} /> : null}
      <Columns>
        <Stack>
          <BudgetCard view={view} open={open} />
          <Meetings view={view} open={open} />
          <Debts view={view} open={open} />
          <Progress adviceId={advice.id} steps={view.steps} open={open} />
        </Stack>
        <Stack>
          <SharedCard view={view} open={open} />
          <About view={view} open={open} />
          <RuleNote rule={s.rule} section={s.ruleSection} />
        </Stack>
      </Columns>
    </AdvicePage>
  )
}

type PartProps = { view: Overview; open: boolean }

function Ended({ view: { advice } }: { view: Overview }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (advice.end === null) return null
  const because = words(shared, locale).end[advice.end.because].toLowerCase()
  return (
    <Notice>
      <p>{t.endedOn(formatDate(advice.end.on, locale), because)}</p>
      <EndedOver because={advice.end.openBecause} />
      <reopening.Button to={{ id: advice.id }} locale={locale} variant="secondary" />
    </Notice>
  )
}

function BudgetCard({ view: { advice, budget, norm }, open }: PartProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const link = (label: string, variant: 'primary' | 'secondary') =>
    open ? (
      <LinkButton href={`/advice/${advice.id}/budget`} variant={variant}>
        {label}
      </LinkButton>
    ) : null
  if (budget === null) {
    return (
      <Card>
        <EmptyState title={t.noBudget} who={t.noBudgetWho} icon="chart" action={link(t.makeBudget, 'primary')}>
          {t.noBudgetLead}
        </EmptyState>
      </Card>
    )
  }
  const sums = sumsOf(budget.lines)
  return (
    <Card tinted>
      <HowMuchIsLeft sums={sums} />
      <LeftOfWhat sums={sums} />
      <Compared lines={budget.lines} household={budget.household} norm={norm} />
      <p class="rule">
        {t.budgetOf(formatMonth(budget.month, locale), formatShortDate(swedishDay(budget.savedAt), locale))}
      </p>
      {link(t.toBudget, 'secondary')}
    </Card>
  )
}

function Debts({ view: { advice, debts, agreements }, open }: PartProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const d = words(debtText, locale)
  return (
    <>
      <Card
        title={d.debts}
        actions={
          <LinkButton small variant="secondary" href={`/advice/${advice.id}/debts${open ? '/new' : ''}`}>
            {open ? d.add : t.allDebts}
          </LinkButton>
        }
      >
        <DebtTable debts={debts} />
        <p>
          <a href={`/advice/${advice.id}/debts`}>{t.allDebts}</a>
        </p>
      </Card>
      <Card title={t.agreements}>
        {agreements.length === 0 ? (
          <p>{t.noAgreements}</p>
        ) : (
          <ul>
            {agreements.map((one) => (
              <li>
                <a href={`/debts/${one.debtId}`}>{one.creditor}</a>: <AgreementLine agreement={one} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

function Meetings({ view: { advice, bookings }, open }: PartProps) {
  const t = words(text, useLocale())
  const book = (
    <LinkButton small variant="secondary" href={bookingFromAdvice.path({ id: advice.id })}>
      {t.book}
    </LinkButton>
  )
  return (
    <Card title={t.meetings} actions={open ? book : null}>
      <BookingTable
        bookings={bookings}
        empty={
          <EmptyState small title={t.noMeetings}>
            {t.noMeetingsLead}
          </EmptyState>
        }
      />
    </Card>
  )
}

/** Only an advice that a matter's meeting led to has anybody to share with. */
function SharedCard({ view: { advice, shares, matters }, open }: PartProps) {
  const t = words(shareText, useLocale())
  if (matters.length === 0 && shares.length === 0) return null
  const add = (
    <LinkButton small variant="secondary" href={sharing.path({ id: advice.id })}>
      {t.sharing.title}
    </LinkButton>
  )
  return (
    <Card title={t.shared} id="shared" actions={open ? add : null}>
      <Shares shares={shares} mayWithdraw />
    </Card>
  )
}

function About({ view: { advice }, open }: PartProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const person = advice.person ? nameOf(advice.person, locale, 'ownPage') : null
  const to = (href: string, label: string) => (
    <LinkButton small variant="quiet" href={href}>
      {label}
    </LinkButton>
  )
  const at = { id: advice.id }
  return (
    <Card title={t.about}>
      <DefinitionList
        items={[
          { term: t.keeper, value: advice.responsible?.name },
          { term: t.opened, value: formatDate(advice.openedOn, locale) },
          { term: t.phone, value: advice.phone },
          { term: t.person, value: person ?? (advice.personId === null ? t.noPerson : t.hiddenPerson) },
        ]}
      />
      {open ? (
        <Toolbar>
          {to(changing.path(at), t.change)}
          {to(tying.path(at), t.tie)}
          {to(handingOver.path(at), t.handOver)}
          {to(ending.path(at), t.end)}
        </Toolbar>
      ) : null}
    </Card>
  )
}
