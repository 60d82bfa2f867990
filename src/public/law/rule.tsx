/** One rule on the law page: its section, its words, how it is counted, what it gives today, and the days that it is tested with. */

import { eventNames, isEventName, type LawRule, lengthInWords } from '../../law/index.ts'
import { formatLongDay, type Locale, words } from '../../platform/text/index.ts'
import { DefinitionList, Disclosure, Part, Tag, Unseen, useLocale } from '../../platform/ui/index.ts'
import { exampleLength, exampleOn } from './rules.ts'
import { text } from './text.ts'

type RuleProps = { rule: LawRule; today: Temporal.PlainDate; open: boolean; level: 2 | 3 }

/** Folded it says what a rule is called and where it stands; a link to its number unfolds it. */
export function RulePart({ rule, today, open, level }: RuleProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Part
      id={rule.id}
      title={`${rule.id} ${rule.title[locale]}`}
      said={rule.section}
      open={open ? 'always' : 'never'}
      level={level}
    >
      <p>
        <RuleTags rule={rule} />
      </p>
      <p class="measure">{rule.text[locale]}</p>
      <DefinitionList
        items={[
          { term: t.section, value: rule.section, note: <Source rule={rule} /> },
          { term: t.who, value: rule.actor[locale] },
          { term: t.counted, value: countedIn(rule, locale) },
          { term: t.certainty, value: t.certainties[rule.certainty] },
          { term: t.example(formatLongDay(today, locale, true)), value: exampleIn(rule, today, locale) },
        ]}
      />
      {rule.testDates.length === 0 ? null : <TestDates rule={rule} />}
    </Part>
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

function Source({ rule }: { rule: LawRule }) {
  return (
    <a href={rule.source}>
      {words(text, useLocale()).source}
      <Unseen>: {rule.id}</Unseen>
    </a>
  )
}

/** A line for each, not a table: with some hundred rules on one page, the cells of their tables were much of what a browser had to carry. */
function TestDates({ rule }: { rule: LawRule }) {
  const locale = useLocale()
  return (
    <Disclosure summary={words(text, locale).tested} of={rule.id}>
      <ul class="measure">
        {rule.testDates.map((one) => (
          <li>{testedIn(one, locale)}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** What happened on which day, and what the rule then gives. */
function testedIn({ events, length, expect }: LawRule['testDates'][number], locale: Locale): string {
  const t = words(text, locale)
  const given = [
    ...Object.entries(events).map(([name, day]) => `${isEventName(name) ? eventNames[name][locale] : name}: ${day}`),
    ...(length === undefined ? [] : [lengthInWords(length)[locale]]),
  ].join(', ')
  const { nominal, lastDay, earliestDecision, earliestAction, applies } = expect
  const gives = [
    nominal === undefined || nominal === null || nominal === lastDay ? '' : t.nominal(nominal),
    lastDay === undefined || lastDay === null ? '' : t.lastDay(lastDay),
    earliestDecision === undefined ? '' : t.earliestDecision(earliestDecision),
    earliestAction === undefined ? '' : t.earliestAction(earliestAction),
    applies === undefined ? '' : applies ? t.applies : t.doesNotApply,
  ].filter((part) => part !== '')
  return `${given} → ${gives.length === 0 ? t.noDay : gives.join(' ')}`
}
