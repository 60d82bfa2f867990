/** /people/:id/numbers: the one in force is ended when another is written, never overwritten. */

import { parseIdentifier } from '../../law/index.ts'
import { shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { addNumber, kindOf, numberOpensAt, numberTaken } from '../create.ts'
import { TakenNotice } from '../entry/taken.tsx'
import { text as entryText } from '../entry/text.ts'
import { problemOfNumber } from '../number-problem.ts'
import { person } from '../subject.tsx'
import { ending } from './ending.tsx'
import { currentNumber, numbersOf } from './queries.ts'
import { text } from './text.ts'
import { Numbers } from './views.tsx'

const taken = stopped((locale: Locale) => words(entryText, locale).taken, 'number')

export const writing = person.form({
  at: 'numbers',
  may: 'change',
  opens: 'numbers',
  back: 'numbers',
  text: group(text, 'writing'),
  fields: { number: shortText(40, { inputmode: 'numeric', autocomplete: 'off', width: 'medium' }) },
  knows: (session, typed) => numberOpensAt(session, typed('number')),
  shows: async ({ tx, shown, viewer, typed, known }) => {
    const number = known === null ? parseIdentifier(typed('number') ?? '', today()) : null
    const holder = number?.ok ? await numberTaken(tx, number.value.twelve) : null
    return {
      card: words(text, viewer.locale).writing.title,
      before: [
        holder === null || holder.personId === shown.id ? null : <TakenNotice taken={holder} />,
        <Numbers id={shown.id} numbers={await numbersOf(tx, shown.id)} />,
      ],
    }
  },
  act: async (step, { number: written }, opensAt) => {
    const { tx, session, on } = step
    const number = parseIdentifier(written, today())
    if (!number.ok) return wrong('number', (locale) => problemOfNumber(number.reason, locale))
    if (opensAt !== null)
      return stopped((locale) => words(entryText, locale).tooMany(formatMoment(opensAt, locale)), 'number')
    const holder = await numberTaken(tx, number.value.twelve)
    if (holder !== null && holder.personId !== on.id) return taken
    const current = await currentNumber(tx, on.id)
    if (current?.number === number.value.twelve) return stopped('same', 'number')
    if (current) await step.stamp('person_number', current.id, 'ended')
    await addNumber(tx, session, on.id, number.value)
    return step.done('person.number-changed', { data: { kind: kindOf(number.value) } })
  },
  clash: { person_number_current: stopped('meanwhile', 'number'), person_number_once: taken },
})

export const numberRoutes = person.routes(writing, ending)
