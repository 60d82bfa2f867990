/** /outreach/promise: before when somebody has been where an alert told of, as the municipality decides it; and what it has decided before. */

import type { Tx } from '../../platform/database/index.ts'
import { type SettingRow, settingHistory } from '../../platform/municipality-settings.ts'
import { Beneath, desk, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { formatMoment, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, Section, Table, type Viewer } from '../../platform/ui/index.ts'
import { type OutreachVerb, requireMay } from '../access.ts'
import { promiseIn, promiseKeys } from '../promised.ts'
import { text } from './text.ts'

type Key = (typeof promiseKeys)[number]

const promise = desk({
  at: '/outreach',
  requireMay: (session, verb: OutreachVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/outreach/alerts', label: words(text, page.viewer.locale).alerts }]} />
  ),
  text: group(text, 'subject'),
})

const hour = wholeNumber(1, 23)

export const deciding = promise.form({
  at: 'promise',
  may: 'keep',
  opens: 'outreach-promise',
  text: group(text, 'deciding'),
  fields: {
    urgentHours: hour,
    sameEveningUntil: hour,
    eveningHour: hour,
    morningHour: hour,
  },
  shows: async ({ tx, session, viewer }) => ({
    begins: await promiseIn(tx, session.municipality),
    after: <History viewer={viewer} rows={await history(tx, session.municipality)} />,
  }),
  act: async ({ tx, session, add, done }, wanted) => {
    if (wanted.eveningHour <= wanted.sameEveningUntil) return wrong('eveningHour', 'tooEarly')
    const before = await promiseIn(tx, session.municipality)
    const made: string[] = []
    for (const [key, value, held] of [
      ['outreach.urgentHours', wanted.urgentHours, before.urgentHours],
      ['outreach.sameEveningUntil', wanted.sameEveningUntil, before.sameEveningUntil],
      ['outreach.eveningHour', wanted.eveningHour, before.eveningHour],
      ['outreach.morningHour', wanted.morningHour, before.morningHour],
    ] as const)
      if (value !== held) made.push(await add('municipality_setting', 'set', { key, value, from_on: today() }))
    const [first] = made
    if (first === undefined) return stopped('same')
    return done('outreach.promise-set', { about: first, data: wanted, to: '/outreach/promise' })
  },
})

const history = (tx: Tx, municipality: string) => settingHistory(tx, municipality, promiseKeys)

function History({ viewer: { locale }, rows }: { viewer: Viewer; rows: readonly SettingRow<Key>[] }) {
  const t = words(text, locale)
  return (
    <Section title={t.history}>
      <Table
        caption={t.history}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.what, cell: ({ key }) => t.keys[key] },
          { label: t.value, numeric: true, cell: ({ value }) => value },
          { label: t.by, cell: ({ by }) => by },
          { label: t.at, cell: ({ setAt }) => formatMoment(setAt, locale) },
        ]}
        empty={
          <EmptyState title={t.none} icon="settings">
            {t.noneWhat}
          </EmptyState>
        }
      />
    </Section>
  )
}

export const promiseForms = promise.routes(deciding)
