/** Late rent and the three weeks in which the home can be won back: JB 12 kap. 42 and 44 §§. */

import { vardagAfter } from '../deadline.ts'
import type { Computation, LawRule, Reading } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { actsTheDayAfter, deadlineRule, note } from './build.ts'

/** JB 12 kap. 44 § st. 2: two further vardagar after the window. */
const FURTHER_VARDAGAR = 2

/** The earliest day for an eviction decision, with the other reading when it gives another day. */
function decisionAfter(windowEnds: Temporal.PlainDate, readings: readonly Reading[] = []): Partial<Computation> {
  const earliestDecision = vardagAfter(windowEnds, FURTHER_VARDAGAR)
  const strict = vardagAfter(windowEnds, FURTHER_VARDAGAR, 'strict')
  const differs = !strict.equals(earliestDecision)
  return {
    earliestDecision,
    readings: differs
      ? [...readings, { id: 'saturday-is-vardag', earliestDecision: strict, why: saturdayReading }]
      : readings,
  }
}

const saturdayReading = {
  sv: 'Om lördagar och de tre aftnarna räknas som vardagar kan beslutet komma redan denna dag. Ingen källa avgör frågan: rädda hemmet före den.',
  en: 'If Saturdays and the three eves count as vardagar the decision can come on this day already. No source settles it: save the home before it.',
}

const window = {
  length: { count: 3, unit: 'weeks' },
  weekend: 'extends',
  certainty: 'statute',
  source: sources.landCode,
  starts: ['served', 'message'],
  refine: ({ lastDay, nominal }: { lastDay: Temporal.PlainDate | null; nominal: Temporal.PlainDate }) =>
    decisionAfter(lastDay ?? nominal),
} as const

export const recoveryRules: readonly LawRule[] = [
  deadlineRule({
    id: 'EV-03',
    section: 'JB 12 kap. 42 § första stycket 1',
    title: { sv: 'Hyresrätten förverkas', en: 'The tenancy is forfeited' },
    text: {
      sv: 'Betalas hyran för en bostad mer än en vecka efter förfallodagen är hyresrätten förverkad och hyresvärden får säga upp avtalet i förtid. Det gäller inte om det som ligger hyresgästen till last är av ringa betydelse.',
      en: 'When the rent of a dwelling is more than a week late the tenancy is forfeited and the landlord may end it early. Not so if what is held against the tenant is of little importance.',
    },
    actor: actors.tenant,
    starts: ['rentDue'],
    length: { count: 1, unit: 'weeks' },
    weekend: 'unverified',
    certainty: 'uncertain',
    source: sources.landCode,
    refine: actsTheDayAfter,
    testDates: [
      {
        events: { rentDue: '2026-02-27' },
        expect: { nominal: '2026-03-06', lastDay: '2026-03-06', extended: '2026-03-06', earliestAction: '2026-03-07' },
      },
    ],
  }),
  deadlineRule({
    id: 'EV-05',
    section: 'JB 12 kap. 44 § första stycket 1; F 1978:314',
    title: { sv: 'Återvinna hyresrätten', en: 'Win the tenancy back' },
    text: {
      sv: 'Betalas hela hyran inom tre veckor får hyresgästen inte vräkas för dröjsmålet. Tiden räknas från det senare av att hyresgästen delgavs underrättelsen och att socialnämnden fick meddelandet.',
      en: 'If the rent is paid in full within three weeks the tenant may not be evicted for the delay. The time runs from the later of the tenant being served the notice and the board being given the message.',
    },
    actor: actors.tenantOrPayer,
    ...window,
    testDates: [
      {
        events: { served: '2026-03-13', message: '2026-03-10' },
        expect: {
          nominal: '2026-04-03',
          lastDay: '2026-04-07',
          extended: '2026-04-07',
          earliestDecision: '2026-04-10',
        },
      },
      {
        events: { served: '2026-05-20', message: '2026-05-29' },
        expect: {
          nominal: '2026-06-19',
          lastDay: '2026-06-22',
          extended: '2026-06-22',
          earliestDecision: '2026-06-25',
        },
      },
      {
        events: { served: '2026-12-04', message: '2026-12-04' },
        expect: {
          nominal: '2026-12-25',
          lastDay: '2026-12-28',
          extended: '2026-12-28',
          earliestDecision: '2027-01-04',
          readings: { 'saturday-is-vardag': '2026-12-31' },
        },
      },
      {
        events: { served: '2026-09-02', message: '2026-09-01' },
        expect: {
          nominal: '2026-09-23',
          lastDay: '2026-09-23',
          extended: '2026-09-23',
          earliestDecision: '2026-09-28',
          readings: { 'saturday-is-vardag': '2026-09-26' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'EV-06',
    section: 'JB 12 kap. 44 § fjärde stycket 1',
    title: { sv: 'Nämnden tar betalningsansvar', en: 'The board undertakes to pay' },
    text: {
      sv: 'Hyresgästen får inte heller vräkas om socialnämnden inom samma tid skriftligen har meddelat hyresvärden att nämnden tar ansvar för betalningen. Kommunen är då skyldig hyran.',
      en: 'Nor may the tenant be evicted if the board within the same time has told the landlord in writing that it takes responsibility for the payment. The municipality then owes the rent.',
    },
    actor: actors.board,
    ...window,
    testDates: [
      {
        events: { served: '2026-03-13', message: '2026-03-10' },
        expect: {
          nominal: '2026-04-03',
          lastDay: '2026-04-07',
          extended: '2026-04-07',
          earliestDecision: '2026-04-10',
        },
      },
    ],
  }),
  deadlineRule({
    id: 'EV-07',
    section: 'JB 12 kap. 44 § andra stycket',
    title: { sv: 'Tidigaste dag för beslut om vräkning', en: 'Earliest day for an eviction decision' },
    text: {
      sv: 'Beslut om vräkning får inte fattas förrän ytterligare två vardagar har gått efter att tiden för återvinning tog slut.',
      en: 'An eviction decision may not be made until two further vardagar have passed since the recovery period ended.',
    },
    actor: actors.enforcement,
    starts: ['recoveryEnds'],
    length: { count: 0, unit: 'days' },
    weekend: 'none',
    certainty: 'uncertain',
    source: sources.landCode,
    kind: 'condition',
    refine: ({ start }) => ({
      ...decisionAfter(start),
      nominal: vardagAfter(start, FURTHER_VARDAGAR),
      lastDay: null,
      notes: [
        note(
          'two-vardagar',
          `Två vardagar räknas efter ${start}; lördagar, röda dagar och de tre aftnarna räknas inte.`,
          `Two vardagar are counted after ${start}; Saturdays, red days and the three eves do not count.`,
        ),
      ],
    }),
    testDates: [
      {
        events: { recoveryEnds: '2026-04-07' },
        expect: { nominal: '2026-04-10', lastDay: null, extended: null, earliestDecision: '2026-04-10' },
      },
      {
        events: { recoveryEnds: '2026-09-23' },
        expect: {
          nominal: '2026-09-28',
          lastDay: null,
          extended: null,
          earliestDecision: '2026-09-28',
          readings: { 'saturday-is-vardag': '2026-09-26' },
        },
      },
    ],
  }),
]
