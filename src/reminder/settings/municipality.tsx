/** /settings/reminders/municipality: the days that a municipality decides itself, for its managers. */

import { may, mayAsStaff, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import {
  type MunicipalitySetting,
  municipalitySetting,
  type SettingRow,
  type SetValue,
  settingHistory,
} from '../../platform/municipality-settings.ts'
import { day, oneOf, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { formatDate, formatMoment, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, DefinitionList, EmptyState, FieldRow, Section, Table, type Viewer } from '../../platform/ui/index.ts'
import { HERE, reminders } from '../desk.tsx'
import { text } from '../settings.text.ts'

const KEYS = ['eviction.escalateAfterDays', 'eviction.firstContactWithinDays'] as const satisfies MunicipalitySetting[]

type Key = (typeof KEYS)[number]
type Current = { key: Key } & SetValue

async function inForce(tx: Tx, session: Session): Promise<Current[]> {
  const current: Current[] = []
  for (const key of KEYS) current.push({ key, ...(await municipalitySetting(tx, session.municipality, key)) })
  return current
}

export const mayMunicipality = (session: Session): boolean => may(session, mayAsStaff.changeSettings)

const names = { sv: text.sv.municipality.keys, en: text.en.municipality.keys }

export const deciding = reminders.form({
  at: 'municipality',
  may: 'changeSettings',
  opens: 'reminder-municipality',
  text: group(text, 'deciding'),
  fields: {
    key: oneOf(KEYS, names),
    value: wholeNumber(1, 30),
    from: day({ within: 'planned', shownFrom: today }),
  },
  shows: async ({ tx, session, viewer }) => ({
    before: <InForce viewer={viewer} current={await inForce(tx, session)} />,
    after: <History viewer={viewer} rows={await settingHistory(tx, session.municipality, KEYS)} />,
    begins: { from: today() },
    draw: ({ key, value, from }) => (
      <>
        {key}
        <FieldRow>
          {value}
          {from}
        </FieldRow>
      </>
    ),
  }),
  act: async ({ add, done }, { key, value, from }) => {
    if (Temporal.PlainDate.compare(from, today()) < 0) return wrong('from', 'past')
    const id = await add('municipality_setting', 'set', { key, value, from_on: from })
    const data = { key, value, from: from.toString() }
    return done('municipality.setting-set', { about: id, data, to: `${HERE}/municipality` })
  },
})

function InForce({ viewer: { locale }, current }: { viewer: Viewer; current: readonly Current[] }) {
  const t = words(text, locale).municipality
  return (
    <Card>
      <DefinitionList
        items={current.map(({ key, value, from }) => ({
          term: t.keys[key],
          value: t.now(value, from === null ? null : formatDate(from, locale)),
          note: t.hints[key],
        }))}
      />
    </Card>
  )
}

function History({ viewer: { locale }, rows }: { viewer: Viewer; rows: readonly SettingRow<Key>[] }) {
  const t = words(text, locale).municipality
  return (
    <Section title={t.history}>
      <Table
        caption={t.history}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.key, cell: (row) => t.keys[row.key] },
          { label: t.value, numeric: true, cell: (row) => row.value },
          { label: t.from, cell: (row) => formatDate(row.from, locale) },
          { label: t.by, cell: (row) => row.by },
          { label: t.at, cell: (row) => formatMoment(row.setAt, locale) },
        ]}
        empty={
          <EmptyState title={t.none} who={t.noneWho} icon="settings">
            {t.noneText}
          </EmptyState>
        }
      />
    </Section>
  )
}
