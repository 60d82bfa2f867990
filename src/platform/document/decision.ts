/** A decision on support as the document that the person gets (FL 31-33 §§). */
import { formatDate, type Locale, words } from '../text/index.ts'
import { type Letter, letterPdf } from './letter.ts'
import { documentText } from './words.ts'

/** Someone at the authority. `name: null` leaves the name out at risk of threats (FL as changed by Lag 2025:582); the role always stands. */
export type Official = { name: string | null; role: string }

export type Appeal =
  | {
      possible: true
      /** Known when the day the person got the decision is known; else the text counts from that day (FL 44 §). */
      lastDay: Temporal.PlainDate | null
      /** The rule that gives the last day, with its section. */
      lastDayRule: string
      /** How one appeals (FL 43 §); `standardAppealText` writes the usual one. */
      howText: string
    }
  | { possible: false; why: string }

export type DecisionDocument = {
  locale: Locale
  demo: boolean
  municipality: string
  board: string
  caseNumber: string
  decidedOn: Temporal.PlainDate
  decidedBy: Official
  rapporteur: Official | null
  /** Those who took part in the final handling without deciding (FL 31 § 5). */
  others: readonly Official[]
  personName: string | null
  personNumber: string | null
  asked: string
  outcome: 'granted' | 'partly' | 'refused'
  decisionText: string
  reasons: string
  /** For example `SoL 11 kap. 1 §`. */
  section: string
  facts?: string | null
  /** What the person said before the decision, or why they weren't heard (FL 25 §). */
  heard?: string | null
  interventions: readonly string[]
  appeal: Appeal
}

/** The decision as a tagged PDF/UA-1. Throws only when the template is wrong. */
export function decisionPdf(input: DecisionDocument): Promise<Uint8Array> {
  return letterPdf(decisionLetter(input))
}

/** The usual words on how to appeal: in writing, to the authority that decided, saying what and how (FL 43 §). */
export function standardAppealText(
  input: Pick<DecisionDocument, 'locale' | 'municipality' | 'board' | 'caseNumber'>,
): string {
  return words(documentText, input.locale).appealHow(`${input.board}, ${input.municipality}`, input.caseNumber)
}

/** The decision laid out as a letter. The title carries neither name nor case number: it shows in tabs and task bars. */
export function decisionLetter(input: DecisionDocument): Letter {
  const text = words(documentText, input.locale)
  return {
    locale: input.locale,
    demo: input.demo,
    title: `${text.decisionTitle}, ${input.municipality}`,
    sender: { municipality: input.municipality, board: input.board },
    reference: `${text.caseNumber} ${input.caseNumber}`,
    facts: [
      { label: text.date, value: formatDate(input.decidedOn, input.locale) },
      { label: text.caseNumber, value: input.caseNumber },
      ...(input.personName === null ? [] : [{ label: text.concerns, value: input.personName }]),
      ...(input.personNumber === null ? [] : [{ label: text.personNumber, value: input.personNumber }]),
    ],
    heading: text.decisionTitle,
    lead: text.outcome[input.outcome],
    sections: [
      { heading: text.decision, text: [input.decisionText] },
      ...(input.interventions.length === 0 ? [] : [{ heading: text.interventions, points: input.interventions }]),
      { heading: text.asked, text: [input.asked] },
      ...(input.facts ? [{ heading: text.facts, text: [input.facts] }] : []),
      ...(input.heard ? [{ heading: text.heard, text: [input.heard] }] : []),
      { heading: text.reasons, text: [input.reasons], source: `${text.section}: ${input.section}` },
    ],
    box: appealBox(input),
    closing: [{ heading: text.who, points: whoDecided(input) }],
  }
}

function appealBox({ appeal, locale }: DecisionDocument): Letter['box'] {
  const text = words(documentText, locale)
  if (!appeal.possible) return { heading: text.noAppeal, text: [appeal.why] }
  const lastDay = appeal.lastDay ? text.appealLastDay(formatDate(appeal.lastDay, locale)) : text.appealUnknownDay
  return { heading: text.appeal, text: [lastDay, appeal.howText], source: appeal.lastDayRule }
}

function whoDecided({ decidedBy, rapporteur, others, locale }: DecisionDocument): string[] {
  const text = words(documentText, locale)
  const named = (one: Official) => `${one.name ?? text.nameLeftOut}, ${one.role}`
  return [
    `${text.decidedBy}: ${named(decidedBy)}`,
    ...(rapporteur ? [`${text.rapporteur}: ${named(rapporteur)}`] : []),
    ...(others.length > 0 ? [`${text.others}: ${others.map(named).join('; ')}`] : []),
  ]
}
