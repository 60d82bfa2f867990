/** The words of what somebody answers for and may not read. */

import { dictionary } from '../text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Det du svarar för men inte får läsa',
    lead: 'Uppgifterna om någon är skyddade, och du är inte utsedd att läsa dem. Vem det gäller står inte här. Ring enheten: de som är utsedda tar över, eller utser dig.',
    what: 'Vad',
    number: 'Nummer',
    since: 'Sedan',
    due: 'Tid',
    call: 'Ring',
    nobody: 'socialtjänstens chef, eller socialjouren på kvällar och nätter',
    until: (moment: string) => `senast ${moment}`,
    at: (moment: string) => moment,
    kinds: {
      case: 'Ett ärende',
      matter: 'Ett hyreshot',
      advice: 'En rådgivning',
      meeting: 'Ett rådgivningsmöte',
      offer: 'Ett erbjudande om bostad',
      lease: 'Ett hyresavtal med något att göra',
      booking: 'En bokad plats för natten',
      support: 'Stöd till någon',
    },
    none: 'Du får läsa allt som du svarar för',
    noneWhat: 'Blir någon som du arbetar med skyddad, och du inte är utsedd att läsa, står det här vem du ringer.',
    noneWho: 'En chef eller den som ansvarar för personens ärende',
    moved: 'Du får inte läsa det längre. Här står vem du kan ringa.',
    meeting: 'Mötet blir av som det är bokat. Du kan notera hur det gick.',
    toMeeting: 'Öppna mötet',
    dayOwn: {
      case: 'Du svarar för ett ärende som du inte får läsa',
      matter: 'Du svarar för ett hyreshot som du inte får läsa',
      advice: 'Du svarar för en rådgivning som du inte får läsa',
      meeting: 'Du har ett möte om någon som du inte får läsa om',
      offer: 'Du har erbjudit en bostad till någon som du inte får läsa om',
      lease: 'Det finns något att göra med ett hyresavtal som du inte får läsa',
      booking: 'Du har bokat en plats för natten åt någon som du inte får läsa om',
      support: 'Du stödjer någon som du inte får läsa om',
    },
    dayOwnRule: 'Uppgifterna om någon är skyddade, och du är inte utsedd att läsa dem. Ring enheten.',
    dayOwnVerb: 'Se vem du ringer',
    dayNamed: {
      case: (holder: string) => `${holder} svarar för ett ärende och får inte läsa det`,
      matter: (holder: string) => `${holder} svarar för ett hyreshot och får inte läsa det`,
      advice: (holder: string) => `${holder} svarar för en rådgivning och får inte läsa den`,
      meeting: (holder: string) => `${holder} har ett möte med någon och får inte läsa om hen`,
      offer: (holder: string) => `${holder} har lämnat ett erbjudande om bostad och får inte läsa det`,
      lease: (holder: string) => `${holder} har ett hyresavtal att följa upp och får inte läsa det`,
      booking: (holder: string) => `${holder} har bokat en plats för natten och får inte läsa om den`,
      support: (holder: string) => `${holder} stödjer någon och får inte läsa om hen`,
    },
    dayNamedRule:
      'Du är utsedd för en person med skyddade uppgifter. Gör det som ska göras, eller se till att någon som får läsa svarar för det.',
    dayNamedVerb: 'Öppna',
    beside: {
      household: (n: number) =>
        n === 1
          ? 'En person till hör till hushållet. Du får inte läsa om hen.'
          : `${n} personer till hör till hushållet. Du får inte läsa om dem.`,
      lease: (n: number) =>
        n === 1
          ? 'En hyresgäst till står på avtalet. Du får inte läsa om hen.'
          : `${n} hyresgäster till står på avtalet. Du får inte läsa om dem.`,
    },
    callThem: (whom: string) => `Ring: ${whom}`,
  },
  en: {
    title: 'What you answer for and may not read',
    lead: 'What is known of somebody is protected, and you aren’t named to read it. Whom it is about isn’t said here. Call the unit: those who are named take over, or name you.',
    what: 'What',
    number: 'Number',
    since: 'Since',
    due: 'Time',
    call: 'Call',
    nobody: 'the social services’ manager, or the on-call social worker in evenings and nights',
    until: (moment) => `by ${moment}`,
    at: (moment) => moment,
    kinds: {
      case: 'A case',
      matter: 'A home at risk',
      advice: 'Advice',
      meeting: 'A meeting of advice',
      offer: 'An offer of a home',
      lease: 'A lease with something to do',
      booking: 'A booked place for the night',
      support: 'Support for somebody',
    },
    none: 'You may read everything that you answer for',
    noneWhat:
      'If somebody whom you work with becomes protected, and you aren’t named to read, it says here whom to call.',
    noneWho: 'A manager, or whoever is responsible for the person’s case',
    moved: 'You may not read it any longer. Here is whom to call.',
    meeting: 'The meeting stands as it is booked. You can note how it went.',
    toMeeting: 'Open the meeting',
    dayOwn: {
      case: 'You answer for a case that you may not read',
      matter: 'You answer for a home at risk that you may not read',
      advice: 'You answer for advice that you may not read',
      meeting: 'You have a meeting about somebody whom you may not read about',
      offer: 'You have offered a home to somebody whom you may not read about',
      lease: 'There is something to do about a lease that you may not read',
      booking: 'You have booked a place for the night for somebody whom you may not read about',
      support: 'You support somebody whom you may not read about',
    },
    dayOwnRule: 'What is known of somebody is protected, and you aren’t named to read it. Call the unit.',
    dayOwnVerb: 'See whom to call',
    dayNamed: {
      case: (holder) => `${holder} answers for a case and may not read it`,
      matter: (holder) => `${holder} answers for a home at risk and may not read it`,
      advice: (holder) => `${holder} answers for advice and may not read it`,
      meeting: (holder) => `${holder} has a meeting with somebody and may not read about them`,
      offer: (holder) => `${holder} has offered a home and may not read the offer`,
      lease: (holder) => `${holder} has a lease to follow up and may not read it`,
      booking: (holder) => `${holder} has booked a place for the night and may not read about it`,
      support: (holder) => `${holder} supports somebody and may not read about them`,
    },
    dayNamedRule:
      'You are named for a person with a protected identity. Do what is to be done, or see to it that somebody who may read answers for it.',
    dayNamedVerb: 'Open',
    beside: {
      household: (n) =>
        n === 1
          ? 'One more person belongs to the household. You may not read about them.'
          : `${n} more people belong to the household. You may not read about them.`,
      lease: (n) =>
        n === 1
          ? 'One more tenant is on the lease. You may not read about them.'
          : `${n} more tenants are on the lease. You may not read about them.`,
    },
    callThem: (whom) => `Call: ${whom}`,
  },
})
