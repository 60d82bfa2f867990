/** The addresses of a change between two weeks: for managers, of their own municipality. */

import { z } from 'zod'
import { requireMay, type Session } from '../../platform/access/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  blankForm,
  type Ctx,
  optionalText,
  page,
  readQuery,
  room,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { mappingYears } from '../compare/compare.ts'
import { text } from '../text.ts'
import { measuringWeeks } from '../week/series.ts'
import { measuringWeek, parseWeek, type Week, weekOf } from '../week/week.ts'
import { changeBetween } from './change.ts'
import { peopleOfChange } from './list.tsx'
import { changeText } from './text.ts'
import { ChangePage } from './views.tsx'

const betweenQuery = z.object({ from: optionalText(20), week: optionalText(20) })

export const changeRoutes = room()
  .get('/figures/balance', (c) => change(c))
  .route('/', peopleOfChange.routes)

/** The two weeks of the national mappings. */
export function mappingWeeks(): { from: Week; to: Week } {
  const [from, to] = mappingYears
  return { from: measuringWeek(from), to: measuringWeek(to) }
}

function manager(c: Ctx): Session {
  const session = signedIn(c)
  requireMay(session, mayOnFigures.openRows)
  return session
}

async function change(c: Ctx): Promise<Response> {
  const session = manager(c)
  const query = readQuery(c, betweenQuery)
  const asked = query.ok ? query.value : { from: null, week: null }
  const problems: { field: string; message: string }[] = []
  const read = (field: 'from' | 'week'): Week | null => {
    const typed = asked[field]
    if (typed === null) return null
    const parsed = parseWeek(typed)
    if (!parsed.ok) problems.push({ field, message: words(text, session.locale).refused[parsed.reason] })
    return parsed.ok ? parsed.value : null
  }
  const weeks = chosenWeeks(read('from'), read('week'))
  const inOrder = Temporal.PlainDate.compare(weeks.from.from, weeks.to.from) < 0
  if (!inOrder) problems.push({ field: 'from', message: words(changeText, session.locale).notBefore })
  const between = { municipality: session.municipality, ...(inOrder ? weeks : mappingWeeks()) }
  const form = problems.length === 0 ? blankForm() : withProblems(query.state, problems)
  const fine = query.ok && problems.length === 0
  const found = await asSystem('figures: change', (tx) => changeBetween(tx, between))
  return page(
    c,
    <ChangePage viewer={viewer(c)} change={found} form={query.ok ? form : query.state} />,
    fine ? 200 : 422,
  )
}

/** Neither given: the national mappings. Only the last: the measuring week before it. Only the first: until the latest measuring week. */
function chosenWeeks(from: Week | null, to: Week | null): { from: Week; to: Week } {
  if (from === null && to === null) return mappingWeeks()
  const weeks = measuringWeeks(today())
  const end = to ?? weeks.at(-1) ?? weekOf(today())
  const before = weeks.findLast((week) => Temporal.PlainDate.compare(week.from, end.from) < 0)
  return { from: from ?? before ?? weekOf(end.from.subtract({ days: 1 })), to: end }
}
