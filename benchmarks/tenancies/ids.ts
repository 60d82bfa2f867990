/** Ids that statements can work out by themselves, of a municipality `m`. */

import { id } from '../fill/ids.ts'

/** the same as elsewhere, so that both fill the same municipalities */
export const org = id('org', 'm.code')
export const preventionUnit = id('prevention', 'm.code')
/** the first landlord has six messages of ten, four others share the rest */
export const landlord = (n: string) =>
  `case when ${n} = 1 then ${id('landlord', 'm.code')} else ${id('landlord', 'm.code', n)} end`
export const officer = (n: string) => id('officer', 'm.code', n)
export const agent = id('agent', 'm.code')
export const manager = id('preventionManager', 'm.code')
