/** What follows: belongings, appeal, the removal of tents and squats, and the board's confirmation to Kronofogden (UB 16 and 18 kap., JB 12 kap. 27 §, SoF 11 kap. 3 §). */

import type { LawRule, Reading } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { belongingsLeftBehind } from './belongings.ts'
import { actsTheDayAfter, deadlineRule, immediateRule, note } from './build.ts'
import { earliestDay } from './earliest.ts'

/** UB 16 kap. 10 b §: the target for a removal, and the respite after it. */
const REMOVAL_TARGET_WEEKS = 3
const REMOVAL_RESPITE_WEEKS = 1
const REMOVAL_NOTICE = { count: 5, unit: 'days' } as const

/** When a removal should be done and how long it may be put off, once the day is known on which the documents came in. */
function removalTimes(earliest: Temporal.PlainDate, documentsComplete?: Temporal.PlainDate): readonly Reading[] {
  if (documentsComplete === undefined) return []
  const target = documentsComplete.add({ weeks: REMOVAL_TARGET_WEEKS })
  const later = Temporal.PlainDate.compare(earliest, target) > 0 ? earliest : target
  return [
    {
      id: 'target',
      lastDay: target,
      why: {
        sv: 'Avlägsnandet ska om möjligt ske inom tre veckor från att handlingarna kom in (16 kap. 10 b §).',
        en: 'The removal should if possible come within three weeks of the documents coming in (16 kap. 10 b §).',
      },
    },
    {
      id: 'respite',
      lastDay: later.add({ weeks: REMOVAL_RESPITE_WEEKS }),
      why: {
        sv: 'Så länge får Kronofogden som mest ge anstånd: en vecka (16 kap. 10 b §).',
        en: 'So long at most may Kronofogden give respite: a week (16 kap. 10 b §).',
      },
    },
  ]
}

export const afterEvictionRules: readonly LawRule[] = [
  deadlineRule({
    id: 'VE-06',
    section: 'UB 16 kap. 6 §',
    title: { sv: 'Magasinerade saker får säljas eller slängas', en: 'Stored belongings may be sold or thrown away' },
    text: {
      sv: 'Saker som förvaras efter vräkningen får säljas eller slängas tre månader efter vräkningen. Ägaren ska först uppmanas i rekommenderat brev att hämta dem, om det går att nå ägaren.',
      en: 'Belongings stored after the eviction may be sold or thrown away three months after it. The owner must first be urged by registered letter to collect them, if reachable.',
    },
    actor: actors.storage,
    starts: ['evicted'],
    length: { count: 3, unit: 'months' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.enforcementCode,
    refine: actsTheDayAfter,
    testDates: [
      {
        events: { evicted: '2026-05-13' },
        expect: { nominal: '2026-08-13', lastDay: '2026-08-13', extended: '2026-08-13', earliestAction: '2026-08-14' },
      },
      {
        events: { evicted: '2026-11-30' },
        expect: {
          nominal: '2027-02-28',
          lastDay: '2027-02-28',
          extended: '2027-03-01',
          earliestAction: '2027-03-01',
          readings: { extended: '2027-03-01' },
        },
      },
    ],
  }),
  belongingsLeftBehind,
  deadlineRule({
    id: 'VE-08',
    section: 'UB 18 kap. 7 §',
    title: { sv: 'Överklaga Kronofogdens beslut', en: 'Appeal Kronofogden’s decision' },
    text: {
      sv: 'Beslutet får överklagas inom tre veckor från delgivningen. Överklagandet ges in till Kronofogden. Verkställigheten fortsätter om domstolen inte stoppar den.',
      en: 'The decision may be appealed within three weeks of service. The appeal is handed in to Kronofogden. Enforcement goes on unless the court stops it.',
    },
    actor: actors.evicted,
    starts: ['enforcementDecisionServed'],
    length: { count: 3, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.enforcementCode,
    notes: [
      note(
        'ask-for-a-stay',
        'Begär i överklagandet att domstolen stoppar vräkningen (UB 2 kap. 19 §).',
        'Ask in the appeal that the court stops the eviction (UB 2 kap. 19 §).',
      ),
    ],
    testDates: [
      {
        events: { enforcementDecisionServed: '2026-04-10' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-04', extended: '2026-05-04' },
      },
      {
        events: { enforcementDecisionServed: '2026-05-06' },
        expect: { nominal: '2026-05-27', lastDay: '2026-05-27', extended: '2026-05-27' },
      },
    ],
  }),
  deadlineRule({
    id: 'VE-09',
    section: 'UB 16 kap. 10 a och 10 b §§',
    title: { sv: 'Avlägsnande av tält eller ockupation', en: 'Removal of tents or squats' },
    text: {
      sv: 'Ett avlägsnande får ske tidigast fem dagar från det att personen underrättades. Det ska om möjligt ske inom tre veckor från att handlingarna kom in. Kronofogden får ge högst en veckas anstånd.',
      en: 'A removal may come at the earliest five days after the person was informed. It should if possible come within three weeks of the documents coming in. Kronofogden may give at most a week’s respite.',
    },
    actor: actors.enforcementAuthority,
    starts: ['informed'],
    optional: ['documentsComplete'],
    length: REMOVAL_NOTICE,
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.enforcementCode,
    notes: [
      note(
        'not-urgent-decisions',
        'De fem dagarna gäller inte när ett beslut enligt BFL 63 § verkställs.',
        'The five days do not hold when a decision under BFL 63 § is enforced.',
      ),
      note(
        'confirm-too',
        'Också den här underrättelsen ska socialnämnden bekräfta samma dag (VE-10).',
        'The board must confirm this notice the same day too (VE-10).',
      ),
    ],
    refine: (computed, events) => {
      const earliest = earliestDay(computed, events)
      const times = removalTimes(computed.nominal, events.documentsComplete)
      return { ...earliest, readings: [...(earliest.readings ?? []), ...times] }
    },
    testDates: [
      {
        events: { informed: '2026-05-06' },
        expect: { nominal: '2026-05-11', lastDay: '2026-05-11', extended: '2026-05-11', earliestAction: '2026-05-11' },
      },
      {
        events: { informed: '2026-06-01', documentsComplete: '2026-05-20' },
        expect: {
          nominal: '2026-06-06',
          lastDay: '2026-06-06',
          extended: '2026-06-08',
          earliestAction: '2026-06-06',
          readings: { extended: '2026-06-08', target: '2026-06-10', respite: '2026-06-17' },
        },
      },
      {
        events: { informed: '2026-05-25', documentsComplete: '2026-05-01' },
        expect: {
          nominal: '2026-05-30',
          lastDay: '2026-05-30',
          earliestAction: '2026-05-30',
          readings: { extended: '2026-06-01', target: '2026-05-22', respite: '2026-06-06' },
        },
      },
    ],
  }),
  immediateRule({
    id: 'VE-10',
    section: 'SoF 2025:468 11 kap. 3 §',
    title: { sv: 'Bekräfta Kronofogdens underrättelse', en: 'Confirm Kronofogden’s notice' },
    text: {
      sv: 'Socialnämnden ska samma dag bekräfta för Kronofogden att underrättelsen om vräkning eller avlägsnande har kommit in och ange vem som handlägger. Vid vräkning skickas en kopia till personen.',
      en: 'The board must on the same day confirm to Kronofogden that the notice of eviction or removal has come in and name the case worker. At an eviction a copy goes to the person.',
    },
    actor: actors.board,
    starts: ['evictionNoticeReceived'],
    certainty: 'statute',
    source: sources.socialServicesOrdinance,
    notes: [
      note(
        'outside-office-hours',
        'Kom den in utanför kontorstid: bekräfta det första som sker när någon är i tjänst, och skriv upp när den kom och när den lästes.',
        'If it came outside office hours: confirm as the first thing when somebody is on duty, and write down when it came and when it was read.',
      ),
    ],
    testDates: [
      {
        events: { evictionNoticeReceived: '2026-05-04' },
        expect: { nominal: '2026-05-04', lastDay: '2026-05-04', extended: null, notes: ['outside-office-hours'] },
      },
      {
        events: { evictionNoticeReceived: '2026-12-24' },
        expect: { nominal: '2026-12-24', lastDay: '2026-12-24', extended: null },
      },
    ],
  }),
]
