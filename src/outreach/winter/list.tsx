/** GET /outreach/winter: who slept outdoors and who was refused, night by night, beside the places that stood free. Figures alone. */

import { sql } from 'kysely'
import { type Asking, ask, rowsOf } from '../../platform/database/index.ts'
import { ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { day, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { EmptyState, Notice } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { OutreachTabs } from '../tabs.tsx'
import { text } from './text.ts'

export type WinterNight = {
  night: Temporal.PlainDate
  met: number
  counted: number
  alerted: number
  turnedAway: number
  free: number
}

/** Nights of a period, in the longest that is counted at once. */
const MOST_NIGHTS = 366
const USUAL_NIGHTS = 30

/** The night from yesterday evening: of tonight nobody has anything to say yet. */
const lastNight = (): Temporal.PlainDate => today().subtract({ days: 1 })

const nightsFrom = (from: Temporal.PlainDate, until: Temporal.PlainDate): Asking<WinterNight[]> =>
  rowsOf(
    sql<WinterNight>`select night, met, counted, alerted, turned_away as "turnedAway", free
      from app.winter_nights(${from}::date, ${until}::date) order by night`,
    { night: 'day' },
  )

/** The least number who slept outdoors: the same person may stand in each of the three. */
export const leastOut = ({ met, counted, alerted }: WinterNight): number => Math.max(met, counted, alerted)

export const winter = list({
  at: '/outreach/winter',
  size: 40,
  fields: {
    from: usually(day(), () => lastNight().subtract({ days: USUAL_NIGHTS - 1 })),
    until: usually(day(), lastNight),
  },
  text: group(text, 'choosing'),
  judge: ({ from, until }) => {
    if (isBefore(until, from)) return wrong('until', 'backwards')
    return from.until(until).days >= MOST_NIGHTS ? wrong('until', 'tooLong') : null
  },
  may: (session) => requireMay(session, 'winter'),
  takes: (session) => mayDo(session, 'winter'),
  of: ({ locale, filter: { from, until } }) => {
    const t = words(text, locale)
    return listed<WinterNight>({
      title: t.title,
      locale,
      columns: [
        {
          label: t.night,
          kind: 'date',
          of: ({ night }) => night,
          cell: ({ night }) => <time datetime={night.toString()}>{formatDate(night, locale)}</time>,
        },
        { label: t.met, kind: 'number', of: ({ met }) => met },
        { label: t.counted, kind: 'number', of: ({ counted }) => counted },
        { label: t.alerted, kind: 'number', of: ({ alerted }) => alerted },
        { label: t.least, kind: 'number', of: leastOut },
        { label: t.away, kind: 'number', of: ({ turnedAway }) => turnedAway },
        { label: t.free, kind: 'number', of: ({ free }) => free },
      ],
      rows: async (tx, { after, limit }) => {
        const begins = after === null ? from : Temporal.PlainDate.from(after[0] ?? '').add({ days: 1 })
        if (isBefore(until, begins)) return []
        const last = begins.add({ days: limit - 1 })
        return ask(tx, nightsFrom(begins, isBefore(last, until) ? last : until))
      },
      keyOf: ({ night }) => [night.toString()],
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
    })
  },
  more: (tx, { filter: { from, until } }) =>
    isBefore(until, from) || from.until(until).days >= MOST_NIGHTS
      ? Promise.resolve([])
      : ask(tx, nightsFrom(from, until)),
  draw: ({ session, locale, more, ...shown }) => {
    const t = words(text, locale)
    const out = more.filter((night) => leastOut(night) > 0)
    const away = more.reduce((sum, { turnedAway }) => sum + turnedAway, 0)
    const short = out.filter((night) => leastOut(night) > night.free).length
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead}
        above={
          <>
            <OutreachTabs session={session} here="/outreach/winter" />
            {more.length === 0 ? null : (
              <Notice>
                {t.sum(t.nights(more.length), t.nights(out.length), t.times(away))} {t.short(t.nights(short))}
              </Notice>
            )}
          </>
        }
      >
        <p class="rule measure">{t.apart}</p>
        <p class="rule measure">{t.freeWhat}</p>
      </ListPage>
    )
  },
})
