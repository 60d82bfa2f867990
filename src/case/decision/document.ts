/** The decision as the document that the person gets. In Swedish: that is the language of public authorities (språklag 2009:600 10 §). */

import { findRule } from '../../law/index.ts'
import { nameOf } from '../../person/index.ts'
import { decisionPdf, standardAppealText } from '../../platform/document/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import type { InterventionKind } from '../intervention-kinds.ts'
import type { ShownCase } from '../load.ts'
import { text as caseText } from '../text.ts'
import type { Decision } from './queries.ts'
import { inFull, isAppealable, lastDayOfAppeal } from './rules.ts'
import { text } from './text.ts'

const locale = 'sv'

export type DocumentFacts = {
  decision: Decision
  file: ShownCase
  carriedBy: readonly { kind: InterventionKind }[]
  municipality: string
  demo: boolean
}

/** A tagged PDF. */
export function decisionDocument({
  decision,
  file,
  carriedBy,
  municipality,
  demo,
}: DocumentFacts): Promise<Uint8Array> {
  const t = words(text, locale)
  const { person } = file
  const sender = { locale, municipality, board: t.board, caseNumber: file.number } as const
  const howText = standardAppealText(sender)
  return decisionPdf({
    ...sender,
    demo,
    decidedOn: decision.decidedOn,
    decidedBy: { name: decision.decidedBy.name, role: decision.decidedBy.title ?? t.officialRole },
    rapporteur: null,
    others: [],
    personName: person.givenName === null && person.familyName === null ? null : nameOf(person, locale, 'ownPage'),
    personNumber: person.number,
    asked: decision.asked,
    outcome: decision.outcome,
    decisionText: decision.words,
    heard: heardInLetter(decision),
    reasons: decision.reasons,
    section: inFull(decision.section),
    interventions: carriedBy.map(({ kind }) => words(caseText, locale).intervention[kind]),
    appeal: isAppealable(decision.section)
      ? {
          possible: true,
          lastDay: decision.receivedOn === null ? null : lastDayOfAppeal(decision.receivedOn).lastDay,
          lastDayRule: findRule('SO-09')?.section ?? '',
          howText,
        }
      : { possible: false, why: t.whyNoAppeal },
  })
}

/** What stands in the letter of whether the person was heard; nothing where all that was asked for was given. */
function heardInLetter({ heard, heardOn, heardWords }: Decision): string | null {
  const t = words(text, locale).letter
  if (heard === null || (heard === 'obvious' && heardWords === null)) return null
  if (heard !== 'heard' || heardOn === null) return t.not(heardWords ?? '')
  const day = formatDate(heardOn, locale)
  return heardWords === null ? t.silent(day) : t.heard(day, heardWords)
}
