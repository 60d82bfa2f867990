/** Words that several pages of a case share: kinds, outcomes, states, refusals about days. */

import { wrong } from '../platform/subject/refusal.ts'
import { dictionary, formatDate, type Locale, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { type DayRefusal, refuseDay } from './days.ts'

export const text = dictionary({
  sv: {
    cases: 'Ärenden',
    caseNumber: (number: string) => `Ärende ${number}`,
    cancel: 'Avbryt',
    subject: { cancel: 'Avbryt', ended: 'Ärendet är avslutat. Öppna det igen innan något nytt läggs till.' },
    inFuture: 'Dagen har inte varit än. Skriv en dag som är i dag eller tidigare.',
    tooEarly: (day: string) => `Dagen kan inte vara före ${day}.`,
    by: (who: string, when: string) => `${who}, ${when}`,
    rule: 'Regel',
    outcome: { granted: 'Beviljat', partly: 'Beviljat delvis', refused: 'Avslaget' },
    intervention: {
      acutePlace: 'Akutplats',
      trainingFlat: 'Träningslägenhet',
      socialLease: 'Bostadssocialt kontrakt',
      housingFirst: 'Bostad först',
      mobileTeam: 'Mobila teamet',
      housingSupport: 'Boendestöd',
      contactsWithAuthorities: 'Hjälp med kontakter med myndigheter',
      addictionCare: 'Stöd vid skadligt bruk och beroende',
      economicAssistance: 'Ekonomiskt bistånd',
      debtAdvice: 'Budget- och skuldrådgivning',
      occupation: 'Sysselsättning',
      other: 'Annan insats',
    },
    ending: {
      reached: 'Behovet är uppfyllt',
      notWanted: 'Personen vill inte ha den',
      replaced: 'Ersatt av en annan insats',
      moved: 'Personen har flyttat',
      other: 'Annat skäl',
    },
    closure: {
      ownLease: 'Eget hyreskontrakt',
      otherHome: 'Annat eget hem',
      secondHandGoesOn: 'Andrahandskontraktet fortsätter',
      movedAway: 'Flyttat från kommunen',
      notWanted: 'Personen vill inte ha mer stöd',
      lostContact: 'Vi har tappat kontakten',
      died: 'Personen har avlidit',
      noNeed: 'Behöver inte längre stöd',
    },
    goal: { onTheWay: 'På väg', reached: 'Nått', paused: 'Pausat', notWanted: 'Vill inte längre' },
    homeHolds: {
      yes: 'Hemmet håller',
      atRisk: 'Hemmet är hotat',
      no: 'Hemmet har gått förlorat',
      noHome: 'Har inget eget hem än',
    },
  },
  en: {
    cases: 'Cases',
    caseNumber: (number) => `Case ${number}`,
    cancel: 'Cancel',
    subject: { cancel: 'Cancel', ended: 'The case is closed. Open it again before anything new is added.' },
    inFuture: 'That day has not come yet. Write today or an earlier day.',
    tooEarly: (day) => `The day can’t be before ${day}.`,
    by: (who, when) => `${who}, ${when}`,
    rule: 'Rule',
    outcome: { granted: 'Granted', partly: 'Granted in part', refused: 'Refused' },
    intervention: {
      acutePlace: 'Acute place',
      trainingFlat: 'Training flat',
      socialLease: 'Social lease',
      housingFirst: 'Housing First',
      mobileTeam: 'Mobile team',
      housingSupport: 'Housing support',
      contactsWithAuthorities: 'Help with contacts with authorities',
      addictionCare: 'Support in harmful use and addiction',
      economicAssistance: 'Economic assistance',
      debtAdvice: 'Budget and debt advice',
      occupation: 'Occupation',
      other: 'Other intervention',
    },
    ending: {
      reached: 'The need is met',
      notWanted: 'The person doesn’t want it',
      replaced: 'Replaced by another intervention',
      moved: 'The person has moved',
      other: 'Another reason',
    },
    closure: {
      ownLease: 'Own lease',
      otherHome: 'Another home of their own',
      secondHandGoesOn: 'The second-hand lease goes on',
      movedAway: 'Moved from the municipality',
      notWanted: 'The person wants no more support',
      lostContact: 'We have lost contact',
      died: 'The person has died',
      noNeed: 'Needs no more support',
    },
    goal: { onTheWay: 'On the way', reached: 'Reached', paused: 'Paused', notWanted: 'No longer wanted' },
    homeHolds: {
      yes: 'The home holds',
      atRisk: 'The home is at risk',
      no: 'The home is lost',
      noHome: 'Has no home of their own yet',
    },
  },
})

/** What is wrong with a day, for the field that it was written in. */
export function sayDay(refusal: DayRefusal, locale: Locale): string {
  const t = words(text, locale)
  return refusal.kind === 'inFuture' ? t.inFuture : t.tooEarly(formatDate(refusal.earliest, locale))
}

/** What is wrong with a day on which something was done: before `earliest`, or after `latest` (today); null when nothing is. */
export function wrongDay<const F extends string>(
  field: F,
  on: Temporal.PlainDate,
  { earliest, latest = today() }: { earliest: Temporal.PlainDate; latest?: Temporal.PlainDate },
) {
  const refusal = refuseDay(on, earliest, latest)
  return refusal === null ? null : wrong(field, (locale) => sayDay(refusal, locale))
}
