/** What counts as keeping and losing a home, decided here and written down with reasons. A changed rule is a new version. */

import type { Definition } from '../definition.ts'

/** Where somebody went is looked for in so many days after the last one in the home. */
export const FOUND_WITHIN_DAYS = 30
/** Somebody who comes into a new home within so many days after a lost one is housed again: then the household was kept, though the home was lost. */
export const REHOUSED_WITHIN_DAYS = 90

/** The months that are read off the curve, as days: the whole number nearest to so many twelfths of a year of 365.25 days. */
export const dayOfMonth = (months: number): number => Math.round((months * 365.25) / 12)
export const followedMonths = [6, 12, 24, 36] as const

/**
 * What an end means. goesOn: the tenancy goes on in the lease that follows in the same flat; when none does, it is followed no longer · lost · asks: lost
 * unless they are known to live in a home within FOUND_WITHIN_DAYS · moved, died: followed no longer.
 */
export const endMeans = {
  handedOver: 'goesOn',
  takenOver: 'goesOn',
  evicted: 'lost',
  landlordGaveNotice: 'lost',
  tenantGaveNotice: 'asks',
  other: 'asks',
  movedToOtherHome: 'moved',
  died: 'died',
} as const satisfies Record<string, 'goesOn' | 'lost' | 'asks' | 'moved' | 'died'>

export const retention: Definition = {
  id: 'retention',
  version: '2026.2',
  name: { sv: 'Kvarboende', en: 'Retention' },
  sources: [
    {
      name: 'Kaplan, Meier: Nonparametric estimation from incomplete observations (1958)',
      href: 'https://doi.org/10.1080/01621459.1958.10501452',
    },
    {
      name: 'HUD: System Performance Measures',
      href: 'https://www.hudexchange.info/programs/coc/system-performance-measures/',
    },
  ],
  summary: {
    sv: 'Hur stor andel av hemmen som finns kvar efter 6, 12, 24 och 36 månader, räknat från den dag hyresavtalet började.',
    en: 'How large a share of the homes are kept after 6, 12, 24 and 36 months, counted from the day the lease began.',
  },
  rules: [
    {
      own: false,
      sv: 'Andelen räknas med Kaplan–Meiers metod: den som bara har bott en kort tid räknas med för den tiden och inte längre. Antalet som följs är de som har följts så länge.',
      en: 'The share is counted by the method of Kaplan and Meier: a home that began lately counts for that time and no longer. The number followed is those followed so long.',
    },
    {
      own: false,
      sv: 'Intervallet är 95 procent, på skalan log(−log). Det visar hur mycket andelen kan bero på slumpen när hemmen är få. Innan något hem är förlorat ger metoden inget intervall.',
      en: 'The interval is 95 percent, on the scale log(−log). It shows how much of the share may be chance when the homes are few. Before a home is lost the method gives no interval.',
    },
    {
      own: true,
      sv: 'Vräkning och hyresvärdens uppsägning: hemmet är förlorat, också när hushållet får ett nytt hem sedan.',
      en: 'An eviction, and a notice from the landlord: the home is lost, also when the household has a new home later.',
    },
    {
      own: true,
      sv: `Hyresgästens egen uppsägning och annat slut: hemmet är förlorat om det inte är känt att hushållet bor i ett hem inom ${FOUND_WITHIN_DAYS} dagar. Vet ingen vart de tog vägen räknas det alltså som förlorat: det som inte är känt får inte se ut som ett gott resultat. Sidan säger hur många det gäller.`,
      en: `The tenant’s own notice and other ends: the home is lost unless the household is known to live in a home within ${FOUND_WITHIN_DAYS} days. When nobody knows where they went it counts as lost: what isn’t known must not look like a good result. The page says how many those are.`,
    },
    {
      own: false,
      sv: 'Flytt till ett annat hem och dödsfall: följs inte längre från den dagen, varken som kvar eller förlorat. Det amerikanska måttet för boende som består gör på samma sätt med den som dör.',
      en: 'A move to another home, and a death: followed no longer from that day, neither as kept nor as lost. The American measure of permanent housing does the same with whoever dies.',
    },
    {
      own: true,
      sv: 'Hemmet går vidare när ett andrahandsavtal blir förstahandsavtal i samma lägenhet, när make eller sambo tar över och när någon av flera hyresgäster flyttar. Det är ett hem från första dagen.',
      en: 'A home goes on when a second-hand lease becomes a first-hand lease in the same flat, when a spouse or cohabitant takes over, and when one of several tenants moves. It is one home from the first day.',
    },
    {
      own: true,
      sv: 'Efter slags avtal: hemmet hör till det slag som det började med, och finns kvar där när det blir hyresgästens eget. De som blev egna visas dessutom för sig, räknade från den dag avtalet blev eget. De raderna ska därför inte läggas ihop.',
      en: 'By kind of lease: a home belongs to the kind that it began with, and stays there when it becomes the tenant’s own. Those that became their own are shown besides, counted from the day of the takeover. Those rows must therefore not be added up.',
    },
    {
      own: true,
      sv: 'Skyddat boende och ett rum hos någon i mindre än tre månader är hemlöshet (situation 1 och 4). De är inga hem som kan vara kvar, och räknas som återkomst när de kommer efter ett hem. Inneboende i tre månader eller mer räknas som ett hem.',
      en: 'Protected housing, and a room in somebody’s home for less than three months, are homelessness (situation 1 and 4). They are no homes that could be kept, and count as a return when they come after one. Lodging of three months or more counts as a home.',
    },
    {
      own: true,
      sv: `Nytt hem efter ett förlorat: i kurvan för hemmet är det första hemmet förlorat och det nya börjar från början. I kurvan för hushållet är hushållet kvar om det nya hemmet börjar inom ${REHOUSED_WITHIN_DAYS} dagar. Sidan säger vilken kurva som visas.`,
      en: `A new home after a lost one: in the curve of the home the first is lost, and the new one begins anew. In the curve of the household it is kept when the new home begins within ${REHOUSED_WITHIN_DAYS} days. The page says which curve it shows.`,
    },
    {
      own: true,
      sv: 'Tillbaka i hemlöshet: en dag i situation 1, 2 eller 4 inom 6, 12 eller 24 månader från att hemmet började. Situation 3 räknas inte, för kommunens andrahandsavtal är själva situation 3.',
      en: 'Back in homelessness: a day in situation 1, 2 or 4 within 6, 12 or 24 months after the home began. Situation 3 isn’t counted, because the municipality’s second-hand leases are situation 3 themselves.',
    },
    {
      own: true,
      sv: 'Där färre än fem följs visas ingen andel. Den som inte får öppna avtalen ser inte heller tal under fem, och inget som avslöjar dem.',
      en: 'Where fewer than five are followed no share is shown. Whoever may not open the leases sees no number under five either, and none that gives one away.',
    },
  ],
}
