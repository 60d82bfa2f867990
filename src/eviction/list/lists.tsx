/** The work list's two lists, what runs and what has ended: their rows, and how those stand in a file. */

import { stageNames } from '../../law/index.ts'
import { openPeople } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type ListColumn, type Listed, listed } from '../../platform/list/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { mayDo } from '../access.ts'
import { saidClock } from '../clocks/words.ts'
import { text as roomText } from '../text.ts'
import {
  type EndedMatter,
  endedKey,
  endedMatters,
  type Filter,
  keyOf,
  type ListedMatter,
  mattersToDo,
} from './queries.ts'
import { text } from './text.ts'
import { EndedTable, homeInList, householdInList, MatterClocks, OpenLink } from './views.tsx'

type Shown = ListedMatter | EndedMatter

/** Whom and where, as the list says it: neither with somebody whose identity is protected. */
const where = (locale: Locale): ListColumn<Shown>[] => {
  const t = words(text, locale)
  return [
    { label: t.number, kind: 'text', of: (one) => one.number },
    { label: t.who, kind: 'text', of: (one) => (one.hidden ? t.protected : householdInList(one, locale)) },
    { label: t.families, kind: 'number', of: (one) => one.children },
    { label: t.home, kind: 'text', of: (one) => (one.hidden ? t.noAddress : homeInList(one)) },
    { label: t.unit, kind: 'text', of: (one) => one.unit },
    { label: t.responsible, kind: 'text', of: (one) => one.responsible ?? t.nobody },
  ]
}

const opened = (session: Session) => (tx: Tx, rows: readonly Shown[]) =>
  openPeople(
    tx,
    session,
    rows.flatMap(({ tenants }) => tenants.map(({ id }) => id)),
    'file',
  )

export function runningList(session: Session, filter: Filter): Listed {
  const { locale } = session
  const t = words(text, locale)
  const said = ({ id, clock }: ListedMatter) => (clock === null ? null : saidClock({ matterId: id, ...clock }, locale))
  return listed<ListedMatter>({
    title: words(roomText, locale).matters,
    locale,
    columns: [
      ...where(locale),
      { label: t.stage, kind: 'text', of: ({ stage }) => (stage === null ? null : stageNames[stage][locale]) },
      { label: t.clock, kind: 'text', of: (one) => said(one)?.title ?? t.noClock },
      { label: t.due, kind: 'date', of: ({ clock }) => clock?.due ?? null },
      { label: t.toDo, kind: 'text', of: (one) => said(one)?.verb ?? null },
    ],
    rows: async (tx, { after, limit }) => (await mattersToDo(tx, session, filter, limit, after)).slice(0, limit),
    keyOf,
    draw: (rows) => <MatterClocks rows={rows} today={today()} />,
    empty: (
      <EmptyState
        title={filter.whose === 'mine' ? t.noneMine : t.none}
        who={t.whoOpens}
        icon="key"
        action={mayDo(session, 'open') ? <OpenLink locale={locale} secondary /> : undefined}
      >
        {t.noneWhat}
      </EmptyState>
    ),
    opened: opened(session),
  })
}

export function endedList(session: Session, ownOnly: boolean): Listed {
  const { locale } = session
  const t = words(text, locale)
  return listed<EndedMatter>({
    title: `${words(roomText, locale).matters} ${t.ended}`,
    locale,
    columns: [
      ...where(locale),
      { label: t.outcome, kind: 'text', of: ({ outcome }) => (outcome === null ? null : t.outcomes[outcome]) },
      { label: t.endedOn, kind: 'date', of: ({ endedOn }) => endedOn },
    ],
    rows: async (tx, { after, limit }) => (await endedMatters(tx, session, ownOnly, limit, after)).slice(0, limit),
    keyOf: endedKey,
    draw: (rows) => <EndedTable rows={rows} />,
    empty: (
      <EmptyState title={t.noneEnded} who={t.whoEnds} icon="key">
        {t.noneEndedWhat}
      </EmptyState>
    ),
    opened: opened(session),
  })
}
