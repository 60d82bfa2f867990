/** /told: what a landlord has been asked to agree to, and its answer. The text and its days; nothing leads from here to anybody's support. */

import { found, type Session } from '../../platform/access/index.ts'
import { ask, asUser, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { stopped, subject } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, Page, Stack, Tag, Toolbar, type Viewer, Words } from '../../platform/ui/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { stateOf, type Told, toldTo } from './queries.ts'
import { text } from './text.ts'

async function toldOne(tx: Tx, session: Session, id: string): Promise<Told> {
  requireMay(session, 'told')
  return found((await ask(tx, toldTo(tx, session.organisation.id))).find((one) => one.id === id))
}

const told = subject({
  at: '/told/:id',
  rows: { table: 'support_tell', key: 'tell_id' },
  show: (tx, session, id, _opens, _verb: 'told') => toldOne(tx, session, id),
  hold: async (tx, session, id, _verb: 'told') => {
    requireMay(session, 'told')
    await holdRecord(tx)
    return toldOne(tx, session, id)
  },
  ended: () => false,
  frame: ({ shown: _, title, heading, viewer, ...rest }) => (
    <Page {...rest} viewer={viewer} title={heading} documentTitle={title} />
  ),
  text: group(text, 'subject'),
})

const isOver = (one: Told) => stateOf(one, false, today()) === 'over'

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

export const toldRoutes = room()
  .route('/', told.routes(accepting, declining, takingBack))
  .get('/told', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'told')
    const tells = await asUser(session, (tx) => ask(tx, toldTo(tx, session.organisation.id)))
    return page(c, <ToldPage viewer={viewer(c)} tells={tells} />)
  })

function ToldPage({ viewer, tells }: { viewer: Viewer; tells: readonly Told[] }) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <Page viewer={viewer} title={t.toldTitle} lead={t.toldLead}>
      <Stack>
        {tells.map((one) => {
          const state = stateOf(one, false, viewer.today)
          const days = t.days(formatDate(one.fromOn, locale), formatDate(one.untilOn, locale))
          const press = { to: { id: one.id }, of: days, locale }
          return (
            <Card title={t.from(one.organisation)}>
              <p>
                <Tag tone={state === 'agreed' ? 'good' : 'neutral'}>{t.states[state]}</Tag>{' '}
                <span class="rule">{days}</span>
              </p>
              <Words>{one.words}</Words>
              {state === 'over' ? null : (
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
              )}
            </Card>
          )
        })}
        {tells.length > 0 ? null : (
          <EmptyState title={t.toldNone} icon="agreement">
            {t.toldNoneWhat}
          </EmptyState>
        )}
      </Stack>
    </Page>
  )
}
