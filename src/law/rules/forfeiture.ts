/** A tenancy forfeited by late rent, and what paying before the termination does (JB 12 kap. 42, 43 §§). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { actsTheDayAfter, deadlineRule, impossibleOrder, note, pointRule } from './build.ts'

const nominalWeek = {
  sv: 'Den uträknade dagen. Det är inte klarlagt om helger förlänger veckan: betala senast denna dag.',
  en: 'The counted day. Whether weekends lengthen the week is not settled: pay by this day.',
}

const hourUnknown = {
  sv: 'Betalning samma dag räcker om den skedde före uppsägningen. Det går inte att se av dagarna: visa klockslagen.',
  en: 'Payment on the same day is enough if it came before the notice. Days alone can’t show it: show the hours.',
}

const untilTermination = note(
  'until-termination',
  'Uppsägningen för obetald hyra ska delges hyresgästen (12 kap. 8 §). En ansökan om avhysning räknas som uppsägning när den har delgetts. Fram till dess räcker det att betala.',
  'A termination for arrears must be served on the tenant (12 kap. 8 §). An application for eviction counts as termination once it is served. Until then paying is enough.',
)

const littleImportance = note(
  'little-importance',
  'Hyresrätten är inte förverkad om det som ligger hyresgästen till last är av ringa betydelse (12 kap. 42 § femte stycket; NJA 1990 s. 405).',
  'The tenancy is not forfeited if what is held against the tenant is of little importance (12 kap. 42 § fifth paragraph; NJA 1990 s. 405).',
)
const crimeByRelation = note(
  'crime-by-relation',
  'Inte heller om förverkande vore oskäligt för att en närstående har begått brott mot hyresgästen eller någon i hushållet. Fråga om våld.',
  'Nor if forfeiture would be unreasonable because a close relation committed a crime against the tenant or the household. Ask about violence.',
)

export const forfeitureRules: readonly LawRule[] = [
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
    notes: [littleImportance, crimeByRelation],
    refine: (computed, events) => ({
      ...actsTheDayAfter(computed, events),
      danger: { day: computed.nominal, why: nominalWeek },
    }),
    testDates: [
      {
        events: { rentDue: '2026-02-27' },
        expect: {
          nominal: '2026-03-06',
          lastDay: '2026-03-06',
          extended: '2026-03-06',
          earliestAction: '2026-03-07',
          danger: '2026-03-06',
        },
      },
      // due on Saturday by the other reading, so the week ends on a Saturday
      {
        events: { rentDue: '2026-02-28' },
        expect: {
          nominal: '2026-03-07',
          lastDay: '2026-03-07',
          extended: '2026-03-09',
          earliestAction: '2026-03-08',
          danger: '2026-03-07',
          readings: { extended: '2026-03-09' },
        },
      },
      // the week from 30 December ends on Epiphany
      {
        events: { rentDue: '2026-12-30' },
        expect: {
          nominal: '2027-01-06',
          lastDay: '2027-01-06',
          extended: '2027-01-07',
          earliestAction: '2027-01-07',
          readings: { extended: '2027-01-07' },
        },
      },
    ],
  }),
  pointRule({
    id: 'EV-04',
    section: 'JB 12 kap. 43 § första stycket',
    title: { sv: 'Betala före uppsägningen', en: 'Pay before the termination' },
    text: {
      sv: 'Betalas hyran innan hyresvärden har sagt upp avtalet får hyresgästen inte skiljas från bostaden på den grunden, fast hyresrätten var förverkad.',
      en: 'If the rent is paid before the landlord has given notice of termination, the tenant may not be parted from the home on that ground, although the tenancy was forfeited.',
    },
    actor: actors.tenantOrPayer,
    starts: ['forfeited'],
    optional: ['termination', 'paymentOrdered'],
    certainty: 'statute',
    source: sources.landCode,
    at: (forfeited, { termination, paymentOrdered }) => {
      if (termination === undefined) return { ...(paymentOrdered && { applies: true }), notes: [untilTermination] }
      const dayBefore = termination.subtract({ days: 1 })
      const order = paymentOrdered === undefined ? 0 : Temporal.PlainDate.compare(paymentOrdered, termination)
      return {
        nominal: termination,
        lastDay: dayBefore,
        danger: { day: dayBefore, why: hourUnknown },
        ...(order === 0 ? {} : { applies: order < 0 }),
        readings: [{ id: 'same-day-before', lastDay: termination, why: hourUnknown }],
        notes: [
          untilTermination,
          ...(Temporal.PlainDate.compare(termination, forfeited) < 0
            ? [
                impossibleOrder(
                  'termination-before-forfeiture',
                  'Uppsägningen ligger före förverkandet: då fanns ingen grund för den.',
                  'The termination lies before the forfeiture: there was no ground for it then.',
                ),
              ]
            : []),
        ],
      }
    },
    testDates: [
      {
        events: { forfeited: '2026-03-07', termination: '2026-03-16', paymentOrdered: '2026-03-15' },
        expect: {
          nominal: '2026-03-16',
          lastDay: '2026-03-15',
          applies: true,
          readings: { 'same-day-before': '2026-03-16' },
        },
      },
      {
        events: { forfeited: '2026-03-07', termination: '2026-03-02' },
        expect: {
          nominal: '2026-03-02',
          lastDay: '2026-03-01',
          readings: { 'same-day-before': '2026-03-02' },
          notes: ['termination-before-forfeiture'],
        },
      },
      {
        events: { forfeited: '2026-03-07', termination: '2026-03-16', paymentOrdered: '2026-03-16' },
        expect: {
          nominal: '2026-03-16',
          lastDay: '2026-03-15',
          readings: { 'same-day-before': '2026-03-16' },
        },
      },
      {
        events: { forfeited: '2026-03-07', termination: '2026-03-16', paymentOrdered: '2026-03-17' },
        expect: {
          nominal: '2026-03-16',
          lastDay: '2026-03-15',
          applies: false,
          readings: { 'same-day-before': '2026-03-16' },
        },
      },
      {
        events: { forfeited: '2026-03-07', paymentOrdered: '2026-03-20' },
        expect: { nominal: null, lastDay: null, applies: true },
      },
      { events: { forfeited: '2026-03-07' }, expect: { nominal: null, lastDay: null, extended: null } },
    ],
  }),
]
