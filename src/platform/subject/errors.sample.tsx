/**
 * What the types refuse, so that a word, a column or an id that is missing is told at the line where it is missing. Each line that is expected to
 * fail is one: a change that makes it pass in silence fails the type check.
 */

import { dictionary, group } from '../text/index.ts'
import { day, longText, numbered, oneOf, optional, stopped, subject, wrong } from './index.ts'

const kinds = ['one', 'two'] as const

export const text = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: 'Slut.' },
    kinds: { one: 'Ett', two: 'Två' },
    half: { one: 'Ett' },
    whole: {
      title: 'Rubrik',
      send: 'Skicka',
      done: 'Klart.',
      fields: { kind: 'Slag', by: 'Senast', words: { label: 'Ord', hint: 'Kort.' } },
      refusals: { noWords: 'Skriv något.' },
    },
    noLabel: { title: 'Rubrik', send: 'Skicka', done: 'Klart.', fields: { kind: 'Slag', words: 'Ord' } },
    noDone: { title: 'Rubrik', send: 'Skicka', fields: { kind: 'Slag', by: 'Senast', words: 'Ord' } },
    press: { press: 'Tryck', done: 'Klart.' },
  },
  en: {
    subject: { cancel: 'Cancel', ended: 'Over.' },
    kinds: { one: 'One', two: 'Two' },
    half: { one: 'One' },
    whole: {
      title: 'Title',
      send: 'Send',
      done: 'Done.',
      fields: { kind: 'Kind', by: 'By', words: { label: 'Words', hint: 'Short.' } },
      refusals: { noWords: 'Write something.' },
    },
    noLabel: { title: 'Title', send: 'Send', done: 'Done.', fields: { kind: 'Kind', words: 'Words' } },
    noDone: { title: 'Title', send: 'Send', fields: { kind: 'Kind', by: 'By', words: 'Words' } },
    press: { press: 'Press', done: 'Done.' },
  },
})

// @ts-expect-error: a word that stands in one language only
export const oneLanguage = dictionary({ sv: { a: 'A', b: 'B' }, en: { a: 'A' } })

type Held = { id: string; openedOn: Temporal.PlainDate }
type Verb = 'read' | 'work'
declare const held: Held

const thing = subject({
  at: '/things/:id',
  rows: { table: 'eviction_matter', key: 'matter_id' },
  show: async (_tx, _session, _id, _opens, verb: Verb) => ({ ...held, verb }),
  hold: async (_tx, _session, _id, _verb: Verb) => held,
  ended: () => false,
  frame: ({ children }) => <div>{children}</div>,
  text: group(text, 'subject'),
})

const fields = { kind: oneOf(kinds, group(text, 'kinds')), by: optional(day()), words: longText(500) }
const place = { at: 'new', may: 'work', opens: 'file', text: group(text, 'whole'), fields } as const

export const right = thing.form({
  ...place,
  act: async (step, { kind, by, words }) => {
    if (words === '') return wrong('words', 'noWords')
    if (by === null) return stopped('noWords')
    await step.add('matter_promise', 'promised', { kind: kind === 'one' ? 'contact' : 'other', by_day: by, words })
    return step.done('thing.done')
  },
})

// what the words must hold

// @ts-expect-error: a field without a label
export const noLabel = thing.form({ ...place, text: group(text, 'noLabel'), act: (step) => step.done('thing.done') })

// @ts-expect-error: a form that doesn't say that it is done
export const noDone = thing.form({ ...place, text: group(text, 'noDone'), act: (step) => step.done('thing.done') })

// @ts-expect-error: a code without a name
export const noName = oneOf(kinds, group(text, 'half'))

// @ts-expect-error: a group of words that isn't there
export const noGroup = group(text, 'giving')

// what a refusal must say

// @ts-expect-error: a refusal without words
export const mute = thing.form({ ...place, act: async () => stopped('dayMissing') })

// @ts-expect-error: a refusal at a field that isn't there
export const noField = thing.form({ ...place, act: async () => wrong('day', 'noWords') })

export const noWordInClash = thing.form({
  ...place,
  act: (step) => step.done('thing.done'),
  // @ts-expect-error: a clash without words
  clash: { some_constraint: stopped('taken') },
})

// what a form is made of

// @ts-expect-error: a verb that isn't the subject's
export const noVerb = thing.form({ ...place, may: 'wrok', act: (step) => step.done('thing.done') })

// @ts-expect-error: work that is done without the record and what follows
export const silent = thing.form({ ...place, act: async () => {} })

const closed = day<{ closedOn: Temporal.PlainDate }>({ from: (on) => on.closedOn })

// @ts-expect-error: a limit that the subject doesn't know
export const limits = thing.form({ ...place, fields: { ...fields, by: closed }, act: (step) => step.done('a.done') })

// rows of the same fields

export const inRows = thing.form({
  ...place,
  fields: numbered(3, { by: optional(day()) }),
  text: {
    sv: { title: 'Rubrik', send: 'Skicka', done: 'Klart.', fields: numbered(3, { by: 'Senast' }) },
    en: { title: 'Title', send: 'Send', done: 'Done.', fields: numbered(3, { by: 'By' }) },
  },
  act: async (step, rows) => {
    // @ts-expect-error: a field that no row has
    const amount = rows.amount1
    return rows.by1?.equals(amount) ? step.done('thing.done') : step.done('thing.done', { to: '/' })
  },
})

// what is written

export const rows = thing.press({
  at: 'rows/:row/try',
  may: 'work',
  text: group(text, 'press'),
  act: async (step) => {
    // @ts-expect-error: a column that isn't there
    await step.add('matter_promise', 'promised', { kind: 'other', by_dy: null, words: null })
    // @ts-expect-error: a column that is missing
    await step.add('matter_promise', 'promised', { words: null })
    // @ts-expect-error: a stamp that the table doesn't have
    await step.add('matter_promise', 'given', { kind: 'other', words: null })
    // @ts-expect-error: a table whose rows don't hang on the subject
    await step.add('case_note', 'written', { words: '', happened_on: Temporal.PlainDate.from('2026-11-21') })
    // @ts-expect-error: an id that isn't in the address
    await step.stamp('matter_promise', step.params.id2, 'kept')
    await step.stamp('matter_promise', step.params.row, 'kept')
    return step.done('thing.done')
  },
})

// where it is

// @ts-expect-error: an address without one of its ids
export const noId = rows.path({ id: '' })

export const whole = rows.path({ id: '', row: '' })

export const wrongBeginning = thing.form({
  ...place,
  // @ts-expect-error: a text field doesn't hold a day
  shows: () => ({ begins: { words: held.openedOn } }),
  act: (step) => step.done('thing.done'),
})
