/** Sending messages: one from a form or the interface, or many from a file. Each becomes a signal with a receipt and an answer day. */

import { may, NotFound, type Session } from '../platform/access/index.ts'
import { asUser, insertMany, isConflict, municipalities, type Tx } from '../platform/database/index.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { holdRecord, recordAll } from '../platform/record/index.ts'
import { now, today } from '../platform/time/index.ts'
import { addSignalsIn } from '../signal/index.ts'
import { isLandlord, mayOnMessage } from './access.ts'
import { checkMessage, type Finding } from './check.ts'
import { factsOf, fingerprintOf } from './facts.ts'
import type { MessageInput } from './fields.ts'
import { correctable, dwellingsFor, earlierByFingerprint, keyOf, municipalitiesOfDwellings } from './known.ts'
import { dueColumns, messageColumns, messageRow, signalOf } from './rows.ts'
import type { MessageFacts, MessageVia } from './rules.ts'

export type Sent = {
  id: string
  signalId: string
  receipt: string
  answerBy: Temporal.PlainDate
  /** the same message had come before: this is the first one's id, and nothing was added */
  already: boolean
  findings: Finding[]
}

export type MessageRefusal =
  | { kind: 'otherMunicipality'; code: string; name: string }
  | { kind: 'notAMunicipality'; code: string }
  | { kind: 'dwellingUnknown' }
  | { kind: 'correctsUnknown' }
  | { kind: 'alreadyCorrected' }
  /** a landlord sends electronically: that counts from the day it comes in, whatever day it says */
  | { kind: 'givenElectronically' }
  /** written down before, and not to be seen by this user */
  | { kind: 'alreadyKnown' }

export type SendOptions = {
  importId?: string | null
  /** told when the record is held */
  held?: () => void
}

/**
 * Sends a message in the user's landlord's name, or writes down one that a landlord outside Hemvist gave the municipality's staff.
 * The same message again gives the first one's id with `already: true`. NotFound for everybody else.
 */
export async function sendMessage(
  session: Session,
  input: MessageInput,
  via: MessageVia,
  options: SendOptions = {},
): Promise<Outcome<Sent, MessageRefusal>> {
  return againOnClash(() =>
    asUser(session, async (tx) => {
      const [outcome] = await sendMessagesIn(tx, session, [input], via, options)
      if (outcome === undefined) throw new Error('One message gave no outcome.')
      return outcome
    }),
  )
}

/** Somebody else sent the same at the same moment: begun again, theirs is found. */
export async function againOnClash<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isConflict(error, 'tenancy_message_once') && !isConflict(error, 'tenancy_message_corrects')) throw error
    return work()
  }
}

/** Whose name the user sends in: a landlord's, or (null) the municipality's, which writes down what came on paper. */
export function senderOf(session: Session): string | null {
  if (isLandlord(session)) return session.organisation.id
  if (may(session, mayOnMessage.writeDown)) return null
  throw new NotFound('role')
}

type Ready = {
  at: number
  input: MessageInput
  facts: MessageFacts
  dwellingId: string | null
  /** the fingerprint of what it says, in hexadecimal */
  print: string
}

/** Sends many in the open transaction, an outcome each in the same order; a refused one leaves the others as they are. */
export async function sendMessagesIn(
  tx: Tx,
  session: Session,
  inputs: readonly MessageInput[],
  via: MessageVia,
  { importId = null, held }: SendOptions = {},
): Promise<Outcome<Sent, MessageRefusal>[]> {
  const sender = senderOf(session)
  const outcomes: Outcome<Sent, MessageRefusal>[] = []
  const ready: Ready[] = []
  const dwellings = await dwellingsFor(tx, sender, inputs)
  const strange = inputs.flatMap(({ dwellingId }) => (dwellingId && !dwellings.has(dwellingId) ? dwellingId : []))
  const elsewheres = await municipalitiesOfDwellings(tx, [...new Set(strange)])
  for (const [at, input] of inputs.entries()) {
    const dwelling = dwellings.get(keyOf(input)) ?? null
    const refusal =
      elsewhere(session, input.municipality) ??
      (sender === null ? null : anotherDay(input)) ??
      (input.dwellingId !== null && dwelling === null
        ? (elsewhere(session, elsewheres.get(input.dwellingId) ?? null) ?? { kind: 'dwellingUnknown' as const })
        : null)
    if (refusal !== null) outcomes[at] = refused(refusal)
    else {
      const facts = factsOf(input, { dwelling, landlord: sender === null ? null : session.organisation.name })
      ready.push({ at, input, facts, dwellingId: dwelling?.id ?? null, print: fingerprintOf(input, facts) })
    }
  }
  // whoever writes waits here for whoever wrote before: of two who send the same, the second finds the first's
  await holdRecord(tx)
  held?.()
  const corrected = await correctable(tx, sender, inputs)
  const earlier = await earlierByFingerprint(tx, sender, ready)
  const first = new Map<string, Ready>()
  for (const one of ready) {
    const before = earlier.get(one.print)
    const stop = one.input.corrects === null ? undefined : corrected.get(one.input.corrects)
    if (stop?.kind === 'correctsUnknown') outcomes[one.at] = refused(stop)
    else if (before !== undefined) outcomes[one.at] = done({ ...before, already: true, findings: check(one.facts) })
    // a correction that came before is the same message; another one of the same message is too late
    else if (stop !== undefined) outcomes[one.at] = refused(stop)
    else if (!first.has(one.print)) {
      if (one.input.corrects !== null) corrected.set(one.input.corrects, { kind: 'alreadyCorrected' })
      first.set(one.print, one)
    }
  }
  const added = await add(tx, session, [...first.values()], { sender, via, importId })
  for (const one of ready) {
    const sent = added.get(one.print)
    if (outcomes[one.at] === undefined && sent !== undefined)
      outcomes[one.at] = done({ ...sent, already: first.get(one.print) !== one, findings: check(one.facts) })
  }
  return outcomes
}

const check = (facts: MessageFacts): Finding[] => checkMessage(facts, today())

/** A message to the wrong board counts for nothing, so it is never taken in: it says where it belongs. */
function elsewhere(session: Session, code: string | null): MessageRefusal | null {
  if (code === null || code === session.municipality) return null
  const name = municipalities().find((one) => one.code === code)?.name
  return name === undefined ? { kind: 'notAMunicipality', code } : { kind: 'otherMunicipality', code, name }
}

function anotherDay(input: MessageInput): MessageRefusal | null {
  if (!('givenHow' in input) || input.givenHow !== 'electronic' || input.givenOn === null) return null
  return input.givenOn.equals(today()) ? null : { kind: 'givenElectronically' }
}

type As = { sender: string | null; via: MessageVia; importId: string | null }

async function add(
  tx: Tx,
  session: Session,
  messages: readonly Ready[],
  { sender, via, importId }: As,
): Promise<Map<string, Pick<Sent, 'id' | 'signalId' | 'receipt' | 'answerBy'>>> {
  if (messages.length === 0) return new Map()
  const receivedAt = now()
  const signals = await addSignalsIn(
    tx,
    session,
    messages.map(({ facts }) => signalOf(facts, sender)),
  )
  const rows = messages.map(({ input, facts, dwellingId, print }, at) => {
    const signal = signals[at]
    if (signal === undefined) throw new Error('A message got no signal.')
    const row = messageRow(
      session,
      { facts, input, fingerprint: Buffer.from(print, 'hex'), dwellingId, signalId: signal.id },
      { sender, via, importId, receivedAt },
    )
    return { row, signal, facts, print }
  })
  await insertMany(
    tx,
    'tenancy_message',
    messageColumns,
    rows.map(({ row }) => row),
  )
  const dues = rows.flatMap(({ row, facts }) =>
    facts.dues.map(({ dueOn, amountOre }) => ({
      message_id: row.id,
      municipality_code: session.municipality,
      due_on: dueOn,
      amount_ore: amountOre,
    })),
  )
  await insertMany(tx, 'tenancy_message_due', dueColumns, dues)
  await recordAll(
    tx,
    session.municipality,
    { id: session.userId, name: session.organisation.name },
    rows.map(({ row }) => ({
      what: row.corrects_id === null ? 'message.received' : 'message.corrected',
      subject: row.id,
      data: {
        kind: row.kind,
        via,
        signal: row.signal_id,
        ...(row.corrects_id === null ? {} : { corrects: row.corrects_id }),
      },
    })),
  )
  return new Map(
    rows.map(({ row, signal, print }) => [
      print,
      { id: row.id, signalId: signal.id, receipt: signal.receipt, answerBy: signal.answerBy },
    ]),
  )
}
