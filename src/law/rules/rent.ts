/** Rent of a dwelling: when it is due, and when it counts as paid (JB 12 kap. 20 §). */

import { isVardag, type VardagReading } from '../calendar.ts'
import { extendToVardag } from '../deadline.ts'
import type { LawRule, Reading } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { note, pointRule } from './build.ts'
import { pointInTime } from './notes.ts'

/** The last vardag before the month that a day lies in. */
function lastVardagBefore(month: Temporal.PlainDate, reading: VardagReading): Temporal.PlainDate {
  let day = month.with({ day: 1 }).subtract({ days: 1 })
  while (!isVardag(day, reading)) day = day.subtract({ days: 1 })
  return day
}

const cautiousDue = {
  sv: 'Den tidigare dagen: lördagar och de tre aftnarna räknas inte som vardagar. Den som betalar då är i tid hur lagen än läses.',
  en: 'The earlier day: Saturdays and the three eves don’t count as vardagar. Whoever pays then is in time however the law is read.',
}

function laterDueDays(strict: Temporal.PlainDate, cautious: Temporal.PlainDate): readonly Reading[] {
  if (strict.equals(cautious)) return []
  return [
    {
      id: 'saturday-is-vardag',
      lastDay: strict,
      why: {
        sv: 'Om lördagar och de tre aftnarna räknas som vardagar förfaller hyran först denna dag.',
        en: 'If Saturdays and the three eves count as vardagar the rent is due only on this day.',
      },
    },
    {
      id: 'extended',
      lastDay: extendToVardag(strict),
      why: {
        sv: 'Om lag 1930:173 2 § dessutom gäller får hyran betalas nästa vardag. Det är omtvistat: lita inte på det.',
        en: 'If lag 1930:173 2 § holds as well, the rent may be paid on the next vardag. It is disputed: don’t rely on it.',
      },
    },
  ]
}

export const rentRules: readonly LawRule[] = [
  pointRule({
    id: 'EV-01',
    section: 'JB 12 kap. 20 § första stycket',
    title: { sv: 'Hyran förfaller', en: 'The rent is due' },
    text: {
      sv: 'Hyran ska betalas senast sista vardagen före den månad som den avser. För en bostad räcker den dagen även om avtalet säger en tidigare dag, utom för den första månaden. Det är inte klarlagt om en lördag är en vardag: räkna med den tidigare dagen.',
      en: 'The rent is to be paid by the last vardag before the month that it refers to. For a dwelling that day is enough even if the contract names an earlier one, except for the first month. Whether a Saturday is a vardag is not settled: work by the earlier day.',
    },
    actor: actors.tenant,
    kind: 'deadline',
    starts: ['rentMonth'],
    weekend: 'unverified',
    certainty: 'uncertain',
    source: sources.landCode,
    at: (month) => {
      const cautious = lastVardagBefore(month, 'cautious')
      const readings = laterDueDays(lastVardagBefore(month, 'strict'), cautious)
      return {
        nominal: cautious,
        extended: cautious,
        lastDay: cautious,
        danger: { day: cautious, why: cautiousDue },
        readings,
        notes: [
          note(
            'last-vardag',
            `${cautious} är den sista vardagen före månaden som hyran avser; lördagar, röda dagar och de tre aftnarna räknas inte.`,
            `${cautious} is the last vardag before the month that the rent refers to; Saturdays, red days and the three eves do not count.`,
          ),
          ...(readings.length === 0
            ? []
            : [
                note(
                  'saturday-unsettled',
                  'Ingen källa avgör om en lördag eller afton är en vardag här, eller om lag 1930:173 2 § flyttar dagen. Jämför med hyresavin.',
                  'No source settles whether a Saturday or an eve is a vardag here, or whether lag 1930:173 2 § moves the day. Compare with the rent invoice.',
                ),
              ]),
          note(
            'first-month',
            'Första månadens hyra kan förfalla tidigare, om avtalet säger det.',
            'The first month’s rent can be due earlier, if the contract says so.',
          ),
        ],
      }
    },
    testDates: [
      {
        events: { rentMonth: '2026-03-15' },
        expect: {
          nominal: '2026-02-27',
          lastDay: '2026-02-27',
          danger: '2026-02-27',
          readings: { 'saturday-is-vardag': '2026-02-28', extended: '2026-03-02' },
        },
      },
      { events: { rentMonth: '2026-10-01' }, expect: { nominal: '2026-09-30', lastDay: '2026-09-30' } },
      {
        events: { rentMonth: '2027-01-31' },
        expect: {
          nominal: '2026-12-30',
          lastDay: '2026-12-30',
          readings: { 'saturday-is-vardag': '2026-12-31', extended: '2027-01-04' },
        },
      },
      // Easter Sunday is 1 April 2029
      {
        events: { rentMonth: '2029-04-01' },
        expect: {
          nominal: '2029-03-29',
          lastDay: '2029-03-29',
          readings: { 'saturday-is-vardag': '2029-03-31', extended: '2029-04-03' },
        },
      },
    ],
  }),
  pointRule({
    id: 'EV-02',
    section: 'JB 12 kap. 20 § tredje stycket',
    title: { sv: 'Hyran räknas som betald', en: 'The rent counts as paid' },
    text: {
      sv: 'Hyran räknas som betald den dag då hyresgästen betalade på bankkontoret eller då banken tog emot betalningsuppdraget. Det spelar ingen roll när pengarna når hyresvärden.',
      en: 'The rent counts as paid on the day that the tenant paid at the bank or that the bank received the payment order. When the money reaches the landlord doesn’t matter.',
    },
    actor: actors.tenantOrPayer,
    starts: ['paymentOrdered'],
    certainty: 'statute',
    source: sources.landCode,
    at: (ordered) => ({
      nominal: ordered,
      notes: [
        pointInTime,
        note(
          'order-day',
          'Använd den här dagen, inte hyresvärdens bokföringsdag, när du jämför med EV-03 och EV-05. Spara kvittot.',
          'Use this day, not the landlord’s booking day, when you compare with EV-03 and EV-05. Keep the receipt.',
        ),
      ],
    }),
    testDates: [
      { events: { paymentOrdered: '2026-03-06' }, expect: { nominal: '2026-03-06', lastDay: null, extended: null } },
      // Good Friday: an order that the bank received on a red day counts from that day
      { events: { paymentOrdered: '2026-04-03' }, expect: { nominal: '2026-04-03', lastDay: null, extended: null } },
    ],
  }),
]
