/** The words of the page that hands a lease over. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    title: 'Överlåtelse av hyresavtal',
    titleOf: (name: string) => `Lämna över avtalet till ${name}`,
    lead: 'Andrahandsavtalet slutar dagen före, och hyresgästens eget avtal börjar. Ingen dag blir utan hem. Blev det fel tar du tillbaka det nya avtalet på dess sida.',
    send: 'Lämna över avtalet',
    done: 'Avtalet är hyresgästens eget.',
    fields: { on: 'Det egna avtalet börjar', rentKr: 'Hyra i månaden' },
    refusals: {
      farAway: 'Dagen är mer än ett år bort. Kontrollera året.',
      flatLet: 'Det finns ett annat hyresavtal på lägenheten en av de dagarna. Inget har sparats.',
    },
    consent: 'Hyresvärden ska ha sagt ja, eller Hyresnämnden ha lämnat tillstånd',
    arrearsRule: 'Gör klart i överlåtelsen vem som svarar för skulder från tiden före',
    already: (name: string, time: string) => `${name} lämnade över avtalet ${time}. Det är gjort.`,
    toOwn: 'Öppna det egna avtalet',
  },
  en: {
    title: 'Handover of a lease',
    titleOf: (name: string) => `Hand over the lease to ${name}`,
    lead: 'The second-hand lease ends the day before, and the tenant’s own begins. No day is without a home. If it was wrong, you take the new lease back on its page.',
    send: 'Hand over the lease',
    done: 'The lease is the tenant’s own.',
    fields: { on: 'Their own lease begins', rentKr: 'Rent a month' },
    refusals: {
      farAway: 'The day is more than a year away. Check the year.',
      flatLet: 'There is another lease on the dwelling on one of those days. Nothing was saved.',
    },
    consent: 'The landlord must have agreed, or Hyresnämnden given permission',
    arrearsRule: 'Settle in the handover who answers for debts from the time before',
    already: (name: string, time: string) => `${name} handed over the lease ${time}. It is done.`,
    toOwn: 'Open their own lease',
  },
})
