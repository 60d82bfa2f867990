/** `hemvist law list` and `hemvist law compute`. */

import type { Command } from 'commander'
import { type ComputeRefusal, computeRule, lawTable } from '../law/index.ts'
import { meantName } from '../platform/text/index.ts'
import { addCourseCommand } from './course.ts'
import { Failure, type Print } from './print.ts'

export function addLawCommands(program: Command, print: Print): void {
  const law = program.command('law').description('the statutory rules: what they say and what they give for a date')
  addCourseCommand(law, print)
  law
    .command('list')
    .description('every rule with its section')
    .action(() => {
      const rules = lawTable()
      print.result(
        rules.map(({ compute: _, ...rule }) => rule),
        () => rules.map((rule) => `${rule.id.padEnd(7)} ${rule.section.padEnd(28)} ${rule.text.sv}`).join('\n'),
      )
    })
  law
    .command('compute')
    .argument('<rule>', 'the rule, such as SO-09')
    .description('the dates that a rule gives')
    .option('--from <date>', 'the day it starts from; where several events start it, the later of them')
    .option(
      '--event <name=date...>',
      'an event of the rule by its name, such as served=2026-03-13; `law list --json` names them',
    )
    .option('--length <length>', 'for GEN-01: how long, such as 3weeks')
    .action((rule: string, options: { from?: string; event?: string[]; length?: string }) => {
      const outcome = computeRule(rule, startOf(options), lengthOf(options.length))
      if (!outcome.ok)
        throw new Failure(`${rule} can't be computed: ${explain(outcome.reason)}`, { json: { error: outcome.reason } })
      const found = outcome.value
      print.result(found, () =>
        [
          `${found.rule}  ${found.section}`,
          ...Object.entries(found).flatMap(([name, value]) =>
            value instanceof Temporal.PlainDate ? [`  ${name.padEnd(18)} ${value}`] : [],
          ),
          ...(found.applies === undefined ? [] : [`  ${'applies'.padEnd(18)} ${found.applies}`]),
          ...(found.danger === undefined ? [] : [`  ${'danger'.padEnd(18)} ${found.danger.day}`]),
          ...(found.dangerDecision === undefined
            ? []
            : [`  ${'dangerDecision'.padEnd(18)} ${found.dangerDecision.day}`]),
          ...found.notes.map((note) => `  - ${note.sv}`),
          ...(found.readings ?? []).map(
            ({ lastDay, earliestDecision, earliestAction, why }) =>
              `  ~ ${lastDay ?? earliestDecision ?? earliestAction ?? ''} ${why.sv}`,
          ),
        ].join('\n'),
      )
    })
}

function startOf({ from, event }: { from?: string; event?: string[] }) {
  if (!event) return from === undefined ? {} : { from }
  const named = new Map<string, string>()
  for (const pair of event) {
    const at = pair.indexOf('=')
    if (at < 1) throw new Failure(`--event wants name=date, not "${pair}".`, { exit: 2 })
    const name = pair.slice(0, at)
    if (named.has(name)) throw new Failure(`The event "${name}" is given twice.`, { exit: 2 })
    named.set(name, pair.slice(at + 1))
  }
  const events = Object.fromEntries(named)
  return from === undefined ? { events } : { from, events }
}

const units = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const

/** No statute counts more than a century. */
const LONGEST = { day: 36_525, week: 5_218, month: 1_200, year: 100 } as const

function lengthOf(text: string | undefined) {
  if (text === undefined) return {}
  const match = /^(\d{1,5})\s*(day|week|month|year)s?$/.exec(text)
  const unit = match?.[2]
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year')
    throw new Failure(`--length wants a number and days, weeks, months or years, such as 3weeks; not "${text}".`, {
      exit: 2,
    })
  const count = Number(match?.[1])
  if (count < 1 || count > LONGEST[unit])
    throw new Failure(`--length wants 1 to ${LONGEST[unit]} ${units[unit]}, not "${text}".`, { exit: 2 })
  return { length: { count, unit: units[unit] } }
}

/** What was wrong, and what would have been right. */
function explain(reason: ComputeRefusal): string {
  switch (reason.kind) {
    case 'unknown-rule':
      return `unknown rule; rule: ${reason.rule}${reason.meant === undefined ? '; `law list` names them all' : `; did you mean ${reason.meant}?`}`
    case 'unknown-event': {
      const meant = meantName(reason.event, reason.known)
      const hint = meant === null ? '' : `; did you mean ${meant}?`
      return `unknown event; event: ${reason.event}; known: ${reason.known.join(', ')}${hint}`
    }
    case 'not-a-date':
      return `not a date; event: ${reason.event}; given: ${reason.given}; a date is written year-month-day, such as 2026-03-13`
    case 'out-of-range':
      return `out of range; event: ${reason.event}; given: ${reason.given}; years: ${reason.years}`
    case 'missing-event':
      return `missing event; missing: ${reason.missing.join(', ')}`
    case 'given-twice':
      return `given twice; event: ${reason.event} (under two of its names)`
    case 'missing-length':
      return 'missing length; --length says how long, such as 3weeks'
  }
}
