/** The words of the page that hands a lease over. */

import { dictionary } from '../../platform/text/index.ts'
import { besideText } from '../own-home.ts'

export const formText = dictionary({
  sv: {
    title: 'Överlåtelse av hyresavtal',
    titleOf: (name: string) => `Lämna över avtalet till ${name}`,
    lead: 'Andrahandsavtalet slutar dagen före, och hyresgästens eget avtal börjar. Ingen dag blir utan hem. Blev det fel tar du tillbaka det nya avtalet på dess sida.',
    send: 'Lämna över avtalet',
    done: 'Avtalet är hyresgästens eget.',
    fields: {
      to: { label: 'Vems avtal blir det?', hint: 'Bara de som bor där. Ingen kryssad: alla hyresgästerna.' },
      on: 'Det egna avtalet börjar',
      rentKr: 'Hyra i månaden',
      way: { label: 'Hur blir det deras eget?', missing: 'Välj hur avtalet blir deras eget.' },
      wayOn: { label: 'Dag för hyresvärdens ja eller Hyresnämndens tillstånd', hint: 'Behövs vid en överlåtelse.' },
      debts: {
        label: 'Vem svarar för skulder från tiden före?',
        missing: 'Välj vem som svarar för skulder från tiden före.',
      },
      besideBecause: besideText.sv.field,
    },
    ways: {
      newLease: 'Hyresvärden skriver ett nytt avtal',
      consent: 'Avtalet överlåts, hyresvärden har sagt ja',
      permission: 'Avtalet överlåts med Hyresnämndens tillstånd',
    },
    debts: {
      none: 'Det finns inga skulder',
      municipality: 'Kommunen',
      tenant: 'Hyresgästen',
      both: 'Båda, eftersom inget annat är avtalat',
    },
    refusals: {
      farAway: 'Dagen är mer än ett år bort. Kontrollera året.',
      flatLet: 'Det finns ett annat hyresavtal på lägenheten en av de dagarna. Inget har sparats.',
      notLivingThere:
        'Någon av dem bor inte i lägenheten den dagen. Avtalet kan bara lämnas över till dem som bor där.',
      wayDay: 'Skriv vilken dag hyresvärden sade ja eller Hyresnämnden lämnade tillstånd.',
      wayAfter: 'Ja eller tillstånd behövs före den dag då det egna avtalet börjar.',
      debtsOpen: 'Det finns obetald hyra. Välj vem som svarar för den.',
    },
    days: (last: string, first: string) =>
      `Skriv ${last} som sista dag i andrahandsavtalet och ${first} som första dag i det egna avtalet. Båda avtalen kan skrivas under på en och samma dag.`,
    consent: 'Hyresvärden ska ha sagt ja, eller Hyresnämnden ha lämnat tillstånd',
    arrearsRule: 'Den gamla och den nya hyresgästen svarar båda för skulder från tiden före, om inget annat är avtalat',
    counts:
      'När avtalet blir hyresgästens eget räknas hushållet inte längre i situation 3. Det följer av hur hemlöshet räknas: läs minskningen tillsammans med hur många som fått egna avtal.',
    already: (name: string, time: string) => `${name} lämnade över avtalet ${time}. Det är gjort.`,
    toOwn: 'Öppna det egna avtalet',
  },
  en: {
    title: 'Handover of a lease',
    titleOf: (name: string) => `Hand over the lease to ${name}`,
    lead: 'The second-hand lease ends the day before, and the tenant’s own begins. No day is without a home. If it was wrong, you take the new lease back on its page.',
    send: 'Hand over the lease',
    done: 'The lease is the tenant’s own.',
    fields: {
      to: { label: 'Whose lease will it be?', hint: 'Only those who live there. Nobody ticked: all the tenants.' },
      on: 'Their own lease begins',
      rentKr: 'Rent a month',
      way: { label: 'How does it become their own?', missing: 'Choose how the lease becomes their own.' },
      wayOn: { label: 'Day of the landlord’s yes or Hyresnämnden’s permission', hint: 'Needed for a transfer.' },
      debts: {
        label: 'Who answers for debts from before?',
        missing: 'Choose who answers for debts from before.',
      },
      besideBecause: besideText.en.field,
    },
    ways: {
      newLease: 'The landlord writes a new lease',
      consent: 'The lease is transferred, and the landlord has agreed',
      permission: 'The lease is transferred with Hyresnämnden’s permission',
    },
    debts: {
      none: 'There are no debts',
      municipality: 'The municipality',
      tenant: 'The tenant',
      both: 'Both, since nothing else was agreed',
    },
    refusals: {
      farAway: 'The day is more than a year away. Check the year.',
      flatLet: 'There is another lease on the dwelling on one of those days. Nothing was saved.',
      notLivingThere:
        'One of them doesn’t live in the flat on that day. The lease can be handed over only to those who live there.',
      wayDay: 'Write on which day the landlord agreed or Hyresnämnden gave permission.',
      wayAfter: 'The yes or the permission is needed before the day on which their own lease begins.',
      debtsOpen: 'There is unpaid rent. Choose who answers for it.',
    },
    days: (last: string, first: string) =>
      `Write ${last} as the last day of the second-hand lease and ${first} as the first day of their own. Both leases can be signed on one and the same day.`,
    consent: 'The landlord must have agreed, or Hyresnämnden given permission',
    arrearsRule: 'The old and the new tenant both answer for debts from before, unless something else was agreed',
    counts:
      'When the lease becomes the tenant’s own the household is no longer counted in situation 3. That follows from how homelessness is counted: read the fall together with how many have been given leases of their own.',
    already: (name: string, time: string) => `${name} handed over the lease ${time}. It is done.`,
    toOwn: 'Open their own lease',
  },
})
