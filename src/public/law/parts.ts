/** The parts of the law page: each rule's letters say which it belongs to. */

import type { LawRule } from '../../law/index.ts'
import { dictionary } from '../../platform/text/index.ts'

export const partNames = dictionary({
  sv: {
    EV: 'Hyresskuld: från obetald hyra till räddat hem',
    DI: 'Störningar i boendet',
    HN: 'Hyresnämnden, och den som bor kvar',
    KF: 'Betalningsföreläggande hos Kronofogden',
    VE: 'Vräkningen',
    SO: 'Socialtjänsten: utredning, beslut och överklagande',
    HO: 'Hemmet: avtal, uppsägning och överlåtelse',
    RE: 'Bevara, gallra och lämna ut handlingar',
    DS: 'Dataskydd och it-incidenter',
    ID: 'Personnummer och samordningsnummer',
    GEN: 'Så räknas tid',
  },
  en: {
    EV: 'Rent debt: from unpaid rent to a saved home',
    DI: 'Disturbances in the home',
    HN: 'The rent tribunal, and whoever stays in the home',
    KF: 'Order to pay at Kronofogden',
    VE: 'The eviction',
    SO: 'Social services: investigation, decision and appeal',
    HO: 'The home: contract, notice and handover',
    RE: 'Keeping, weeding and giving out documents',
    DS: 'Data protection and IT incidents',
    ID: 'Personal and coordination numbers',
    GEN: 'How time is counted',
  },
})

export type LawPart = keyof (typeof partNames)['sv']

/** In the order of the page. */
export const lawParts = [
  'EV',
  'DI',
  'HN',
  'KF',
  'VE',
  'SO',
  'HO',
  'RE',
  'DS',
  'ID',
  'GEN',
] as const satisfies readonly LawPart[]

/** The rules of each part that has any among these. */
export const inParts = (rules: readonly LawRule[]): { part: LawPart; rules: readonly LawRule[] }[] =>
  lawParts
    .map((part) => ({ part, rules: rules.filter(({ id }) => id.startsWith(`${part}-`)) }))
    .filter((one) => one.rules.length > 0)
