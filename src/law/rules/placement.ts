/** Protected housing for a child (lag 2024:79), and the board's right to data from whoever carries out its work (SoL 2025:400 15 kap. 9 §). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, immediateRule, note } from './build.ts'

export const placementRules: readonly LawRule[] = [
  deadlineRule({
    id: 'SO-22',
    section: 'Lag 2024:79 4 kap.',
    title: {
      sv: 'Skyddat boende för barn: ansök om beslut',
      en: 'Protected housing for a child: apply for a decision',
    },
    text: {
      sv: 'Efter ett omedelbart skyddat boende för ett barn ska nämnden ansöka hos domstolen om ett ordinarie beslut inom sex veckor från den dag då placeringen började. Annars upphör det omedelbara beslutet.',
      en: 'After immediate protected housing for a child the board must apply to the court for an ordinary decision within six weeks of the day on which the placement began. Otherwise the immediate decision lapses.',
    },
    actor: actors.board,
    starts: ['placementBegan'],
    length: { count: 6, unit: 'weeks' },
    weekend: 'hardLimit',
    certainty: 'guidance',
    source: sources.protectedHousingAct,
    notes: [
      note(
        'lapses',
        'Går tiden ut upphör placeringen: barnet står då utan beslut.',
        'If the time runs out the placement lapses: the child is then without a decision.',
      ),
    ],
    testDates: [
      {
        events: { placementBegan: '2026-03-13' },
        expect: { nominal: '2026-04-24', lastDay: '2026-04-24', extended: '2026-04-24', notes: ['lapses'] },
      },
      {
        events: { placementBegan: '2026-11-13' },
        expect: {
          nominal: '2026-12-25',
          lastDay: '2026-12-25',
          extended: '2026-12-28',
          readings: { extended: '2026-12-28' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-23',
    section: 'Lag 2024:79 4 kap.',
    title: {
      sv: 'Skyddat boende för barn: börja placeringen',
      en: 'Protected housing for a child: begin the placement',
    },
    text: {
      sv: 'Ett beslut om skyddat boende för ett barn upphör om placeringen inte har börjat inom fyra veckor från att beslutet fick laga kraft.',
      en: 'A decision on protected housing for a child lapses if the placement has not begun within four weeks of the decision becoming final.',
    },
    actor: actors.board,
    starts: ['placementDecided'],
    length: { count: 4, unit: 'weeks' },
    weekend: 'hardLimit',
    certainty: 'guidance',
    source: sources.protectedHousingAct,
    testDates: [
      {
        events: { placementDecided: '2026-03-06' },
        expect: {
          nominal: '2026-04-03',
          lastDay: '2026-04-03',
          extended: '2026-04-07',
          readings: { extended: '2026-04-07' },
        },
      },
      {
        events: { placementDecided: '2026-09-02' },
        expect: { nominal: '2026-09-30', lastDay: '2026-09-30', extended: '2026-09-30' },
      },
    ],
  }),
  immediateRule({
    id: 'SO-24',
    section: 'SoL 2025:400 15 kap. 9 §',
    title: { sv: 'Uppgifter från den som utför nämndens arbete', en: 'Data from whoever carries out the board’s work' },
    text: {
      sv: 'Nämnden får begära de uppgifter den behöver från den som utför insatser åt den, till exempel en idéburen partner: för kvalitet, administration och uppföljning. Bestäm i avtalet vilka uppgifter, hur ofta, och inga fler än som behövs.',
      en: 'The board may ask for the data that it needs from whoever carries out interventions for it, for example an idea-based partner: for quality, administration and follow-up. Settle in the agreement which data, how often, and no more than is needed.',
    },
    actor: actors.provider,
    starts: ['dataWanted'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    promptness: note(
      'on-request',
      'Lämnas på begäran. Lagen nämner ingen dag: avtalet bestämmer.',
      'Given on request. The law names no day: the agreement does.',
    ),
    testDates: [
      {
        events: { dataWanted: '2026-05-04' },
        expect: { nominal: '2026-05-04', lastDay: '2026-05-04', extended: null },
      },
    ],
  }),
]
