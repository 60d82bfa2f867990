/** What form 3 wants in a landlord's message to the board (förordning 1978:314), and what a missing or wrong part has led to in court. */

import type { Bilingual } from '../calendar.ts'
import type { MessageDefect } from './types.ts'

/** has: an eviction was refused for it · may: no case found, but the form asks for it · didNot: an eviction was allowed in spite of it. */
export type Sinks = 'has' | 'may' | 'didNot'

export type DefectWords = {
  readonly words: Bilingual
  readonly ledTo: Bilingual | null
  readonly sinks: Sinks
  /** the case, or the form where no case is known */
  readonly source: string
}

const FORM = 'F 1978:314, formulär 3'

export const defectWords: Record<MessageDefect, DefectWords> = {
  wrongAmount: {
    words: { sv: 'fel belopp', en: 'a wrong amount' },
    ledTo: {
      sv: 'Ett meddelande med fel belopp har lett till att vräkning vägrades (RH 1995:34).',
      en: 'A message with a wrong amount has led to an eviction being refused (RH 1995:34).',
    },
    sinks: 'has',
    source: 'RH 1995:34',
  },
  noAmount: {
    words: { sv: 'beloppet saknas', en: 'the amount is missing' },
    ledTo: {
      sv: 'Inget avgörande är känt om ett belopp som saknas; fel belopp har lett till att vräkning vägrades (RH 1995:34).',
      en: 'No case is known of a missing amount; a wrong one has led to an eviction being refused (RH 1995:34).',
    },
    sinks: 'may',
    source: FORM,
  },
  noDueDates: missing('förfallodagarna saknas', 'the due days are missing', 'may'),
  noLandlord: missing('hyresvärden saknas', 'the landlord is missing', 'may'),
  noTenant: missing('hyresgästen saknas', 'the tenant is missing', 'may'),
  noRooms: {
    words: { sv: 'antalet rum saknas', en: 'the number of rooms is missing' },
    ledTo: {
      sv: 'Ett meddelande utan antal rum godtogs (NJA 1985 s. 586).',
      en: 'A message without the number of rooms was accepted (NJA 1985 s. 586).',
    },
    sinks: 'didNot',
    source: 'NJA 1985 s. 586',
  },
  noInterest: missing('räntan saknas', 'the interest is missing', 'may'),
  noWayToPay: missing('konto eller betalningssätt saknas', 'the account or way to pay is missing', 'may'),
  otherTime: {
    words: { sv: 'en annan tid än tre veckor', en: 'another time than three weeks' },
    ledTo: {
      sv: 'Två underrättelser med olika tider har lett till tvist om vilken som gällde (RH 2001:22).',
      en: 'Two notices with different times have led to a dispute on which one held (RH 2001:22).',
    },
    sinks: 'may',
    source: 'RH 2001:22',
  },
}

function missing(sv: string, en: string, sinks: Sinks): DefectWords {
  return { words: { sv, en }, ledTo: null, sinks, source: FORM }
}

/** Without these the board can't know what to pay: a later message is taken as the one that counts, and starts the time anew. */
const restarting: ReadonlySet<MessageDefect> = new Set(['wrongAmount', 'noAmount', 'noDueDates'])

export const isSinking = (defects: readonly MessageDefect[] | undefined): boolean =>
  defects?.some((defect) => restarting.has(defect)) ?? false
