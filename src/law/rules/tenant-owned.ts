/** A tenant-owned flat (bostadsrätt) and late fees: BRL 7 kap. 18 and 23 §§, read in an unofficial copy in the wording of Lag 2014:319. */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { actsTheDayAfter, deadlineRule, note } from './build.ts'
import { threeWeeks, windowEnds } from './window.ts'

export const tenantOwnedRules: readonly LawRule[] = [
  deadlineRule({
    id: 'EV-12',
    section: 'BRL 7 kap. 18 § 1 a',
    title: { sv: 'Bostadsrätten förverkas', en: 'The tenant-owned flat is forfeited' },
    text: {
      sv: 'Betalas årsavgiften eller avgiften för andrahandsupplåtelse mer än en vecka efter förfallodagen är nyttjanderätten till bostadsrätten förverkad och föreningen får säga upp bostadsrättshavaren.',
      en: 'When the fee to the co-operative, or its fee for a sublet, is more than a week late, the right to use the flat is forfeited and the co-operative may give notice.',
    },
    actor: actors.owner,
    starts: ['feeDue'],
    length: { count: 1, unit: 'weeks' },
    weekend: 'unverified',
    certainty: 'uncertain',
    source: sources.tenantOwnedAct,
    notes: [
      note(
        'little-importance',
        'Nyttjanderätten är inte förverkad om det som ligger bostadsrättshavaren till last är av ringa betydelse. Den som betalar före uppsägningen får bo kvar.',
        'The right is not forfeited if what is held against the holder is of little importance. Whoever pays before the notice may stay.',
      ),
      note(
        'due-by-statutes',
        'Förfallodagen står i föreningens stadgar eller på avin: lagen bestämmer den inte.',
        'The due day is in the co-operative’s statutes or on the invoice: the law doesn’t set it.',
      ),
    ],
    refine: (computed, events) => ({
      ...actsTheDayAfter(computed, events),
      danger: {
        day: computed.nominal,
        why: {
          sv: 'Den uträknade dagen. Det är inte klarlagt om helger förlänger veckan: betala senast denna dag.',
          en: 'The counted day. Whether weekends lengthen the week is not settled: pay by this day.',
        },
      },
    }),
    testDates: [
      {
        events: { feeDue: '2026-02-27' },
        expect: {
          nominal: '2026-03-06',
          lastDay: '2026-03-06',
          extended: '2026-03-06',
          earliestAction: '2026-03-07',
          danger: '2026-03-06',
        },
      },
      {
        events: { feeDue: '2026-03-27' },
        expect: {
          nominal: '2026-04-03',
          lastDay: '2026-04-03',
          extended: '2026-04-07',
          earliestAction: '2026-04-04',
          danger: '2026-04-03',
          readings: { extended: '2026-04-07' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'EV-13',
    section: 'BRL 7 kap. 23 §',
    title: { sv: 'Återvinna bostadsrätten', en: 'Win the tenant-owned flat back' },
    text: {
      sv: 'Betalas avgiften inom tre veckor får bostadsrättshavaren inte skiljas från bostaden för dröjsmålet. Tiden räknas från det senare av att bostadsrättshavaren delgavs underrättelsen och att socialnämnden fick meddelandet. Beslut om vräkning får fattas tidigast tredje vardagen därefter.',
      en: 'If the fee is paid within three weeks the holder may not be parted from the home for the delay. The time runs from the later of the holder being served the notice and the board being given the message. An eviction decision may come at the earliest on the third vardag after that.',
    },
    actor: actors.ownerOrPayer,
    starts: ['served', 'message'],
    length: threeWeeks,
    weekend: 'extends',
    certainty: 'statute',
    source: sources.tenantOwnedAct,
    refine: windowEnds,
    notes: [
      note(
        'third-vardag',
        'Lagen säger tidigast tredje vardagen efter tidens utgång (7 kap. 23 § fjärde stycket): samma dag som när två vardagar till har gått.',
        'The law says at the earliest the third vardag after the time ended (7 kap. 23 § fourth paragraph): the same day as when two further vardagar have passed.',
      ),
      note(
        'no-undertaking',
        'Paragrafen nämner inte att socialnämnden kan ta på sig betalningsansvaret, som JB 12 kap. 44 § gör. Räkna med att avgiften måste betalas inom tiden.',
        'The section does not mention that the board can undertake to pay, as JB 12 kap. 44 § does. Work on the fee having to be paid within the time.',
      ),
      note(
        'repeated-delay',
        'Gäller inte den som har betalat för sent så många gånger att han eller hon inte skäligen bör få behålla lägenheten (tredje stycket). Sjukdom eller liknande hinder ger längre tid (andra stycket).',
        'Does not hold for whoever has been late so often that they should not reasonably keep the flat (third paragraph). Illness or a similar obstacle gives longer time (second paragraph).',
      ),
    ],
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
        events: { served: '2026-11-20', message: '2026-12-04' },
        expect: {
          nominal: '2026-12-25',
          lastDay: '2026-12-28',
          extended: '2026-12-28',
          earliestDecision: '2027-01-04',
          dangerDecision: '2026-12-31',
          readings: { 'saturday-is-vardag': '2026-12-31' },
        },
      },
    ],
  }),
]
