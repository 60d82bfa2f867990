/** A matter's events as a JSON file: read leniently, refused field by field. */

import { z } from 'zod'
import {
  type CourseEvent,
  type CourseEventKind,
  type CourseInput,
  causes,
  courseEventKinds,
  eventFlags,
  learnedGrounds,
  messageDefects,
  parseDay,
  payers,
  tenures,
} from '../law/index.ts'

export type FileProblem = { readonly at: string; readonly message: string }
export type ParsedCourseFile =
  | { readonly ok: true; readonly value: CourseInput }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** The law's own names of events, beside the matter's. */
const lawNames: Readonly<Record<string, CourseEventKind>> = {
  feeDue: 'rentDue',
  due: 'rentDue',
  paymentOrdered: 'payment',
  paid: 'payment',
  served: 'noticeServed',
  message: 'messageGiven',
  correctedMessage: 'messageGiven',
  registeredLetterSent: 'messageGiven',
  termination: 'terminationServed',
  obstacleEnded: 'hindered',
  learned: 'landlordLearned',
  undertaking: 'undertakingGiven',
  demand: 'demandMade',
  groundPleaded: 'tribunalAsked',
  decidedByEnforcement: 'titleGiven',
  firstInstanceDecision: 'titleGiven',
  evictionNoticeReceived: 'evictionNotice',
  informed: 'removalInformed',
  demandToCollect: 'collectDemanded',
  judgmentGiven: 'titleGiven',
  investigationBegan: 'investigationBegun',
  tenancyEnds: 'leaseEnds',
}

const kindByName: ReadonlyMap<string, CourseEventKind> = new Map([
  ...Object.entries(lawNames),
  ...courseEventKinds.map((kind) => [kind, kind] as const),
])

/** Dates so far off are slips of the pen, and the calendar's rules don't reach them. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const ORE = 100

/** What a file may say for its reader's sake. */
const remarks = ['note', 'comment', 'title', 'description', 'matter']

/** What follows from the other events, and is computed from them. */
const computedNames = ['forfeited', 'recoveryEnds', 'earliestDecision', 'answerTimeOut', 'fourWeeksEnd', 'rentMonth']

const day = z.string({ error: 'wants a date such as 2026-03-13' }).transform((text, context) => {
  const parsed = parseDay(text)
  if (parsed !== null && parsed.year >= FIRST_YEAR && parsed.year <= LAST_YEAR) return parsed
  context.addIssue({ code: 'custom', message: `"${text}" is no date such as 2026-03-13` })
  return z.NEVER
})

/** Kronor with at most two decimals, to öre. */
const amount = z
  .number({ error: 'wants an amount in kronor, such as 8450.50' })
  .nonnegative({ error: 'an amount can’t be negative' })
  .max(100_000_000, { error: 'an amount can’t be so large' })
  .refine((kronor) => Math.abs(kronor * ORE - Math.round(kronor * ORE)) < 1e-4, { error: 'has more than two decimals' })
  .transform((kronor) => Math.round(kronor * ORE))

const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, { error: `is one of ${names.join(', ')}` })

const id = z.union([z.string().min(1).max(100), z.number().int()], { error: 'wants a short text' }).transform(String)

const details = {
  id: id.optional(),
  until: day.nullish(),
  amount: amount.nullish(),
  payer: oneOf(payers).nullish(),
  ground: oneOf(learnedGrounds).nullish(),
  defects: z.array(oneOf(messageDefects), { error: 'wants a list' }).optional(),
  flags: z.array(oneOf(eventFlags), { error: 'wants a list' }).optional(),
  statedDays: z
    .number({ error: 'wants a number of days' })
    .int({ error: 'wants whole days' })
    .min(1)
    .max(366)
    .nullish(),
  corrects: id.nullish(),
  annuls: z.boolean({ error: 'is true or false' }).optional(),
}

const kind = z.string({ error: 'wants the name of an event' }).transform((name, context) => {
  const known = kindByName.get(name)
  if (known !== undefined) return known
  const message = computedNames.includes(name)
    ? `"${name}" is computed from the other events: leave it out`
    : `"${name}" is no event; known: ${courseEventKinds.join(', ')}`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

/** Other names for the kind of an event and for its day. */
const kindKeys = ['event', 'name', 'type']
const dayKeys = ['date', 'day']

/** Names of the law that say more than the kind of an event. */
const flagByName = new Map([
  ['registeredLetterSent', 'registeredLetter'],
  ['judgmentGiven', 'judgment'],
])

/** Two names for one thing are one. */
function renamed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const kept = Object.entries(value).filter(([key]) => !remarks.includes(key))
  const named = kept.map(([key, one]) => [kindKeys.includes(key) ? 'kind' : dayKeys.includes(key) ? 'on' : key, one])
  const event: Record<string, unknown> = Object.fromEntries(named)
  if (event.kind === 'obstacleEnded') return { until: event.on, ...event }
  const flags = Array.isArray(event.flags) ? event.flags : []
  const flag = flagByName.get(String(event.kind))
  return flag === undefined ? event : { ...event, flags: [...flags, flag] }
}

const listed = z.preprocess(
  renamed,
  z.strictObject({ kind, on: day, ...details }, { error: (issue) => unknownKey(issue) ?? 'wants an event' }),
)

function unknownKey(issue: { code?: string; keys?: readonly string[] }): string | undefined {
  return issue.code === 'unrecognized_keys' ? `doesn’t know ${issue.keys?.join(', ')}` : undefined
}

type Listed = z.infer<typeof listed>

/** `{ "served": "2026-03-13" }`; several days of one event as a list. `answerBy` is the day that the order itself names. */
const mapped = z
  .record(z.string(), z.union([z.string(), z.array(z.string())], { error: 'wants a date such as 2026-03-13' }))
  .transform(({ answerBy, ...days }) =>
    Object.entries(days).flatMap(([event, on]) =>
      [on].flat().map((date) => ({ event, date, ...(event === 'orderServed' ? { until: answerBy } : {}) })),
    ),
  )

const withoutRemarks = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !remarks.includes(key)))
    : value

const file = z.preprocess(
  withoutRemarks,
  z.strictObject(
    {
      tenure: oneOf(tenures).default('rented'),
      cause: oneOf(causes).default('arrears'),
      today: day.optional(),
      events: z.unknown().optional(),
    },
    { error: (issue) => unknownKey(issue) ?? 'wants an object with events' },
  ),
)

/** Reads a matter from parsed JSON. Where the file doesn't say a day to reckon from, it is `today`, or the last event's day if that is later. */
export function parseCourseFile(json: unknown, today: Temporal.PlainDate): ParsedCourseFile {
  const head = file.safeParse(json)
  const whole = typeof json === 'object' && json !== null && !Array.isArray(json)
  const events = whole ? eventsOf('events' in json ? json.events : undefined) : null
  const problems = [...problemsOf(head, ''), ...(events === null ? [] : problemsOf(events, 'events'))]
  if (!head.success || !events?.success) return { ok: false, problems }
  const named = events.data.map((event, index) => ({ ...event, id: event.id ?? String(index + 1) }))
  const wrong = [...twice(named), ...named.flatMap(annulsWhat)]
  if (wrong.length > 0) return { ok: false, problems: wrong }
  const { tenure, cause } = head.data
  const reckonedFrom =
    head.data.today ??
    named
      .filter(hasHappened)
      .map(({ on }) => on)
      .reduce(later, today)
  return { ok: true, value: { tenure, cause, today: reckonedFrom, events: named.map(eventFrom) } }
}

const listOfEvents = z.array(listed, { error: 'wants a list of events, or days by the event’s name' })

/** A list, or an object of days by name, whose places are the names. */
function eventsOf(given: unknown) {
  if (Array.isArray(given) || typeof given !== 'object' || given === null) return listOfEvents.safeParse(given)
  const days = mapped.safeParse(given)
  if (!days.success) return days
  const names = days.data.map(({ event }) => event)
  const read = listOfEvents.safeParse(days.data)
  if (read.success) return read
  const issues = read.error.issues.map((issue) => ({ ...issue, path: [names[Number(issue.path[0])] ?? ''] }))
  return { success: false as const, error: { issues } }
}

const mayLieAhead: ReadonlySet<CourseEventKind> = new Set(['rentDue', 'mustLeaveAnyway', 'termEnded'])
const hasHappened = (event: Listed): boolean => !mayLieAhead.has(event.kind)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)

function eventFrom({ amount: amountOre, defects, flags, annuls, ...event }: Listed & { id: string }): CourseEvent {
  return {
    ...event,
    until: event.until ?? null,
    amountOre: amountOre ?? null,
    payer: event.payer ?? null,
    ground: event.ground ?? null,
    statedDays: event.statedDays ?? null,
    corrects: event.corrects ?? null,
    defects: defects ?? [],
    flags: flags ?? [],
    annuls: annuls ?? false,
  }
}

type Tried = { error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined }

const problemsOf = ({ error }: Tried, under: string): FileProblem[] =>
  (error?.issues ?? []).map(({ path, message }) => ({ at: placeOf(under, path), message }))

const placeOf = (under: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (at, part) => (typeof part === 'number' ? `${at}[${part}]` : at === '' ? String(part) : `${at}.${String(part)}`),
    under,
  ) || 'file'

function twice(events: readonly { readonly id: string }[]): FileProblem[] {
  const seen = new Set<string>()
  return events.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ at: `events[${index}].id`, message: `"${id}" is the id of another event too` }]
    seen.add(id)
    return []
  })
}

const annulsWhat = ({ annuls, corrects }: Listed, index: number): FileProblem[] =>
  annuls === true && corrects == null
    ? [{ at: `events[${index}].annuls`, message: 'wants "corrects" with the id of the event that it takes back' }]
    : []
