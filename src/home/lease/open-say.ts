/** What hangs on a lease that is to end, in words, and where it is done. */

import { dictionary, formatDate, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import type { OpenInLease } from './open-rules.ts'

const text = dictionary({
  sv: {
    matterRuns: (number: string) => `Hyreshotet ${number} pågår. En vräkning avslutas där, och då slutar avtalet också`,
    remark: {
      arrears: (day: string) => `Hyresskulden från ${day} är inte utredd`,
      complaint: (day: string) => `Klagomålet från ${day} är inte utrett`,
      disturbance: (day: string) => `Störningen ${day} är inte utredd`,
    },
    homeRuns: 'En beslutad insats med bostad pågår för hyresgästen',
    noOtherHome: 'Inget annat hem för hyresgästen är uppskrivet här',
  },
  en: {
    matterRuns: (number) => `The home at risk ${number} runs. An eviction is ended there, and the lease ends with it`,
    remark: {
      arrears: (day) => `The arrears of ${day} aren’t settled`,
      complaint: (day) => `The complaint of ${day} isn’t settled`,
      disturbance: (day: string) => `A disturbance of ${day} isn’t settled`,
    },
    homeRuns: 'An intervention with a home, by decision, runs for the tenant',
    noOtherHome: 'No other home of the tenant is written down here',
  },
})

export const sayOpen =
  (leaseId: string, locale: Locale) =>
  (thing: OpenInLease): SaidOpen => {
    const t = words(text, locale)
    switch (thing.kind) {
      case 'matterRuns':
        return { says: t.matterRuns(thing.number), href: `/evictions/${thing.of}/end` }
      case 'remark':
        return { says: t.remark[thing.remark](formatDate(thing.onDay, locale)), href: `/leases/${leaseId}#remarks` }
      case 'homeRuns':
        return { says: t.homeRuns, href: `/interventions/${thing.of}/end` }
      case 'noOtherHome':
        return { says: t.noOtherHome, href: null }
    }
  }
