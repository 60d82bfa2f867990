/** The law table as a Markdown document: every entry with its first test date as the example. */

import type { Length } from './deadline.ts'
import { lengthInWords } from './deadline.ts'
import { events } from './events.ts'
import { type Proposal, proposals } from './proposals.ts'
import type { Certainty, LawRule, WeekendRule } from './rules.ts'

const certainties = {
  statute: 'statute',
  guidance: 'guidance',
  inferred: 'inferred',
  uncertain: '**uncertain**',
} as const satisfies Record<Certainty, string>

const weekendRules = {
  extends: '2 § moves it to the next vardag',
  hardLimit: 'nominal day kept as the limit',
  unverified: 'nominal day kept; 2 § not verified',
  none: '',
} as const satisfies Record<WeekendRule, string>

/** The whole document. */
export function lawMarkdown(rules: readonly LawRule[]): string {
  return [
    '# The law table',
    '',
    'Made from the entries in `src/law/rules/` by `node scripts/law-table.ts > docs/law.md`; don’t edit it by hand.',
    '',
    'Statutes were read in unofficial copies in 2026. *Uncertain* means that no source settles the question: both readings are computed.',
    '2 § is lag (1930:173) om beräkning av lagstadgad tid: a last day that falls on a Saturday, Sunday, other red day, Midsummer Eve,',
    'Christmas Eve or New Year’s Eve moves to the next vardag. *Vardag* leaves out Saturdays, red days and the three eves unless a reading says',
    'otherwise. Where readings differ the computation names a danger line, `danger` and `dangerDecision`: the day that is safest for the tenant.',
    '',
    '| Rule | Section | På svenska | In English | Who | Counted | Example | How sure |',
    '|---|---|---|---|---|---|---|---|',
    ...rules.map(row),
    '',
    '## Proposed, and not law',
    '',
    'Not known to be adopted: shown as proposed, never counted with.',
    '',
    '| På svenska | In English | Proposed from | Where |',
    '|---|---|---|---|',
    ...proposals.map(proposed),
    '',
  ].join('\n')
}

const proposed = ({ title, text, proposedFrom, source }: Proposal): string =>
  `| **Föreslaget: ${title.sv}.** ${text.sv} | **Proposed: ${title.en}.** ${text.en} | ${proposedFrom ?? 'not found'} | ${source} |`

function row(rule: LawRule): string {
  return `| ${[
    `<a id="${rule.id.toLowerCase()}"></a>${rule.id}`,
    `[${rule.section}](${rule.source})`,
    `**${rule.title.sv}.** ${rule.text.sv}`,
    `**${rule.title.en}.** ${rule.text.en}`,
    rule.actor.en,
    counted(rule),
    example(rule),
    certainties[rule.certainty],
  ].join(' | ')} |`
}

function counted(rule: LawRule): string {
  const from = rule.starts.map((name) => events[name].en).join('; or, if later, ')
  const how = rule.kind === 'immediate' ? 'the same day' : inWords(rule.length)
  const also = (rule.optional ?? []).map((name) => events[name].en).join('; ')
  return [how, `from: ${from}`, also === '' ? '' : `takes, when known: ${also}`, weekendRules[rule.weekend]]
    .filter((part) => part !== '')
    .join('; ')
}

const inWords = (length: Length | null): string =>
  length === null || length.count === 0 ? '' : lengthInWords(length).en

function example(rule: LawRule): string {
  const [first] = rule.testDates
  if (first === undefined) return ''
  const given = Object.entries(first.events).map(([name, day]) => `${name} ${day}`)
  const length = first.length === undefined ? [] : [lengthInWords(first.length).en]
  const { nominal, lastDay, earliestDecision, earliestAction, applies, readings } = first.expect
  const outcome = [
    nominal === null || nominal === lastDay ? '' : `nominal ${nominal}`,
    lastDay === null ? '' : `last day ${lastDay}`,
    earliestDecision === undefined ? '' : `earliest decision ${earliestDecision}`,
    earliestAction === undefined ? '' : `from ${earliestAction}`,
    applies === undefined ? '' : applies ? 'applies' : 'does not apply',
    ...Object.entries(readings ?? {}).map(([id, day]) => `by another reading (${id}) ${day}`),
  ].filter((part) => part !== '')
  return `${[...given, ...length].join(', ')} → ${outcome.length === 0 ? 'no day' : outcome.join(', ')}`
}
