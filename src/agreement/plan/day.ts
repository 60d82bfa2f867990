/** My day: actions of the plan in force that whoever is reminded of them should have done, or should soon. */

import type { Session } from '../../platform/access/index.ts'
import { type Asking, known, type Tx, told } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { actionsInForce } from './list.tsx'
import { text } from './text.ts'

/** So far ahead one is reminded. */
const DAYS_AHEAD = 30
const MOST = 50

export function planDayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!mayDo(session, 'reportPlan')) return known([])
  const on = today()
  const t = words(text, locale)
  const until = on.add({ days: DAYS_AHEAD })
  const wanted = { on, userId: session.userId, which: 'mine', after: null, limit: MOST } as const
  const mine = ifInMyDay('planActions', () => actionsInForce(tx, wanted))
  return told(mine, (rows) =>
    rows
      .filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, until) <= 0)
      .map((action) => ({
        group: 'followUp' as const,
        due: action.dueOn,
        title: t.dueTitle(action.title),
        where: action.who,
        since: action.dueOn,
        tags: [{ text: t.standings[action.standing] }],
        rule: t.dueRule,
        href: `/plan/versions/${action.planId}/actions/${action.id}/progress/new`,
        verb: t.note,
        cannotWait: false,
        children: 0,
        roofless: false,
      })),
  )
}
