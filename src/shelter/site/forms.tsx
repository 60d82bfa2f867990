/** Taking a bed out of service, and back. Never under a guest: who has the bed is moved first, or the reservation ended. */

import { found } from '../../platform/access/index.ts'
import { isId } from '../../platform/id.ts'
import { day, optional, picked, shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { formatLongDay, group, type Locale, words } from '../../platform/text/index.ts'
import { isBefore, now } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { nightToSleep } from '../nights.ts'
import { guestStillIn } from '../overstay.ts'
import { claimOn, isBedOf, overlapping } from './closing.ts'
import { bedsOfNight } from './queries.ts'
import { house } from './subject.tsx'
import { siteText } from './text.ts'

const tonight = () => nightToSleep(now())

type Why = 'past' | 'occupied' | 'held' | 'alreadyClosed'

/** Why not, with the night that it is about. */
const because = (why: Why, night: Temporal.PlainDate) => (locale: Locale) =>
  words(siteText, locale).refusal[why](formatLongDay(night, locale))

/** Closes a bed from a night on, until another or until it is opened. */
export const closing = house.form({
  at: 'closings/new',
  may: 'closeBed',
  opens: 'site',
  text: group(siteText, 'closing'),
  fields: {
    bed: picked(),
    from: day({ within: 'planned', shownFrom: tonight }),
    until: optional(day({ within: 'planned', shownFrom: tonight })),
    because: shortText(300),
  },
  // asked as the system: the user may not read who is still in it
  knows: async (_session, typed) => {
    const bed = typed('bed')
    return bed !== null && isId(bed) && (await guestStillIn(bed))
  },
  shows: async ({ tx, shown }) => ({
    begins: { from: tonight() },
    options: {
      bed: (await bedsOfNight(tx, [shown.id], tonight())).map(({ id, name, roomName }) => ({
        value: id,
        label: `${roomName} ${name}`,
      })),
    },
    draw: (field) => (
      <>
        {field.bed}
        <FieldRow>
          {field.from}
          {field.until}
        </FieldRow>
        {field.because}
      </>
    ),
  }),
  act: async (step, asked, guest) => {
    const { tx, on } = step
    const { bed, from, until } = asked
    found((await isBedOf(tx, on.id, bed)) || null)
    const earliest = tonight()
    if (isBefore(from, earliest)) return wrong('from', because('past', earliest))
    if (until !== null && isBefore(until, from)) return wrong('until', 'backwards')
    const claim = await claimOn(tx, on.id, asked)
    if (claim !== null) return stopped(because(claim.state, claim.night), 'bed')
    if (guest && from.equals(earliest)) return stopped(because('occupied', earliest), 'bed')
    const closed = await overlapping(tx, asked)
    if (closed !== undefined) return stopped(because('alreadyClosed', closed.from), 'bed')
    const made = await step.add('bed_void', 'closed', {
      bed_id: bed,
      from_on: from,
      until_on: until,
      because: asked.because,
    })
    const data = { closing: made, from: from.toString(), until: until?.toString() ?? null }
    return step.done('bed.closed', { about: bed, data, made })
  },
})

/** The bed is in service again from tonight. A closing that hadn't lasted a night yet is gone; the record keeps that it was. */
export const opening = house.press({
  at: 'closings/:closing/opening',
  may: 'closeBed',
  text: group(siteText, 'opening'),
  act: async (step) => {
    const { tx, on, params } = step
    const row = found(await tx.selectFrom('bed_void').selectAll().where('id', '=', params.closing).executeTakeFirst())
    found((await isBedOf(tx, on.id, row.bed_id)) || null)
    const lastClosed = tonight().subtract({ days: 1 })
    if (row.until_on !== null && !isBefore(lastClosed, row.until_on)) return stopped('alreadyOpen')
    if (isBefore(lastClosed, row.from_on)) await tx.deleteFrom('bed_void').where('id', '=', row.id).execute()
    else await step.stamp('bed_void', row.id, 'reopened', { until_on: lastClosed })
    return step.done('bed.opened', { about: row.bed_id, data: { closing: row.id } })
  },
})
