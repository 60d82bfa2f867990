/** From information to investigation: SoL 2025:400 14, 19 and 20 kap., and how long a case may take (FL 9-12 §§). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { actsTheDayAfter, daylessRule, deadlineRule, immediateRule, note } from './build.ts'

export const investigationRules: readonly LawRule[] = [
  immediateRule({
    id: 'SO-01',
    section: 'SoL 2025:400 14 kap. 2 §',
    title: { sv: 'Inleda utredning', en: 'Open an investigation' },
    text: {
      sv: 'Socialnämnden ska genast inleda en utredning om det som den fått veta och som kan leda till någon åtgärd. Det gäller oavsett hur uppgiften kom in.',
      en: 'The board must at once open an investigation of what it has learnt that could lead to action, whatever way the information came in.',
    },
    actor: actors.board,
    starts: ['informationReceived'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { informationReceived: '2026-04-03' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-03', extended: null },
      },
    ],
  }),
  immediateRule({
    id: 'SO-02',
    section: 'SoL 2025:400 20 kap. 1 §',
    title: { sv: 'Skyddsbedömning för barn och unga', en: 'Protection assessment of a child' },
    text: {
      sv: 'När en anmälan rör ett barn eller en ung person ska socialnämnden genast bedöma om barnet behöver omedelbart skydd. Bedömningen ska dokumenteras, för barn i personakten.',
      en: 'When a report concerns a child or young person the board must at once assess whether immediate protection is needed. The assessment is documented, for children in the personal file.',
    },
    actor: actors.board,
    starts: ['reportReceived'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { reportReceived: '2026-06-19' },
        expect: { nominal: '2026-06-19', lastDay: '2026-06-19', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-03',
    section: 'SoL 2025:400 20 kap. 2 §',
    title: { sv: 'Förhandsbedömning för barn och unga', en: 'Preliminary assessment of a report on a child' },
    text: {
      sv: 'Beslutet att inleda eller inte inleda utredning ska fattas inom fjorton dagar från att anmälan kom in. Längre tid kräver synnerliga skäl. Pågår redan en utredning behövs inget beslut.',
      en: 'The decision to open an investigation or not must be made within fourteen days of the report. More time takes extraordinary reasons. No decision is needed while an investigation is running.',
    },
    actor: actors.board,
    starts: ['reportReceived'],
    length: { count: 14, unit: 'days' },
    weekend: 'hardLimit',
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { reportReceived: '2026-03-20' },
        expect: {
          nominal: '2026-04-03',
          lastDay: '2026-04-03',
          extended: '2026-04-07',
          readings: { extended: '2026-04-07' },
        },
      },
      {
        events: { reportReceived: '2026-09-02' },
        expect: { nominal: '2026-09-16', lastDay: '2026-09-16', extended: '2026-09-16' },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-04',
    section: 'SoL 2025:400 20 kap. 3 §',
    title: { sv: 'Utredning om barn klar', en: 'Investigation of a child finished' },
    text: {
      sv: 'En utredning om ett barns behov av skydd eller stöd ska vara klar inom fyra månader från att den inleddes. Nämnden kan genom beslut förlänga den för en bestämd tid om det finns särskilda skäl.',
      en: 'An investigation of a child’s need of protection or support must be finished within four months of being opened. For special reasons the board may extend it by decision for a set time.',
    },
    actor: actors.board,
    starts: ['investigationOpened'],
    length: { count: 4, unit: 'months' },
    weekend: 'hardLimit',
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { investigationOpened: '2026-01-31' },
        expect: {
          nominal: '2026-05-31',
          lastDay: '2026-05-31',
          extended: '2026-06-01',
          readings: { extended: '2026-06-01' },
        },
      },
      {
        events: { investigationOpened: '2026-10-31' },
        expect: {
          nominal: '2027-02-28',
          lastDay: '2027-02-28',
          extended: '2027-03-01',
          readings: { extended: '2027-03-01' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-05',
    section: 'SoL 2025:400 19 kap. 6 §',
    title: { sv: 'Svar till anmälaren', en: 'Answer to the one who reported' },
    text: {
      sv: 'Den som är skyldig att anmäla oro för ett barn och frågar ska få veta om utredning har inletts, inte inletts eller redan pågår, om det inte är olämpligt. Svaret ska ges inom en vecka från beslutet. Kommer frågan senare, eller pågår redan en utredning, ska svaret ges genast.',
      en: 'Someone with a duty to report concern for a child, and who asks, is told whether an investigation was opened, not opened or is running already, unless that is inappropriate. The answer is given within a week of the decision; if the question comes later or an investigation is running, at once.',
    },
    actor: actors.board,
    starts: ['openingDecided'],
    length: { count: 1, unit: 'weeks' },
    weekend: 'unverified',
    certainty: 'uncertain',
    source: sources.socialServicesAct,
    notes: [
      note(
        'entry-date-not-verified',
        'Lydelsen är den i lag 2025:1501. När den trädde i kraft är inte kontrollerat.',
        'The wording is that of lag 2025:1501. Its entry into force has not been verified.',
      ),
    ],
    testDates: [
      {
        events: { openingDecided: '2026-03-27' },
        expect: {
          nominal: '2026-04-03',
          lastDay: '2026-04-03',
          extended: '2026-04-07',
          readings: { extended: '2026-04-07' },
        },
      },
      {
        events: { openingDecided: '2026-09-02' },
        expect: { nominal: '2026-09-09', lastDay: '2026-09-09', extended: '2026-09-09' },
      },
    ],
  }),
  daylessRule({
    id: 'SO-06',
    section: 'FL 9, 11 och 12 §§',
    title: { sv: 'Vuxenärende: ingen yttersta tid', en: 'Adult case: no statutory limit' },
    text: {
      sv: 'För utredning om vuxna finns ingen yttersta tid i lag. Ärendet ska handläggas så enkelt och snabbt som möjligt, och den sökande ska underrättas om beslutet blir väsentligt försenat. Efter sex månader kan den sökande begära att ärendet avgörs (SO-07).',
      en: 'There is no statutory limit for an investigation of an adult. The case is handled as simply and quickly as possible, and the applicant is told when the decision is substantially delayed. After six months the applicant may ask for a decision (SO-07).',
    },
    actor: actors.board,
    kind: 'condition',
    starts: ['caseOpened'],
    certainty: 'statute',
    source: sources.administrativeAct,
    notes: [
      note(
        'no-limit',
        'Ingen dag följer av lagen. Se SO-07 för när den sökande kan begära ett avgörande.',
        'No day follows from the statute. See SO-07 for when the applicant may ask for a decision.',
      ),
    ],
    testDates: [{ events: { caseOpened: '2026-03-13' }, expect: { nominal: null, lastDay: null, extended: null } }],
  }),
  deadlineRule({
    id: 'SO-07',
    section: 'FL 12 §',
    title: { sv: 'Begära att ärendet avgörs', en: 'Ask for the case to be decided' },
    text: {
      sv: 'Har ett ärende som den enskilda själv inlett inte avgjorts inom sex månader får den sökande skriftligen begära att det avgörs. Begäran kan göras från dagen efter.',
      en: 'If a case that the individual started has not been decided within six months the applicant may ask in writing for a decision. The request can be made from the day after.',
    },
    actor: actors.applicant,
    starts: ['caseOpened'],
    length: { count: 6, unit: 'months' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.administrativeAct,
    refine: actsTheDayAfter,
    testDates: [
      {
        events: { caseOpened: '2026-03-13' },
        expect: { nominal: '2026-09-13', lastDay: '2026-09-14', extended: '2026-09-14', earliestAction: '2026-09-15' },
      },
      {
        events: { caseOpened: '2026-08-31' },
        expect: { nominal: '2027-02-28', lastDay: '2027-03-01', extended: '2027-03-01', earliestAction: '2027-03-02' },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-08',
    section: 'FL 12 §',
    title: { sv: 'Avgöra eller avslå begäran', en: 'Decide, or refuse the request' },
    text: {
      sv: 'När en begäran enligt SO-07 kommit in ska nämnden inom fyra veckor antingen avgöra ärendet eller i ett särskilt beslut avslå begäran. Avslaget får överklagas.',
      en: 'When a request under SO-07 has come in the board must within four weeks either decide the case or refuse the request in a separate decision. The refusal can be appealed.',
    },
    actor: actors.board,
    starts: ['requestReceived'],
    length: { count: 4, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.administrativeAct,
    testDates: [
      {
        events: { requestReceived: '2026-03-06' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-07', extended: '2026-04-07' },
      },
      {
        events: { requestReceived: '2026-09-02' },
        expect: { nominal: '2026-09-30', lastDay: '2026-09-30', extended: '2026-09-30' },
      },
    ],
  }),
]
