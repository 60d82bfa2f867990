/** What a message about a tenancy can be, and which facts belong to each kind. */

import type { Tenure } from '../law/index.ts'
import type { Ore } from '../platform/text/index.ts'

/**
 * earlyArrears: a rent is unpaid, nothing is served yet · noticeToTenant: the tenant was given form 1 · messageToBoard: form 3 (JB 12:44, BRL 7:23) ·
 * disturbance: the landlord's notification (JB 12:25) · terminationCopy: a copy of the termination (JB 12:42, particularly serious disturbances)
 */
export const messageKinds = [
  'earlyArrears',
  'noticeToTenant',
  'messageToBoard',
  'disturbance',
  'terminationCopy',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** How it was given to the board: by registered letter it counts from the day it was sent (JB 12:63), otherwise from the day it came. */
export const givenHows = ['electronic', 'registeredLetter', 'letter', 'handedOver'] as const
export type GivenHow = (typeof givenHows)[number]

export const messageVias = ['form', 'file', 'interface', 'staff'] as const
export type MessageVia = (typeof messageVias)[number]

export type Due = { dueOn: Temporal.PlainDate; amountOre: Ore }

/** Everything that a message says; null is what it doesn't say. */
export type MessageFacts = {
  kind: MessageKind
  tenure: Tenure
  landlordName: string | null
  landlordAddress: string | null
  landlordPhone: string | null
  tenantName: string | null
  /** of the flat, which is the tenant's address too */
  address: string
  dwellingNumber: string | null
  area: string | null
  rooms: number | null
  /** what is claimed in all, interest included */
  amountOre: Ore | null
  interestOre: Ore | null
  wayToPay: string | null
  dues: readonly Due[]
  /** the day that the tenant was served: form 1, or the termination itself in `terminationCopy` */
  servedOn: Temporal.PlainDate | null
  givenOn: Temporal.PlainDate
  givenHow: GivenHow
  /** the time that the paper itself gives, in days */
  statedDays: number | null
  disturbanceOn: Temporal.PlainDate | null
  particularlySerious: boolean
  /** null: the landlord doesn't know */
  children: boolean | null
  words: string | null
  ownReference: string | null
}

/** A part of a message as forms, files and the interface call it. Order as on paper. */
export type MessageField =
  | Exclude<keyof MessageFacts, 'amountOre' | 'interestOre' | 'dues' | 'kind'>
  | 'amount'
  | 'interest'
  | 'dues'

const about = [
  'tenure',
  'landlordName',
  'landlordAddress',
  'landlordPhone',
  'address',
  'dwellingNumber',
  'area',
  'rooms',
  'tenantName',
] as const
const money = ['dues', 'interest', 'amount'] as const
const given = ['givenHow', 'givenOn'] as const
const last = ['children', 'words', 'ownReference'] as const

/** Which facts each kind has. */
export const fieldsOfKind = {
  earlyArrears: [...about, ...money, ...last],
  noticeToTenant: [...about, ...money, 'wayToPay', 'servedOn', 'statedDays', ...last],
  messageToBoard: [...about, ...money, 'wayToPay', 'servedOn', 'statedDays', ...given, ...last],
  disturbance: [...about, 'disturbanceOn', 'particularlySerious', ...given, ...last],
  terminationCopy: [...about, 'disturbanceOn', 'particularlySerious', 'servedOn', ...given, ...last],
} as const satisfies Record<MessageKind, readonly MessageField[]>

export const hasField = (kind: MessageKind, field: MessageField): boolean =>
  fieldsOfKind[kind].some((one) => one === field)

/** So many due days fit in one message. */
export const MOST_DUES = 12

/** What the rents come to, without interest. */
export const sumOf = (dues: readonly Due[]): Ore => dues.reduce((sum, { amountOre }) => sum + amountOre, 0)
