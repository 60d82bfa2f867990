/** A home let through the municipality: security of tenure, telling the landlord, claims afterwards (JB 12 kap.). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, immediateRule, note, pointRule } from './build.ts'
import { lastOfMonth } from './month.ts'
import { shortMonthNote } from './notes.ts'

const renewalFromStart = note(
  'several-flats',
  'Tvåårsgränsen gäller inte om kommunen hyr lägenheten tillsammans med minst två andra för att hyra ut dem i andra hand (12 kap. 45 § andra stycket). Då finns rätten till förlängning från första dagen.',
  'The two-year limit does not hold if the municipality rents the flat together with at least two others to sublet them (12 kap. 45 § second paragraph). The right to renewal then exists from the first day.',
)

/** JB 12 kap. 3 §: a fixed term that has lasted longer than this in a row must be terminated to end. */
const FIXED_TERM_LIMIT = { count: 9, unit: 'months' } as const

export const homeRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HO-01',
    section: 'JB 12 kap. 45 §',
    title: { sv: 'Rätt till förlängning i andra hand', en: 'Right to renewal, second hand' },
    text: {
      sv: 'Den som hyr i andra hand har rätt till förlängning (besittningsskydd) först när hyresförhållandet har varat längre än två år i följd. Hyr kommunen lägenheten tillsammans med minst två andra för att hyra ut dem i andra hand gäller inte tvåårsgränsen: då finns rätten från första dagen. Rätten kan avtalas bort, i en särskild handling (45 a §).',
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
    id: 'HO-02',
    section: 'JB 12 kap. 4 och 5 §§',
    title: { sv: 'Uppsägningstid', en: 'Notice period' },
    text: {
      sv: 'Ett hyresavtal på obestämd tid för en bostad upphör vid det månadsskifte som kommer närmast efter tre månader från uppsägningen.',
      en: 'A tenancy of a dwelling without a fixed term ends at the turn of the month that comes next after three months from the notice.',
    },
    actor: actors.landlordOrTenant,
    kind: 'condition',
    starts: ['noticeGiven'],
    length: { count: 3, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.landCode,
    ends: lastOfMonth,
    notes: [
      note(
        'month-end',
        'Avtalet upphör vid ett månadsskifte: hela månaden ut räknas. Dagen är ingen åtgärd som någon ska vidta, så en helg flyttar den inte (NJA 1976 s. 672, läst i en kommentar).',
        'The tenancy ends at the turn of a month: the whole month counts. The day is no act that somebody must do, so a weekend does not move it (NJA 1976 s. 672, seen in a commentary).',
      ),
    ],
    testDates: [
      {
        events: { noticeGiven: '2026-01-31' },
        expect: { nominal: '2026-04-30', lastDay: '2026-04-30', extended: null, notes: ['month-end'] },
      },
      {
        events: { noticeGiven: '2026-02-01' },
        expect: { nominal: '2026-05-31', lastDay: '2026-05-31', extended: null },
      },
      {
        events: { noticeGiven: '2026-11-30' },
        expect: { nominal: '2027-02-28', lastDay: '2027-02-28', extended: null },
      },
      // RH 2015:16: a municipality's own tenancy, whose notice was never shown to have reached the tenants
      {
        events: { noticeGiven: '2013-12-09' },
        expect: { nominal: '2014-03-31', lastDay: '2014-03-31', extended: null },
      },
    ],
  }),
  pointRule({
    id: 'HO-03',
    section: 'JB 12 kap. 3 §',
    title: { sv: 'Avtal på bestämd tid måste sägas upp', en: 'A fixed term must be terminated' },
    text: {
      sv: 'Har hyran varat längre än nio månader i följd upphör ett avtal på bestämd tid bara om det sägs upp. Annars förlängs det.',
      en: 'Once the tenancy has lasted longer than nine months in a row a contract for a fixed term ends only if notice is given. Otherwise it is prolonged.',
    },
    actor: actors.landlord,
    starts: ['tenancyBegan'],
    optional: ['tenancyEnds'],
    length: FIXED_TERM_LIMIT,
    certainty: 'statute',
    source: sources.landCode,
    at: (began, { tenancyEnds }) => {
      const limit = began.add({ months: FIXED_TERM_LIMIT.count })
      return {
        nominal: limit,
        ...(tenancyEnds === undefined ? {} : { applies: Temporal.PlainDate.compare(tenancyEnds, limit) >= 0 }),
        notes: [
          note(
            'both-days',
            `Första och sista hyresdagen räknas båda: ett avtal som gäller till och med ${limit} eller längre har varat längre än nio månader.`,
            `The first and the last day of the tenancy both count: a contract that holds through ${limit} or longer has lasted more than nine months.`,
          ),
          ...shortMonthNote(began, limit, FIXED_TERM_LIMIT),
        ],
      }
    },
    testDates: [
      {
        events: { tenancyBegan: '2026-01-01', tenancyEnds: '2026-09-30' },
        expect: { nominal: '2026-10-01', lastDay: null, extended: null, applies: false },
      },
      {
        events: { tenancyBegan: '2026-01-01', tenancyEnds: '2026-10-01' },
        expect: { nominal: '2026-10-01', lastDay: null, applies: true },
      },
      {
        events: { tenancyBegan: '2026-05-31' },
        expect: { nominal: '2027-02-28', lastDay: null, notes: ['short-month'] },
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
    actor: actors.landlordOrTenant,
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
      {
        events: { tenantLeft: '2024-02-29' },
        expect: { nominal: '2026-02-28', lastDay: '2026-03-02', extended: '2026-03-02', notes: ['short-month'] },
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
      {
        events: { subletBegan: '2026-12-01' },
        expect: { nominal: '2026-12-01', lastDay: '2026-12-01', extended: null },
      },
    ],
  }),
]
