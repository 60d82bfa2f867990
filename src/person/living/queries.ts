/** The history of living of one person, as the timeline draws it. */

import type { Tx } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { EpisodeKind } from '../../platform/ui/index.ts'
import { forms, isLivingForm, kindOfLiving, livingFormName, type Situation } from './forms.ts'
import { type Episode, type Source, type Stretch, timeline } from './rules.ts'

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
export async function episodesOf(tx: Tx, personId: string, locale: Locale): Promise<LivingRow[]> {
  return timeline(await sourcesOf(tx, personId), today()).map((stretch) => livingRow(stretch, locale))
}

/** What each source says, as it stands. */
export async function sourcesOf(tx: Tx, personId: string): Promise<Episode[]> {
  const rows = await tx
    .selectFrom('housing_episode')
    .select(['from_on', 'until_on', 'living_form_code', 'source', 'source_id'])
    .where('person_id', '=', personId)
    .execute()
  return rows.flatMap((row) =>
    isSource(row.source)
      ? [
          {
            from: row.from_on,
            until: row.until_on,
            form: row.living_form_code,
            source: row.source,
            sourceId: row.source_id,
          },
        ]
      : [],
  )
}

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
