/** The lists of signals as files, for those who read what comes in. No names and no places of people: neither stands in the lists. */

import { livingFormName } from '../person/index.ts'
import { requireMay, type Session } from '../platform/access/index.ts'
import { ask } from '../platform/database/index.ts'
import { words } from '../platform/text/index.ts'
import { today, ZONE } from '../platform/time/index.ts'
import { type Ctx, fileRoutes, listFile, readQuery } from '../platform/web/index.ts'
import { mayOnSignal, mayRead } from './access.ts'
import { listQuery } from './form.ts'
import { allSignals, type ListedSignal, latestKey, sentSignals, waitingKey, waitingSignals } from './list.ts'
import type { Shown } from './list-view.tsx'
import { type SignalKind, stateOf } from './rules.ts'
import { text } from './text.ts'

/** What the address of the list asks for: those who don't read what comes in see what they have sent. */
export function askedOf(c: Ctx, session: Session) {
  requireMay(session, mayOnSignal.send)
  const staff = mayRead(session)
  const query = readQuery(c, listQuery)
  const kind: SignalKind | null = query.ok && staff ? query.value.kind : null
  const show: Shown = staff ? ((query.ok ? query.value.show : null) ?? 'waiting') : 'sent'
  return { staff, kind, show }
}

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(ZONE).toPlainDate()

export const signalFiles = fileRoutes('/signals', (c, session) => {
  requireMay(session, mayOnSignal.read)
  const { kind, show } = askedOf(c, session)
  const { locale } = session
  const t = words(text, locale)
  const state = ({ answerBy, answeredAt }: ListedSignal) =>
    t.states[stateOf({ answerBy, answered: answeredAt !== null }, today())]
  return listFile<ListedSignal>({
    title: t.signals,
    columns: [
      { header: t.receipt, kind: 'text', of: (one) => one.receipt },
      { header: t.urgent, kind: 'text', of: (one) => (one.urgent ? t.urgent : null) },
      { header: t.kind, kind: 'text', of: (one) => t.kinds[one.kind] },
      show === 'sent'
        ? { header: t.to, kind: 'text', of: (one) => one.municipality }
        : { header: t.from, kind: 'text', of: (one) => one.sender ?? t.ownStaff },
      { header: t.adults, kind: 'number', of: (one) => one.adults },
      { header: t.kids, kind: 'number', of: (one) => one.children },
      { header: t.livingForm, kind: 'text', of: ({ livingForm }) => livingForm && livingFormName(livingForm, locale) },
      { header: t.came, kind: 'date', of: (one) => dayOf(one.receivedAt) },
      { header: t.answerBy, kind: 'date', of: (one) => one.answerBy },
      { header: t.state, kind: 'text', of: state },
      { header: t.answeredOn, kind: 'date', of: ({ answeredAt }) => answeredAt && dayOf(answeredAt) },
    ],
    rows: (tx, { after, limit }) =>
      ask(
        tx,
        show === 'sent'
          ? sentSignals(tx, session, after, limit)
          : show === 'all'
            ? allSignals(tx, session, kind, after, limit)
            : waitingSignals(tx, session, kind, after, limit),
      ),
    keyOf: show === 'waiting' ? waitingKey : latestKey,
  })
})
