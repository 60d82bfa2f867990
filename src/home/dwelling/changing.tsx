/** What a dwelling is like is changed by a row that tells what stood before, and goes back by that row's undoing. */

import { z } from 'zod'
import { found } from '../../platform/access/index.ts'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { formatKronor, formatMoment, formatNumber, group, type Locale, words } from '../../platform/text/index.ts'
import { Card, FieldRow, Table, useLocale } from '../../platform/ui/index.ts'
import { comesBack, holding } from '../latest.ts'
import { factsText } from './facts.text.ts'
import { chosen, factFields, said, sizeFields } from './fields.ts'
import type { Dwelling } from './queries.ts'
import { roomsFrom } from './rules.ts'
import { dwelling } from './subject.tsx'
import { text } from './text.ts'

const columns = [
  'area_name',
  'rooms',
  'square_metres',
  'rent_kr',
  'floor',
  'lift',
  'wheelchair',
  'pets',
  'to_school',
  'to_bus',
  'to_shop',
] as const
type Column = (typeof columns)[number]
const value = z.union([z.string(), z.number()]).nullable()
type Said = z.output<typeof value>
const saying = z.partialRecord(z.enum(columns), value)

const columnsOf = (one: Dwelling): Record<Column, Said> => ({
  area_name: one.areaName,
  rooms: Number(one.rooms),
  square_metres: one.squareMetres,
  rent_kr: one.rentKr,
  floor: one.floor,
  lift: one.lift,
  wheelchair: one.wheelchair,
  pets: one.pets,
  to_school: one.toSchool,
  to_bus: one.toBus,
  to_shop: one.toShop,
})

const formWords = (locale: Locale) => ({
  ...factsText[locale].changing,
  fields: { ...text[locale].adding.fields, ...factsText[locale].fields },
})

export const changing = dwelling.form({
  at: 'edit',
  may: 'changeDwelling',
  opens: 'dwelling',
  text: { sv: formWords('sv'), en: formWords('en') },
  fields: { ...sizeFields, ...factFields },
  // the change that holds
  seen: {
    is: async ({ tx, on }) => holding(await changesOf(tx, on.id))?.id ?? null,
    otherwise: 'meanwhile',
  },
  shows: ({ shown, viewer: { locale } }) => ({
    begins: {
      ...shown,
      area: shown.areaName,
      lift: chosen(shown.lift),
      wheelchair: chosen(shown.wheelchair),
      pets: chosen(shown.pets),
      rooms: formatNumber(shown.rooms, locale, Number.isInteger(Number(shown.rooms)) ? 0 : 1),
    },
    draw: ({ area, rooms, squareMetres, rentKr, floor, lift, wheelchair, pets, toSchool, toBus, toShop }) => (
      <>
        {area}
        <FieldRow>
          {rooms}
          {squareMetres}
          {rentKr}
        </FieldRow>
        <FieldRow>
          {floor}
          {lift}
        </FieldRow>
        <FieldRow>
          {wheelchair}
          {pets}
        </FieldRow>
        {toSchool}
        {toBus}
        {toShop}
      </>
    ),
  }),
  act: async (step, wanted) => {
    const was = columnsOf(step.on)
    const becomes: Record<Column, Said> = {
      area_name: wanted.area,
      rooms: roomsFrom(wanted.rooms) ?? was.rooms,
      square_metres: wanted.squareMetres,
      rent_kr: wanted.rentKr,
      floor: wanted.floor,
      lift: said(wanted.lift),
      wheelchair: said(wanted.wheelchair),
      pets: said(wanted.pets),
      to_school: wanted.toSchool,
      to_bus: wanted.toBus,
      to_shop: wanted.toShop,
    }
    const changed = columns.filter((column) => was[column] !== becomes[column])
    if (changed.length === 0) return stopped('nothing')
    const row = Object.fromEntries(changed.map((column) => [column, becomes[column]]))
    const made = await step.add('dwelling_change', 'changed', { becomes: JSON.stringify(row) })
    return step.done('dwelling.changed', { data: { change: made, fields: [...changed] }, made })
  },
})

export type Change = {
  id: string
  was: z.output<typeof saying>
  becomes: z.output<typeof saying>
  at: Temporal.Instant
  by: string | null
  undone: Temporal.Instant | null
  undoneBy: string | null
}

/** What was changed, the latest first. */
export function askingChanges(tx: Tx, dwellingId: string): Asking<Change[]> {
  const query = tx
    .selectFrom('dwelling_change as c')
    .leftJoin('app_user as u', 'u.id', 'c.changed_by')
    .leftJoin('app_user as v', 'v.id', 'c.undone_by')
    .select(['c.id', 'c.was', 'c.becomes', 'c.changed_at as at', 'u.name as by'])
    .select(['c.undone_at as undone', 'v.name as undoneBy'])
    .where('c.dwelling_id', '=', dwellingId)
    .orderBy('c.changed_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(50)
  return told(rowsOf(query, { at: 'moment', undone: 'moment' }), (rows) =>
    rows.map(({ was, becomes, ...row }) => ({ ...row, was: saying.parse(was), becomes: saying.parse(becomes) })),
  )
}
const changesOf = (tx: Tx, dwellingId: string): Promise<Change[]> => ask(tx, askingChanges(tx, dwellingId))

/** It was as it stood before, after all. The latest change alone: what was changed on since stands on it. */
export const undoingChange = dwelling.press({
  at: 'changes/:change/undo',
  may: 'changeDwelling',
  back: '#changes',
  text: group(factsText, 'undoing'),
  act: async (step) => {
    const changes = await changesOf(step.tx, step.on.id)
    const change = found(changes.find(({ id }) => id === step.params.change))
    if (change.undone !== null) return stopped('already')
    if (holding(changes)?.id !== change.id) return stopped('changedOn')
    await step.stamp('dwelling_change', change.id, 'undone')
    return step.done('dwelling.change-undone', { data: { change: change.id } })
  },
  clash: { dwelling_change_stands: stopped('changedOn') },
})

/** It is as the change said, after all: on what the change stood on. */
export const puttingBackChange = dwelling.press({
  at: 'changes/:change/undo/undo',
  may: 'changeDwelling',
  back: '#changes',
  text: group(factsText, 'puttingBack'),
  act: async (step) => {
    const changes = await changesOf(step.tx, step.on.id)
    const change = found(changes.find(({ id }) => id === step.params.change))
    if (change.undone === null) return stopped('already')
    if (!comesBack(changes, change)) return stopped('changedOn')
    await step.unstamp('dwelling_change', change.id, 'undone')
    return step.done('dwelling.changed-after-all', { data: { change: change.id } })
  },
  clash: { dwelling_change_stands: stopped('changedOn') },
})

/** On the dwelling's page: who changed what, and the way back. `id`: the dwelling's. */
export function Changes({ id, changes, mayChange }: { id: string; changes: readonly Change[]; mayChange: boolean }) {
  const locale = useLocale()
  const t = words(factsText, locale)
  if (changes.length === 0) return null
  const last = holding(changes)
  return (
    <Card title={t.history} id="changes">
      <Table
        caption={t.history}
        captionUnseen
        rows={[...changes]}
        columns={[
          { label: t.when, cell: ({ at }) => formatMoment(at, locale) },
          { label: t.what, names: true, cell: (change) => inWords(change, locale).map((line) => <div>{line}</div>) },
          { label: t.who, cell: ({ by }) => by ?? '' },
          {
            label: '',
            cell: (change) =>
              change.undone !== null ? (
                <>
                  {t.undone(formatMoment(change.undone, locale), change.undoneBy ?? '')}
                  {mayChange && comesBack(changes, change) ? (
                    <puttingBackChange.Button
                      to={{ id, change: change.id }}
                      of={formatMoment(change.at, locale)}
                      locale={locale}
                      icon="undo"
                    />
                  ) : null}
                </>
              ) : mayChange && change.id === last?.id ? (
                <undoingChange.Button
                  to={{ id, change: change.id }}
                  of={formatMoment(change.at, locale)}
                  locale={locale}
                  icon="undo"
                />
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

function inWords({ was, becomes }: Change, locale: Locale): string[] {
  const t = words(factsText, locale)
  return columns
    .filter((column) => column in becomes)
    .map((column) =>
      t.became(t.names[column], valueIn(column, was[column], locale), valueIn(column, becomes[column], locale)),
    )
}

function valueIn(column: Column, value: Said | undefined, locale: Locale): string {
  const t = words(factsText, locale)
  if (value === null || value === undefined) return t.nothingSaid
  if (column === 'rent_kr') return formatKronor(Number(value), locale)
  if (value === 'yes' || value === 'no' || value === 'unknown') return t.yesNo[value].toLocaleLowerCase(locale)
  return typeof value === 'number' ? formatNumber(value, locale, Number.isInteger(value) ? 0 : 1) : value
}
