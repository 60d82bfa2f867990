/** A dispute on renewal at Hyresnämnden: JB 12 kap. 49–50 §§ and lag 1973:188. */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, immediateRule, note } from './build.ts'
import { asSoonAsPossible } from './notes.ts'

export const rentTribunalRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HN-01',
    section: 'JB 12 kap. 49 § första stycket',
    title: { sv: 'Hänskjuta tvisten till hyresnämnden', en: 'Refer the dispute to Hyresnämnden' },
    text: {
      sv: 'Flyttar inte hyresgästen fast hyresvärden har sagt upp avtalet ska hyresvärden ta frågan om förlängning till hyresnämnden senast en månad efter att hyrestiden gick ut. Annars är uppsägningen utan verkan.',
      en: 'If the tenant does not leave although the landlord gave notice, the landlord must take the question of renewal to Hyresnämnden within a month of the end of the term. Otherwise the termination is without effect.',
    },
    actor: actors.landlord,
    starts: ['termEnded'],
    length: { count: 1, unit: 'months' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    notes: [
      note(
        'may-stay',
        'Hyresgästen får bo kvar tills frågan är slutligt avgjord (12 kap. 50 §).',
        'The tenant may stay until the question is finally decided (12 kap. 50 §).',
      ),
    ],
    testDates: [
      {
        events: { termEnded: '2026-03-31' },
        expect: { nominal: '2026-04-30', lastDay: '2026-04-30', extended: '2026-04-30', notes: ['short-month'] },
      },
      {
        events: { termEnded: '2026-01-31' },
        expect: { nominal: '2026-02-28', lastDay: '2026-03-02', extended: '2026-03-02' },
      },
      // Christmas Eve is a Thursday, Christmas Day a Friday, Boxing Day a Saturday
      {
        events: { termEnded: '2026-11-24' },
        expect: { nominal: '2026-12-24', lastDay: '2026-12-28', extended: '2026-12-28' },
      },
      // RH 2016:28: lag 1930:173 holds
      {
        events: { termEnded: '2014-09-30' },
        expect: { nominal: '2014-10-30', lastDay: '2014-10-30', extended: '2014-10-30' },
      },
    ],
  }),
  immediateRule({
    id: 'HN-02',
    section: 'Lag 1973:188 13 b §',
    title: { sv: 'Hyresnämnden underrättar socialnämnden', en: 'Hyresnämnden notifies the board' },
    text: {
      sv: 'Åberopar hyresvärden obetald hyra, bristande skötsamhet eller störningar som skäl mot förlängning ska hyresnämnden så snart som möjligt underrätta socialnämnden.',
      en: 'If the landlord pleads arrears, lack of care or disturbances against a renewal, Hyresnämnden must notify the board as soon as possible.',
    },
    actor: actors.rentTribunal,
    starts: ['groundPleaded'],
    certainty: 'statute',
    source: sources.rentTribunalAct,
    promptness: asSoonAsPossible,
    notes: [
      note(
        'already-known',
        'Behövs inte om det är tydligt att socialnämnden redan känner till saken.',
        'Not needed if the board clearly already knows.',
      ),
    ],
    testDates: [
      {
        events: { groundPleaded: '2026-05-04' },
        expect: { nominal: '2026-05-04', lastDay: '2026-05-04', extended: null },
      },
      {
        events: { groundPleaded: '2026-05-01' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-01', extended: null },
      },
    ],
  }),
]
