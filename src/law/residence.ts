/**
 * Which municipality a case belongs to, question by question (SoL 2025:400 29 kap. 1-9 §§). Every combination of answers has an answer of its own: what isn't
 * known yet is asked, and until it is clear that another municipality is responsible the one where the person stays is (29 kap. 4 §).
 */

import type { Bilingual } from './calendar.ts'
import { type Responsible, responsibleMunicipality } from './responsibility.ts'

/** In the order in which they are asked; with each, what can be answered. `unknown` is what isn't answered yet as well. */
export const residenceQuestions = {
  /** where the person is now */
  stay: ['here', 'elsewhere', 'unknown'],
  /** whether violence makes them move to the municipality that asks (29 kap. 7-8 §§) */
  violence: ['yes', 'no', 'unknown'],
  /** whether another municipality's decision placed them: in care, or in another home (29 kap. 2 §) */
  placed: ['care', 'otherHome', 'no', 'unknown'],
  /** in prison or hospital (29 kap. 3 §) */
  institution: ['yes', 'no', 'unknown'],
  registered: ['here', 'elsewhere', 'nowhere', 'unknown'],
  /** where they live permanently, or else have the strongest connection (29 kap. 1 §) */
  settled: ['here', 'elsewhere', 'unclear', 'unknown'],
  children: ['none', 'with', 'elsewhere', 'unknown'],
  /** whether a municipality has begun to investigate about a child or about addiction (29 kap. 9 §) */
  begun: ['here', 'elsewhere', 'no', 'unknown'],
} as const

export type ResidenceQuestion = keyof typeof residenceQuestions
export type ResidenceAnswer<Q extends ResidenceQuestion = ResidenceQuestion> = (typeof residenceQuestions)[Q][number]

/** The answers that mean another municipality. */
const answersElsewhere = ['elsewhere', 'care', 'otherHome'] as const

/** `which` of another municipality, where the answer needs one; null otherwise. */
export type ResidenceAnswers = {
  readonly [Q in ResidenceQuestion]?: { readonly answer: ResidenceAnswer<Q>; readonly which: string | null }
}

export type Residence = {
  /** who is responsible: as it is clear, or until it is */
  readonly responsible: Responsible
  readonly clear: boolean
  /** what else the answers can be read as */
  readonly otherReadings: readonly Responsible[]
  /** who meets what can't wait: always somebody */
  readonly acuteNeeds: Responsible
  /** what would make it clearer */
  readonly ask: readonly ResidenceQuestion[]
  /** the municipality that must finish an investigation that it has begun (29 kap. 9 §) */
  readonly finishes: string | null
  readonly notes: readonly Bilingual[]
}

const CHAPTER = 'SoL 2025:400 29 kap.'

/** Children who live elsewhere live somewhere else than the adult: it can be in the same municipality, and which isn't asked. */
export const needsWhich = (question: ResidenceQuestion, answer: string): boolean =>
  question !== 'children' && answersElsewhere.some((one) => one === answer)

/** `own` is the code of the municipality that asks: the case is there, and so was the person who came. */
export function residenceOf(own: string, answers: ResidenceAnswers): Residence {
  const said = <Q extends ResidenceQuestion>(question: Q): ResidenceAnswer<Q> | 'unknown' =>
    answers[question]?.answer ?? 'unknown'
  const where = (question: 'stay' | 'registered' | 'settled' | 'begun'): string | null =>
    said(question) === 'here' ? own : (answers[question]?.which ?? null)

  const stay = where('stay') ?? own
  const settled = where('settled')
  const registered = said('institution') === 'yes' ? where('registered') : null
  const placedBy = answers.placed?.which ?? null
  const inCare = said('placed') === 'care' ? placedBy : null
  // 29 kap. 2 § 6: in another home only as long as it is unclear where they live
  const inOtherHome = said('placed') === 'otherHome' && registered === null ? placedBy : null
  const facts = {
    stay,
    residence: settled,
    placedBy: inCare ?? (settled === null ? inOtherHome : null),
    registeredWhileInPrisonOrHospital: registered,
    movingFromViolenceTo: said('violence') === 'yes' ? own : null,
  }
  const byFacts = readingOf(facts)
  const placing = { ...facts, residence: null, placedBy: inOtherHome }
  const alsoPlacing =
    inOtherHome !== null && settled !== null && facts.movingFromViolenceTo === null ? [readingOf(placing)] : []

  const ask = questionsLeft(said)
  const clear = !ask.some((one) => one !== 'begun' && one !== 'stay')
  const untilClear: Responsible = {
    role: 'stayMunicipality',
    municipality: stay,
    section: `${CHAPTER} 4 §`,
    why: {
      sv: 'Det är inte klarlagt ännu vilken kommun som ansvarar. Till dess ansvarar kommunen där personen vistas.',
      en: 'It isn’t clear yet which municipality is responsible. Until it is, the one where the person stays is.',
    },
  }
  const responsible = clear ? byFacts : untilClear
  const readings = [...(clear ? [] : [byFacts]), ...alsoPlacing]
  return {
    responsible,
    clear,
    otherReadings: readings.filter(
      (one, at) =>
        one.municipality !== responsible.municipality &&
        readings.findIndex(({ municipality, role }) => municipality === one.municipality && role === one.role) === at,
    ),
    acuteNeeds: acuteOf(stay),
    ask,
    finishes: where('begun'),
    notes: notesOn(said),
  }
}

type Said = <Q extends ResidenceQuestion>(question: Q) => ResidenceAnswer<Q> | 'unknown'

/** What isn't known and may change the answer, in the order of the questions. */
function questionsLeft(said: Said): ResidenceQuestion[] {
  const unknown = (question: ResidenceQuestion) => said(question) === 'unknown'
  const open = new Set<ResidenceQuestion>()
  for (const one of ['stay', 'violence', 'begun'] as const) if (unknown(one)) open.add(one)
  if (said('violence') !== 'yes') {
    if (unknown('placed')) open.add('placed')
    if (said('placed') !== 'care') {
      if (unknown('institution')) open.add('institution')
      const inside = said('institution') === 'yes'
      if (inside && unknown('registered')) open.add('registered')
      const byRegistration = inside && !unknown('registered') && said('registered') !== 'nowhere'
      if (!byRegistration && unknown('settled')) open.add('settled')
    }
  }
  return everyQuestion.filter((one) => open.has(one))
}

const everyQuestion = [
  'stay',
  'violence',
  'placed',
  'institution',
  'registered',
  'settled',
  'children',
  'begun',
] as const satisfies readonly ResidenceQuestion[]

function readingOf(facts: Parameters<typeof responsibleMunicipality>[0]): Responsible {
  const found = responsibleMunicipality(facts)
  if (!found.known) throw new Error('where somebody stays is always known')
  return found.responsible
}

const acuteOf = (stay: string): Responsible => ({
  role: 'stayMunicipality',
  municipality: stay,
  section: `${CHAPTER} 4 §`,
  why: {
    sv: 'Behov som inte kan vänta möts av kommunen där personen vistas, vilken kommun som än ansvarar.',
    en: 'Needs that cannot wait are met by the municipality where the person stays, whichever is responsible.',
  },
})

function notesOn(said: Said): Bilingual[] {
  const notes: Bilingual[] = []
  if (said('children') === 'elsewhere')
    notes.push({
      sv: 'Barn som bor någon annanstans får en egen bedömning: deras kommun kan vara en annan än den vuxnas.',
      en: 'Children who live elsewhere have an assessment of their own: their municipality can be another than the adult’s.',
    })
  if (said('children') === 'with')
    notes.push({
      sv: 'Barnens behov i natt och deras skola avgörs för sig, vilken kommun som än ansvarar för den vuxna.',
      en: 'The children’s needs tonight and their school are looked at by themselves, whichever municipality is responsible for the adult.',
    })
  if (said('registered') !== 'unknown' && said('institution') !== 'yes')
    notes.push({
      sv: 'Folkbokföringen talar för en kommun men avgör inte: det gör var personen faktiskt bor (29 kap. 1 §).',
      en: 'Registration speaks for a municipality but doesn’t decide: where the person really lives does (29 kap. 1 §).',
    })
  return notes
}

export const residenceQuestionNames: readonly ResidenceQuestion[] = everyQuestion
