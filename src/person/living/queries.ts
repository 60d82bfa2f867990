/** The history of living of one person, as the timeline draws it. */

import { sql } from 'kysely'
import { type Asking, ask, type Ids, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { EpisodeKind } from '../../platform/ui/index.ts'
import { forms, isLivingForm, kindOfLiving, livingFormName, type Situation } from './forms.ts'
import { type Episode, type Source, type Stretch, surestFirst, timeline } from './rules.ts'

export type LivingRow = {
  from: Temporal.PlainDate
  to: Temporal.PlainDate | null
  kind: EpisodeKind
  /** the form of living in words; never a place, an address or a landlord */
  label: string
  form: string
  situation: Situation | null
  source: Source
  sourceIds: string[]
}

const isSource = (value: string): value is Source =>
  value === 'stay' || value === 'lease' || value === 'placement' || value === 'told'

/** Where the person lived, earliest first, of what this user may read; neighbouring nights are one row, and no day stands twice. */
export const episodesIn = (tx: Tx, personId: string, locale: Locale): Asking<LivingRow[]> =>
  told(sourcesIn(tx, [personId]), (sources) => timeline(sources, today()).map((stretch) => livingRow(stretch, locale)))

/** What each source says of these people, as it stands. */
export function sourcesIn(tx: Tx, personIds: Ids): Asking<(Episode & { personId: string })[]> {
  const query = tx
    .selectFrom('housing_episode')
    .select(['person_id', 'from_on', 'until_on', 'living_form_code', 'source', 'source_id'])
    .where('person_id', 'in', personIds)
  return told(rowsOf(query, { from_on: 'day', until_on: 'day' }), (rows) =>
    rows.flatMap(({ person_id, from_on, until_on, living_form_code, source, source_id }) =>
      isSource(source)
        ? [{ personId: person_id, from: from_on, until: until_on, form: living_form_code, source, sourceId: source_id }]
        : [],
    ),
  )
}

/** The form in which a person lives today by the surest of what is known, as a column: `person` is the person's id. Null: nothing is known. */
export const livesNow = (person: string) => sql<string | null>`(
  select e.living_form_code from housing_episode e
  where e.person_id = ${sql.ref(person)} and e.from_on <= app.today() and (e.until_on is null or e.until_on >= app.today())
  order by array_position(${sql.lit(`{${surestFirst.join(',')}}`)}::text[], e.source), e.from_on desc, e.source_id desc limit 1)`

export const sourcesOf = (tx: Tx, personId: string): Promise<Episode[]> => ask(tx, sourcesIn(tx, [personId]))

/** A stretch in words and colour. */
export function livingRow(stretch: Stretch, locale: Locale): LivingRow {
  return {
    from: stretch.from,
    to: stretch.until,
    kind: kindOfLiving(stretch.form),
    label: livingFormName(stretch.form, locale),
    form: stretch.form,
    situation: isLivingForm(stretch.form) ? forms[stretch.form].situation : null,
    source: stretch.source,
    sourceIds: stretch.sourceIds,
  }
}

export type ToldRow = {
  id: string
  form: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  place: string | null
  to: string | null
  corrected: boolean
}

/** Everything told (or told to one user), also what was corrected later; the latest first. */
export async function toldRows(tx: Tx, personId: string, to: string | null): Promise<ToldRow[]> {
  const rows = await tx
    .selectFrom('told_situation as t')
    .leftJoin('app_user', 'app_user.id', 't.told_to')
    .leftJoin('told_situation as c', 'c.corrects_id', 't.id')
    .select([
      't.id',
      't.living_form_code as form',
      't.from_on as from',
      't.until_on as until',
      't.place',
      'app_user.name as to',
      'c.id as corrected_by',
    ])
    .where('t.person_id', '=', personId)
    .$if(to !== null, (qb) => qb.where('t.told_to', '=', to))
    .orderBy('t.from_on', 'desc')
    .orderBy('t.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ corrected_by, ...row }) => ({ ...row, corrected: corrected_by !== null }))
}
