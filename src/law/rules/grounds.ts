/** How long a landlord may wait with other grounds than arrears and disturbance, and the outer limits that are the tenant's defence (JB 12 kap. 43 §). */

import { extendToVardag } from '../deadline.ts'
import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, note, type Refine } from './build.ts'

const groundLost = note(
  'ground-lost',
  'Har hyresvärden inte sagt upp avtalet i tid får hyresgästen inte skiljas från bostaden på den grunden.',
  'If the landlord has not given notice in time the tenant may not be parted from the home on that ground.',
)

/** Nobody here knows of what wasn't told. */
const asFarAsKnown = note(
  'as-far-as-known',
  'Säg inte att bostaden är räddad förrän också nästa vardag har gått, och bara så långt det är känt: hyresvärden kan ha sagt upp utan att nämnden fått veta.',
  'Don’t say that the home is safe before the next vardag has gone by too, and only as far as is known: the landlord may have given notice without the board being told.',
)

const SIX_MONTHS = { count: 6, unit: 'months' } as const

export const groundRules: readonly LawRule[] = [
  deadlineRule({
    id: 'DI-04',
    section: 'JB 12 kap. 43 § första stycket',
    title: { sv: 'Uppsägning inom två månader', en: 'Termination within two months' },
    text: {
      sv: 'Vid ohyra eller brott mot en avtalad skyldighet (12 kap. 42 § 8 och 11) måste hyresvärden säga upp avtalet inom två månader från kännedom om saken. Annars är grunden förlorad.',
      en: 'For vermin or a broken duty in the contract (12 kap. 42 § 8 and 11) the landlord must give notice within two months of learning of it. Otherwise the ground is lost.',
    },
    actor: actors.landlord,
    starts: ['landlordLearned'],
    length: { count: 2, unit: 'months' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.landCode,
    notes: [groundLost, asFarAsKnown],
    testDates: [
      {
        events: { landlordLearned: '2026-03-10' },
        expect: {
          nominal: '2026-05-10',
          lastDay: '2026-05-10',
          extended: '2026-05-11',
          readings: { extended: '2026-05-11' },
          notes: ['as-far-as-known'],
        },
      },
      {
        events: { landlordLearned: '2026-12-31' },
        expect: {
          nominal: '2027-02-28',
          lastDay: '2027-02-28',
          extended: '2027-03-01',
          readings: { extended: '2027-03-01' },
        },
      },
      {
        events: { landlordLearned: '2026-09-02' },
        expect: { nominal: '2026-11-02', lastDay: '2026-11-02', extended: '2026-11-02' },
      },
    ],
  }),
  deadlineRule({
    id: 'DI-05',
    section: 'JB 12 kap. 43 § andra och tredje styckena',
    title: { sv: 'Uppsägning inom sex månader', en: 'Termination within six months' },
    text: {
      sv: 'Vid olovlig andrahandsuthyrning, överhyra eller brott i lägenheten (12 kap. 42 § 3, 5, 6 och 12) måste hyresvärden säga upp avtalet inom sex månader från kännedom om saken. Annars är grunden förlorad. Har åtal väckts eller förundersökning inletts om brottet inom de sex månaderna finns rätten kvar tills sex månader har gått från den slutliga domen, eller från att saken avslutades på annat sätt.',
      en: 'For an unlawful sublet, overcharged rent or crime in the flat (12 kap. 42 § 3, 5, 6 and 12) the landlord must give notice within six months of learning of it. Otherwise the ground is lost. If charges were brought or an investigation of the crime begun within the six months, the right lasts until six months after the final judgment, or after the matter ended in another way.',
    },
    actor: actors.landlord,
    starts: ['landlordLearned'],
    optional: ['investigationBegan', 'criminalCaseEnded'],
    length: SIX_MONTHS,
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.landCode,
    notes: [
      groundLost,
      asFarAsKnown,
      note(
        'criminal-case',
        'Vid brott i lägenheten (punkt 12): fråga om åtal eller förundersökning. Är det inte känt går det inte att säga att grunden är förlorad.',
        'For crime in the flat (item 12): ask about charges or an investigation. While it isn’t known the ground can’t be said to be lost.',
      ),
    ],
    refine: whileTheCaseRuns(),
    testDates: [
      {
        events: { landlordLearned: '2026-03-10' },
        expect: { nominal: '2026-09-10', lastDay: '2026-09-10', extended: '2026-09-10' },
      },
      {
        events: { landlordLearned: '2026-08-31' },
        expect: {
          nominal: '2027-02-28',
          lastDay: '2027-02-28',
          extended: '2027-03-01',
          readings: { extended: '2027-03-01' },
        },
      },
      {
        events: { landlordLearned: '2026-01-10', investigationBegan: '2026-03-01' },
        expect: { nominal: null, lastDay: null, extended: null, notes: ['right-lives-on'] },
      },
      {
        events: { landlordLearned: '2026-01-10', investigationBegan: '2026-03-01', criminalCaseEnded: '2026-10-14' },
        expect: { nominal: '2027-04-14', lastDay: '2027-04-14', extended: '2027-04-14', notes: ['from-judgment'] },
      },
      {
        events: { landlordLearned: '2026-01-12', investigationBegan: '2026-07-14' },
        expect: { nominal: '2026-07-12', lastDay: '2026-07-12', readings: { extended: '2026-07-13' } },
      },
    ],
  }),
  deadlineRule({
    id: 'DI-06',
    section: 'JB 12 kap. 43 § andra stycket',
    title: { sv: 'Yttersta gräns: sex månader efter att det upphörde', en: 'Outer limit: six months after it ceased' },
    text: {
      sv: 'Vid olovlig andrahandsuthyrning (12 kap. 42 § 3 och 6) får hyresvärden inte säga upp senare än sex månader efter att förhållandet upphörde, oavsett när hyresvärden fick veta det. Det är hyresgästens invändning.',
      en: 'For an unlawful sublet (12 kap. 42 § 3 and 6) the landlord may not give notice later than six months after it ceased, whenever the landlord learned of it. It is the tenant’s defence.',
    },
    actor: actors.landlord,
    starts: ['groundCeased'],
    length: SIX_MONTHS,
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.landCode,
    notes: [groundLost, asFarAsKnown],
    testDates: [
      {
        events: { groundCeased: '2026-01-15' },
        expect: { nominal: '2026-07-15', lastDay: '2026-07-15', extended: '2026-07-15' },
      },
      {
        events: { groundCeased: '2026-08-31' },
        expect: {
          nominal: '2027-02-28',
          lastDay: '2027-02-28',
          extended: '2027-03-01',
          readings: { extended: '2027-03-01' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'DI-07',
    section: 'JB 12 kap. 43 § andra stycket',
    title: { sv: 'Yttersta gräns: fem år', en: 'Outer limit: five years' },
    text: {
      sv: 'Vid förhållanden enligt 12 kap. 42 § 5 får hyresvärden inte säga upp senare än fem år därefter, oavsett när hyresvärden fick veta det. Det är hyresgästens invändning. Hemvist räknar från när det upphörde.',
      en: 'For what 12 kap. 42 § 5 names the landlord may not give notice later than five years after it, whenever the landlord learned of it. It is the tenant’s defence. Hemvist counts from when it ceased.',
    },
    actor: actors.landlord,
    starts: ['groundCeased'],
    length: { count: 5, unit: 'years' },
    weekend: 'unverified',
    certainty: 'inferred',
    source: sources.landCode,
    notes: [groundLost, asFarAsKnown],
    testDates: [
      {
        events: { groundCeased: '2021-03-10' },
        expect: { nominal: '2026-03-10', lastDay: '2026-03-10', extended: '2026-03-10' },
      },
      {
        events: { groundCeased: '2024-02-29' },
        expect: { nominal: '2029-02-28', lastDay: '2029-02-28', extended: '2029-02-28', notes: ['short-month'] },
      },
    ],
  }),
]

/** JB 12 kap. 43 § third paragraph: charges or an investigation within the six months keep the right alive until six months after the case has ended. */
function whileTheCaseRuns(): Refine {
  return ({ nominal, extended, notes }, { investigationBegan, criminalCaseEnded }) => {
    if (criminalCaseEnded !== undefined) {
      const day = criminalCaseEnded.add({ months: SIX_MONTHS.count })
      if (Temporal.PlainDate.compare(day, nominal) <= 0) return {}
      const moved = extendToVardag(day)
      return {
        nominal: day,
        lastDay: day,
        extended: moved,
        notes: [...notes, fromJudgment],
        readings: moved.equals(day) ? [] : [{ id: 'extended', lastDay: moved, why: nextVardag }],
      }
    }
    if (investigationBegan === undefined || Temporal.PlainDate.compare(investigationBegan, extended ?? nominal) > 0)
      return {}
    return { nominal: null, lastDay: null, extended: null, readings: [], notes: [...notes, livesOn] }
  }
}

const livesOn = note(
  'right-lives-on',
  'Åtal eller förundersökning inom de sex månaderna: rätten finns kvar tills sex månader har gått från att brottmålet är slut. Ingen sista dag är känd.',
  'Charges or an investigation within the six months: the right lasts until six months after the criminal case has ended. No last day is known.',
)

const fromJudgment = note(
  'from-judgment',
  'Räknat från att brottmålet tog slut. Gäller om åtal eller förundersökning kom inom sex månader från kännedomen.',
  'Counted from the end of the criminal case. Holds if charges or an investigation came within six months of the landlord learning.',
)

const nextVardag = {
  sv: 'Om lag 1930:173 2 § gäller för hyresvärden är nästa vardag den sista.',
  en: 'If lag 1930:173 2 § holds for the landlord, the next vardag is the last.',
}
