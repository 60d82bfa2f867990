/** Sending messages: one from a form or the interface, or many from a file. Each becomes a signal with a receipt and an answer day. */

import { may, NotFound, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, municipalities, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, recordAll } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { addSignalsIn } from '../../signal/index.ts'
import { isLandlord, mayOnMessage } from '../access.ts'
import { checkMessage, type Finding } from './check.ts'
import { factsOf, fingerprintOf } from './facts.ts'
import type { MessageInput } from './fields.ts'
import { correctable, dwellingsFor, earlierByFingerprint, keyOf, municipalityOfDwelling } from './known.ts'
import { messageRow, signalOf } from './rows.ts'
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

export type SendOptions = { importId?: string | null }

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
  fingerprint: Uint8Array
}

/** Sends many in the open transaction, an outcome each in the same order; a refused one leaves the others as they are. */
export async function sendMessagesIn(
  tx: Tx,
  session: Session,
  inputs: readonly MessageInput[],
  via: MessageVia,
  { importId = null }: SendOptions = {},
): Promise<Outcome<Sent, MessageRefusal>[]> {
  const sender = senderOf(session)
  // whoever writes waits here for whoever wrote before: of two who send the same, the second finds the first's
  await holdRecord(tx)
  const outcomes: Outcome<Sent, MessageRefusal>[] = []
  const ready: Ready[] = []
  const dwellings = await dwellingsFor(tx, sender, inputs)
  const corrected = await correctable(tx, sender, inputs)
  for (const [at, input] of inputs.entries()) {
    const dwelling = dwellings.get(keyOf(input)) ?? null
    const refusal =
      elsewhere(session, input.municipality) ??
      (sender === null ? null : anotherDay(input)) ??
      (input.dwellingId !== null && dwelling === null ? await notOurs(tx, session, input.dwellingId) : null) ??
      (input.corrects === null ? null : (corrected.get(input.corrects) ?? null))
    if (refusal !== null && refusal.kind !== 'alreadyCorrected') outcomes[at] = refused(refusal)
    else {
      const facts = factsOf(input, { dwelling, landlord: sender === null ? null : session.organisation.name })
      ready.push({ at, input, facts, dwellingId: dwelling?.id ?? null, fingerprint: fingerprintOf(input, facts) })
    }
  }
  const earlier = await earlierByFingerprint(tx, sender, ready)
  const first = new Map<string, Ready>()
  for (const one of ready) {
    const print = hex(one.fingerprint)
    const before = earlier.get(print)
    if (before !== undefined) outcomes[one.at] = done({ ...before, already: true, findings: check(one.facts) })
    // a correction that came before is the same message; another one of the same message is too late
    else if (one.input.corrects !== null && corrected.has(one.input.corrects))
      outcomes[one.at] = refused({ kind: 'alreadyCorrected' })
    else if (!first.has(print)) {
      if (one.input.corrects !== null) corrected.set(one.input.corrects, { kind: 'alreadyCorrected' })
      first.set(print, one)
    }
  }
  const added = await add(tx, session, [...first.values()], { sender, via, importId })
  for (const one of ready) {
    const print = hex(one.fingerprint)
    const sent = added.get(print)
    if (outcomes[one.at] === undefined && sent !== undefined)
      outcomes[one.at] = done({ ...sent, already: first.get(print) !== one, findings: check(one.facts) })
  }
  return outcomes
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
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

async function notOurs(tx: Tx, session: Session, dwellingId: string): Promise<MessageRefusal> {
  const code = await municipalityOfDwelling(tx, dwellingId)
  return elsewhere(session, code) ?? { kind: 'dwellingUnknown' }
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
  const rows = messages.map(({ input, facts, dwellingId, fingerprint }, at) => {
    const signal = signals[at]
    if (signal === undefined) throw new Error('A message got no signal.')
    const row = messageRow(
      session,
      { facts, input, fingerprint, dwellingId, signalId: signal.id },
      { sender, via, importId, receivedAt },
    )
    return { row, signal, facts }
  })
  await tx
    .insertInto('tenancy_message')
    .values(rows.map(({ row }) => row))
    .execute()
  const dues = rows.flatMap(({ row, facts }) =>
    facts.dues.map(({ dueOn, amountOre }) => ({
      message_id: row.id,
      municipality_code: session.municipality,
      due_on: dueOn,
      amount_ore: amountOre,
    })),
  )
  if (dues.length > 0) await tx.insertInto('tenancy_message_due').values(dues).execute()
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
    rows.map(({ row, signal }) => [
      hex(row.fingerprint),
      { id: row.id, signalId: signal.id, receipt: signal.receipt, answerBy: signal.answerBy },
    ]),
  )
}
