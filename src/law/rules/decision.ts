/** A decision and what follows: appeal, execution, reporting (SoL 2025:400 34-35 kap., FL 44 §, KL 13 kap.). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, immediateRule, note } from './build.ts'

export const decisionRules: readonly LawRule[] = [
  deadlineRule({
    id: 'SO-09',
    section: 'FL 44 §; SoL 2025:400 35 kap. 1 §',
    title: { sv: 'Överklaga ett beslut', en: 'Appeal a decision' },
    text: {
      sv: 'Den som beslutet gäller får överklaga det. Överklagandet ska ha kommit in till nämnden inom tre veckor från den dag då personen fick del av beslutet. Nämnden prövar om det kom i tid (FL 45 §) och skickar det skyndsamt till domstolen (46 §).',
      en: 'The person whom the decision concerns may appeal. The appeal must have reached the board within three weeks of the day on which the person got the decision. The board checks that it is in time (FL 45 §) and sends it promptly to the court (46 §).',
    },
    actor: actors.applicant,
    starts: ['decisionReceived'],
    length: { count: 3, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.administrativeAct,
    testDates: [
      {
        events: { decisionReceived: '2026-03-13' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-07', extended: '2026-04-07' },
      },
      {
        events: { decisionReceived: '2026-05-29' },
        expect: { nominal: '2026-06-19', lastDay: '2026-06-22', extended: '2026-06-22' },
      },
      {
        events: { decisionReceived: '2026-12-10' },
        expect: { nominal: '2026-12-31', lastDay: '2027-01-04', extended: '2027-01-04' },
      },
      {
        events: { decisionReceived: '2026-09-02' },
        expect: { nominal: '2026-09-23', lastDay: '2026-09-23', extended: '2026-09-23' },
      },
      // RÅ 1999 not. 181
      {
        events: { decisionReceived: '1999-03-16' },
        expect: { nominal: '1999-04-06', lastDay: '1999-04-06', extended: '1999-04-06' },
      },
      // RÅ 2004 not. 40: Twelfth Night eve is no day of rest
      {
        events: { decisionReceived: '2003-12-15' },
        expect: { nominal: '2004-01-05', lastDay: '2004-01-05', extended: '2004-01-05' },
      },
      // RÅ 2008 not. 83
      {
        events: { decisionReceived: '2008-01-07' },
        expect: { nominal: '2008-01-28', lastDay: '2008-01-28', extended: '2008-01-28' },
      },
      // HFD 2021:3
      {
        events: { decisionReceived: '2020-10-01' },
        expect: { nominal: '2020-10-22', lastDay: '2020-10-22', extended: '2020-10-22' },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-10',
    section: 'KL 13 kap. 5 §',
    title: { sv: 'Laglighetsprövning', en: 'Legality review' },
    text: {
      sv: 'Beslut som inte kan överklagas genom förvaltningsbesvär kan en kommunmedlem få laglighetsprövade. Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då det tillkännagavs på anslagstavlan att protokollet justerats.',
      en: 'Decisions without an ordinary appeal can be reviewed for legality at the request of a member of the municipality. The appeal must reach the administrative court within three weeks of the announcement on the notice board that the minutes were approved.',
    },
    actor: actors.member,
    starts: ['minutesPosted'],
    length: { count: 3, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.localGovernmentAct,
    testDates: [
      {
        events: { minutesPosted: '2026-12-04' },
        expect: { nominal: '2026-12-25', lastDay: '2026-12-28', extended: '2026-12-28' },
      },
    ],
  }),
  immediateRule({
    id: 'SO-11',
    section: 'SoL 2025:400 35 kap. 5 §',
    title: { sv: 'Beslutet gäller genast', en: 'The decision takes effect at once' },
    text: {
      sv: 'Nämndens beslut gäller omedelbart, också om det överklagas, om inte en domstol bestämmer något annat.',
      en: 'The board’s decision takes effect at once, also when appealed, unless a court stays it.',
    },
    actor: actors.board,
    starts: ['decisionMade'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { decisionMade: '2026-05-01' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-01', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-12',
    section: 'SoL 2025:400 34 kap. 1 §',
    title: { sv: 'Rapportera beslut som inte verkställts', en: 'Report a decision that was not carried out' },
    text: {
      sv: 'Ett gynnande beslut som inte verkställts inom tre månader från beslutet, eller från att verkställigheten avbröts, ska rapporteras till IVO och revisorerna en gång i kvartalet. Kommunen kan få betala en särskild avgift på 15 000-1 500 000 kronor (34 kap. 5 och 7 §§).',
      en: 'A favourable decision that was not carried out within three months of the decision, or of the interruption, is reported to IVO and the auditors once a quarter. The municipality may have to pay a special fee of 15 000-1 500 000 kronor (34 kap. 5 and 7 §§).',
    },
    actor: actors.boardToInspectorate,
    starts: ['decisionOrInterruption'],
    length: { count: 3, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.socialServicesAct,
    notes: [
      note(
        'quarterly',
        'Dagen är när tre månader har gått. Rapporten lämnas sedan en gång i kvartalet.',
        'The day is when three months have passed. The report is then made once a quarter.',
      ),
    ],
    testDates: [
      {
        events: { decisionOrInterruption: '2026-11-30' },
        expect: { nominal: '2027-02-28', lastDay: '2027-02-28', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-13',
    section: 'SoL 2025:400 34 kap. 10 §',
    title: { sv: 'Särskild avgift: sista dag för IVO', en: 'Special fee: last day for IVO' },
    text: {
      sv: 'IVO:s ansökan om särskild avgift måste ha delgetts kommunen inom två år från det gynnande beslutet, avbrottet eller den slutliga domen. Därefter får ingen avgift tas ut.',
      en: 'IVO’s application for a special fee must have been served on the municipality within two years of the favourable decision, the interruption or the final judgment. After that no fee can be charged.',
    },
    actor: actors.inspectorate,
    starts: ['decisionOrInterruption'],
    length: { count: 2, unit: 'years' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { decisionOrInterruption: '2024-02-29' },
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
