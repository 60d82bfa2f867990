/** What My day says to named staff: that somebody asked, never about whom. */

import { may, type Session } from '../../platform/access/index.ts'
import { type Asking, known, type Tx, told } from '../../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openQuestions } from './queries.ts'
import { text } from './text.ts'

/** Nothing for those who are named for nobody. */
export function askedDayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!may(session, mayOnPerson.answerAsked)) return known([])
  const t = words(text, locale)
  return told(openQuestions(tx), (questions) =>
    questions.map(({ at, by }) => ({
      group: 'followUp',
      due: dateOf(at),
      title: t.dayTitle,
      where: null,
      since: dateOf(at),
      tags: [{ text: by ?? t.somebody }],
      facts: t.dayRule(formatMoment(at, locale)),
      rule: t.dayWhy,
      href: '/asked-about',
      verb: t.look,
      cannotWait: false,
      children: 0,
      roofless: false,
    })),
  )
}
