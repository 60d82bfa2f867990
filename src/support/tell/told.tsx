/** /told: what a landlord has been asked to agree to, and its answer, as a list. The text and its days; nothing leads from here to anybody's support. */

import { found, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { type ListColumn, ListPage, list, listed } from '../../platform/list/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { oneOf, optional, stopped, subject } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, Page, Tag, Toolbar, Words } from '../../platform/ui/index.ts'
import { room } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { type State, stateOf, states, type Told, toldKey, toldOne, toldSorts, toldTo } from './queries.ts'
import { text } from './text.ts'

async function toldOf(tx: Tx, session: Session, id: string): Promise<Told> {
  requireMay(session, 'told')
  return found((await ask(tx, toldOne(tx, session.organisation.id, id)))[0])
}

const told = subject({
  at: '/told/:id',
  rows: { table: 'support_tell', key: 'tell_id' },
  show: (tx, session, id, _opens, _verb: 'told') => toldOf(tx, session, id),
  hold: async (tx, session, id, _verb: 'told') => {
    requireMay(session, 'told')
    await holdRecord(tx)
    return toldOf(tx, session, id)
  },
  ended: () => false,
  frame: ({ shown: _, title, heading, viewer, ...rest }) => (
    <Page {...rest} viewer={viewer} title={heading} documentTitle={title} />
  ),
  text: group(text, 'subject'),
})

const isOver = (one: Told) => stateNow(one) === 'over'

const place = { may: 'told', back: '/told' } as const

export const accepting = told.press({
  ...place,
  at: 'yes',
  text: group(text, 'accepting'),
  act: async (step) => {
    if (isOver(step.on)) return stopped('over')
    if (step.on.answer !== null) return stopped('answered')
    await step.stamp('support_tell', step.on.id, 'answered', { answer: 'agreed' })
    return step.done('support.tell-answered', { data: { answer: 'agreed' } })
  },
})

export const declining = told.press({
  ...place,
  at: 'no',
  text: group(text, 'declining'),
  act: async (step) => {
    if (isOver(step.on)) return stopped('over')
    if (step.on.answer !== null) return stopped('answered')
    await step.stamp('support_tell', step.on.id, 'answered', { answer: 'declined' })
    return step.done('support.tell-answered', { data: { answer: 'declined' } })
  },
})

export const takingBack = told.press({
  ...place,
  at: 'undo',
  text: group(text, 'takingBack'),
  act: async (step) => {
    if (isOver(step.on)) return stopped('over')
    if (step.on.answer === null) return stopped('nothing')
    await step.unstamp('support_tell', step.on.id, 'answered', { answer: null })
    return step.done('support.tell-answer-undone')
  },
})

const fields = {
  state: optional(oneOf(states, group(text, 'states'), { empty: group(text, 'allStates') })),
  sort: optional(oneOf(toldSorts, group(text, 'sorts'), { empty: group(text, 'usualOrder') })),
}

const toldList = list({
  at: '/told',
  size: 25,
  fields,
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'told'),
  takes: () => true,
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    const wanted = { ...filter, on: today() }
    return listed<Told>({
      title: t.toldTitle,
      locale,
      columns: columnsIn(locale),
      rows: (tx, at) => toldTo(tx, session.organisation.id, wanted, at),
      keyOf: (one) => toldKey(one, wanted),
      empty: (
        <EmptyState title={t.toldNone} icon="agreement">
          {t.toldNoneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ locale, ...shown }) => (
    <ListPage {...shown} title={words(text, locale).toldTitle} lead={words(text, locale).toldLead} wide />
  ),
})

export const toldRoutes = room()
  .route('/', told.routes(accepting, declining, takingBack))
  .route('/', toldList.routes)

const stateNow = (one: Told): State => stateOf(one, false, today())

function columnsIn(locale: Locale): ListColumn<Told>[] {
  const t = words(text, locale)
  return [
    {
      label: t.agreedText,
      names: true,
      kind: 'text',
      of: (one) => one.words,
      cell: (one) => <Words>{one.words}</Words>,
    },
    { label: t.with, kind: 'text', of: ({ organisation }) => organisation },
    { label: t.agreeing.fields.fromOn, sort: '-from', kind: 'date', of: ({ fromOn }) => fromOn },
    { label: t.agreeing.fields.untilOn, sort: '-until', kind: 'date', of: ({ untilOn }) => untilOn },
    {
      label: t.state,
      kind: 'text',
      of: (one) => t.states[stateNow(one)],
      cell: (one) => <Tag tone={stateNow(one) === 'agreed' ? 'good' : 'neutral'}>{t.states[stateNow(one)]}</Tag>,
    },
    { label: t.answer, cell: (one) => <Answering one={one} locale={locale} /> },
  ]
}

function Answering({ one, locale }: { one: Told; locale: Locale }) {
  if (isOver(one)) return null
  const days = words(text, locale).days(formatDate(one.fromOn, locale), formatDate(one.untilOn, locale))
  const press = { to: { id: one.id }, of: days, locale }
  return (
    <Toolbar>
      {one.answer === null ? (
        <>
          <accepting.Button {...press} variant="primary" />
          <declining.Button {...press} variant="secondary" />
        </>
      ) : (
        <takingBack.Button {...press} icon="undo" />
      )}
    </Toolbar>
  )
}
