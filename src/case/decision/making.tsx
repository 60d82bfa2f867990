/** Making a decision. It is never changed: a new one takes its place. */

import {
  day,
  longText,
  oneOf,
  optional,
  picked,
  radios,
  several,
  shortText,
  sometimes,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, Notice } from '../../platform/ui/index.ts'
import type { Case } from '../load.ts'
import { type CaseStep, caseFile } from '../subject.tsx'
import { text as caseText, wrongDay } from '../text.ts'
import { hearings, hearingWays, keptHearing, wrongHearing } from './hearing.ts'
import { type Decision, decisionsOf, isAtCourt } from './queries.ts'
import { isAppealable, outcomes, sections } from './rules.ts'
import { text } from './text.ts'

const none = { sv: text.sv.replacesNone, en: text.en.replacesNone }

export const making = caseFile.form({
  at: 'decisions/new',
  may: 'decide',
  opens: 'decision',
  text: group(text, 'making'),
  fields: {
    asked: longText(2000, 3),
    section: radios(sections, group(text, 'sections')),
    outcome: radios(outcomes, group(text, 'outcomes')),
    words: longText(4000, 4),
    reasons: longText(8000, 8),
    heard: sometimes(radios(hearings, group(text, 'heardAs'))),
    heardOn: sometimes(day({ shownTo: today })),
    heardHow: sometimes(oneOf(hearingWays, group(text, 'heardHows'))),
    heardAnswerBy: sometimes(day({ within: 'planned' })),
    heardWords: sometimes(longText(4000, 4)),
    delegation: shortText(200, { width: 'short' }),
    decidedOn: day({ shownFrom: ({ openedOn }: Case) => openedOn, shownTo: today }),
    replaces: optional(picked({ empty: none })),
  },
  // two decisions on one application that don't know of each other would both be in force (SoL 2025:400 35 kap. 5 §)
  seen: { is: async ({ tx, on }) => (await decisionsOf(tx, on.id))[0]?.id ?? null, otherwise: 'otherDecision' },
  shows: async ({ tx, shown, viewer, asked, refused }) => {
    const { locale } = viewer
    const t = words(text, locale)
    const earlier = await decisionsOf(tx, shown.id)
    const standing = earlier.filter(({ replacedBy }) => replacedBy === null)
    const [latest] = earlier
    return {
      before: latest && refused('otherDecision') ? <OtherDecision other={latest} locale={locale} /> : null,
      begins: { section: 'SoL 11:1' as const, decidedOn: today(), replaces: asked('replaces') },
      options: {
        section: sections.map((value) => ({
          value,
          label: t.sections[value],
          hint: isAppealable(value) ? t.appealable : t.notAppealable,
        })),
        replaces: standing.map(({ id, decidedOn, outcome }) => ({
          value: id,
          label: t.replacesOne(formatDate(decidedOn, locale), words(caseText, locale).outcome[outcome]),
        })),
      },
      draw: ({ heardOn, heardHow, heardAnswerBy, heardWords, delegation, decidedOn, replaces, ...first }) => (
        <>
          {Object.values(first)}
          <FieldRow>
            {heardOn}
            {heardHow}
            {heardAnswerBy}
          </FieldRow>
          {heardWords}
          {delegation}
          {decidedOn}
          {standing.length > 0 ? replaces : null}
        </>
      ),
    }
  },
  act: async (step, decision) => {
    const faults = [
      wrongHearing(decision, decision),
      wrongDay('decidedOn', decision.decidedOn, { earliest: step.on.openedOn }),
    ].filter((fault) => fault !== null)
    if (faults.length > 0) return several(faults)
    const { section, outcome, decidedOn, replaces } = decision
    const fixed = replaces === null ? null : await stands(step, replaces)
    if (fixed) return fixed
    const { heard, heardOn, heardHow, heardAnswerBy, heardWords } = keptHearing(decision)
    const made = await step.add('decision', 'decided', {
      investigation_id: await latestInvestigation(step),
      section,
      asked: decision.asked,
      outcome,
      words: decision.words,
      reasons: decision.reasons,
      delegation: decision.delegation,
      decided_on: decidedOn,
      replaces_id: replaces,
      heard,
      heard_on: heardOn,
      heard_how: heardHow,
      heard_answer_by: heardAnswerBy,
      heard_words: heardWords,
    })
    const data = { case: step.on.id, outcome, section, on: decidedOn.toString(), replaces, heard }
    return step.done('decision.made', { about: made, data, made, to: `/decisions/${made}` })
  },
  clash: { decision_replaces: wrong('replaces', 'alreadyReplaced') },
})

/** Why the decision can't be replaced by one made here; null when it can. */
async function stands({ tx, on }: CaseStep, id: string) {
  const replaced = (await decisionsOf(tx, on.id)).find((one) => one.id === id)
  if (replaced === undefined) return wrong('replaces', 'notThisCase')
  if (replaced.replacedBy !== null) return wrong('replaces', 'alreadyReplaced')
  return (await isAtCourt(tx, id)) ? wrong('replaces', 'atCourt') : null
}

async function latestInvestigation({ tx, on }: CaseStep): Promise<string | null> {
  const latest = await tx
    .selectFrom('investigation')
    .select('id')
    .where('case_id', '=', on.id)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst()
  return latest?.id ?? null
}

function OtherDecision({ other, locale }: { other: Decision; locale: Locale }) {
  const t = words(text, locale)
  const outcome = words(caseText, locale).outcome[other.outcome]
  const when = formatMoment(other.decidedAt, locale)
  return (
    <Notice kind="warning" title={t.other(other.decidedBy.name, when, outcome)} live>
      {t.otherLead} <a href={`/decisions/${other.id}`}>{t.readOther}</a>
    </Notice>
  )
}
