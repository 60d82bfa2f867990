/** The user's own clocks as they may be told outside the login: number, rule and day, and nothing of anybody. */

import { findRule } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Reminder } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { placeOf } from '../standing/words.ts'
import { type DutyClock, ownClocks } from './queries.ts'

/** A calendar holds a year ahead. */
const DAYS_AHEAD = 366
const MOST = 1000

/** Every clock of the user's own running matters. */
export async function reminders(tx: Tx, session: Session, _locale: Locale): Promise<Reminder[]> {
  if (!mayDo(session, 'read')) return []
  return (await ownClocks(tx, today().add({ days: DAYS_AHEAD }), MOST)).map((clock) => ({
    ref: clock.number,
    ruleId: findRule(clock.rule)?.id ?? null,
    due: clock.due,
    what: whatOf(clock),
    href: `/evictions/${clock.matterId}`,
    key: `${clock.matterId} ${clock.source} ${clock.step}`,
  }))
}

function whatOf({ source, step }: DutyClock): Reminder['what'] {
  switch (source) {
    case 'contact':
    case 'child':
      return 'contact'
    case 'plan':
      return 'payment'
    case 'booking':
      return 'meeting'
    case 'course':
      return placeOf(step) === 'confirmation' ? 'confirm' : 'lastDay'
  }
}
