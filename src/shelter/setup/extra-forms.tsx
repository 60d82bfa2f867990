/** Extra places are opened for some nights and closed early, each with a reason; beds are set aside for outreach until an hour, and let go. */

import { found } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { day, shortText, stopped, time, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { isAfter, isBefore, now } from '../../platform/time/index.ts'
import { nightCount, nightToSleep } from '../nights.ts'
import { extraText } from './extra.text.ts'
import { type ExtraPlaces, extrasOf, lastClaimOnExtra, placesToSetUp } from './places.ts'
import { roomsOf } from './queries.ts'
import { shelter } from './subject.tsx'
import { text } from './text.ts'
import { MOST_BEDS, roomForExtra, writeBeds } from './write.ts'

const place = { may: 'setUp', opens: 'site-settings', back: 'settings' } as const

const tonight = () => nightToSleep(now())
const LONGEST = 366

const extraOf = async (tx: Tx, siteId: string, id: string): Promise<ExtraPlaces> =>
  found((await ask(tx, extrasOf(tx, siteId))).find((one) => one.id === id))

export const openingExtra = shelter.form({
  ...place,
  at: 'extra/new',
  back: 'settings#extra',
  text: group(extraText, 'opening'),
  fields: {
    beds: wholeNumber(1, MOST_BEDS),
    from: day({ within: 'planned', from: tonight }),
    until: day({ within: 'planned', shownFrom: tonight }),
    because: shortText(300),
  },
  shows: () => ({ begins: { from: tonight() } }),
  act: async (step, { beds, from, until, because }) => {
    const { tx, session, on } = step
    if (isBefore(until, from)) return wrong('until', 'backwards')
    if (nightCount(from, until) > LONGEST) return wrong('until', 'long')
    const made = await step.add('extra_places', 'opened', {
      site_id: on.id,
      from_on: from,
      until_on: until,
      beds,
      because,
    })
    const where = { municipality: session.municipality, siteId: on.id }
    const room = await roomForExtra(tx, where, extraText.sv.room)
    await writeBeds(tx, where, room, beds, { id: made, from, outFrom: until.add({ days: 1 }) })
    const data = { extra: made, beds, from: from.toString(), until: until.toString() }
    return step.done('site.extra-opened', { data, made })
  },
})

export const closingExtra = shelter.form({
  ...place,
  at: 'extra/:extra/closing',
  back: 'settings#extra',
  text: group(extraText, 'closing'),
  fields: { last: day({ within: 'planned' }), because: shortText(300) },
  shows: () => ({ begins: { last: tonight() } }),
  act: async (step, { last, because }) => {
    const { tx, on } = step
    const extra = await extraOf(tx, on.id, step.params.extra)
    if (extra.closedLast !== null) return stopped('already')
    if (isBefore(last, tonight().subtract({ days: 1 }))) return wrong('last', 'passed')
    if (isBefore(last, extra.from.subtract({ days: 1 })) || isAfter(last, extra.until)) return wrong('last', 'outside')
    const outFrom = last.add({ days: 1 })
    const claimed = await lastClaimOnExtra(tx, { siteId: on.id, extraId: extra.id }, outFrom)
    if (claimed !== null)
      return stopped((locale) => words(text, locale).bookedUntil(formatDate(claimed, locale)), 'last')
    await step.stamp('extra_places', extra.id, 'closed', { closed_last: last, closed_because: because })
    await tx.updateTable('bed').set({ out_of_service_from: outFrom }).where('extra_id', '=', extra.id).execute()
    return step.done('site.extra-closed', { data: { extra: extra.id, last: last.toString() } })
  },
})

/** As they were opened. Nights on which they were closed meanwhile stay so in every figure. */
export const reopeningExtra = shelter.press({
  may: 'setUp',
  back: 'settings#extra',
  at: 'extra/:extra/reopening',
  text: group(extraText, 'reopening'),
  act: async (step) => {
    const { tx, on } = step
    const extra = await extraOf(tx, on.id, step.params.extra)
    if (extra.closedLast === null) return stopped('open')
    if (isBefore(extra.until, tonight())) return stopped('over')
    const [firstAway, lastAway] = [extra.closedLast.add({ days: 1 }), tonight().subtract({ days: 1 })]
    const beds = await tx.selectFrom('bed').select('id').where('extra_id', '=', extra.id).execute()
    if (!isBefore(lastAway, firstAway))
      for (const { id } of beds) {
        const away = { bed_id: id, from_on: firstAway, until_on: lastAway, because: extraText.sv.wasClosed }
        await tx
          .insertInto('bed_void')
          .values({ ...step.mine('closed'), ...away })
          .execute()
      }
    await step.unstamp('extra_places', extra.id, 'closed', { closed_last: null, closed_because: null })
    const outFrom = extra.until.add({ days: 1 })
    await tx.updateTable('bed').set({ out_of_service_from: outFrom }).where('extra_id', '=', extra.id).execute()
    return step.done('site.extra-reopened', { data: { extra: extra.id } })
  },
})

const roomWith = async (tx: Tx, siteId: string, bedId: string) =>
  found((await roomsOf(tx, siteId)).find(({ beds }) => beds.some(({ id }) => id === bedId)))

const asideFor = async (tx: Tx, siteId: string, bedId: string) =>
  (await ask(tx, placesToSetUp(tx, siteId))).asides.find((one) => one.bedId === bedId)

export const settingAside = shelter.form({
  ...place,
  at: 'beds/:bedId/aside',
  text: group(extraText, 'aside'),
  fields: { until: time() },
  shows: async ({ tx, shown, params, viewer }) => {
    const room = await roomWith(tx, shown.id, params.bedId)
    const bed = found(room.beds.find(({ id }) => id === params.bedId))
    return { heading: words(text, viewer.locale).bedIn(bed.name, room.name), begins: { until: '21:00' } }
  },
  act: async (step, { until }) => {
    const { tx, on, params } = step
    const room = await roomWith(tx, on.id, params.bedId)
    if (room.takenAsOne) return stopped('asOne')
    if ((await asideFor(tx, on.id, params.bedId)) !== undefined) return stopped('already')
    const made = await step.add('bed_set_aside', 'set', { bed_id: params.bedId, until_time: until })
    return step.done('site.bed-set-aside', { data: { bed: params.bedId, until }, made })
  },
})

export const endingAside = shelter.press({
  may: 'setUp',
  back: 'settings',
  at: 'beds/:bedId/aside/end',
  text: group(extraText, 'asideEnding'),
  act: async (step) => {
    const { tx, on, params } = step
    await roomWith(tx, on.id, params.bedId)
    const aside = await asideFor(tx, on.id, params.bedId)
    if (aside === undefined) return stopped('notAside')
    await step.stamp('bed_set_aside', aside.id, 'ended')
    return step.done('site.bed-let-go', { data: { bed: params.bedId } })
  },
})
