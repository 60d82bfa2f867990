/** Assessments of a programme, with their answers and the template that they answer. */

import { sql } from 'kysely'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Evidence, evidence as evidenceShape } from './evidence.ts'
import { content, ownTemplate, type Template } from './template.ts'

export type Assessment = {
  id: string
  programmeId: string
  programme: string
  year: number
  template: Template
  correctsId: string | null
  because: string | null
  begunAt: Temporal.Instant
  begunBy: string | null
  sentAt: Temporal.Instant | null
  sentBy: string | null
  evidence: Evidence | null
  /** a later row that corrects this one and is sent */
  corrected: boolean
  answers: ReadonlyMap<string, number>
  words: string | null
}

type Row = Omit<Assessment, 'template' | 'answers' | 'evidence'> & {
  templateId: string | null
  name: string | null
  version: string
  content: unknown
  evidence: unknown
  answers: { statement: string; score: number }[]
}

const rows = (where: 'id' | 'programme', id: string) => sql<Row>`
  select a.id, a.programme_id as "programmeId", p.name as programme, a.year, a.template_id as "templateId", t.name, a.version, t.content,
    a.corrects_id as "correctsId", a.because, a.begun_at as "begunAt", b.name as "begunBy", a.sent_at as "sentAt", s.name as "sentBy", a.evidence,
    exists (select from fidelity_assessment c where c.corrects_id = a.id and c.undone_at is null and c.sent_at is not null) as corrected,
    coalesce((select jsonb_agg(jsonb_build_object('statement', w.statement, 'score', w.score)) from fidelity_answer w where w.assessment_id = a.id),
      '[]'::jsonb) as answers,
    (select string_agg(w.words, ' ') from fidelity_answer w where w.assessment_id = a.id) as words
  from fidelity_assessment a join programme p on p.id = a.programme_id left join fidelity_template t on t.id = a.template_id
    left join app_user b on b.id = a.begun_by left join app_user s on s.id = a.sent_by
  where a.undone_at is null and p.undone_at is null and ${sql.ref(where === 'id' ? 'a.id' : 'a.programme_id')} = ${id}::uuid
  order by a.year desc, a.begun_at desc limit 200`

const moments = { begunAt: 'moment', sentAt: 'moment' } as const

/** A template in use stays what it was when it was loaded: what is answered is read with the words that were asked. */
function whole({ templateId, name, version, content: asked, evidence, answers, ...row }: Row): Assessment {
  return {
    ...row,
    template:
      templateId === null
        ? { ...ownTemplate, version }
        : { id: templateId, name: { sv: name ?? '', en: name ?? '' }, version, ...content.parse(asked) },
    evidence: evidence === null ? null : evidenceShape.parse(evidence),
    answers: new Map(answers.map((one) => [one.statement, one.score])),
  }
}

export const askingAssessment = (id: string): Asking<Assessment | undefined> =>
  told(rowsOf(rows('id', id), moments), ([one]) => (one === undefined ? undefined : whole(one)))

/** Of a programme, the latest year first; drafts and what was corrected too. */
export const askingAssessments = (programmeId: string): Asking<Assessment[]> =>
  told(rowsOf(rows('programme', programmeId), moments), (all) => all.map(whole))

/** Templates that are in use, Hemvist's own left out. */
export const templates = (tx: Tx): Promise<{ id: string; name: string; version: string; rights: string }[]> =>
  tx
    .selectFrom('fidelity_template')
    .select(['id', 'name', 'version', 'rights'])
    .where('withdrawn_at', 'is', null)
    .orderBy(sql`name collate swedish`)
    .orderBy('version')
    .orderBy('id')
    .limit(200)
    .execute()

export type AssessedProgramme = { id: string; name: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null }

export const programmeToAssess = (tx: Tx, id: string): Promise<AssessedProgramme | undefined> =>
  ask(
    tx,
    told(
      rowsOf(
        tx
          .selectFrom('programme')
          .select(['id', 'name', 'from_on as from', 'until_on as until'])
          .where('id', '=', id)
          .where('undone_at', 'is', null),
        { from: 'day', until: 'day' },
      ),
      ([one]) => one,
    ),
  )
