/** A tool is added, what holds of it is changed, and what it gave is noted. */

import type { Child } from 'hono/jsx'
import { holdsPersonalNumber } from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import {
  day,
  longText,
  oneOf,
  optional,
  picked,
  radios,
  shortText,
  sometimes,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { landlords } from '../dwelling/queries.ts'
import { landlordKinds } from '../landlord/queries.ts'
import { comesBack, holding } from '../latest.ts'
import { formText } from './forms.text.ts'
import { givenNoted, termsBefore } from './queries.ts'
import { promisedPer, toolKinds, wrongLandlord, wrongTerms } from './rules.ts'
import { tool, toolDesk } from './subject.tsx'
import { text } from './text.ts'

const fields = {
  title: shortText(200),
  criteria: longText(4000, 6),
  decided: optional(shortText(200)),
  from: day({ within: 'planned' }),
  until: optional(day({ within: 'planned' })),
  promised: sometimes(wholeNumber(1, 100_000)),
  per: sometimes(oneOf(promisedPer, group(formText, 'per'))),
}

const drawn = (field: { readonly [K in keyof typeof fields]: Child }) => (
  <>
    {field.title}
    {field.criteria}
    {field.decided}
    <FieldRow>
      {field.from}
      {field.until}
    </FieldRow>
    <FieldRow>
      {field.promised}
      {field.per}
    </FieldRow>
  </>
)

export const adding = toolDesk.form({
  at: 'new',
  may: 'setTools',
  opens: 'home-tool-new',
  text: group(formText, 'adding'),
  fields: {
    kind: radios(toolKinds, group(text, 'kinds'), { hints: group(text, 'kindHints') }),
    landlord: sometimes(picked()),
    ...fields,
  },
  shows: async ({ tx, session }) => ({
    begins: { from: today() },
    options: { landlord: (await landlords(tx, session)).map(({ id, name }) => ({ value: id, label: name })) },
    draw: ({ kind, landlord, ...rest }) => (
      <>
        {kind}
        {landlord}
        {drawn(rest)}
      </>
    ),
  }),
  act: async (step, { kind, landlord: landlordId, ...terms }) => {
    const { tx, session } = step
    const chosen = landlordId === null ? null : await landlordIn(tx, session.municipality, landlordId)
    if (chosen === undefined) return wrong('landlord', 'noLandlord')
    const faults = wrongLandlord(kind, chosen) ?? wrongTerms(terms)
    if (faults) return faults
    const made = await step.add('home_tool', 'added', { kind, landlord_id: landlordId })
    await tx
      .insertInto('home_tool_terms')
      .values({ ...step.mine('set'), home_tool_id: made, ...columns(terms) })
      .execute()
    return step.done('home-tool.added', { about: made, data: { kind }, made, to: `/homes/tools/${made}` })
  },
})

const landlordIn = async (tx: Tx, municipality: string, id: string) =>
  (await landlordKinds(tx, municipality)).find((one) => one.id === id)

type Written = {
  title: string
  criteria: string
  decided: string | null
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  promised: number | null
  per: (typeof promisedPer)[number] | null
}

const columns = ({ title, criteria, decided, from, until, promised, per }: Written) => ({
  title,
  criteria,
  decided,
  from_on: from,
  until_on: until,
  promised,
  promised_per: per,
})

export const changing = tool.form({
  at: 'terms',
  may: 'setTools',
  opens: 'home-tool',
  text: group(formText, 'changing'),
  fields,
  // the row that holds
  seen: { is: ({ on }) => on.termsId, otherwise: 'meanwhile' },
  shows: ({ shown }) => ({ begins: shown, draw: drawn }),
  act: async (step, terms) => {
    const faults = wrongTerms(terms)
    if (faults) return faults
    const made = await step.add('home_tool_terms', 'set', columns(terms))
    return step.done('home-tool.changed', { data: { terms: made }, made })
  },
})

/** What held before holds after all. The latest alone, and never the first: without it there is no tool. */
export const undoingTerms = tool.press({
  at: 'terms/:terms/undo',
  may: 'setTools',
  back: '#terms',
  text: group(formText, 'undoingTerms'),
  act: async (step) => {
    const all = await termsBefore(step.tx, step.on.id)
    const terms = found(all.find(({ id }) => id === step.params.terms))
    if (terms.undone !== null) return stopped('already')
    if (all.filter(({ undone }) => undone === null).length === 1) return stopped('only')
    if (holding(all)?.id !== terms.id) return stopped('changedOn')
    await step.stamp('home_tool_terms', terms.id, 'undone')
    return step.done('home-tool.change-undone', { data: { terms: terms.id } })
  },
})

/** The change holds after all. */
export const puttingBackTerms = tool.press({
  at: 'terms/:terms/undo/undo',
  may: 'setTools',
  back: '#terms',
  text: group(formText, 'puttingBackTerms'),
  act: async (step) => {
    const all = await termsBefore(step.tx, step.on.id)
    const terms = found(all.find(({ id }) => id === step.params.terms))
    if (terms.undone === null) return stopped('already')
    if (!comesBack(all, terms)) return stopped('changedOn')
    await step.unstamp('home_tool_terms', terms.id, 'undone')
    return step.done('home-tool.changed-after-all', { data: { terms: terms.id } })
  },
})

export const noting = tool.form({
  at: 'given/new',
  may: 'setTools',
  opens: 'home-tool',
  back: '#given',
  text: group(formText, 'noting'),
  fields: {
    onDay: day({ to: today }),
    number: wholeNumber(1, 100_000),
    words: optional(longText(500, 3)),
  },
  shows: () => ({ begins: { onDay: today() } }),
  act: async (step, { onDay, number, words }) => {
    if (words !== null && holdsPersonalNumber(words)) return wrong('words', 'noNumbers')
    if (Temporal.PlainDate.compare(onDay, step.on.from) < 0) return wrong('onDay', 'beforeIt')
    const made = await step.add('home_tool_given', 'noted', { on_day: onDay, number, words })
    return step.done('home-tool.gave', { data: { given: made, number, on: onDay.toString() }, made })
  },
})

export const undoingGiven = tool.press({
  at: 'given/:given/undo',
  may: 'setTools',
  back: '#given',
  text: group(formText, 'undoingGiven'),
  act: async (step) => {
    const given = found((await givenNoted(step.tx, step.on.id)).find(({ id }) => id === step.params.given))
    if (given.undone !== null) return stopped('already')
    await step.stamp('home_tool_given', given.id, 'undone')
    return step.done('home-tool.gave-not', { data: { given: given.id } })
  },
})

/** Added by mistake. Vacancies that came through it stay. */
export const takingBack = tool.press({
  at: 'undo',
  may: 'setTools',
  text: group(formText, 'takingBack'),
  act: async (step) => {
    await step.stamp('home_tool', step.on.id, 'undone')
    return step.done('home-tool.taken-back', { to: '/homes/tools' })
  },
})

export const puttingBack = tool.press({
  at: 'undo/undo',
  may: 'setTools',
  alsoEnded: true,
  text: group(formText, 'puttingBack'),
  act: async (step) => {
    if (step.on.undoneAt === null) return stopped('already')
    await step.unstamp('home_tool', step.on.id, 'undone')
    return step.done('home-tool.put-back')
  },
})

/** It counts after all. */
export const puttingBackGiven = tool.press({
  at: 'given/:given/undo/undo',
  may: 'setTools',
  back: '#given',
  text: group(formText, 'puttingBackGiven'),
  act: async (step) => {
    const given = found((await givenNoted(step.tx, step.on.id)).find(({ id }) => id === step.params.given))
    if (given.undone === null) return stopped('already')
    await step.unstamp('home_tool_given', given.id, 'undone')
    return step.done('home-tool.gave-after-all', { data: { given: given.id } })
  },
})
