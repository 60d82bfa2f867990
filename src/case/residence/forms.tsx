/** Which municipality a case belongs to: begun, answered question by question, signed as a written ground, and corrected by a new one. */

import {
  needsWhich,
  type Residence as Reading,
  type ResidenceQuestion,
  residenceOf,
  residenceQuestionNames,
  residenceQuestions,
} from '../../law/index.ts'
import { NotFound } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { carried, day, longText, pickedCode, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { caseIdOf } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { wrongDay } from '../text.ts'
import { municipalities, otherMunicipalities } from './municipalities.ts'
import { residenceById, residencesIn } from './queries.ts'
import { questionText } from './question-text.ts'
import { residence } from './subject.tsx'
import { text } from './text.ts'

const draftOf = async (tx: Tx, caseId: string) =>
  (await ask(tx, residencesIn(tx, [caseId]))).find(({ signedAt }) => signedAt === null)

export const beginning = caseFile.press({
  at: 'residence/begin',
  may: 'transfer',
  text: group(text, 'begin'),
  act: async (step) => {
    const open = await draftOf(step.tx, step.on.id)
    if (open !== undefined) return stopped('open')
    const made = await step.add('residence_assessment', 'begun', {})
    return step.done('residence.begun', { about: made, data: { case: step.on.id }, made, to: `/residences/${made}` })
  },
  clash: { residence_assessment_draft: stopped('open') },
})

const questionOf = (written: string): ResidenceQuestion => {
  const known = residenceQuestionNames.find((one) => one === written)
  if (known === undefined) throw new NotFound('question')
  return known
}

export const answeringQuestion = residence.form({
  at: 'answers/new',
  may: 'transfer',
  opens: 'residence',
  text: group(text, 'answering'),
  fields: {
    question: carried(residenceQuestionNames),
    answer: pickedCode({ as: 'radios' }),
    which: sometimes(pickedCode()),
  },
  shows: async ({ tx, session, shown, viewer, asked, typed }) => {
    const question = questionOf(typed('question') ?? asked('question') ?? '')
    const q = words(questionText, viewer.locale)
    const names: Readonly<Record<string, string>> = q.answers[question]
    const said = shown.answers[question]
    return {
      heading: q.questions[question],
      lead: q.hints[question],
      options: {
        answer: residenceQuestions[question].map((value) => ({ value, label: names[value] ?? value })),
        which: await otherMunicipalities(tx, session.municipality),
      },
      begins: { question, answer: said?.answer, which: said?.which },
      draw: ({ question: hidden, answer, which }) => (
        <>
          {hidden}
          {answer}
          {residenceQuestions[question].some((one) => needsWhich(question, one)) ? which : null}
        </>
      ),
    }
  },
  act: async (step, { question, answer, which }) => {
    const { tx, session, on } = step
    if (!residenceQuestions[question].some((one) => one === answer)) return wrong('answer', whichAnswer)
    const elsewhere = needsWhich(question, answer)
    if (elsewhere && which === null) return wrong('which', whichMissing)
    const known = elsewhere ? (await otherMunicipalities(tx, session.municipality)).map(({ value }) => value) : []
    if (elsewhere && which !== null && !known.includes(which)) return wrong('which', 'unknown')
    await step.add('residence_answer', 'answered', { question, answer, which_code: elsewhere ? which : null })
    return step.done('residence.answered', { data: { case: on.caseId, question }, to: `/residences/${on.id}#next` })
  },
})

const whichMissing = (locale: Locale) => words(text, locale).answering.fields.which.missing
const whichAnswer = (locale: Locale) => words(text, locale).answering.fields.answer.missing

export const throwingAway = residence.press({
  at: 'undo',
  may: 'transfer',
  text: group(text, 'throwing'),
  act: async (step) => {
    await step.stamp('residence_assessment', step.on.id, 'undone')
    return step.done('residence.thrown-away', { data: { case: step.on.caseId }, to: `/cases/${step.on.caseId}` })
  },
})

/** Nobody is responsible for sure: the municipality where the person stays is, meanwhile. */
const NOT_CLEAR = 'notClear'

export const signing = residence.form({
  at: 'signature',
  may: 'transfer',
  opens: 'residence',
  text: group(text, 'signing'),
  fields: {
    responsible: pickedCode({ as: 'radios' }),
    appliesFrom: day({ shownTo: today }),
    ground: longText(8000, 12),
  },
  shows: async ({ tx, session, shown, viewer }) => {
    const t = words(text, viewer.locale)
    const reading = residenceOf(session.municipality, shown.answers)
    const names = await municipalities(tx)
    const codes = [...new Set([reading.responsible, ...reading.otherReadings].map((one) => one.municipality))]
    const own = codes.includes(session.municipality) ? codes : [...codes, session.municipality]
    return {
      before: <Notice title={t.tonight}>{t.tonightWhat}</Notice>,
      options: {
        responsible: [
          ...own.map((value) => ({ value, label: names.get(value) ?? value })),
          { value: NOT_CLEAR, label: t.unclear },
        ],
      },
      begins: {
        responsible: reading.clear ? reading.responsible.municipality : NOT_CLEAR,
        appliesFrom: today(),
        ground: groundOf(reading, shown.answers, names),
      },
    }
  },
  act: async (step, { responsible, appliesFrom, ground }) => {
    const { tx, on } = step
    const wrongOn = wrongDay('appliesFrom', appliesFrom, { earliest: on.file.openedOn.subtract({ years: 1 }) })
    if (wrongOn) return wrongOn
    const code = responsible === NOT_CLEAR ? null : responsible
    if (code !== null && !(await municipalities(tx)).has(code)) return wrong('responsible', 'unknown')
    const signed = { responsible_code: code, applies_from: appliesFrom, ground }
    await step.stamp('residence_assessment', on.id, 'signed', signed)
    return step.done('residence.signed', { data: { case: on.caseId, responsible: code, from: appliesFrom.toString() } })
  },
})

/** What the answers come to, as a beginning that the worker goes on writing: in Swedish, as the file is. */
function groundOf(reading: Reading, answers: Parameters<typeof residenceOf>[1], names: ReadonlyMap<string, string>) {
  const t = text.sv
  const q = questionText.sv
  const nameOf = (code: string) => names.get(code) ?? code
  const said = residenceQuestionNames.flatMap((question) => {
    const one = answers[question]
    const labels: Readonly<Record<string, string>> = q.answers[question]
    if (one === undefined) return []
    return [
      `${q.questions[question]} ${labels[one.answer] ?? ''}${one.which === null ? '' : `: ${nameOf(one.which)}`}.`,
    ]
  })
  const { responsible, otherReadings, finishes } = reading
  return [
    `${t.groundHead(nameOf(responsible.municipality))} ${responsible.why.sv} (${responsible.section})`,
    ...otherReadings.map((one) => `${t.other}: ${nameOf(one.municipality)}. ${one.why.sv} (${one.section})`),
    ...(finishes === null ? [] : [`${t.finishes(nameOf(finishes))} (SoL 2025:400 29 kap. 9 §).`]),
    ...said,
  ].join('\n')
}

export const correctingGround = caseFile.form({
  at: '/residences/:id/correction',
  through: (tx, { id }) => caseIdOf(tx, 'residence_assessment', id),
  may: 'transfer',
  opens: 'residence',
  text: group(text, 'correcting'),
  fields: { because: longText(500, 3) },
  act: async (step, { because }) => {
    const { tx, on, params } = step
    const all = await ask(tx, residencesIn(tx, [on.id]))
    const old = all.find(({ id }) => id === params.id)
    if (old === undefined || old.signedAt === null || old.corrected) return stopped('corrected')
    if (all.some(({ signedAt }) => signedAt === null)) return stopped('open')
    const made = await step.add('residence_assessment', 'begun', { corrects_id: old.id, because })
    const { answers } = await residenceById(tx, old.id)
    for (const question of residenceQuestionNames) {
      const said = answers[question]
      if (said === undefined) continue
      const answer = { assessment_id: made, question, answer: said.answer, which_code: said.which }
      await tx
        .insertInto('residence_answer')
        .values({ ...step.mine('answered'), ...answer })
        .execute()
    }
    return step.done('residence.corrected', {
      about: made,
      data: { case: on.id, corrects: old.id },
      made,
      to: `/residences/${made}`,
    })
  },
  clash: { residence_assessment_draft: stopped('open'), residence_assessment_corrected: stopped('corrected') },
})
