/** What is given without individual assessment, what of it is written down, and what a partner may not decide (SoL 2025:400 4, 11 and 14 kap.). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { daylessRule, note } from './build.ts'

/** SoL 2025:400 came into force on this day: before it, the earlier act knew no interventions without individual assessment of this kind. */
const IN_FORCE = '2025-07-01'

const inForce = (given: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(given, Temporal.PlainDate.from(IN_FORCE)) >= 0
    ? {
        applies: true,
        note: note('in-force', `Lagen gäller sedan ${IN_FORCE}.`, `The act has been in force since ${IN_FORCE}.`),
      }
    : {
        applies: false,
        note: note(
          'before-the-act',
          `Dagen är före ${IN_FORCE}, då lagen började gälla.`,
          `The day is before ${IN_FORCE}, when the act came into force.`,
        ),
      }

const entry = {
  kind: 'condition',
  starts: ['interventionGiven'],
  certainty: 'statute',
  source: sources.socialServicesAct,
  decide: inForce,
  testDates: [
    {
      events: { interventionGiven: '2025-07-01' },
      expect: { nominal: null, lastDay: null, applies: true, notes: ['in-force'] },
    },
    {
      events: { interventionGiven: '2025-06-30' },
      expect: { nominal: null, lastDay: null, applies: false, notes: ['before-the-act'] },
    },
  ],
} as const

export const openInterventionRules: readonly LawRule[] = [
  daylessRule({
    ...entry,
    id: 'SO-32',
    section: 'SoL 2025:400 11 kap. 5 §',
    title: { sv: 'Insatser utan individuell behovsprövning', en: 'Interventions without individual assessment' },
    text: {
      sv: 'Nämnden beslutar vilka insatser som ges utan individuell behovsprövning och på vilka villkor. Det som inte står på listan kräver prövning.',
      en: 'The board decides which interventions are given without individual assessment, and on what conditions. What isn’t on the list takes an assessment.',
    },
    actor: actors.board,
    notes: [
      note(
        'right-to-apply',
        'Den som ger insatsen ska tala om att det går att ansöka om bistånd i stället (11 kap. 6 §).',
        'Whoever gives the intervention tells the person that they may apply for assistance instead (11 kap. 6 §).',
      ),
    ],
  }),
  daylessRule({
    ...entry,
    id: 'SO-33',
    section: 'SoL 2025:400 14 kap. 5 §',
    title: { sv: 'Utan att dokumentera vem', en: 'Without documenting who' },
    text: {
      sv: 'Nämnden får av särskilda skäl besluta, för var och en av insatserna utan behovsprövning, att uppgifter som kan röja vem personen är inte dokumenteras när den ges. Utan ett sådant beslut ska genomförandet dokumenteras (14 kap. 3 §).',
      en: 'For special reasons the board may decide, for each of the interventions without assessment, that what can reveal who the person is isn’t documented when it is given. Without such a decision, carrying it out is documented (14 kap. 3 §).',
    },
    actor: actors.board,
  }),
  daylessRule({
    ...entry,
    id: 'SO-34',
    section: 'SoL 2025:400 4 kap. 3 §',
    title: { sv: 'En partner beslutar inte', en: 'A partner does not decide' },
    text: {
      sv: 'Kommunen får genom avtal låta andra utföra sina uppgifter, till exempel en idéburen partner, men inte det som är myndighetsutövning. En plats som kräver prövning begär partnern av kommunen.',
      en: 'The municipality may let others carry out its tasks by agreement, for example an idea-based partner, but not the exercise of public authority. A partner asks the municipality for a place that takes an assessment.',
    },
    actor: actors.municipality,
  }),
]
