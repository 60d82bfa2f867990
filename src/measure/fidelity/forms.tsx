/** An assessment is begun for a programme's year, answered as a draft, sent with what the rows tell, and corrected by a new one. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { isId, newId } from '../../platform/id.ts'
import { codeForEach, longText, optional, picked, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { Hidden, Notice } from '../../platform/ui/index.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { formText } from './forms.text.ts'
import { type Assessment, templates } from './queries.ts'
import { assessed, assessment } from './subject.tsx'
import { ownTemplate, principles, scores } from './template.ts'
import { text } from './text.ts'

const FIRST_YEAR = 2000

export const beginning = assessed.form({
  at: 'new',
  may: 'assessFidelity',
  opens: 'fidelity-new',
  back: '',
  text: group(formText, 'beginning'),
  fields: {
    year: wholeNumber(FIRST_YEAR, 2100, undefined, 2025),
    template: optional(picked({ empty: ownTemplate.name })),
  },
  shows: async ({ tx }) => ({
    begins: { year: today().year },
    options: {
      template: (await templates(tx)).map(({ id, name, version }) => ({ value: id, label: `${name} ${version}` })),
    },
  }),
  act: async (step, { year, template }) => {
    const { on, tx } = step
    if (year < on.from.year) return wrong('year', 'beforeProgramme')
    if (year > today().year) return wrong('year', 'notYet')
    const chosen = template === null ? null : (await templates(tx)).find(({ id }) => id === template)
    if (chosen === undefined) return wrong('template', 'notThere')
    const made = await step.add('fidelity_assessment', 'begun', {
      year,
      template_id: chosen?.id ?? null,
      version: chosen?.version ?? ownTemplate.version,
    })
    return step.done('fidelity.begun', { about: made, data: { year }, made, to: `/fidelity/${made}/answers` })
  },
  clash: { fidelity_assessment_first: stopped('already', 'year') },
})

const choices = (locale: Locale) => {
  const t = words(text, locale)
  return [{ label: t.scale, choices: scores.map((score) => ({ value: score, label: `${score}. ${t.scores[score]}` })) }]
}

/** Any of them, in any order: what isn't answered yet is left, and nothing is lost by coming back. */
export const answering = assessment.form({
  at: 'answers',
  may: 'assessFidelity',
  opens: 'fidelity',
  text: group(formText, 'answering'),
  fields: { score: codeForEach(choices), words: optional(longText(2000, 4)) },
  shows: ({ shown, viewer: { locale } }) => ({
    options: {
      score: shown.template.statements.map((one) => ({
        value: one.id,
        label: one.principle === null ? one[locale] : `${principles[one.principle]?.[locale] ?? ''}: ${one[locale]}`,
      })),
    },
    begins: {
      score: new Map([...shown.answers].map(([statement, score]) => [statement, String(score)])),
      words: shown.words,
    },
  }),
  act: async (step, { score, words: said }) => {
    const { tx, on, session } = step
    const [first] = on.template.statements
    for (const one of on.template.statements) {
      const given = score.get(one.id)
      if (given === undefined) continue
      const known = scores.find((code) => code === given)
      if (known === undefined) return wrong(`score-${one.id}`, 'notThere')
      // what the answers rest on is kept once, with the first of them
      const written = one.id === first?.id ? said : null
      await sql`
        insert into fidelity_answer (id, municipality_code, assessment_id, statement, score, words, answered_at, answered_by)
        values (${newId()}, ${session.municipality}, ${on.id}, ${one.id}, ${Number(known)}, ${written}, ${now()}, ${session.userId})
        on conflict (assessment_id, statement) do update set score = excluded.score, words = excluded.words,
          answered_at = excluded.answered_at, answered_by = excluded.answered_by
        where (fidelity_answer.score, fidelity_answer.words) is distinct from (excluded.score, excluded.words)`.execute(
        tx,
      )
    }
    if (said !== null && first !== undefined && !score.has(first.id))
      return wrong(`score-${first.id}`, 'firstWithWords')
    return step.done('fidelity.answered', { data: { answered: score.size } })
  },
})

/** What the rows tell of the year of an assessment, asked before anything is held: the system counts them. */
async function evidenceOn(session: Session, id: string | null): Promise<Evidence | null> {
  if (id === null || !isId(id)) return null
  return asSystem('figures: fidelity', async (tx) => {
    const one = await tx
      .selectFrom('fidelity_assessment')
      .select(['programme_id', 'year'])
      .where('id', '=', id)
      .where('municipality_code', '=', session.municipality)
      .executeTakeFirst()
    const { municipality } = session
    return one ? evidenceOf(tx, { municipality, programme: one.programme_id, year: one.year, today: today() }) : null
  })
}

/** With what the rows tell of the year, as they stand when it is sent. It stands from then on, and is corrected by a new one. */
export const sending = assessment.form({
  at: 'sent',
  may: 'assessFidelity',
  opens: 'fidelity',
  text: group(formText, 'sending'),
  // the page knows which one it is about: what the rows tell of it is asked before it is held
  fields: { of: picked() },
  knows: (session, typed) => evidenceOn(session, typed('of')),
  shows: ({ shown, viewer: { locale } }) =>
    isAnswered(shown)
      ? { draw: () => <Hidden name="of" value={shown.id} /> }
      : { instead: <Notice>{words(formText, locale).sending.refusals.unanswered}</Notice> },
  act: async (step, { of }, evidence) => {
    const { on } = step
    if (of !== on.id || evidence === null) return stopped('another')
    if (!isAnswered(on)) return stopped('unanswered')
    await step.stamp('fidelity_assessment', on.id, 'sent', { evidence: JSON.stringify(evidence) })
    return step.done('fidelity.sent', { data: { year: on.year } })
  },
})

const isAnswered = ({ template, answers }: Assessment): boolean =>
  template.statements.every(({ id }) => answers.has(id))

/** A draft that isn't needed. */
export const discarding = assessment.press({
  at: 'undo',
  may: 'assessFidelity',
  text: group(formText, 'discarding'),
  act: async (step) => {
    await step.stamp('fidelity_assessment', step.on.id, 'undone')
    return step.done('fidelity.discarded', { to: `/programmes/${step.on.programmeId}/fidelity` })
  },
})

/** A new draft that begins with the answers that were sent; the sent one counts until the new one is sent. */
export const correcting = assessment.form({
  at: 'correction',
  may: 'assessFidelity',
  alsoEnded: true,
  opens: 'fidelity',
  text: group(formText, 'correcting'),
  fields: { because: longText(500, 3) },
  act: async (step, { because }) => {
    const { tx, on, session } = step
    if (on.sentAt === null) return stopped('isDraft')
    const row = step.mine('begun')
    await tx
      .insertInto('fidelity_assessment')
      .values({
        ...row,
        programme_id: on.programmeId,
        year: on.year,
        template_id: on.template.id,
        version: on.template.version,
        corrects_id: on.id,
        because,
      })
      .execute()
    const answers = [...on.answers].map(([statement, score], at) => ({
      id: newId(),
      municipality_code: session.municipality,
      assessment_id: row.id,
      statement,
      score,
      words: at === 0 ? on.words : null,
      answered_at: now(),
      answered_by: session.userId,
    }))
    await tx.insertInto('fidelity_answer').values(answers).execute()
    return step.done('fidelity.begun', {
      about: row.id,
      data: { corrects: on.id },
      made: row.id,
      to: `/fidelity/${row.id}/answers`,
    })
  },
  clash: { fidelity_assessment_corrected: stopped('already') },
})
