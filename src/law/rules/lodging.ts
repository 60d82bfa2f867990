/** What holds for other kinds of lease, and for the lease when the assistance ends: a room in somebody's home, protected housing (lag 2012:978; JB 12 kap. 1 and 45 §§). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { daylessRule, deadlineRule, note } from './build.ts'
import { lastOfMonth } from './month.ts'

/** Lag 2012:978 3 §: the landlord's notice; the tenant's is one month. */
const LANDLORD_MONTHS = { months: 3 } as const

const whichAct = note(
  'which-act',
  'Lagen gäller den som utanför näringsverksamhet hyr ut en bostad som den äger eller har med bostadsrätt, och bara den första bostaden. Hyr den som upplåter rummet själv i första hand gäller hyreslagen (JB 12 kap.). Fråga en jurist vilken lag som gäller.',
  'The act holds for somebody who, outside business, lets a home that they own or have in a housing co-operative, and only the first such home. If whoever lets the room rents the home first hand, tenancy law holds (JB 12 kap.). Ask a lawyer which.',
)

const askALawyer = note(
  'ask-a-lawyer',
  'Bedömningen hänger på vad som har avtalats. Räkna med det som är bäst för den som bor där och fråga en jurist.',
  'It hangs on what was agreed. Count on what is best for whoever lives there, and ask a lawyer.',
)

const ownHome = note(
  'part-of-own-home',
  'Är rummet en del av uthyrarens egen bostad finns ingen rätt till förlängning (45 § första stycket 3).',
  'If the room is part of the letter’s own home there is no right to renewal (45 § first paragraph 3).',
)

const unfurnished = note(
  'not-furnished',
  'Är rummet omöblerat och inte en del av uthyrarens egen bostad finns rätten från första dagen. Fråga en jurist.',
  'If the room is unfurnished and no part of the letter’s own home, the right exists from the first day. Ask a lawyer.',
)

export const lodgingRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HO-15',
    section: 'lag 2012:978 3 §',
    title: { sv: 'Uppsägning när någon hyr ut sin egen bostad', en: 'Notice where somebody lets their own home' },
    text: {
      sv: 'Hyresgästen kan alltid säga upp avtalet till det månadsskifte som kommer närmast efter en månad, hyresvärden till det som kommer närmast efter tre. Hyresgästen har ingen rätt till förlängning om inget annat har avtalats.',
      en: 'The tenant can always give notice to the turn of the month that comes next after one month, the landlord to the one next after three. The tenant has no right to renewal unless something else was agreed.',
    },
    actor: actors.landlordOrTenant,
    kind: 'condition',
    starts: ['noticeGiven'],
    length: { count: 1, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.ownHomeLettingAct,
    ends: lastOfMonth,
    notes: [whichAct],
    refine: ({ start, notes }) => ({
      notes,
      readings: [
        {
          id: 'landlord',
          lastDay: lastOfMonth(start.add(LANDLORD_MONTHS)),
          why: note(
            'landlord',
            'När det är hyresvärden som säger upp: tre månader.',
            'Where the landlord gives notice: three months.',
          ),
        },
      ],
    }),
    testDates: [
      {
        events: { noticeGiven: '2026-01-31' },
        expect: { nominal: '2026-02-28', lastDay: '2026-02-28', extended: null, readings: { landlord: '2026-04-30' } },
      },
      {
        events: { noticeGiven: '2026-11-02' },
        expect: { nominal: '2026-12-31', lastDay: '2026-12-31', extended: null, readings: { landlord: '2027-02-28' } },
      },
    ],
  }),
  deadlineRule({
    id: 'HO-16',
    section: 'JB 12 kap. 45 § första stycket',
    title: { sv: 'Rätt till förlängning för ett möblerat rum', en: 'Right to renewal of a furnished room' },
    text: {
      sv: 'Den som hyr ett möblerat rum har rätt till förlängning först när hyresförhållandet har varat längre än nio månader i följd.',
      en: 'Whoever rents a furnished room has a right to renewal only once the tenancy has lasted longer than nine months in a row.',
    },
    actor: actors.landlordOrTenant,
    kind: 'condition',
    starts: ['tenancyBegan'],
    length: { count: 9, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.landCode,
    // no measure has to be taken by the day: a right comes into being
    refine: ({ start, notes }) => ({
      lastDay: null,
      notes: [...notes, ownHome, unfurnished],
      readings: [{ id: 'not-furnished', lastDay: start, why: unfurnished }],
    }),
    testDates: [
      {
        events: { tenancyBegan: '2026-02-01' },
        expect: { nominal: '2026-11-01', lastDay: null, extended: null, readings: { 'not-furnished': '2026-02-01' } },
      },
      {
        events: { tenancyBegan: '2026-05-31' },
        expect: { nominal: '2027-02-28', lastDay: null, extended: null, readings: { 'not-furnished': '2026-05-31' } },
      },
    ],
  }),
  daylessRule({
    id: 'HO-17',
    section: 'JB 12 kap. 1 §',
    title: { sv: 'Om hyreslagen gäller skyddat boende', en: 'Whether tenancy law holds for protected housing' },
    text: {
      sv: 'Hyreslagen gäller när hus eller del av hus upplåts till nyttjande mot ersättning. Skyddat boende är en insats enligt socialtjänstlagen (SoL 9 kap. 6 §). Hyrs en lägenhet ut mot hyra kan hyreslagen gälla bredvid insatsen.',
      en: 'Tenancy law holds where a house or a part of one is let against payment. Protected housing is an intervention of social services (SoL 9 kap. 6 §). Where a flat is let for a rent, tenancy law may hold beside the intervention.',
    },
    actor: actors.municipality,
    kind: 'condition',
    starts: ['protectedHousingDecided'],
    certainty: 'uncertain',
    source: sources.landCode,
    notes: [askALawyer],
    testDates: [
      {
        events: { protectedHousingDecided: '2026-03-02' },
        expect: { nominal: null, lastDay: null, notes: ['ask-a-lawyer'] },
      },
      {
        events: { protectedHousingDecided: '2026-12-24' },
        expect: { nominal: null, lastDay: null, notes: ['ask-a-lawyer'] },
      },
    ],
  }),
  daylessRule({
    id: 'HO-18',
    section: 'JB 12 kap. 2, 3 och 46 §§',
    title: { sv: 'Beslutet om bistånd upphör', en: 'The decision on assistance ends' },
    text: {
      sv: 'Hyresavtalet slutar inte för att beslutet om bistånd gör det. Det slutar när någon säger upp det enligt hyreslagen, eller när en kort bestämd tid går ut. Har hyresgästen rätt till förlängning krävs en grund i 46 §, och att biståndet har upphört står inte bland grunderna.',
      en: 'The lease doesn’t end because the decision on assistance does. It ends when somebody gives notice by tenancy law, or when a short fixed term runs out. Where the tenant has a right to renewal a ground of 46 § is needed, and that the assistance has ended is not among them.',
    },
    actor: actors.municipality,
    kind: 'condition',
    starts: ['assistanceEnded'],
    certainty: 'uncertain',
    source: sources.landCode,
    notes: [askALawyer],
    testDates: [
      { events: { assistanceEnded: '2026-05-31' }, expect: { nominal: null, lastDay: null, notes: ['ask-a-lawyer'] } },
      { events: { assistanceEnded: '2027-01-01' }, expect: { nominal: null, lastDay: null, notes: ['ask-a-lawyer'] } },
    ],
  }),
]
