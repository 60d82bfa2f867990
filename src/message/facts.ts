/** A message's facts from what was written: the flat and the landlord filled in from what Hemvist knows, and all of it as one fingerprint. */

import { createHash } from 'node:crypto'
import { formatDate, formatOre, textKey, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import type { MessageInput } from './fields.ts'
import { type MessageFacts, sumOf } from './rules.ts'
import { text } from './text.ts'

/** What Hemvist knows of the flat. */
export type KnownDwelling = {
  id: string
  address: string
  number: string | null
  area: string | null
  rooms: number | null
}

/**
 * What the message says. A flat that Hemvist knows gives its address and rooms where they were left out; a landlord's agent sends in the landlord's
 * name, which therefore needn't be repeated on every row of a file.
 */
export function factsOf(
  input: MessageInput,
  known: { dwelling: KnownDwelling | null; landlord: string | null },
): MessageFacts {
  const { dwelling, landlord } = known
  const money = 'dues' in input ? input : { dues: [], interest: null, amount: null }
  const notice = 'statedDays' in input ? input : { wayToPay: null, statedDays: null }
  const given = 'givenHow' in input ? input : ({ givenHow: 'electronic', givenOn: null } as const)
  const disturbed = 'disturbanceOn' in input ? input : { disturbanceOn: null, particularlySerious: false }
  return {
    kind: input.kind,
    tenure: input.tenure,
    landlordName: input.landlordName ?? landlord,
    landlordAddress: input.landlordAddress,
    landlordPhone: input.landlordPhone,
    tenantName: input.tenantName,
    address: input.address ?? dwelling?.address ?? '',
    dwellingNumber: input.dwellingNumber ?? dwelling?.number ?? null,
    area: input.area ?? dwelling?.area ?? null,
    rooms: input.rooms ?? dwelling?.rooms ?? null,
    amountOre: money.amount,
    interestOre: money.interest,
    wayToPay: notice.wayToPay,
    dues: money.dues
      .map(({ dueOn, amount }) => ({ dueOn, amountOre: amount }))
      .sort((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn)),
    servedOn: 'servedOn' in input ? input.servedOn : null,
    givenOn: given.givenOn ?? today(),
    givenHow: given.givenHow,
    statedDays: notice.statedDays,
    disturbanceOn: disturbed.disturbanceOn,
    particularlySerious: disturbed.particularlySerious,
    children: input.children,
    words: input.words,
    ownReference: input.ownReference,
  }
}

/**
 * Everything that the message says, hashed (in hexadecimal): the same message sent again is the same message. The day it came isn't part of what it says, so the day
 * given counts only where the sender wrote one.
 */
export function fingerprintOf(input: MessageInput, facts: MessageFacts): string {
  const { givenOn: _, dues, ...said } = facts
  const parts = [
    ...Object.entries(said)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, value === null ? null : textKey(String(value))]),
    ['givenOn', 'givenOn' in input ? (input.givenOn?.toString() ?? null) : null],
    ['dues', dues.map(({ dueOn, amountOre }) => `${dueOn} ${amountOre}`)],
    ['corrects', input.corrects],
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** One line for the list of what came in, in Swedish as the case file is: what kind, how much, when; never who. */
export function summaryOf(facts: MessageFacts): string {
  const t = words(text, 'sv')
  const amount = facts.amountOre ?? (facts.dues.length > 0 ? sumOf(facts.dues) + (facts.interestOre ?? 0) : null)
  const parts = [
    amount === null
      ? null
      : formatOre(amount, 'sv') + (facts.dues.length > 0 ? ` ${t.forRents(facts.dues.length)}` : ''),
    facts.disturbanceOn === null ? null : t.happened(formatDate(facts.disturbanceOn, 'sv')),
    facts.particularlySerious ? t.serious : null,
    facts.servedOn === null ? null : t.served(formatDate(facts.servedOn, 'sv')),
  ].filter((part) => part !== null)
  return parts.length === 0 ? `${t.kinds[facts.kind]}.` : `${t.kinds[facts.kind]}: ${parts.join(', ')}.`
}
