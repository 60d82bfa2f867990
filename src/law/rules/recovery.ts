/** The three weeks in which the home can be won back, and what they hold off: JB 12 kap. 44 §. */

import { vardagAfter } from '../deadline.ts'
import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, immediateRule, note } from './build.ts'
import { asSoonAsPossible } from './notes.ts'
import { decisionAfter, FURTHER_VARDAGAR, threeWeeks, windowEnds } from './window.ts'

const window = {
  length: threeWeeks,
  weekend: 'extends',
  certainty: 'statute',
  source: sources.landCode,
  starts: ['served', 'message'],
  refine: windowEnds,
} as const

const wholeRent = note(
  'whole-rent',
  'Hela hyran ska betalas, på det sätt som gäller för hyran. Vem som betalar spelar ingen roll. Dagen då banken tog emot uppdraget räknas (EV-02).',
  'The whole rent is to be paid, the way that rent is paid. Who pays doesn’t matter. The day that the bank received the order counts (EV-02).',
)
const bothNeeded = note(
  'both-needed',
  'Har hyresgästen inte delgetts rätt, eller meddelandet inte lämnats, har tiden inte börjat löpa (NJA 1988 s. 420, RH 2015:16).',
  'If the tenant wasn’t served in the right way, or the message wasn’t given, the time has not begun to run (NJA 1988 s. 420, RH 2015:16).',
)
const inWriting = note(
  'in-writing',
  'Beskedet ska vara skriftligt och ha nått hyresvärden inom tiden. Spara beviset på när det kom fram.',
  'The word must be in writing and have reached the landlord within the time. Keep the proof of when it arrived.',
)

export const recoveryRules: readonly LawRule[] = [
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
    notes: [wholeRent, bothNeeded],
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
          danger: '2026-09-23',
          dangerDecision: '2026-09-26',
          readings: { 'saturday-is-vardag': '2026-09-26' },
        },
      },
      // NJA 1987 s. 361
      {
        events: { served: '1986-10-09', message: '1986-10-09' },
        expect: { nominal: '1986-10-30', lastDay: '1986-10-30' },
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
    notes: [inWriting, bothNeeded],
    testDates: [
      {
        events: { served: '2026-03-13', message: '2026-03-10' },
        expect: {
          nominal: '2026-04-03',
          lastDay: '2026-04-07',
          extended: '2026-04-07',
          earliestDecision: '2026-04-10',
          danger: '2026-04-07',
          dangerDecision: '2026-04-10',
        },
      },
      {
        events: { served: '2026-05-29', message: '2026-05-20' },
        expect: {
          nominal: '2026-06-19',
          lastDay: '2026-06-22',
          extended: '2026-06-22',
          earliestDecision: '2026-06-25',
          notes: ['in-writing', 'extended'],
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
  immediateRule({
    id: 'EV-08',
    section: 'JB 12 kap. 44 § fjärde stycket 2',
    title: { sv: 'Sjukdom eller liknande hindrade betalningen', en: 'Illness or the like hindered the payment' },
    text: {
      sv: 'Hindrades hyresgästen av sjukdom eller en liknande oförutsedd händelse får vräkning inte ske om hyran betalades så snart det var möjligt, dock senast när tvisten avgörs i första instans.',
      en: 'If illness or a similar unforeseen event hindered the tenant there may be no eviction if the rent was paid as soon as possible, at the latest when the dispute is decided in the first instance.',
    },
    actor: actors.tenantOrPayer,
    starts: ['obstacleEnded'],
    optional: ['firstInstanceDecision'],
    certainty: 'statute',
    source: sources.landCode,
    promptness: asSoonAsPossible,
    notes: [
      note(
        'show-the-obstacle',
        'Hindret måste kunna visas: ordna intyg om sjukdomen eller händelsen.',
        'The obstacle must be shown: get a certificate of the illness or the event.',
      ),
    ],
    refine: ({ start, notes }, { firstInstanceDecision }) => {
      if (firstInstanceDecision === undefined) return {}
      return {
        applies: Temporal.PlainDate.compare(start, firstInstanceDecision) <= 0,
        notes: [
          ...notes,
          note(
            'absolute-end',
            `Efter avgörandet i första instans (${firstInstanceDecision}) hjälper betalningen inte längre.`,
            `After the decision in the first instance (${firstInstanceDecision}) the payment no longer helps.`,
          ),
        ],
        readings: [
          {
            id: 'absolute-end',
            lastDay: firstInstanceDecision,
            why: {
              sv: 'Den yttersta gränsen. Betalningen måste ändå ske så snart det är möjligt.',
              en: 'The outermost limit. The payment must still be made as soon as possible.',
            },
          },
        ],
      }
    },
    testDates: [
      {
        events: { obstacleEnded: '2026-04-20' },
        expect: { nominal: '2026-04-20', lastDay: '2026-04-20', extended: null },
      },
      {
        events: { obstacleEnded: '2026-04-18', firstInstanceDecision: '2026-05-04' },
        expect: {
          nominal: '2026-04-18',
          lastDay: '2026-04-18',
          applies: true,
          readings: { 'absolute-end': '2026-05-04' },
        },
      },
      {
        events: { obstacleEnded: '2026-05-05', firstInstanceDecision: '2026-05-04' },
        expect: {
          nominal: '2026-05-05',
          lastDay: '2026-05-05',
          applies: false,
          readings: { 'absolute-end': '2026-05-04' },
        },
      },
    ],
  }),
]
