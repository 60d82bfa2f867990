/** `hemvist law course`: a whole matter computed from a file of its events. */

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Course, type CourseStep, courseOf, stageNames } from '../law/index.ts'
import { today } from '../platform/time/index.ts'
import { parseCourseFile } from './course-file.ts'
import { Failure, type Print } from './print.ts'

const STANDARD_INPUT = 0
/** A matter has tens of events; a file beyond this is another file. */
const LARGEST_FILE_BYTES = 5_000_000

export function addCourseCommand(law: Command, print: Print): void {
  law
    .command('course')
    .argument('<file>', 'a JSON file with the events of a tenancy at risk, or - for standard input')
    .description(
      'the course of a whole matter: every day that the law gives, and what runs on the file’s "today" (else today, or the last event’s day)',
    )
    .action((file: string) => {
      const parsed = parseCourseFile(jsonIn(file), today())
      if (!parsed.ok) {
        const { problems } = parsed
        throw new Failure(problems.map(({ at, message }) => `${at}: ${message}`).join('\n'), {
          exit: 2,
          json: { error: 'bad-file', problems },
        })
      }
      const course = courseOf(parsed.value)
      print.result(asJson(parsed.value.today, course), () => inWords(course))
    })
}

function jsonIn(file: string): unknown {
  try {
    const bytes = readFileSync(file === '-' ? STANDARD_INPUT : placeOf(file))
    if (bytes.length > LARGEST_FILE_BYTES) throw new Failure(`${file} is too large for one matter.`, { exit: 2 })
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof Failure) throw error
    const message =
      error instanceof SyntaxError
        ? `${file} isn’t JSON: ${error.message}`
        : error instanceof TypeError
          ? `${file} isn’t text in UTF-8.`
          : `${file} can’t be read.`
    throw new Failure(message, { exit: 2 })
  }
}

/** Relative to where the command was typed: npm runs it in the project's folder and tells where it was asked. */
function placeOf(file: string): string {
  const asked = resolve(process.env.INIT_CWD ?? '.', file)
  return existsSync(file) ? file : asked
}

/** Each step with its rule's days beside it, as `law compute` names them. */
function asJson(reckonedFrom: Temporal.PlainDate, course: Course) {
  return { today: reckonedFrom, ...course, steps: course.steps.map(stepJson) }
}

function stepJson({ computation, ...step }: CourseStep) {
  return {
    ...step,
    rule: computation?.rule ?? null,
    section: computation?.section ?? null,
    startEvent: computation?.startEvent ?? null,
    start: computation?.start ?? null,
    nominal: computation?.nominal ?? null,
    extended: computation?.extended ?? null,
    lastDay: computation?.lastDay ?? null,
    earliestDecision: computation?.earliestDecision ?? null,
    earliestAction: computation?.earliestAction ?? null,
    applies: computation?.applies ?? null,
    notes: computation?.notes ?? [],
  }
}

const stateWords = { done: 'done', running: 'running', passed: 'passed', coming: 'to come', void: 'no longer' } as const

function inWords(course: Course): string {
  const { safe, unpaidOre } = course
  const steps = course.steps.map(({ on, state, label, computation, danger }) => {
    const feared = danger !== null && on !== null && !danger.on.equals(on) ? ` (danger line ${danger.on})` : ''
    const rule = computation === null ? '' : `  ${computation.rule} ${computation.section}`
    return `  ${(on?.toString() ?? '').padEnd(10)}  ${stateWords[state].padEnd(9)}  ${label.sv}${feared}${rule}`
  })
  const clocks = course.clocks.map(({ due, todo, rule }) => `  ${due}  ${todo.sv} (${rule})`)
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines])
  return [
    `${stageNames[course.stage].sv}${safe === null ? '' : ` (${safe.because}, ${safe.on})`}`,
    ...(unpaidOre === null ? [] : [`Obetalt: ${(unpaidOre / 100).toFixed(2).replace('.', ',')} kr`]),
    ...list('Förloppet', steps),
    ...list('Det som löper nu', clocks),
    ...list(
      'Att se över',
      course.warnings.map(({ words, events }) => `  - ${words.sv} [${events.join(', ')}]`),
    ),
  ].join('\n')
}
