/** Adding an intervention, ending it, and taking an ending back. */

import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import {
  day,
  longText,
  openStops,
  optional,
  overOpen,
  picked,
  radios,
  stopped,
  withOverOpen,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type Choice, EndOver, Notice } from '../../platform/ui/index.ts'
import { type Decision, decisionsOf } from '../decision/queries.ts'
import { inFull, isStandingGrant } from '../decision/rules.ts'
import { type InterventionKind, interventionKinds } from '../intervention-kinds.ts'
import { caseIdOf } from '../load.ts'
import { boardsWords } from '../open-list/queries.ts'
import { type BoardsWord, isGiven, isOpenKind, openOn, wordsOn } from '../open-list/rules.ts'
import { text as openText } from '../open-list/text.ts'
import { caseFile } from '../subject.tsx'
import { text as caseText, wrongDay } from '../text.ts'
import { openInIntervention, sayOpen } from './open.ts'
import { openAtEnd } from './open-rules.ts'
import { interventionById } from './queries.ts'
import { endings, needsDecision, refuseIntervention } from './rules.ts'
import { text } from './text.ts'

/** On one of the case's decisions, or without individual assessment (SoL 2025:400 11 kap. 5 §). */
export const adding = caseFile.form({
  at: 'interventions/new',
  may: 'addIntervention',
  opens: 'intervention',
  back: '#interventions',
  text: group(text, 'adding'),
  fields: {
    decision: optional(picked({ empty: { sv: text.sv.noDecision, en: text.en.noDecision } })),
    kind: radios(interventionKinds, group(caseText, 'intervention')),
    beginsOn: day({ within: 'planned' }),
    words: optional(longText(2000, 3)),
  },
  shows: async ({ tx, session, shown, viewer, asked }) => {
    const { locale } = viewer
    const board = await boardsWords(tx, session.municipality)
    const grants = (await decisionsOf(tx, shown.id)).filter(isStandingGrant)
    const open = words(openText, locale)
    return {
      before: (
        <>
          {grants.length === 0 ? <Notice>{words(text, locale).noGrants}</Notice> : null}
          {board.length === 0 ? <Notice kind="warning">{open.undecided}</Notice> : null}
          <p>
            <a href="/open-interventions">{open.list}</a>
          </p>
        </>
      ),
      begins: { decision: asked('decision') ?? grants[0]?.id, beginsOn: today() },
      options: { decision: grants.map((one) => grantChoice(one, locale)), kind: kindChoices(board, locale) },
    }
  },
  act: async (step, wanted) => {
    const { tx, session, on } = step
    const decision = (await decisionsOf(tx, on.id)).find(({ id }) => id === wanted.decision)
    if (wanted.decision !== null && decision === undefined) return wrong('decision', 'needsDecision')
    const why = refuseIntervention(wanted, decision ?? null, today())
    if (why) return why
    const board = await boardsWords(tx, session.municipality)
    const open = decision === undefined ? openOn(board, wanted.kind, wanted.beginsOn) : 'offered'
    if (open === 'notOffered' || open === 'identityFree')
      return wrong('kind', (locale) => words(openText, locale)[open])
    const { kind, beginsOn } = wanted
    const made = await step.add('intervention', 'added', {
      person_id: on.personId,
      kind,
      decision_id: wanted.decision,
      begins_on: beginsOn,
      words: wanted.words,
    })
    const data = { case: on.id, kind, decision: wanted.decision, begins: beginsOn.toString() }
    return step.done('intervention.added', { about: made, data, made })
  },
})

const grantChoice = ({ id, decidedOn, section, words }: Decision, locale: Locale): Choice => ({
  value: id,
  label: `${formatDate(decidedOn, locale)}, ${inFull(section)}: ${words.slice(0, 60)}`,
})

/** Each kind with what it rests on: a decision, or what the board says of giving it without one. */
function kindChoices(board: readonly BoardsWord[], locale: Locale): Choice[] {
  const t = words(text, locale)
  const open = words(openText, locale)
  const held = wordsOn(board, today())
  const hintOf = (kind: InterventionKind) => {
    if (needsDecision(kind)) return t.withDecision
    const word = isOpenKind(kind) ? held.get(kind) : undefined
    if (held.size === 0) return t.withoutDecision
    if (word === undefined || !isGiven(word, today())) return open.notGiven
    const told = [t.withoutDecision, word.conditions, word.identityDocumented ? t.documented : t.notDocumented]
    // the board's own words may end with a full stop
    return told.flatMap((part) => (part === null ? [] : [part.replace(/\.$/, '')])).join('. ')
  }
  const names = words(caseText, locale).intervention
  return interventionKinds.map((kind) => ({ value: kind, label: names[kind], hint: hintOf(kind) }))
}

export const ending = caseFile.form({
  at: '/interventions/:id/end',
  through: (tx, { id }) => caseIdOf(tx, 'intervention', id),
  may: 'endIntervention',
  alsoEnded: true, // one that outlived its case
  opens: 'intervention',
  back: '#interventions',
  text: withOverOpen(group(text, 'ending')),
  fields: { endedOn: day(), because: radios(endings, group(caseText, 'ending')), ...overOpen },
  shows: async ({ tx, shown, params, viewer: { locale }, typed }) => {
    const one = await interventionById(tx, params.id)
    const because = endings.find((ending) => ending === typed('because')) ?? 'reached'
    const open = openAtEnd(await openInIntervention(tx, one, shown.personId, dayTyped(typed('endedOn'))), because)
    return {
      lead: words(caseText, locale).intervention[one.kind],
      begins: { endedOn: today() },
      draw: (field) => (
        <>
          {field.endedOn}
          {field.because}
          <EndOver open={open} say={sayOpen(locale)} />
        </>
      ),
    }
  },
  act: async (step, { endedOn, because, ...said }) => {
    const { tx, session, on, params } = step
    const one = await interventionById(tx, params.id)
    const { beginsOn, endedOn: ended } = one
    if (ended !== null) return stopped((locale) => words(text, locale).alreadyEnded(formatDate(ended, locale)))
    // one that never began may be called off on the day it would have begun
    const latest = Temporal.PlainDate.compare(beginsOn, today()) > 0 ? beginsOn : today()
    const wrongOn = wrongDay('endedOn', endedOn, { earliest: beginsOn, latest })
    if (wrongOn) return wrongOn
    const open = openAtEnd(await openInIntervention(tx, one, on.personId, endedOn), because)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    await tx
      .updateTable('intervention')
      .set({
        ended_on: endedOn,
        ended_because: because,
        ended_by: session.userId,
        end_open_because: keptReason(open, said),
      })
      .where('id', '=', params.id)
      .execute()
    const data = { case: on.id, on: endedOn.toString(), because }
    return step.done('intervention.ended', { about: params.id, data })
  },
})

/** The day that was typed, as far as it is one. */
function dayTyped(typed: string | null): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(typed ?? '')
  } catch {
    return today()
  }
}

/** Takes back an ending that was a slip. The record keeps both. */
export const undoing = caseFile.press({
  at: '/interventions/:id/end/undo',
  through: (tx, { id }) => caseIdOf(tx, 'intervention', id),
  may: 'endIntervention',
  back: '#interventions',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { tx, on, params } = step
    const { endedOn } = await interventionById(tx, params.id)
    if (endedOn === null) return stopped('running')
    await tx
      .updateTable('intervention')
      .set({ ended_on: null, ended_because: null, ended_by: null, end_open_because: null })
      .where('id', '=', params.id)
      .execute()
    const data = { case: on.id, wasEnded: endedOn.toString() }
    return step.done('intervention.ending-undone', { about: params.id, data })
  },
})
