/** Secrecy, registering and handing out: OSL 5 and 26 kap., TF 2 kap. */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { daylessRule, deadlineRule, immediateRule, note } from './build.ts'

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
  daylessRule({
    id: 'RE-11',
    section: 'TF 2 kap. 4 och 9 §§; GDPR art. 5.1 c och e',
    title: {
      sv: 'En begäran om överflyttning som tas tillbaka',
      en: 'A request for a transfer that is taken back',
    },
    text: {
      sv: 'Det som har kommit in till en myndighet och förvaras där är en allmän handling. Personuppgifter ska vara relevanta och inte fler, och inte finnas kvar längre, än vad ändamålet kräver.',
      en: 'What has come in to an authority and is held there is an official document. Personal data must be relevant, and no more, and kept no longer, than the purpose calls for.',
    },
    actor: actors.otherMunicipality,
    kind: 'condition',
    starts: ['transferRequested'],
    certainty: 'uncertain',
    source: sources.pressAct,
    notes: [
      note(
        'withdrawn-request',
        'Läsning 1: begäran har kommit in till den andra kommunen, som får läsa den tills den gallras. Läsning 2: när den är tagen tillbaka behövs uppgifterna inte längre där, och läsningen ska stängas. Frågan är inte prövad: låt en jurist se på den.',
        'Reading 1: the request has come in to the other municipality, which may read it until it is disposed of. Reading 2: once it is taken back the data isn’t needed there any longer, and reading it must be shut. The question has not been tried: let a lawyer look at it.',
      ),
    ],
    testDates: [
      {
        events: { transferRequested: '2026-03-13' },
        expect: { nominal: null, lastDay: null, notes: ['withdrawn-request'] },
      },
    ],
  }),
]
