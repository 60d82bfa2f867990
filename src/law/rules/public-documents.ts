/** Secrecy, registering and handing out: OSL 5 and 26 kap., TF 2 kap. */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, immediateRule } from './build.ts'

export const publicDocumentRules: readonly LawRule[] = [
  deadlineRule({
    id: 'RE-08',
    section: 'OSL 26 kap. 1 §',
    title: { sv: 'Socialtjänstsekretessens längsta tid', en: 'How long secrecy lasts' },
    text: {
      sv: 'Sekretess för uppgift om en enskilds personliga förhållanden i socialtjänsten gäller i högst sjuttio år.',
      en: 'Secrecy for data on an individual’s personal circumstances in the social services lasts for at most seventy years.',
    },
    actor: actors.authority,
    kind: 'keep',
    starts: ['documentMade'],
    length: { count: 70, unit: 'years' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.secrecyAct,
    testDates: [
      {
        events: { documentMade: '2026-03-13' },
        expect: { nominal: '2096-03-13', lastDay: '2096-03-13', extended: null },
      },
    ],
  }),
  immediateRule({
    id: 'RE-09',
    section: 'OSL 5 kap. 1 §; OSF 2009:641 2 §',
    title: { sv: 'Registrera allmän handling', en: 'Register an official document' },
    text: {
      sv: 'En allmän handling ska registreras så snart den har kommit in eller upprättats. Hemliga handlingar ska alltid registreras, men handlingar i enskildas personakter hos en socialnämnd är undantagna.',
      en: 'An official document is registered as soon as it was received or drawn up. Secret documents must always be registered, but documents in personal files at a social services board are exempt.',
    },
    actor: actors.authority,
    starts: ['documentMade'],
    certainty: 'statute',
    source: sources.secrecyAct,
    testDates: [
      {
        events: { documentMade: '2026-03-13' },
        expect: { nominal: '2026-03-13', lastDay: '2026-03-13', extended: null },
      },
    ],
  }),
  immediateRule({
    id: 'RE-10',
    section: 'TF 2 kap. 15 §',
    title: { sv: 'Lämna ut allmän handling', en: 'Hand out an official document' },
    text: {
      sv: 'En allmän handling som får lämnas ut ska visas genast, eller så snart det är möjligt. Den som får nej har rätt till ett skriftligt beslut som kan överklagas (OSL 6 kap. 3 och 7 §§).',
      en: 'An official document that may be handed out is shown at once, or as soon as possible. Someone who is refused has the right to a written decision, which can be appealed (OSL 6 kap. 3 and 7 §§).',
    },
    actor: actors.authority,
    starts: ['requestReceived'],
    certainty: 'statute',
    source: sources.pressAct,
    testDates: [
      {
        events: { requestReceived: '2026-03-13' },
        expect: { nominal: '2026-03-13', lastDay: '2026-03-13', extended: null },
      },
    ],
  }),
]
