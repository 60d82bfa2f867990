/** What somebody has told about where the person lives, on the page that shows what was told before. */

import type { Tx } from '../../platform/database/index.ts'
import { day, oneOf, optional, shortText } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { person } from '../subject.tsx'
import { keepTelling } from './actions.ts'
import { livingFormCodes, livingFormNames, livingForms } from './forms.ts'
import { sourcesOf, toldRows } from './queries.ts'
import { timeline } from './rules.ts'
import { text } from './text.ts'
import { ToldBefore } from './views.tsx'

export const telling = person.form({
  at: 'situation',
  may: 'tellSituation',
  opens: 'situation',
  text: group(text, 'telling'),
  fields: {
    form: oneOf(livingFormCodes, livingFormNames),
    from: day({ within: 'lived', shownTo: today }),
    place: optional(shortText(200)),
  },
  shows: async ({ tx, session, shown, viewer }) => {
    // a consent or an assignment may not be about where the person lives; what somebody was told themselves they may see
    const onlyOwn = shown.reason === 'consent' || shown.reason === 'assignment'
    const told = await toldRows(tx, shown.id, onlyOwn ? session.userId : null)
    return {
      card: words(text, viewer.locale).telling.title,
      begins: { from: today() },
      options: { form: livingForms(viewer.locale) },
      draw: ({ form, from, place }) => [form, from, shown.protection === null ? place : null],
      after: <ToldBefore told={told} showsPlaces={shown.protection === null} />,
    }
  },
  act: async (step, { form, from, place }) => {
    const { tx, session, on } = step
    // nobody’s whereabouts are kept for somebody with protected identity
    const where = on.protection === null ? place : null
    const told = await keepTelling(tx, session, { personId: on.id, form, from, place: where })
    if (!told.ok) return told
    const { id, what, data } = told.value
    const counts = await countsInPath(tx, on.id, id)
    return step.done(what, { about: id, data, ...(counts ? {} : { says: savedBeneath }) })
  },
})

const savedBeneath = (locale: Locale): string => words(text, locale).savedBeneath

/** Whether the path says what was told, on any day: something surer may cover it all, as far as this user can see. */
async function countsInPath(tx: Tx, personId: string, toldId: string): Promise<boolean> {
  return timeline(await sourcesOf(tx, personId), today()).some(({ sourceIds }) => sourceIds.includes(toldId))
}

export const situationRoutes = person.routes(telling)
