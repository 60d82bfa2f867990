/** What a phone and the server say to each other, and how much at a time: read by both. */

import type { Sealed } from './envelope.ts'

/** Where a phone sends, and where its page lies. */
export const SEND_TO = '/phone/items'

/** So many are sent at once: few enough for a slow line, and two hundred are four. */
export const BATCH = 50

/** Why something was sent back, in words that a phone shows and its writer's page explains. */
export const refusals = [
  'unreadable',
  'invalid',
  'future',
  'names',
  'numbers',
  'nobody',
  'outdoors',
  'next',
  'counted',
  'notAllowed',
] as const
export type RefusedBecause = (typeof refusals)[number]

/** What became of one. `meets`: it was taken, and stands beside something newer. */
export type Sent = { id: string; state: 'taken' | 'meets' } | { id: string; state: 'refused'; because: RefusedBecause }

/** What a phone seals to, and what it offers to choose: areas and meeting places, which everybody may know; never where somebody sleeps. */
export type Ground = {
  version: number
  publicKey: string
  /** whether the board has outreach noted with what anybody is called */
  names: boolean
  areas: string[]
  places: { id: string; name: string }[]
}

/** `cutOff`: the phone sends nothing more in this name; what it holds stays on it. */
export type Answer = { state: 'known'; results: Sent[]; ground: Ground } | { state: 'cutOff' }

/** One that waits: its id, made on the phone, and what nobody there can read. */
export type Waiting = { id: string; sealed: Sealed }
