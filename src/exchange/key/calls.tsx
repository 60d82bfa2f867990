/** /settings/keys/:id: one key, with what it was used for, the latest first, also as a file. */

import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { day, oneOf, optional, wrong } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { idParam } from '../../platform/web/index.ts'
import { requireKeys } from '../access.ts'
import { answers, callsOf, keyById, type LoggedCall } from './queries.ts'
import { text } from './text.ts'
import { KeyPage } from './views.tsx'

export const calls = list({
  at: '/settings/keys/:id',
  filesAt: 'calls',
  size: 50,
  fields: {
    from: optional(day()),
    until: optional(day()),
    answer: optional(oneOf(answers, group(text, 'answers'), { empty: group(text, 'anyAnswer') })),
    sort: usually(oneOf(['-at', 'at'], group(text, 'sorts'), { empty: false }), '-at'),
  },
  text: group(text, 'choosing'),
  judge: ({ from, until }) =>
    from !== null && until !== null && Temporal.PlainDate.compare(until, from) < 0 ? wrong('until', 'backwards') : null,
  may: requireKeys,
  takes: () => true,
  of: ({ c, locale, filter }) => {
    const t = words(text, locale)
    const isChosen = filter.from !== null || filter.until !== null || filter.answer !== null
    return listed<LoggedCall>({
      title: t.log,
      locale,
      columns: columnsIn(locale),
      rows: async (tx, { after, limit, inFile }) => {
        // a key that isn't theirs is none, in the file as on the page
        if (inFile) await keyById(tx, idParam(c))
        return callsOf(tx, idParam(c), filter, limit, after)
      },
      keyOf: ({ at, id }) => [at.toString(), id],
      empty: isChosen ? (
        <EmptyState title={t.noneLike} icon="history">
          {t.noneLikeWhat}
        </EmptyState>
      ) : (
        <EmptyState title={t.noCalls} icon="history">
          {t.noCallsText}
        </EmptyState>
      ),
    })
  },
  more: (tx, { c }) => keyById(tx, idParam(c)),
  draw: ({ more: shown, ...rest }) => <KeyPage shown={shown} {...rest} />,
})

function columnsIn(locale: Locale): ListColumn<LoggedCall>[] {
  const t = words(text, locale)
  return [
    {
      label: t.at,
      sort: 'at',
      kind: 'text',
      of: ({ at }) => momentInFile(at),
      cell: ({ at }) => <span class="nowrap">{formatMoment(at, locale)}</span>,
    },
    {
      label: t.call,
      kind: 'text',
      of: ({ method, route }) => `${method} ${route}`,
      cell: ({ method, route }) => <code>{`${method} ${route}`}</code>,
    },
    { label: t.status, kind: 'number', of: ({ status }) => status },
    { label: t.ms, kind: 'number', of: ({ ms }) => ms },
  ]
}
