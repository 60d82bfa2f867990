/** A guarantee for a tenancy: when a guarantor gets out, and the state's grant to municipalities (JB 12 kap. 28 a §, F 2007:623, Boverket). */

import type { LawRule, Reading } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, note, pointRule } from './build.ts'
import { lastOfMonth } from './month.ts'

/** JB 12 kap. 28 a §: an undertaking can end at the earliest this long after it began. */
const GUARANTEE_LASTS_YEARS = 2
/** F 2007:623 2 §: the grant asks for a guarantee of at least this length. */
const GRANT_COVERS = { count: 2, unit: 'years' } as const
/** Boverket must have the application by the 10th of these months. */
const GRANT_MONTHS = [3, 6, 9, 12] as const
const GRANT_DAY = 10

const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) >= 0 ? a : b

/** Something that began on 1 January 2026 has lasted two years through 31 December 2027. */
const lastOfTwoYears = (began: Temporal.PlainDate): Temporal.PlainDate =>
  began.add({ years: GUARANTEE_LASTS_YEARS }).subtract({ days: 1 })

/** The other way to read "at the earliest two years from": the first turn of a month after the day that is two years later. */
function monthLater(ends: Temporal.PlainDate, began: Temporal.PlainDate): readonly Reading[] {
  const after = lastOfMonth(began.add({ years: GUARANTEE_LASTS_YEARS }))
  return Temporal.PlainDate.compare(after, ends) > 0 ? [{ id: 'after-two-years', lastDay: after, why: readLater }] : []
}

const readLater = {
  sv: 'Om månadsskiftet då två år har gått inte räcker upphör borgen först ett månadsskifte senare. Hemvist räknar med det första; ingen källa avgör frågan.',
  en: 'If the turn of the month at which two years have passed is not enough, the guarantee ends a month later. Hemvist works by the first; no source settles it.',
}

/** The next of the four days a year, or the day itself. */
function nextGrantDay(asked: Temporal.PlainDate): Temporal.PlainDate {
  const days = GRANT_MONTHS.map((month) => asked.with({ month, day: GRANT_DAY }))
  const next = days.find((day) => Temporal.PlainDate.compare(day, asked) >= 0)
  return next ?? Temporal.PlainDate.from({ year: asked.year + 1, month: GRANT_MONTHS[0], day: GRANT_DAY })
}

export const guaranteeRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HO-04',
    section: 'JB 12 kap. 28 a §',
    title: { sv: 'Säga upp en borgen', en: 'End a guarantee' },
    text: {
      sv: 'Kommunen kan säga upp sin borgen för en bostad. Den upphör vid månadsskiftet närmast efter nio månader från uppsägningen, men tidigast två år från det att den började gälla.',
      en: 'The municipality can end its guarantee for a dwelling. It ends at the turn of the month next after nine months from the notice, but at the earliest two years after it began.',
    },
    actor: actors.guarantor,
    kind: 'condition',
    starts: ['guaranteeNotice'],
    optional: ['guaranteeBegan'],
    length: { count: 9, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.landCode,
    ends: (counted, { guaranteeBegan }) =>
      lastOfMonth(guaranteeBegan === undefined ? counted : laterOf(counted, lastOfTwoYears(guaranteeBegan))),
    refine: ({ notes, nominal }, { guaranteeBegan }) => ({
      readings: guaranteeBegan === undefined ? [] : monthLater(nominal, guaranteeBegan),
      notes: [
        ...notes,
        guaranteeBegan === undefined
          ? note(
              'start-unknown',
              'När borgen började gälla är inte angivet. Den kan inte upphöra förrän två år efter den dagen.',
              'When the guarantee began isn’t given. It can’t end until two years after that day.',
            )
          : note(
              'two-years',
              `Borgen gäller minst till och med ${lastOfTwoYears(guaranteeBegan)}, så att två år har gått; den upphör vid ett månadsskifte, och det månadsskifte då två år har gått räcker.`,
              `The guarantee holds at least through ${lastOfTwoYears(guaranteeBegan)}, so that two years have passed; it ends at the turn of a month, and the turn at which two years have passed is enough.`,
            ),
      ],
    }),
    testDates: [
      {
        events: { guaranteeBegan: '2023-01-01', guaranteeNotice: '2026-01-31' },
        expect: { nominal: '2026-10-31', lastDay: '2026-10-31', extended: null, notes: ['two-years'] },
      },
      // everything that begins on a 1st: the turn of the month itself is two years later (HO-05 counts it so, too)
      {
        events: { guaranteeBegan: '2026-01-01', guaranteeNotice: '2027-03-31' },
        expect: {
          nominal: '2027-12-31',
          lastDay: '2027-12-31',
          extended: null,
          readings: { 'after-two-years': '2028-01-31' },
        },
      },
      {
        events: { guaranteeBegan: '2026-02-15', guaranteeNotice: '2026-05-31' },
        expect: { nominal: '2028-02-29', lastDay: '2028-02-29', extended: null },
      },
      {
        events: { guaranteeNotice: '2026-05-31' },
        expect: { nominal: '2027-02-28', lastDay: '2027-02-28', extended: null, notes: ['start-unknown'] },
      },
    ],
  }),
  pointRule({
    id: 'HO-05',
    section: 'F 2007:623 2 §',
    title: { sv: 'Statligt bidrag för hyresgaranti', en: 'State grant for a rent guarantee' },
    text: {
      sv: 'Kommunen kan få 5 000 kronor i statligt bidrag för en hyresgaranti som omfattar minst sex månadshyror och gäller i minst två år. Hyresgästen ska bedömas klara hyran utan försörjningsstöd.',
      en: 'The municipality can get 5 000 kronor from the state for a rent guarantee that covers at least six months’ rent and holds for at least two years. The tenant must be judged able to pay without income support.',
    },
    actor: actors.municipality,
    starts: ['guaranteeBegan'],
    optional: ['guaranteeEnds'],
    length: GRANT_COVERS,
    certainty: 'statute',
    source: sources.guaranteeGrant,
    at: (began, { guaranteeEnds }) => {
      const twoYears = began.add({ years: GRANT_COVERS.count })
      const lastNeeded = twoYears.subtract({ days: 1 })
      return {
        nominal: twoYears,
        ...(guaranteeEnds === undefined ? {} : { applies: Temporal.PlainDate.compare(guaranteeEnds, lastNeeded) >= 0 }),
        notes: [
          note(
            'two-years',
            `Garantin måste gälla till och med ${lastNeeded} eller längre.`,
            `The guarantee must hold through ${lastNeeded} or longer.`,
          ),
          note(
            'six-rents',
            'Att den täcker minst sex månadshyror, och att hyresgästen klarar hyran utan försörjningsstöd, går inte att se av dagarna.',
            'That it covers at least six months’ rent, and that the tenant manages without income support, can’t be seen from the days.',
          ),
        ],
      }
    },
    testDates: [
      {
        events: { guaranteeBegan: '2026-01-01', guaranteeEnds: '2027-12-31' },
        expect: { nominal: '2028-01-01', lastDay: null, extended: null, applies: true },
      },
      {
        events: { guaranteeBegan: '2026-01-01', guaranteeEnds: '2027-12-30' },
        expect: { nominal: '2028-01-01', lastDay: null, applies: false },
      },
      { events: { guaranteeBegan: '2024-02-29' }, expect: { nominal: '2026-02-28', lastDay: null } },
    ],
  }),
  deadlineRule({
    id: 'HO-06',
    section: 'Boverket',
    title: { sv: 'Söka bidraget för hyresgaranti', en: 'Apply for the guarantee grant' },
    text: {
      sv: 'Ansökan om bidrag för hyresgarantier ska ha kommit in till Boverket senast den 10 mars, 10 juni, 10 september eller 10 december.',
      en: 'The application for the guarantee grant must reach Boverket by 10 March, 10 June, 10 September or 10 December.',
    },
    actor: actors.municipality,
    starts: ['asked'],
    length: { count: 0, unit: 'days' },
    weekend: 'unverified',
    certainty: 'guidance',
    source: sources.guaranteeGrantPage,
    ends: nextGrantDay,
    notes: [
      note(
        'four-dates',
        'Nästa av årets fyra dagar: 10 mars, 10 juni, 10 september och 10 december.',
        'The next of the four days of a year: 10 March, 10 June, 10 September and 10 December.',
      ),
    ],
    testDates: [
      {
        events: { asked: '2026-03-10' },
        expect: { nominal: '2026-03-10', lastDay: '2026-03-10', extended: '2026-03-10' },
      },
      {
        events: { asked: '2026-12-11' },
        expect: { nominal: '2027-03-10', lastDay: '2027-03-10', extended: '2027-03-10' },
      },
      {
        events: { asked: '2028-03-11' },
        expect: {
          nominal: '2028-06-10',
          lastDay: '2028-06-10',
          extended: '2028-06-12',
          readings: { extended: '2028-06-12' },
        },
      },
    ],
  }),
]
