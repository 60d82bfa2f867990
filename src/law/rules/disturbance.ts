/** Lack of care and disturbances: who must be told first, and putting it right (JB 12 kap. 25–25 b, 42 §§). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { immediateRule, note, pointRule } from './build.ts'
import { pointInTime, withoutDelay } from './notes.ts'

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate | undefined): Temporal.PlainDate =>
  b !== undefined && Temporal.PlainDate.compare(b, a) > 0 ? b : a

export const disturbanceRules: readonly LawRule[] = [
  pointRule({
    id: 'DI-01',
    section: 'JB 12 kap. 25 a § första stycket, 42 § tredje stycket',
    title: { sv: 'Tillsägelse och underrättelse först', en: 'Demand and notice to the board first' },
    text: {
      sv: 'Vid bristande skötsamhet eller störningar i boendet ska hyresvärden säga till hyresgästen och underrätta socialnämnden. Uppsägning på den grunden får inte ske innan nämnden har underrättats.',
      en: 'At lack of care or disturbances the landlord must tell the tenant to stop and notify the board. There may be no termination on that ground before the board was notified.',
    },
    actor: actors.landlord,
    starts: ['boardNotified'],
    optional: ['demand', 'termination'],
    certainty: 'statute',
    source: sources.landCode,
    at: (boardNotified, { demand, termination }) => {
      const ready = later(boardNotified, demand)
      const order = termination === undefined ? null : Temporal.PlainDate.compare(ready, termination)
      return {
        nominal: boardNotified,
        earliestAction: ready,
        ...(order === null ? {} : { applies: order <= 0 }),
        notes: [
          pointInTime,
          note(
            'before-termination',
            `Uppsägning på grund av störningar får ske tidigast ${ready}, efter tillsägelsen och underrättelsen. Lagen ger ingen tid för nämndens svar.`,
            `Termination for disturbances may come at the earliest on ${ready}, after the demand and the notice. The law sets no time for the board’s answer.`,
          ),
          ...(order === 0
            ? [
                note(
                  'same-day-order',
                  'Allt skedde samma dag: hyresvärden måste kunna visa att nämnden underrättades före uppsägningen.',
                  'All happened on one day: the landlord must be able to show that the board was notified before the termination.',
                ),
              ]
            : []),
          note(
            'exception',
            'Undantag: särskilt allvarliga störningar (DI-02). Den som hyr i andra hand med lov ska alltid få tillsägelse, och nämnden underrättelse.',
            'Exception: particularly serious disturbances (DI-02). A lawful second-hand tenant must always get the demand, and the board the notice.',
          ),
        ],
      }
    },
    testDates: [
      {
        events: { boardNotified: '2026-03-10', termination: '2026-04-01' },
        expect: { nominal: '2026-03-10', lastDay: null, extended: null, earliestAction: '2026-03-10', applies: true },
      },
      {
        events: { boardNotified: '2026-04-02', termination: '2026-04-01' },
        expect: { nominal: '2026-04-02', lastDay: null, earliestAction: '2026-04-02', applies: false },
      },
      {
        events: { boardNotified: '2026-04-01', termination: '2026-04-01' },
        expect: { nominal: '2026-04-01', lastDay: null, applies: true, notes: ['same-day-order'] },
      },
      {
        events: { boardNotified: '2026-03-10', demand: '2026-03-20', termination: '2026-03-16' },
        expect: { nominal: '2026-03-10', lastDay: null, earliestAction: '2026-03-20', applies: false },
      },
      {
        events: { boardNotified: '2026-03-10' },
        expect: { nominal: '2026-03-10', lastDay: null, earliestAction: '2026-03-10' },
      },
    ],
  }),
  immediateRule({
    id: 'DI-02',
    section: 'JB 12 kap. 25 a § andra stycket, 42 § fjärde stycket',
    title: {
      sv: 'Särskilt allvarliga störningar: kopia till nämnden',
      en: 'Particularly serious: a copy to the board',
    },
    text: {
      sv: 'Vid särskilt allvarliga störningar får hyresvärden säga upp avtalet utan att först underrätta socialnämnden. En kopia av uppsägningen ska då skickas till nämnden.',
      en: 'At particularly serious disturbances the landlord may give notice without notifying the board first. A copy of the termination must then be sent to the board.',
    },
    actor: actors.landlord,
    starts: ['termination'],
    certainty: 'statute',
    source: sources.landCode,
    promptness: note(
      'with-termination',
      'Kopian hör till uppsägningen: samma dag, också om det är en röd dag.',
      'The copy goes with the termination: the same day, red days too.',
    ),
    notes: [
      note(
        'second-hand',
        'Gäller inte den som hyr i andra hand med lov: då krävs alltid tillsägelse och underrättelse först.',
        'Not for a lawful second-hand tenant: there the demand and the notice must always come first.',
      ),
    ],
    testDates: [
      {
        events: { termination: '2026-04-01' },
        expect: { nominal: '2026-04-01', lastDay: '2026-04-01', extended: null },
      },
      {
        events: { termination: '2026-06-06' },
        expect: { nominal: '2026-06-06', lastDay: '2026-06-06', extended: null },
      },
    ],
  }),
  immediateRule({
    id: 'DI-03',
    section: 'JB 12 kap. 42 § första stycket 9',
    title: { sv: 'Rätta sig efter tillsägelsen', en: 'Put it right after the demand' },
    text: {
      sv: 'Hyresrätten är inte förverkad om hyresgästen utan dröjsmål rättar sig efter tillsägelsen.',
      en: 'The tenancy is not forfeited if the tenant puts things right without delay after the demand.',
    },
    actor: actors.tenant,
    starts: ['demand'],
    certainty: 'statute',
    source: sources.landCode,
    promptness: withoutDelay,
    notes: [
      note(
        'help-at-once',
        'Socialtjänsten behöver höra av sig genast: stöd som hjälper hyresgästen att sluta störa räddar hemmet.',
        'Social services need to be in touch at once: support that helps the tenant to stop saves the home.',
      ),
    ],
    testDates: [
      { events: { demand: '2026-03-10' }, expect: { nominal: '2026-03-10', lastDay: '2026-03-10', extended: null } },
      { events: { demand: '2026-12-31' }, expect: { nominal: '2026-12-31', lastDay: '2026-12-31', extended: null } },
    ],
  }),
]
