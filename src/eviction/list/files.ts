/** The work list as a file, for whoever sees the whole municipality's: what runs, or what has ended. */

import { stageNames } from '../../law/index.ts'
import { openPeople } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { type FileColumn, type Filed, fileRoutes, listFile } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { saidClock } from '../clocks/words.ts'
import { text as roomText } from '../text.ts'
import { askedOf } from './asked.ts'
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
import { homeInList, householdInList } from './views.tsx'

export const listFiles = fileRoutes('/evictions', (c, session) => {
  requireMay(session, 'readAll')
  const { filter, ended } = askedOf(c, session)
  return ended ? endedFile(session) : runningFile(session, filter)
})

type Shown = ListedMatter | EndedMatter

/** Whom and where, as the list says it: neither with somebody whose identity is protected. */
const where = (locale: Locale): FileColumn<Shown>[] => {
  const t = words(text, locale)
  return [
    { header: t.number, kind: 'text', of: (one) => one.number },
    { header: t.who, kind: 'text', of: (one) => (one.hidden ? t.protected : householdInList(one, locale)) },
    { header: t.families, kind: 'number', of: (one) => one.children },
    { header: t.home, kind: 'text', of: (one) => (one.hidden ? t.noAddress : homeInList(one)) },
    { header: t.unit, kind: 'text', of: (one) => one.unit },
    { header: t.responsible, kind: 'text', of: (one) => one.responsible ?? t.nobody },
  ]
}

const opened = (session: Session) => (tx: Tx, rows: readonly Shown[]) =>
  openPeople(
    tx,
    session,
    rows.flatMap(({ tenants }) => tenants.map(({ id }) => id)),
    'file',
  )

function runningFile(session: Session, filter: Filter): Filed {
  const { locale } = session
  const t = words(text, locale)
  const said = ({ id, clock }: ListedMatter) => (clock === null ? null : saidClock({ matterId: id, ...clock }, locale))
  return listFile<ListedMatter>({
    title: words(roomText, locale).matters,
    columns: [
      ...where(locale),
      { header: t.stage, kind: 'text', of: ({ stage }) => (stage === null ? null : stageNames[stage][locale]) },
      { header: t.clock, kind: 'text', of: (one) => said(one)?.title ?? t.noClock },
      { header: t.due, kind: 'date', of: ({ clock }) => clock?.due ?? null },
      { header: t.toDo, kind: 'text', of: (one) => said(one)?.verb ?? null },
    ],
    rows: async (tx, { after, limit }) => (await mattersToDo(tx, session, filter, limit, after)).slice(0, limit),
    keyOf,
    opened: opened(session),
  })
}

function endedFile(session: Session): Filed {
  const { locale } = session
  const t = words(text, locale)
  return listFile<EndedMatter>({
    title: `${words(roomText, locale).matters} ${t.ended}`,
    columns: [
      ...where(locale),
      { header: t.outcome, kind: 'text', of: ({ outcome }) => (outcome === null ? null : t.outcomes[outcome]) },
      { header: t.endedOn, kind: 'date', of: ({ endedOn }) => endedOn },
    ],
    rows: async (tx, { after, limit }) => (await endedMatters(tx, session, false, limit, after)).slice(0, limit),
    keyOf: endedKey,
    opened: opened(session),
  })
}
