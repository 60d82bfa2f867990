/** What a search is for, as it is sent by its forms and kept. */

import { z } from 'zod'
import type { PersonBrief } from '../../person/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { words } from '../../platform/text/index.ts'
import { choice, optionalReference, type Problem, reference, wholeNumber } from '../../platform/web/index.ts'
import type { Guest } from '../bookings.ts'
import { type Need, type Party, parties } from './rules.ts'
import { searchText } from './text.ts'

const MOST = 20

/** What somebody brings that a house must manage. */
export const brought = ['pet', 'wheelchair', 'influenced'] as const

const inList = (value: unknown): unknown => (value === undefined ? [] : [value].flat())

export const searchForm = z.object({
  person: optionalReference(),
  case: optionalReference(),
  party: choice(parties),
  people: wholeNumber(1, MOST).optional(),
  along: z.preprocess(inList, z.array(reference()).max(MOST)),
  brings: z.preprocess(inList, z.array(z.enum(brought))),
})

export const holdForm = searchForm.extend({ person: reference(), site: reference() })

/** Kept with the search, so that nothing of it stands in its address. */
export const keptSearchForm = z.object({
  person: z.string().nullable(),
  case: z.string().nullable(),
  party: z.enum(parties),
  people: z.number().optional(),
  along: z.array(z.string()),
  brings: z.array(z.enum(brought)),
})

export type Sought = z.output<typeof keptSearchForm>

export const needOf = ({ party, people, along, brings }: Sought): Need => ({
  party,
  people: along.length > 0 ? along.length + 1 : (people ?? 1),
  pet: brings.includes('pet'),
  wheelchair: brings.includes('wheelchair'),
  influenced: brings.includes('influenced'),
})

/** A couple and a family are at least two. */
export function problemOf(sought: Sought, locale: Locale): Problem | null {
  const { party, people } = needOf(sought)
  if ((party !== 'couple' && party !== 'family') || people > 1) return null
  return { field: sought.people === undefined ? 'along' : 'people', message: words(searchText, locale).tooFew }
}

/** What is asked for first: the person alone, or with those they live with. */
export function firstSought(
  guests: { person: PersonBrief; household: readonly Guest[] } | null,
  caseId: string | null,
) {
  const along = guests?.household.map(({ id }) => id) ?? []
  const single: Party = guests?.person.sex === 'female' ? 'woman' : guests?.person.sex === 'male' ? 'man' : 'person'
  const sought: Sought = {
    person: guests?.person.id ?? null,
    case: caseId,
    party: along.length > 0 ? 'family' : single,
    along,
    brings: [],
  }
  return sought
}
