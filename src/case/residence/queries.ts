/** Reads of which municipality a case belongs to: the draft with its answers, and the grounds that were signed. */

import {
  type ResidenceAnswers,
  type ResidenceQuestion,
  residenceQuestionNames,
  residenceQuestions,
} from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import { type Asking, allOf, ask, type Ids, rowsOf, type Tx, told } from '../../platform/database/index.ts'

type Day = Temporal.PlainDate

export type Residence = {
  id: string
  caseId: string
  correctsId: string | null
  because: string | null
  begunAt: Temporal.Instant
  begunBy: string
  responsibleCode: string | null
  responsible: string | null
  appliesFrom: Day | null
  ground: string | null
  signedAt: Temporal.Instant | null
  signedBy: string | null
  /** another that takes its place has been signed */
  corrected: boolean
}
export type ResidenceDraft = Residence & { answers: ResidenceAnswers }

const residences = (tx: Tx) =>
  tx
    .selectFrom('residence_assessment as r')
    .leftJoin('municipality as m', 'm.code', 'r.responsible_code')
    .leftJoin('app_user as b', 'b.id', 'r.begun_by')
    .leftJoin('app_user as s', 's.id', 'r.signed_by')
    .select(['r.id', 'r.case_id as caseId', 'r.corrects_id as correctsId', 'r.because', 'r.begun_at as begunAt'])
    .select(['r.responsible_code as responsibleCode', 'm.name as responsible', 'r.applies_from as appliesFrom'])
    .select(['r.ground', 'r.signed_at as signedAt', 's.name as signedBy'])
    .select((eb) => [
      eb.fn.coalesce('b.name', eb.val('')).as('begunBy'),
      eb
        .exists(
          eb
            .selectFrom('residence_assessment as x')
            .select('x.id')
            .whereRef('x.corrects_id', '=', 'r.id')
            .where('x.signed_at', 'is not', null),
        )
        .$castTo<boolean>()
        .as('corrected'),
    ])
    .where('r.undone_at', 'is', null)

const times = { begunAt: 'moment', appliesFrom: 'day', signedAt: 'moment' } as const

/** The latest begun first: a draft, and what was signed. */
export const residencesIn = (tx: Tx, caseIds: Ids): Asking<Residence[]> =>
  rowsOf(residences(tx).where('r.case_id', 'in', caseIds).orderBy('r.begun_at', 'desc').orderBy('r.id', 'desc'), times)

/** One with the latest answer to each question. */
export function askingResidence(tx: Tx, id: string): Asking<ResidenceDraft | undefined> {
  const answers = tx
    .selectFrom('residence_answer')
    .select(['question', 'answer', 'which_code as which'])
    .distinctOn('question')
    .where('assessment_id', '=', id)
    .orderBy('question')
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
  const asked = allOf({ rows: rowsOf(residences(tx).where('r.id', '=', id), times), answers: rowsOf(answers) })
  return told(asked, ({ rows: [row], answers: said }) => row && { ...row, answers: answersFrom(said) })
}

export const residenceById = async (tx: Tx, id: string): Promise<ResidenceDraft> =>
  found(await ask(tx, askingResidence(tx, id)))

type Said = { question: string; answer: string; which: string | null }

/** As the rule reads them; what is no answer of the question's counts as none. */
function answersFrom(said: readonly Said[]): ResidenceAnswers {
  const answers: { [Q in ResidenceQuestion]?: { answer: never; which: string | null } } = {}
  for (const name of residenceQuestionNames) {
    const one = said.find(({ question }) => question === name)
    const answer = one && residenceQuestions[name].find((known) => known === one.answer)
    if (one !== undefined && answer !== undefined) Object.assign(answers, { [name]: { answer, which: one.which } })
  }
  return answers
}
