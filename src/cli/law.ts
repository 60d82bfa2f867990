/** `hemvist law list` and `hemvist law compute`. */

import type { Command } from 'commander'
import { computeRule, lawTable } from '../law/index.ts'
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
  const events = Object.fromEntries(
    event.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Failure(`--event wants name=date, not "${pair}".`, { exit: 2 })
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  if (Object.keys(events).length < event.length) throw new Failure('An event is given twice.', { exit: 2 })
  return from === undefined ? { events } : { from, events }
}

const units = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const

function lengthOf(text: string | undefined) {
  if (text === undefined) return {}
  const match = /^(\d{1,4})\s*(day|week|month|year)s?$/.exec(text)
  const unit = match?.[2]
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year')
    throw new Failure(`--length wants a number and days, weeks, months or years, such as 3weeks; not "${text}".`, {
      exit: 2,
    })
  return { length: { count: Number(match?.[1]), unit: units[unit] } }
}

const explain = (reason: { kind: string }): string =>
  Object.entries(reason)
    .map(([name, value]) =>
      name === 'kind'
        ? String(value).replaceAll('-', ' ')
        : `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
    )
    .join('; ')
