/** What a house takes, as it says itself: for whom, animals, wheelchairs, sobriety, hours, season, and how it is found. */

import { type RawBuilder, sql } from 'kysely'
import { type Asking, ask, rowsOf, type Tx } from '../platform/database/index.ts'
import { ZONE } from '../platform/time/index.ts'

export const siteKinds = ['nightShelter', 'acuteHousing', 'womensShelter', 'hotel'] as const
export type SiteKind = (typeof siteKinds)[number]

export const guestKinds = ['women', 'men', 'couples', 'families'] as const

/** From when on a house lets go of a place that is held and nobody came to, unless it says otherwise. */
export const HOLD_MINUTES = 90

/** For how long the house holds a place, of what holds at some houses. */
export const minutesHeld = (intakes: readonly Pick<Intake, 'siteId' | 'holdMinutes'>[], siteId: string): number =>
  intakes.find((one) => one.siteId === siteId)?.holdMinutes ?? HOLD_MINUTES

export type Intake = {
  id: string
  siteId: string
  kind: SiteKind
  /** told of to nobody but those who work there and those who are named */
  hidden: boolean
  takes: readonly string[]
  pets: boolean
  wheelchair: boolean
  /** guests are asked to be sober */
  sober: boolean
  /** `18:00:00`; null: from when it opens, and as long as it is open */
  entryFrom: string | null
  entryUntil: string | null
  staffAtNight: boolean
  /** `11-01`, days of the year; null: the whole year */
  seasonFrom: string | null
  seasonUntil: string | null
  holdMinutes: number
  area: string | null
  /** how far it is and how one gets there, in words */
  way: string | null
}

/** What holds now at every house that the user sees, or at one. */
export const intakesNow = (tx: Tx, siteId?: string): Asking<Intake[]> =>
  rowsOf(
    tx
      .selectFrom('site_intake')
      .select([
        'id',
        'site_id as siteId',
        'kind',
        'hidden',
        'takes',
        'pets',
        'wheelchair',
        'sober',
        'entry_from as entryFrom',
        'entry_until as entryUntil',
        'staff_at_night as staffAtNight',
        'season_from as seasonFrom',
        'season_until as seasonUntil',
        'hold_minutes as holdMinutes',
        'area',
        'way',
      ])
      .where('ended_at', 'is', null)
      .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId ?? ''))
      .orderBy('id'),
  )

/** Those houses of these that others are told of: neither protected housing nor one whose address is hidden. */
export async function toldOf<S extends { id: string; livingForm: string }>(tx: Tx, sites: readonly S[]): Promise<S[]> {
  const hidden = (await ask(tx, intakesNow(tx))).filter((intake) => intake.hidden).map(({ siteId }) => siteId)
  return sites.filter(({ id, livingForm }) => livingForm !== 'protectedHousing' && !hidden.includes(id))
}

/** Whether a night is within a season, which may go over the turn of the year. Days as `MM-DD`. */
export function inSeason(night: Temporal.PlainDate, from: string | null, until: string | null): boolean {
  if (from === null || until === null) return true
  const day = night.toString().slice(5)
  return from <= until ? from <= day && day <= until : day >= from || day <= until
}

/**
 * In a statement, of the row `a` of what is set aside: the moment at which the bed is let go on the night that bears the date. An hour before noon is
 * the small hours after. Compared with the clock by whoever asks, so that the bed is anybody's at that second.
 */
export const letGoAt = (night: RawBuilder<unknown>) => sql`((
  ${night} + a.until_time + case when a.until_time < '12:00' then interval '1 day' else interval '0' end) at time zone ${sql.lit(ZONE)})`

/** In a statement, of the bed that is called `bed`: the hour until which it is set aside for outreach still, on the night; null when it is anybody's. */
export const setAsideUntil = (night: Temporal.PlainDate) => sql<string | null>`(
  select a.until_time from bed_set_aside a where a.bed_id = bed.id and a.ended_at is null and ${letGoAt(sql`${night}::date`)} > app.now())`
