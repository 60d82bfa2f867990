/** What a trial of a verb is made of: a page that it opens, a form that it sends, a row that it writes; or why there is none. */

import type { OrganisationKind } from '../../../src/platform/access/index.ts'

/** `:case` is a row of the sheaf, `:follow_up` the only row of that table, `:me`, `:org` and `:unit` whoever asks. */
type Words = string

export type RowTrial =
  /** a copy of the sheaf's own row, in the name of whoever asks; `like` which, where any doesn't do: the server gives them in no order */
  | { add: string; like?: string; set?: Record<string, Words | null> }
  /** the column as it is, once more */
  | { change: string; column: string; set?: Record<string, Words>; where?: string }
  | { remove: string; where: string }
  /** rows that are seen: what stands after `from` */
  | { see: string }
  /** a question that answers with yes or no */
  | { ask: string }

export type Trial = {
  verb: string
  /** who has the reason to read there, by kind of organisation; Siv, Nils and Hanna when nobody is named */
  who?: Partial<Record<OrganisationKind, Who>>
  /** only in these kinds of organisation: another verb opens the same to the others */
  kinds?: readonly OrganisationKind[]
  /** before all of it */
  first?: string
  page?: string
  /** an address or words that the page has for nobody else; without them the page itself is for nobody else */
  shows?: string
  /** the address of a form */
  sends?: string
  /** where the form stands, when it isn't on the page */
  from?: string
  fields?: Record<string, string | string[]>
  row?: RowTrial
  /** verbs that open the same door, and are shut for the trial */
  besides?: readonly string[]
  /** why something of it isn't tried */
  none?: Partial<Record<Way, string>>
}

export type Who =
  | 'siv'
  | 'petra'
  | 'bo'
  | 'agneta'
  | 'adam'
  | 'rut'
  | 'mats'
  | 'sofia'
  | 'inger'
  | 'nils'
  | 'noor'
  | 'hanna'
  | 'ture'
/** In the order that they are tried: what is sent changes things */
export const ways = ['page', 'row', 'action'] as const
export type Way = (typeof ways)[number]

export const isTried = (trial: Trial, way: Way): boolean =>
  way === 'page' ? trial.page !== undefined : way === 'action' ? trial.sends !== undefined : trial.row !== undefined

/** Whether somebody got through, or what went wrong otherwise. */
export type Answered = { may: boolean; because?: string } | { failed: string }
