/** Debts by what to pay first, and the page of one of them. */

import { formatDate, formatNumber, formatOre, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Stack,
  Table,
  Tag,
  useLocale,
  useViewer,
  type Viewer,
} from '../../platform/ui/index.ts'
import { AdvicePage } from '../frame.tsx'
import type { ShownAdvice } from '../load.ts'
import { agreeing, ending } from './agreement-forms.tsx'
import { adding, noting } from './forms.tsx'
import type { ListedAgreement, Standing } from './queries.ts'
import { type Agreement, byPriority, type Debt, isOpen, nextPayment, owedInAll, priorityOf } from './rules.ts'
import { text } from './text.ts'

/** Open debts with their place in the order and the reason for it. */
export function DebtTable({ debts }: { debts: readonly Debt[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const open = byPriority(debts)
  return (
    <Table
      caption={t.debts}
      captionUnseen
      rows={open}
      columns={[
        {
          label: t.creditor,
          cell: (debt) => (
            <>
              {open.indexOf(debt) + 1}. <a href={`/debts/${debt.id}`}>{debt.creditor}</a>{' '}
              {debt.state === 'withEnforcement' ? <StateTag debt={debt} /> : null}
            </>
          ),
        },
        { label: t.amount, numeric: true, cell: (debt) => formatOre(debt.ore, locale) },
        {
          label: t.why,
          cell: (debt) => (
            <>
              {t.because[priorityOf(debt)]} {priorityOf(debt) === 'chosen' ? debt.firstBecause : null}
            </>
          ),
        },
      ]}
      foot={[t.owedInAll, formatOre(owedInAll(debts), locale), '']}
      empty={
        <EmptyState small title={t.none} who={t.noneWho}>
          {t.noneLead}
        </EmptyState>
      }
    />
  )
}

function StateTag({ debt }: { debt: Debt }) {
  const t = words(text, useLocale())
  const tone = debt.state === 'withEnforcement' ? 'late' : isOpen(debt.state) ? 'neutral' : 'good'
  return <Tag tone={tone}>{t.states[debt.state]}</Tag>
}

/** What was agreed with a creditor, and when the next payment is. */
export function AgreementLine({ agreement }: { agreement: Agreement }) {
  const locale = useLocale()
  const t = words(text, locale)
  const today = useViewer()?.today
  const next = today ? nextPayment(agreement, today) : null
  return (
    <>
      {t.says(formatOre(agreement.ore, locale), agreement.dayOfMonth)}
      {'. '}
      {next ? t.next(formatDate(next, locale)) : t.runOut}
    </>
  )
}

type DebtsProps = { viewer: Viewer; advice: ShownAdvice; debts: readonly Debt[] }

export function DebtsPage({ viewer, advice, debts }: DebtsProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const settled = debts.filter(({ state }) => !isOpen(state))
  const add =
    advice.end === null ? (
      <LinkButton href={adding.path({ id: advice.id })} icon="add">
        {t.add}
      </LinkButton>
    ) : null
  return (
    <AdvicePage viewer={viewer} advice={advice} title={t.debts} lead={t.lead} actions={add} wide>
      <Stack>
        <Card>
          <DebtTable debts={debts} />
        </Card>
        {settled.length > 0 ? (
          <Card title={t.settled}>
            <Table
              caption={t.settled}
              captionUnseen
              rows={settled}
              columns={[
                { label: t.creditor, cell: (debt) => <a href={`/debts/${debt.id}`}>{debt.creditor}</a> },
                { label: t.kind, cell: (debt) => t.kinds[debt.kind] },
                { label: t.state, cell: (debt) => <StateTag debt={debt} /> },
              ]}
            />
          </Card>
        ) : null}
      </Stack>
    </AdvicePage>
  )
}

export type DebtView = {
  advice: ShownAdvice
  debt: Debt
  standings: readonly Standing[]
  agreements: readonly ListedAgreement[]
}

export function DebtPage({ viewer, view }: { viewer: Viewer; view: DebtView }) {
  const { locale } = viewer
  const t = words(text, locale)
  const { advice, debt, standings } = view
  const open = advice.end === null
  return (
    <AdvicePage
      viewer={viewer}
      advice={advice}
      title={debt.creditor}
      documentTitle={`${t.debts} · ${advice.number}`}
      lead={t.because[priorityOf(debt)]}
      actions={open ? <LinkButton href={noting.path({ id: debt.id })}>{t.note}</LinkButton> : null}
    >
      <Stack>
        <Card>
          <DefinitionList
            items={[
              { term: t.amount, value: formatOre(debt.ore, locale) },
              { term: t.state, value: <StateTag debt={debt} /> },
              { term: t.kind, value: t.kinds[debt.kind] },
              {
                term: t.adding.fields.interest,
                value: debt.interestPercent === null ? null : formatNumber(debt.interestPercent, locale, 2),
              },
              ...(debt.firstBecause === null
                ? []
                : [{ term: t.adding.fields.firstBecause.label, value: debt.firstBecause }]),
            ]}
          />
        </Card>
        <Agreements view={view} />
        <Card title={t.history}>
          <Table
            caption={t.history}
            captionUnseen
            rows={standings}
            columns={[
              { label: t.onDay, cell: (one) => formatDate(one.onDay, locale) },
              { label: t.state, cell: (one) => t.states[one.state] },
              { label: t.amount, numeric: true, cell: (one) => formatOre(one.ore, locale) },
              { label: t.by, cell: (one) => one.by },
            ]}
          />
        </Card>
      </Stack>
    </AdvicePage>
  )
}

function Agreements({ view: { advice, debt, agreements } }: { view: DebtView }) {
  const t = words(text, useLocale())
  const running = agreements.find(({ ended }) => ended === null)
  const past = agreements.flatMap((one) => (one.ended === null ? [] : [{ ...one, ended: one.ended }]))
  const action = running ? (
    <LinkButton small variant="secondary" href={ending.path({ id: running.id })}>
      {t.endAgreement}
    </LinkButton>
  ) : (
    <LinkButton small variant="secondary" href={agreeing.path({ id: debt.id })}>
      {t.agree}
    </LinkButton>
  )
  return (
    <Card title={t.agreement} actions={advice.end === null && (running || isOpen(debt.state)) ? action : null}>
      {running ? (
        <>
          <p>
            <AgreementLine agreement={running} />
          </p>
          {running.words ? <p class="measure">{running.words}</p> : null}
        </>
      ) : (
        <p>{t.noAgreement}</p>
      )}
      {past.map((one) => (
        <p class="rule">
          <AgreementLine agreement={one} /> · {t.ends[one.ended]}
        </p>
      ))}
    </Card>
  )
}
