/** The page of rules: each with its section, its words, how it is counted, and what it gives today. */

import { eventNames, isEventName, type LawRule, lawTable, lengthInWords, proposals } from '../../law/index.ts'
import { formatLongDay, type Locale, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DefinitionList,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Notice,
  once,
  Page,
  Stack,
  Table,
  Tag,
  TextField,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { exampleLength, exampleOn, howManyRules } from './rules.ts'
import { text } from './text.ts'

type LawPageProps = {
  viewer: Viewer
  state: FormState
  sought: string
  rules: readonly LawRule[]
  today: Temporal.PlainDate
}

export function LawPage({ viewer, state, sought, rules, today }: LawPageProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      description={sought === '' ? t.lead : undefined}
      failed={state.problems.length > 0}
    >
      <Stack>
        <Notice>{t.notAdvice}</Notice>
        <ErrorSummary state={state} />
        <Form method="get" action="/law" state={state} inline label={t.search}>
          <TextField name="q" type="search" label={t.search} hint={t.searchHint} width="full" value={sought} required />
          <Button icon="search">{t.show}</Button>
          {sought === '' ? null : (
            <LinkButton variant="quiet" href="/law">
              {t.clear}
            </LinkButton>
          )}
        </Form>
        <p class="soft">{t.found(rules.length, howManyRules())}</p>
        {rules.length === 0 ? (
          <EmptyState title={t.none} icon="law" action={<LinkButton href="/law">{t.clear}</LinkButton>}>
            {t.noneHint}
          </EmptyState>
        ) : null}
        {sought === '' ? (
          <WholeTable today={today.toString()} />
        ) : (
          rules.map(({ id }) => <RuleOf id={id} today={today.toString()} />)
        )}
      </Stack>
    </Page>
  )
}

/** What may become law: never among the rules. */
function Proposed() {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card id="proposed" title={t.proposed}>
      <p class="measure">{t.proposedLead}</p>
      <DefinitionList
        items={proposals.map(({ title, text: what, proposedFrom, source }) => ({
          term: title[locale],
          value: (
            <>
              <Tag tone="soon">{t.proposedTag}</Tag> {what[locale]}
            </>
          ),
          note: `${proposedFrom === null ? t.proposedNoDay : t.proposedFrom(formatLongDay(proposedFrom, locale, true))} ${source}`,
        }))}
      />
    </Card>
  )
}

type OnADay = { today: string }

// the examples are counted from today: each rule is drawn once a day
const RuleOf = once(({ id, today }: OnADay & { id: string }) => (
  <>
    {lawTable()
      .filter((rule) => rule.id === id)
      .map((rule) => (
        <RuleCard rule={rule} today={Temporal.PlainDate.from(today)} />
      ))}
  </>
))

const WholeTable = once(({ today }: OnADay) => (
  <>
    {lawTable().map(({ id }) => (
      <RuleOf id={id} today={today} />
    ))}
    <Proposed />
  </>
))

function RuleCard({ rule, today }: { rule: LawRule; today: Temporal.PlainDate }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card id={rule.id} title={`${rule.id} ${rule.title[locale]}`} actions={<RuleTags rule={rule} />}>
      <p class="measure">{rule.text[locale]}</p>
      <DefinitionList
        items={[
          { term: t.section, value: rule.section, note: <a href={rule.source}>{t.source}</a> },
          { term: t.who, value: rule.actor[locale] },
          { term: t.counted, value: countedIn(rule, locale) },
          { term: t.certainty, value: t.certainties[rule.certainty] },
          { term: t.example(formatLongDay(today, locale, true)), value: exampleIn(rule, today, locale) },
        ]}
      />
      {rule.testDates.length === 0 ? null : <TestDates rule={rule} />}
    </Card>
  )
}

function RuleTags({ rule }: { rule: LawRule }) {
  const t = words(text, useLocale())
  return (
    <>
      <Tag>{t.kinds[rule.kind]}</Tag>
      {rule.certainty === 'uncertain' ? <Tag tone="soon">{t.uncertain}</Tag> : null}
    </>
  )
}

/** From what, how long, and what a weekend does to it. */
function countedIn(rule: LawRule, locale: Locale): string {
  const t = words(text, locale)
  const long =
    rule.kind === 'immediate'
      ? t.sameDay
      : rule.length && rule.length.count > 0
        ? lengthInWords(rule.length)[locale]
        : ''
  const from = rule.starts.map((name) => eventNames[name][locale]).join(` ${t.orLater} `)
  const start = from === '' ? '' : `${t.starts} ${from}.`
  return [start, long === '' ? '' : t.length(long), t.weekend[rule.weekend]].filter((part) => part !== '').join(' ')
}

/** What the rule gives when it starts today, in sentences. */
function exampleIn(rule: LawRule, today: Temporal.PlainDate, locale: Locale): string {
  const t = words(text, locale)
  const found = exampleOn(rule, today)
  if (found === null) return t.noDay
  const day = (date: Temporal.PlainDate) => formatLongDay(date, locale, true)
  const ends = rule.kind === 'keep' || rule.kind === 'permanent' ? t.keptUntil : t.lastDay
  const other = found.readings?.find(
    ({ lastDay }) => lastDay !== undefined && !(found.lastDay?.equals(lastDay) ?? false),
  )?.lastDay
  const parts = [
    rule.kind === 'counting' ? t.length(lengthInWords(exampleLength)[locale]) : '',
    found.nominal === null || (found.lastDay?.equals(found.nominal) ?? false) ? '' : t.nominal(day(found.nominal)),
    found.lastDay === null ? '' : ends(day(found.lastDay)),
    found.earliestDecision === undefined ? '' : t.earliestDecision(day(found.earliestDecision)),
    found.earliestAction === undefined ? '' : t.earliestAction(day(found.earliestAction)),
    found.applies === undefined ? '' : found.applies ? t.applies : t.doesNotApply,
    other === undefined ? '' : t.otherReading(day(other)),
  ].filter((part) => part !== '')
  return parts.length === 0 ? t.noDay : parts.join(' ')
}

function TestDates({ rule }: { rule: LawRule }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Disclosure summary={t.tested}>
      <Table
        caption={t.testedCaption(rule.id)}
        captionUnseen
        rows={rule.testDates}
        columns={[
          {
            label: t.testEvents,
            cell: ({ events, length }) =>
              [
                ...Object.entries(events).map(
                  ([name, day]) => `${isEventName(name) ? eventNames[name][locale] : name}: ${day}`,
                ),
                ...(length === undefined ? [] : [lengthInWords(length)[locale]]),
              ].join(', '),
          },
          { label: t.testNominal, cell: ({ expect }) => expect.nominal ?? '–' },
          { label: t.testLast, cell: ({ expect }) => expect.lastDay ?? '–' },
          { label: t.testOther, cell: ({ expect }) => otherIn(expect, locale) },
        ]}
      />
    </Disclosure>
  )
}

function otherIn(
  { earliestDecision, earliestAction, applies }: LawRule['testDates'][number]['expect'],
  locale: Locale,
): string {
  const t = words(text, locale)
  const parts = [
    earliestDecision === undefined ? '' : t.earliestDecision(earliestDecision),
    earliestAction === undefined ? '' : t.earliestAction(earliestAction),
    applies === undefined ? '' : applies ? t.applies : t.doesNotApply,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '–' : parts.join(' ')
}
