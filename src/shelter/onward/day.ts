/** One line on My day: how many guests have a place tonight and no next step. */

import type { Session } from '../../platform/access/index.ts'
import { type Asking, known, told } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { seesNextSteps } from '../access.ts'
import { countWithout } from './queries.ts'
import { text } from './text.ts'

export function onwardItems(session: Session, locale: Locale): Asking<DayItem[]> {
  if (!seesNextSteps(session)) return known([])
  const t = words(text, locale)
  return told(countWithout(), (n) =>
    n === 0
      ? []
      : [
          {
            group: 'waiting',
            due: null,
            title: t.day(n),
            where: null,
            since: today(),
            tags: [],
            rule: t.dayRule,
            href: '/tonight/onward',
            verb: t.see,
            cannotWait: false,
            children: 0,
            roofless: false,
          } as const,
        ],
  )
}
