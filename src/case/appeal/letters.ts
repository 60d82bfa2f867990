/** The letters of an appeal: the covering letter to the court, and the decision to reject one that came late. In Swedish, as public authorities write (språklag 2009:600 10 §). */

import { nameOf } from '../../person/index.ts'
import { type Letter, standardAppealText } from '../../platform/document/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import type { Decision } from '../decision/queries.ts'
import { inFull } from '../decision/rules.ts'
import type { ShownCase } from '../load.ts'
import { text as caseText } from '../text.ts'
import { text as formText } from './forms-text.ts'
import { letterText as t } from './letter-text.ts'
import type { Appeal } from './queries.ts'
import { reckon } from './rules.ts'
import { sayReckoning } from './say.ts'
import { text } from './text.ts'

const locale = 'sv'
const day = (date: Temporal.PlainDate) => formatDate(date, locale)

export type LetterFacts = { appeal: Appeal; decision: Decision; file: ShownCase; municipality: string; demo: boolean }

/** What both letters begin with. The title carries neither name nor case number: it shows in tabs and task bars. */
function base({ file, municipality, demo }: LetterFacts) {
  const { person } = file
  const unnamed = person.givenName === null && person.familyName === null
  return {
    locale,
    demo,
    sender: { municipality, board: t.board },
    reference: `${t.caseNumber} ${file.number}`,
    who: [
      { label: t.caseNumber, value: file.number },
      ...(unnamed ? [] : [{ label: t.concerns, value: nameOf(person, locale, 'ownPage') }]),
      ...(person.number === null ? [] : [{ label: t.personNumber, value: person.number }]),
    ],
  } as const
}

const from = ({ representative }: Appeal) =>
  representative === null
    ? words(text, locale).cameFrom.person
    : words(text, locale).cameFrom.representative(representative)

/** The covering letter: what is sent, that it came in time, what the second look gave, and the board's opinion (FL 46 §). Null before it is sent. */
export function coverLetter(facts: LetterFacts): Letter | null {
  const { appeal, decision, file } = facts
  const { forwarded, reconsidered, tried } = appeal
  if (!forwarded || !reconsidered || !tried) return null
  const { who, ...head } = base(facts)
  const outcome = words(caseText, locale).outcome[decision.outcome]
  return {
    ...head,
    title: t.coverTitle,
    facts: [{ label: t.sent, value: day(forwarded.on) }, { label: t.to, value: forwarded.court }, ...who],
    heading: t.coverTitle,
    lead: t.coverLead(day(decision.decidedOn)),
    sections: [
      { heading: t.decision, text: [t.decisionWas(day(decision.decidedOn), outcome, inFull(decision.section))] },
      { heading: t.appeal, text: [t.appealFrom(from(appeal)), appeal.wants] },
      {
        heading: t.time,
        text: [
          sayReckoning(reckon(decision.receivedOn, appeal), appeal.receivedOn, locale),
          ...(tried.because === null ? [] : [tried.because]),
        ],
        source: 'FL 45 §',
      },
      {
        heading: t.reconsidered,
        text: [words(formText, locale).reconsiderations[reconsidered.as], reconsidered.because],
        source: 'FL 37–39 §§',
      },
      ...(forwarded.words === null ? [] : [{ heading: t.opinion, text: [forwarded.words] }]),
      { heading: t.enclosed, points: reconsidered.as === 'changed' ? [...t.enclosures, t.newDecision] : t.enclosures },
    ],
    box: file.person.protection === null ? null : { heading: t.protectedTitle, text: [t.protectedText] },
    closing: [{ heading: t.sentBy, points: [`${forwarded.by}, ${t.board}`] }],
  }
}

/** The decision to reject: what came, when the last day was, why, and how one appeals it in turn (FL 32, 33 and 45 §§). Null when it wasn't rejected. */
export function rejectionLetter(facts: LetterFacts): Letter | null {
  const { appeal, decision, file, municipality } = facts
  const { tried } = appeal
  if (tried?.as !== 'late') return null
  const { who, ...head } = base(facts)
  const on = dateOf(tried.at)
  return {
    ...head,
    title: t.rejectionTitle,
    facts: [{ label: t.decidedOn, value: day(on) }, ...who],
    heading: t.rejectionTitle,
    lead: t.rejectionLead,
    sections: [
      { heading: t.appeal, text: [t.appealOf(day(decision.decidedOn)), appeal.wants] },
      {
        heading: t.reasons,
        text: [sayReckoning(reckon(decision.receivedOn, appeal), appeal.receivedOn, locale), tried.because ?? ''],
        source: 'FL 45 §',
      },
    ],
    box: {
      heading: t.howToAppeal,
      text: [t.threeWeeks, standardAppealText({ locale, municipality, board: t.board, caseNumber: file.number })],
      source: 'FL 43–44 §§',
    },
    closing: [{ heading: t.decidedBy, points: [`${tried.by}, ${t.board}`] }],
  }
}
