/** Which municipality handles a case, and the child in protected housing: SoL 2025:400 22, 26 and 29 kap., lag 2024:79. */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { actsTheDayAfter, deadlineRule, immediateRule, note } from './build.ts'

export const transferRules: readonly LawRule[] = [
  immediateRule({
    id: 'SO-14',
    section: 'SoL 2025:400 29 kap. 10 §',
    title: { sv: 'Svara på begäran om överflyttning', en: 'Answer a transfer request' },
    text: {
      sv: 'En kommun som får en skriftlig begäran om att ta över ett ärende ska genast svara skriftligt.',
      en: 'A municipality that gets a written request to take over a case must answer in writing at once.',
    },
    actor: actors.otherMunicipality,
    starts: ['transferRequested'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { transferRequested: '2026-03-13' },
        expect: { nominal: '2026-03-13', lastDay: '2026-03-13', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-15',
    section: 'SoL 2025:400 29 kap. 11 §',
    title: { sv: 'Ansöka hos IVO om överflyttning', en: 'Apply to IVO for a transfer' },
    text: {
      sv: 'Har den andra kommunen inte svarat inom en månad från begäran, eller är kommunerna oense, får kommunen ansöka hos IVO om att ärendet flyttas över.',
      en: 'If the other municipality has not answered within a month of the request, or the two disagree, the municipality may apply to IVO for the transfer.',
    },
    actor: actors.requestingMunicipality,
    starts: ['transferRequested'],
    length: { count: 1, unit: 'months' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.socialServicesAct,
    notes: [
      note(
        'on-dispute-at-once',
        'Är kommunerna oense behöver månaden inte avvaktas.',
        'When the two disagree the month need not be awaited.',
      ),
    ],
    refine: actsTheDayAfter,
    testDates: [
      {
        events: { transferRequested: '2026-01-31' },
        expect: { nominal: '2026-02-28', lastDay: '2026-03-02', extended: '2026-03-02', earliestAction: '2026-03-03' },
      },
      {
        events: { transferRequested: '2026-09-02' },
        expect: { nominal: '2026-10-02', lastDay: '2026-10-02', extended: '2026-10-02', earliestAction: '2026-10-03' },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-16',
    section: 'SoL 2025:400 29 kap. 11 §',
    title: { sv: 'IVO beslutar om överflyttning', en: 'IVO decides on the transfer' },
    text: {
      sv: 'IVO ska besluta inom tre månader från att ansökan kom in, om det inte finns särskilda skäl för längre tid. Beslutet får överklagas (35 kap. 2 §).',
      en: 'IVO decides within three months of the application, unless special reasons call for more time. The decision can be appealed (35 kap. 2 §).',
    },
    actor: actors.inspectorate,
    kind: 'target',
    starts: ['applicationReceived'],
    length: { count: 3, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { applicationReceived: '2026-11-30' },
        expect: { nominal: '2027-02-28', lastDay: '2027-02-28', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-17',
    section: 'SoL 2025:400 22 kap. 13 §; lag 2024:79 5 kap.',
    title: { sv: 'Överväga barnets skyddade boende', en: 'Review of a child in protected housing' },
    text: {
      sv: 'Så länge ett barn bor i skyddat boende ska nämnden minst var sjätte månad överväga om insatsen fortfarande behövs.',
      en: 'As long as a child lives in protected housing the board must consider at least every sixth month whether it is still needed.',
    },
    actor: actors.board,
    starts: ['protectedHousingDecided'],
    length: { count: 6, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.socialServicesAct,
    notes: [
      note('recurs', 'Nästa övervägande räknas från det förra.', 'The next review is counted from the last one.'),
    ],
    testDates: [
      {
        events: { protectedHousingDecided: '2026-08-31' },
        expect: { nominal: '2027-02-28', lastDay: '2027-02-28', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-18',
    section: 'Lag 2024:79 4 kap.',
    title: {
      sv: 'Omedelbart skyddat boende för barn: underställa domstol',
      en: 'Immediate protected housing for a child: submit to court',
    },
    text: {
      sv: 'Ett beslut om omedelbart skyddat boende för ett barn ska underställas domstolen inom en vecka. Domstolen prövar det inom en vecka. En ansökan om ordinarie beslut ska göras inom sex veckor från att placeringen började.',
      en: 'A decision on immediate protected housing for a child is submitted to the court within a week. The court tries it within a week. An application for an ordinary decision is made within six weeks of the start of the placement.',
    },
    actor: actors.board,
    starts: ['protectedHousingDecided'],
    length: { count: 1, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.protectedHousingAct,
    testDates: [
      {
        events: { protectedHousingDecided: '2026-12-18' },
        expect: { nominal: '2026-12-25', lastDay: '2026-12-28', extended: '2026-12-28' },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-21',
    section: 'SoL 2025:400 26 kap. 2 §',
    title: { sv: 'Anmäla ändrad verksamhet till IVO', en: 'Notify IVO of a changed activity' },
    text: {
      sv: 'Ändras en verksamhet som är anmäld till IVO ska det anmälas inom en månad. En ny verksamhet ska anmälas innan den börjar.',
      en: 'A change of an activity that is notified to IVO is notified within a month. A new activity is notified before it starts.',
    },
    actor: actors.municipality,
    starts: ['activityChanged'],
    length: { count: 1, unit: 'months' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { activityChanged: '2026-01-31' },
        expect: {
          nominal: '2026-02-28',
          lastDay: '2026-02-28',
          extended: '2026-03-02',
          readings: { extended: '2026-03-02' },
        },
      },
    ],
  }),
]
