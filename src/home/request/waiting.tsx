/** GET /homes/waiting: households that wait for a home, of the cases that the reader reads; by case number, so that the list and its file name nobody. */

import { ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { HomeTabs } from '../tabs.tsx'
import { whoInWords } from './page.tsx'
import { type Waiting, waitingRequests, waitingWhich } from './queries.ts'
import { requestState } from './rules.ts'
import { text } from './text.ts'
import { waitingText } from './waiting.text.ts'

const tones = { none: 'neutral', agreed: 'good', lapsed: 'late', withdrawn: 'neutral' } as const

const stateOf = (one: Waiting) => requestState({ withdrawnOn: null, terms: one }, today())

export const waiting = list({
  at: '/homes/waiting',
  size: 25,
  fields: {
    which: usually(oneOf(waitingWhich, group(waitingText, 'which'), { empty: false }), 'all'),
    whose: usually(oneOf(['all', 'mine'], group(waitingText, 'whose'), { empty: false }), 'all'),
  },
  text: group(waitingText, 'choosing'),
  may: (session) => requireMay(session, 'keepRequest'),
  takes: (session) => mayDo(session, 'keepRequest'),
  of: ({ locale, filter }) => {
    const [t, of] = [words(waitingText, locale), words(text, locale)]
    return listed<Waiting>({
      title: t.title,
      locale,
      columns: [
        {
          label: t.case,
          kind: 'text',
          of: (one) => one.number,
          cell: (one) => <a href={`/cases/${one.caseId}/home`}>{one.number}</a>,
        },
        { label: of.who, kind: 'text', of: (one) => whoInWords(one, locale) },
        { label: of.waits, kind: 'date', of: (one) => one.waitsFrom },
        { label: of.asksAgain, kind: 'date', of: (one) => one.untilOn },
        { label: t.responsible, kind: 'text', of: (one) => one.responsible ?? t.nobody },
        {
          label: of.state,
          kind: 'text',
          of: (one) => of.states[stateOf(one)],
          cell: (one) => <Tag tone={tones[stateOf(one)]}>{of.states[stateOf(one)]}</Tag>,
        },
      ],
      rows: (tx, { after, limit }) => waitingRequests(tx, filter, limit, after),
      keyOf: (one) => [one.waitsFrom.toString(), one.id],
      empty: (
        <EmptyState title={t.none} who={t.noneWho}>
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(waitingText, locale)
    const match = mayDo(session, 'match') ? <LinkButton href="/homes/matching">{t.toMatching}</LinkButton> : null
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead(formatDate(shown.viewer.today, locale))}
        actions={match}
        above={<HomeTabs session={session} here="/homes/waiting" />}
      />
    )
  },
})
