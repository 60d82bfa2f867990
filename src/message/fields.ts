/**
 * What a message may hold and how it is read, the same for the form, the file and the interface. What can't be read at all is refused at its field;
 * what is missing or doubtful is not: a defective message is still a message, and `check.ts` says what is wrong with it.
 */

import { z } from 'zod'
import { tenures } from '../law/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { date, messageFor, type Problem, problem } from '../platform/web/index.ts'
import { day, id, kronor, line, pastDay, rooms, wholeDays, yesOrNo } from './field-parts.ts'
import { givenHows, MOST_DUES } from './rules.ts'
import { say } from './say.ts'

const about = {
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .nullish()
    .transform((value) => value ?? null)
    .meta({
      description:
        'The municipality that the flat lies in, four digits. When it isn’t the receiving one, the message is refused and the right one named.',
      examples: ['0880'],
    }),
  corrects: id()
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'The id of an earlier message of your own that this one corrects.' }),
  tenure: z
    .enum(tenures)
    .nullish()
    .transform((value) => value ?? 'rented')
    .meta({
      description: 'rented: JB 12 kap. · tenantOwned: a tenant-owned flat, BRL 7 kap. Rented when left out.',
    }),
  dwellingId: id()
    .nullish()
    .transform((value) => value ?? null)
    .meta({
      description:
        'A flat of your own in Hemvist. Its address, number and rooms are then taken from there where left out.',
    }),
  landlordName: line(200).meta({
    description: 'The landlord’s name. The sending organisation’s name when left out.',
    examples: ['Exempelbostäder AB'],
  }),
  landlordAddress: line(300).meta({
    description: 'The landlord’s address (form 3).',
    examples: ['Box 1, 390 01 Kalmar'],
  }),
  landlordPhone: line(50).meta({ description: 'The landlord’s telephone (form 3).', examples: ['0480-12 34 56'] }),
  tenantName: line(200).meta({ description: 'The tenant’s name (form 3).', examples: ['Test Testsson'] }),
  address: line(200).meta({
    description: 'The flat’s street address. Needed unless dwellingId is given.',
    examples: ['Exempelgatan 3'],
  }),
  dwellingNumber: line(20).meta({ description: 'The flat’s number.', examples: ['1102'] }),
  area: line(100).meta({ description: 'The part of town, for the municipality’s figures.', examples: ['Berga'] }),
  rooms: rooms()
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'The number of rooms without the kitchen (form 3), in halves.', examples: [2] }),
  children: yesOrNo()
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'Whether children live in the flat. Leave out when you don’t know.' }),
  words: line(2000).meta({ description: 'In your own words. Nothing about health or private life.' }),
  ownReference: line(100).meta({ description: 'Your own number for the errand.', examples: ['2026-114'] }),
}

const due = z.strictObject({
  dueOn: date('happened').meta({ description: 'The day that the rent was due.', examples: ['2026-10-30'] }),
  amount: kronor(1).meta({ description: 'The rent in kronor, at most two decimals.', examples: [8450, '8 450,50'] }),
})

const money = {
  dues: z
    .array(due)
    .max(MOST_DUES)
    .nullish()
    .transform((value) => value ?? [])
    .meta({ description: 'Each unpaid rent with its due day (form 3).' }),
  interest: kronor(0)
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'Interest in kronor; 0 when none is claimed.', examples: [61.5] }),
  amount: kronor(1)
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'What is claimed in all, in kronor: the rents and the interest.', examples: [16900] }),
}

const notice = {
  wayToPay: line(200).meta({
    description: 'The account or way to pay (form 3).',
    examples: ['Bankgiro 123-4567, OCR 2026114'],
  }),
  servedOn: day().meta({
    description: 'The day that the tenant was served. Leave out until it has happened.',
    examples: ['2026-11-13'],
  }),
  statedDays: wholeDays()
    .nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'The time that the paper gives the tenant, in days. The law’s is 21.', examples: [21] }),
}

const given = {
  givenHow: z
    .enum(givenHows)
    .nullish()
    .transform((value) => value ?? 'electronic')
    .meta({ description: 'How the board was given the message. Electronic when left out.' }),
  givenOn: pastDay().meta({
    description:
      'The day it was given: for a registered letter the day it was sent (JB 12 kap. 63 §). An electronic message counts from the day it comes in, and has no other.',
  }),
}

const disturbance = {
  disturbanceOn: day().meta({ description: 'The day of the disturbance, the latest when there were several.' }),
  particularlySerious: yesOrNo()
    .nullish()
    .transform((value) => value ?? false)
    .meta({
      description: 'Particularly serious disturbances (JB 12 kap. 42 §): the termination needs no notice before it.',
    }),
}

/** Told whatever else is wrong, so that everything can be mended at once. */
const always = { when: () => true }

const hasAddress = ({ address, dwellingId }: { address: string | null; dwellingId: string | null }): boolean =>
  Boolean(address) || Boolean(dwellingId)
const addressWanted = { path: ['address'], ...problem(say.address), ...always }

function noDayTwice({ dues }: { dues: readonly { dueOn: Temporal.PlainDate }[] }, ctx: z.RefinementCtx): void {
  // what couldn't be read is still as it was sent
  const days = Array.isArray(dues) ? dues.map((due) => due?.dueOn) : []
  for (const [at, day] of days.entries())
    if (
      days
        .slice(0, at)
        .some((other) => other instanceof Temporal.PlainDate && day instanceof Temporal.PlainDate && other.equals(day))
    )
      ctx.addIssue({ code: 'custom', path: ['dues', at, 'dueOn'], ...problem(say.sameDay) })
}

const kind = <const K extends string>(one: K, description: string) => z.literal(one).meta({ description })

/** Any message: a union by `kind`. Days as `2026-11-21`, amounts in kronor. */
export const messageInput = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: kind('earlyArrears', 'A rent is unpaid; nothing is served yet.'), ...about, ...money })
      .refine(hasAddress, addressWanted)
      .superRefine(noDayTwice, always),
    z
      .strictObject({
        kind: kind('noticeToTenant', 'The tenant has been given notice of the time to pay (form 1).'),
        ...about,
        ...money,
        ...notice,
      })
      .refine(hasAddress, addressWanted)
      .superRefine(noDayTwice, always),
    z
      .strictObject({
        kind: kind('messageToBoard', 'The message to socialnämnden (form 3 of förordning 1978:314).'),
        ...about,
        ...money,
        ...notice,
        ...given,
      })
      .refine(hasAddress, addressWanted)
      .superRefine(noDayTwice, always),
    z
      .strictObject({
        kind: kind('disturbance', 'Disturbances, or care of the flat that falls short (JB 12 kap. 25 §).'),
        ...about,
        ...disturbance,
        ...given,
      })
      .refine(hasAddress, addressWanted),
    z
      .strictObject({
        kind: kind(
          'terminationCopy',
          'A copy of the termination for particularly serious disturbances (JB 12 kap. 42 §).',
        ),
        ...about,
        ...disturbance,
        servedOn: day().meta({ description: 'The day that the termination was served on the tenant.' }),
        ...given,
      })
      .refine(hasAddress, addressWanted),
  ])
  .meta({ description: 'A landlord’s message about a tenancy. What is missing doesn’t stop it: it is told about.' })

export type MessageInput = z.output<typeof messageInput>

export type ReadMessage = { ok: true; value: MessageInput } | { ok: false; problems: Problem[] }

/** Reads a message from whatever was sent. Problems name their fields: `amount`, `dues.1.dueOn`. */
export function readMessage(input: unknown, locale: Locale): ReadMessage {
  const read = messageInput.safeParse(input)
  if (read.success) return { ok: true, value: read.data }
  const problems = messageProblems(read.error, locale)
  if (!problems.some(({ field }) => field === 'kind')) return { ok: false, problems }
  const more = withAnyKind(input).flatMap((error) => messageProblems(error, locale))
  return { ok: false, problems: onePerField([...problems, ...more]) }
}

/** A kind that nobody knows hides no other fault: what is wrong whichever kind was meant. Fields that one kind lacks are no fault then. */
function withAnyKind(input: unknown): z.ZodError[] {
  if (typeof input !== 'object' || input === null) return []
  return (['messageToBoard', 'disturbance'] as const).flatMap((kind) => {
    const issues = messageInput.safeParse({ ...input, kind }).error?.issues ?? []
    return new z.ZodError(issues.filter(({ code, path }) => code !== 'unrecognized_keys' || path.length > 0))
  })
}

/** What zod found, field by field, one message each. */
export function messageProblems(error: z.ZodError, locale: Locale): Problem[] {
  const all = error.issues.flatMap((issue) => {
    const at = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: at ? `${at}.${key}` : key, message: say.otherKind[locale] }))
    // a number or a text was wanted, and neither came
    if (issue.code === 'invalid_union')
      return [{ field: at, message: (at === 'kind' ? say.kind : say.missing)[locale] }]
    return [{ field: at, message: messageFor(issue, locale) }]
  })
  return onePerField(all)
}

const onePerField = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ field }, i) => problems.findIndex((other) => other.field === field) === i)
