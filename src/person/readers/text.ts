/** Words of the page that tells who may read about a person. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Vem kan läsa?',
    lead: 'Alla som kan läsa om personen just nu, och varför. Varje gång någon öppnar en sida om personen skrivs det dessutom upp i läsloggen.',
    onCall:
      'Den som har socialjour i kommunen läser också, bara på sin tid: vem personen är, var hen har berättat att hen sover eller är placerad, hushållet och nätterna. Grunden är jouren, och varje läsning står i läsloggen. Den som har skyddade uppgifter visas inte.',
    now: 'Kan läsa nu',
    before: 'Kunde läsa förut',
    who: 'Vem',
    why: 'Varför',
    since: 'Sedan',
    until: 'Till och med',
    untilMoment: 'Till',
    untilEnded: 'tills det avslutas',
    manager: (organisation: string) => `Chefer, ${organisation}`,
    unknown: 'En medarbetare i en annan organisation',
    reasons: {
      record: 'Ansvarar för verksamhetens register',
      responsible: 'Ansvarar för personens ärende',
      household: 'Ansvarar för ärendet för någon i samma hushåll',
      contact: 'Enheten har kontakt med personen',
      consent: 'Personen har samtyckt',
      assignment: 'Har ett uppdrag som rör personen',
      emergency: 'Nödöppning, som granskas',
    },
    onlyNamed: 'Skyddade personuppgifter: bara utsedda läser',
    onlyNamedWords: (names: string) =>
      `Av dem som står här nedanför läser bara utsedda medarbetare något. Utsedda är ${names}.`,
    nobodyNamed: 'Ingen är utsedd, så ingen av dem som står här nedanför kan läsa. Utse medarbetare under Skydd.',
    none: 'Ingen kan läsa om personen nu',
    noneWhat: 'Den som behöver läsa får en grund när enheten får kontakt med personen, eller när ett ärende öppnas.',
    noneWho: 'enheten som möter personen, eller personens handläggare',
    noneBefore: 'Ingen har kunnat läsa förut',
    noneBeforeWhat: 'Här syns kontakter, samtycken, uppdrag och nödöppningar när de har tagit slut.',
  },
  en: {
    title: 'Who can read?',
    lead: 'Everybody who can read about the person right now, and why. Each time somebody opens a page about the person it is noted in the read log as well.',
    onCall:
      'Whoever is on call for the municipality reads too, in their hours alone: who the person is, where they have said that they sleep or are placed, the household and the nights. The ground is the duty, and each reading stands in the read log. Somebody with protected identity isn’t shown.',
    now: 'Can read now',
    before: 'Could read before',
    who: 'Who',
    why: 'Why',
    since: 'Since',
    until: 'Until and including',
    untilMoment: 'Until',
    untilEnded: 'until it is ended',
    manager: (organisation: string) => `Managers, ${organisation}`,
    unknown: 'Somebody at work in another organisation',
    reasons: {
      record: 'Answers for the organisation’s register',
      responsible: 'Is responsible for the person’s case',
      household: 'Is responsible for the case of somebody in the same household',
      contact: 'The unit is in contact with the person',
      consent: 'The person has consented',
      assignment: 'Has an assignment that concerns the person',
      emergency: 'Emergency opening, which is reviewed',
    },
    onlyNamed: 'Protected identity: only named staff read',
    onlyNamedWords: (names: string) => `Of those below, only named staff can read anything. Named are ${names}.`,
    nobodyNamed: 'Nobody is named, so none of those below can read. Name staff under Protection.',
    none: 'Nobody can read about the person now',
    noneWhat:
      'Whoever needs to read gets a reason when their unit comes in contact with the person, or when a case is opened.',
    noneWho: 'the unit that meets the person, or whoever is responsible for them',
    noneBefore: 'Nobody could read before',
    noneBeforeWhat: 'Contacts, consents, assignments and emergency openings are seen here when they have ended.',
  },
})
