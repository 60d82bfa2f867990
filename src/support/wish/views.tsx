/** What the person has said, and how and how often, change by change. */

import { formatDate, words } from '../../platform/text/index.ts'
import { Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { ways } from '../codes.ts'
import { text as pageText } from '../page.text.ts'
import type { AgreedRhythm, NotedWish } from '../queries.ts'
import { text as shared } from '../text.ts'
import { cancelling, undoing } from './forms.tsx'

type Props = { id: string; wishes: readonly NotedWish[]; rhythms: readonly AgreedRhythm[]; work: boolean }

export function Wants({ id, wishes, rhythms, work }: Props) {
  const locale = useLocale()
  const t = words(pageText, locale)
  const s = words(shared, locale)
  return (
    <>
      {wishes.length === 0 ? null : (
        <Table
          caption={t.wishCaption}
          rows={wishes}
          columns={[
            { label: t.onDay, names: true, cell: ({ onDay }) => formatDate(onDay, locale) },
            {
              label: t.says,
              cell: ({ wish, untilOn }) => (
                <>
                  <Tag tone={wish === 'wants' ? 'good' : 'neutral'}>{s.wishes[wish]}</Tag>
                  {untilOn === null ? null : <span class="rule"> {t.untilDay(formatDate(untilOn, locale))}</span>}
                </>
              ),
            },
            { label: t.said, cell: ({ words: said }) => said ?? '' },
            {
              label: '',
              cell: ({ id: wishId, onDay }) =>
                work && wishes.length > 1 ? (
                  <undoing.Button to={{ id, wishId }} of={formatDate(onDay, locale)} locale={locale} />
                ) : null,
            },
          ]}
        />
      )}
      {rhythms.length === 0 ? null : (
        <Table
          caption={t.rhythmCaption}
          rows={rhythms}
          columns={[
            { label: t.from, names: true, cell: ({ fromOn }) => formatDate(fromOn, locale) },
            { label: t.often, cell: ({ times, perWeeks }) => s.perWeek(times, perWeeks) },
            {
              label: t.how,
              cell: (one) => (
                <>
                  {ways
                    .filter((way) => one.ways.includes(way))
                    .map((way) => s.ways[way])
                    .join(', ')}
                  {one.words ? <span class="rule"> {one.words}</span> : null}
                </>
              ),
            },
            {
              label: '',
              cell: ({ id: rhythmId, fromOn, times, perWeeks }) =>
                work ? (
                  <cancelling.Button
                    to={{ id, rhythmId }}
                    of={`${s.perWeek(times, perWeeks)}, ${formatDate(fromOn, locale)}`}
                    locale={locale}
                  />
                ) : null,
            },
          ]}
        />
      )}
    </>
  )
}
