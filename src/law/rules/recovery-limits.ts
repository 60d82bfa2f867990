/** When there is nothing to win back, when a message counts as given, and what a defective one does (JB 12 kap. 44, 63 §§). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { impossibleOrder, note, pointRule } from './build.ts'
import { pointInTime, shortMonthNote } from './notes.ts'

/** JB 12 kap. 44 § st. 5: recovery isn't given to whoever must leave within less than this. */
const LEAVES_ANYWAY_WITHIN = { count: 1, unit: 'months' } as const

export const recoveryLimitRules: readonly LawRule[] = [
  pointRule({
    id: 'EV-09',
    section: 'JB 12 kap. 44 § femte stycket',
    title: { sv: 'Ingen återvinning när flytten ändå är nära', en: 'Nothing to win back when the move is near anyway' },
    text: {
      sv: 'Rätten att vinna tillbaka hyresrätten gäller inte om hyresgästen ändå måste flytta inom kortare tid än en månad från förverkandet.',
      en: 'The right to win the tenancy back does not hold if the tenant must leave in any case within less than a month of the forfeiture.',
    },
    actor: actors.checker,
    starts: ['forfeited'],
    optional: ['mustLeaveAnyway'],
    length: LEAVES_ANYWAY_WITHIN,
    certainty: 'statute',
    source: sources.landCode,
    at: (forfeited, { mustLeaveAnyway }) => {
      const monthAfter = forfeited.add({ months: LEAVES_ANYWAY_WITHIN.count })
      const limit = note(
        'month-from-forfeiture',
        `En månad från förverkandet är ${monthAfter}. Måste hyresgästen flytta före den dagen gäller inte EV-05 till EV-08. Flytt den dagen är inte kortare tid än en månad.`,
        `A month from the forfeiture is ${monthAfter}. If the tenant must leave before that day, EV-05 to EV-08 do not hold. Leaving on that day is not less than a month.`,
      )
      return {
        nominal: monthAfter,
        ...(mustLeaveAnyway === undefined
          ? {}
          : { applies: Temporal.PlainDate.compare(mustLeaveAnyway, monthAfter) < 0 }),
        notes: [
          limit,
          ...shortMonthNote(forfeited, monthAfter, LEAVES_ANYWAY_WITHIN),
          ...(mustLeaveAnyway !== undefined && Temporal.PlainDate.compare(mustLeaveAnyway, forfeited) < 0
            ? [
                impossibleOrder(
                  'leaves-before-forfeiture',
                  'Hyresgästen ska ha flyttat före förverkandet.',
                  'The tenant should have left before the forfeiture.',
                ),
              ]
            : []),
        ],
      }
    },
    testDates: [
      {
        events: { forfeited: '2026-03-07', mustLeaveAnyway: '2026-04-06' },
        expect: { nominal: '2026-04-07', lastDay: null, extended: null, applies: true },
      },
      {
        events: { forfeited: '2026-03-07', mustLeaveAnyway: '2026-04-07' },
        expect: { nominal: '2026-04-07', lastDay: null, applies: false },
      },
      {
        events: { forfeited: '2026-01-31', mustLeaveAnyway: '2026-02-28' },
        expect: { nominal: '2026-02-28', lastDay: null, applies: false, notes: ['short-month'] },
      },
      {
        events: { forfeited: '2026-01-31', mustLeaveAnyway: '2026-02-27' },
        expect: { nominal: '2026-02-28', lastDay: null, applies: true },
      },
      {
        events: { forfeited: '2026-03-07', mustLeaveAnyway: '2026-03-01' },
        expect: { nominal: '2026-04-07', lastDay: null, applies: true, notes: ['leaves-before-forfeiture'] },
      },
      { events: { forfeited: '2026-03-07' }, expect: { nominal: '2026-04-07', lastDay: null } },
    ],
  }),
  pointRule({
    id: 'EV-10',
    section: 'JB 12 kap. 63 §',
    title: { sv: 'Meddelande i rekommenderat brev', en: 'A message by registered letter' },
    text: {
      sv: 'Ett meddelande räknas som lämnat när det har skickats i rekommenderat brev till mottagarens vanliga adress. Det gäller meddelandet om uppsägning (44 §), underrättelsen till socialnämnden om störningar (25 a §) och tillsägelsen att fullgöra en skyldighet (42 § första stycket 9).',
      en: 'A message counts as given when it has been sent by registered letter to the receiver’s usual address. That holds for the message of the termination (44 §), the notice to the board of disturbances (25 a §) and the demand to do what the contract asks (42 § first paragraph 9).',
    },
    actor: actors.landlord,
    starts: ['registeredLetterSent'],
    certainty: 'statute',
    source: sources.landCode,
    at: (sent) => ({
      nominal: sent,
      notes: [
        pointInTime,
        note(
          'not-service',
          'Gäller till exempel meddelandet till socialnämnden (händelsen message i EV-05) och underrättelsen till nämnden i DI-01. Hyresgästens underrättelse måste delges: ett rekommenderat brev ersätter inte delgivningen.',
          'Holds for example for the message to the board (the event message of EV-05) and the notice to the board of DI-01. The tenant’s notice must be served: a registered letter does not replace service.',
        ),
      ],
    }),
    testDates: [
      {
        events: { registeredLetterSent: '2026-03-10' },
        expect: { nominal: '2026-03-10', lastDay: null, extended: null },
      },
      // sent on a Saturday: the day of sending all the same
      {
        events: { registeredLetterSent: '2026-10-31' },
        expect: { nominal: '2026-10-31', lastDay: null, extended: null },
      },
    ],
  }),
  pointRule({
    id: 'EV-11',
    section: 'JB 12 kap. 44 §; NJA 1985 s. 586; RH 1995:34',
    title: { sv: 'Felaktigt meddelande till socialnämnden', en: 'A defective message to the board' },
    text: {
      sv: 'Ett rättat meddelande ger en ny startdag för de tre veckorna. Fel belopp har lett till att vräkning vägrats. Att antalet rum saknades godtogs.',
      en: 'A corrected message gives a new start of the three weeks. A wrong amount has led to an eviction being refused. A missing number of rooms was accepted.',
    },
    actor: actors.landlord,
    starts: ['correctedMessage'],
    certainty: 'inferred',
    source: sources.wrongAmountCase,
    at: (corrected) => ({
      nominal: corrected,
      notes: [
        pointInTime,
        note(
          'restart',
          `Räkna EV-05 på nytt med meddelandet lämnat ${corrected}, om felet var av betydelse.`,
          `Compute EV-05 again with the message given on ${corrected}, if the defect mattered.`,
        ),
        note(
          'defects',
          'Fel belopp: vräkning vägrades (RH 1995:34). Antalet rum saknades: meddelandet godtogs (NJA 1985 s. 586).',
          'Wrong amount: eviction refused (RH 1995:34). Number of rooms missing: the message was accepted (NJA 1985 s. 586).',
        ),
        note(
          'two-messages',
          'Har två meddelanden eller underrättelser olika tider: visa båda och räkna inte med den senare utan att fråga hyresvärden (RH 2001:22).',
          'If two messages or notices name different times: show both, and don’t rely on the later without asking the landlord (RH 2001:22).',
        ),
      ],
    }),
    testDates: [
      { events: { correctedMessage: '2026-03-20' }, expect: { nominal: '2026-03-20', lastDay: null, extended: null } },
      { events: { correctedMessage: '2026-12-24' }, expect: { nominal: '2026-12-24', lastDay: null, extended: null } },
    ],
  }),
]
