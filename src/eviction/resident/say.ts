/** What a refusal about somebody who lives there says, and at which field. */

import { type Locale, words } from '../../platform/text/index.ts'
import type { Problem } from '../../platform/web/index.ts'
import type { ResidentRefusal } from './actions.ts'
import { text } from './text.ts'

export function sayResident({ kind }: ResidentRefusal, locale: Locale): Problem {
  const t = words(text, locale)
  const problems = {
    matterEnded: { field: '', message: t.matterEnded },
    alreadyChanged: { field: '', message: t.alreadyChanged },
    ownReason: { field: '', message: t.ownReason },
    inFuture: { field: 'on', message: t.inFuture },
    endOnMissing: { field: 'on', message: t.endOnMissing },
    notWorkedWith: { field: 'person', message: t.notWorkedWith },
    alreadyLinked: { field: 'person', message: t.alreadyLinked },
  } as const satisfies Record<ResidentRefusal['kind'], Problem>
  return problems[kind]
}
