/** The user's clocks as they may be told outside the login: number, rule and day, and nothing of anybody. */

import { findRule } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, type Tx } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Reminder } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { hasNoDay } from '../clocks/words.ts'
import { noticeDuties } from '../notices/day.ts'
import { CONFIRMATION_RULE } from '../notices/rules.ts'
import { clocksUntil, type DutyClock, keyOf } from './queries.ts'

/** A calendar holds a year ahead. */
const DAYS_AHEAD = 366
const MOST = 1000

/** Every clock of the user's own running matters, each notice that waits to be confirmed, and for a manager what is late. */
export async function reminders(tx: Tx, session: Session, _locale: Locale): Promise<Reminder[]> {
  if (!mayDo(session, 'read')) return []
  const asked = allOf({
    clocks: clocksUntil(tx, session, today().add({ days: DAYS_AHEAD }), MOST),
    notices: noticeDuties(tx, session),
  })
  const { clocks, notices } = await ask(tx, asked)
  return [
    // what has no day is no clock to be reminded of
    ...[...clocks.own, ...clocks.late]
      .filter((clock) => !hasNoDay(clock))
      .map((clock) => ({
        ref: clock.number,
        ruleId: findRule(clock.rule)?.id ?? null,
        due: clock.due,
        what: whatOf(clock),
        href: `/evictions/${clock.matterId}`,
        key: keyOf(clock),
      })),
    ...notices.map(({ id, receivedOn, notice }) => ({
      ref: notice?.matter?.number ?? null,
      ruleId: CONFIRMATION_RULE,
      due: receivedOn,
      what: 'confirm' as const,
      href: notice === null ? '/eviction-notices' : `/eviction-notices/${id}`,
      key: `${id} confirmation`,
    })),
  ]
}

function whatOf({ source }: DutyClock): Reminder['what'] {
  switch (source) {
    case 'contact':
    case 'child':
      return 'contact'
    case 'plan':
      return 'payment'
    case 'promise':
    case 'copy':
    case 'concern':
    case 'link':
      return 'followUp'
    case 'booking':
      return 'meeting'
    case 'course':
    case 'board':
      return 'lastDay'
  }
}
