/** A home let through the municipality: security of tenure, telling the landlord, claims afterwards (JB 12 kap.). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, immediateRule, note } from './build.ts'

const renewalFromStart = note(
  'several-flats',
  'Tvåårsgränsen gäller inte om kommunen hyr lägenheten tillsammans med minst två andra för att hyra ut dem i andra hand (12 kap. 45 § andra stycket). Då finns rätten till förlängning från första dagen.',
  'The two-year limit does not hold if the municipality rents the flat together with at least two others to sublet them (12 kap. 45 § second paragraph). The right to renewal then exists from the first day.',
)

export const homeRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HO-01',
    section: 'JB 12 kap. 45 §',
    title: { sv: 'Rätt till förlängning i andra hand', en: 'Right to renewal, second hand' },
    text: {
      sv: 'Den som hyr i andra hand har rätt till förlängning (besittningsskydd) först när hyran har varat längre än två år i följd. Hyr kommunen lägenheten tillsammans med minst två andra för att hyra ut dem i andra hand gäller inte tvåårsgränsen: då finns rätten från första dagen. Rätten kan avtalas bort, i en särskild handling (45 a §).',
      en: 'A second-hand tenant has a right to renewal only once the tenancy has lasted longer than two years in a row. If the municipality rents the flat together with at least two others to sublet them, the two-year limit does not hold: the right then exists from the first day. It can be waived in a separate document (45 a §).',
    },
    actor: actors.municipality,
    kind: 'condition',
    starts: ['subletBegan'],
    length: { count: 2, unit: 'years' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.landCode,
    // no measure has to be taken by the day: a right comes into being
    refine: ({ start, notes }) => ({
      lastDay: null,
      notes: [...notes, renewalFromStart],
      readings: [{ id: 'several-flats', lastDay: start, why: renewalFromStart }],
    }),
    testDates: [
      {
        events: { subletBegan: '2024-11-21' },
        expect: {
          nominal: '2026-11-21',
          lastDay: null,
          extended: null,
          readings: { 'several-flats': '2024-11-21' },
        },
      },
      {
        events: { subletBegan: '2024-02-29' },
        expect: {
          nominal: '2026-02-28',
          lastDay: null,
          extended: null,
          readings: { 'several-flats': '2024-02-29' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'HO-07',
    section: 'JB 12 kap. 61 §',
    title: { sv: 'Krav efter en avslutad hyra', en: 'Claims after a tenancy' },
    text: {
      sv: 'Den som vill ha något av den andra på grund av hyran ska väcka talan inom två år från det att hyresgästen lämnade lägenheten. Därefter är kravet förlorat, om inget annat är avtalat.',
      en: 'Whoever has a claim on the other because of the tenancy must sue within two years of the tenant leaving the flat. After that the claim is lost, unless something else was agreed.',
    },
    actor: actors.tenant,
    starts: ['tenantLeft'],
    length: { count: 2, unit: 'years' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    testDates: [
      {
        events: { tenantLeft: '2024-11-21' },
        expect: { nominal: '2026-11-21', lastDay: '2026-11-23', extended: '2026-11-23' },
      },
    ],
  }),
  immediateRule({
    id: 'HO-08',
    section: 'JB 12 kap. 39 §',
    title: { sv: 'Berätta för hyresvärden om andrahandsuthyrning', en: 'Tell the landlord of a sublet' },
    text: {
      sv: 'Kommunen får hyra ut en bostad som den själv hyr utan hyresvärdens samtycke, men ska genast tala om det för hyresvärden.',
      en: 'The municipality may sublet a dwelling that it rents without the landlord’s consent, but must tell the landlord at once.',
    },
    actor: actors.municipality,
    starts: ['subletBegan'],
    certainty: 'statute',
    source: sources.landCode,
    testDates: [
      {
        events: { subletBegan: '2026-11-21' },
        expect: { nominal: '2026-11-21', lastDay: '2026-11-21', extended: null },
      },
    ],
  }),
]
