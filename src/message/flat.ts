/** A message as one row of named texts, as a form posts it and a file holds it; and back to what `messageInput` reads. */

import { oreAsTyped } from '../platform/text/index.ts'
import type { Problem } from '../platform/web/index.ts'
import { fieldsOfKind, type MessageFacts, type MessageField, type MessageKind, MOST_DUES } from './rules.ts'

export type Flat = Readonly<Record<string, string | undefined>>

export const dueNames = (row: number) => ({ on: `due${row}On`, amount: `due${row}Amount` })

/** Rows of due days, from 1. */
export const dueRows = Array.from({ length: MOST_DUES }, (_, at) => at + 1)

/** Every name that a flat message can have, its kind and how it is sent aside. */
export const flatNames = (kind: MessageKind): string[] =>
  fieldsOfKind[kind].flatMap((field) =>
    field === 'dues' ? dueRows.flatMap((row) => Object.values(dueNames(row))) : [field],
  )

/**
 * What `messageInput` reads. Empty texts are left out; `nameOf` leads a problem's field back to the name in the row (`dues.1.dueOn` to `due3On`, when
 * the second row was left empty).
 */
export function inputFromFlat(flat: Flat): { input: Record<string, unknown>; nameOf: (field: string) => string } {
  const filled = (name: string): string | undefined => {
    const value = flat[name]?.trim()
    return value === '' ? undefined : value
  }
  const rows = dueRows.filter((row) => Object.values(dueNames(row)).some((name) => filled(name) !== undefined))
  const dueSet = new Set(dueRows.flatMap((row) => Object.values(dueNames(row))))
  const simple = Object.keys(flat).filter((name) => !dueSet.has(name))
  const input: Record<string, unknown> = Object.fromEntries(
    simple.flatMap((name) => (filled(name) === undefined ? [] : [[name, filled(name)]])),
  )
  if (rows.length > 0)
    input.dues = rows.map((row) => ({ dueOn: filled(dueNames(row).on), amount: filled(dueNames(row).amount) }))
  return {
    input,
    nameOf: (field) => {
      const [, at, part] = /^dues\.(\d+)(?:\.(\w+))?$/.exec(field) ?? []
      if (field === 'dues') return dueNames(1).on
      if (at === undefined) return field
      const row = rows[Number(at)] ?? 1
      return part === 'amount' ? dueNames(row).amount : dueNames(row).on
    },
  }
}

/** The same problems at the names of the row. */
export const problemsAt = (problems: readonly Problem[], nameOf: (field: string) => string): Problem[] =>
  problems.map(({ field, message }) => ({ field: nameOf(field), message }))

/** A message's facts as they were typed: to begin a correction from, and for the example of a file. */
export function flatFrom(facts: MessageFacts): Record<string, string> {
  const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'ja' : 'nej')
  const money = (ore: number | null) => (ore === null ? '' : oreAsTyped(ore))
  const text: Record<Exclude<MessageField, 'dues'>, string> = {
    tenure: facts.tenure,
    landlordName: facts.landlordName ?? '',
    landlordAddress: facts.landlordAddress ?? '',
    landlordPhone: facts.landlordPhone ?? '',
    tenantName: facts.tenantName ?? '',
    address: facts.address,
    dwellingNumber: facts.dwellingNumber ?? '',
    area: facts.area ?? '',
    rooms: facts.rooms === null ? '' : String(facts.rooms).replace('.', ','),
    amount: money(facts.amountOre),
    interest: money(facts.interestOre),
    wayToPay: facts.wayToPay ?? '',
    servedOn: facts.servedOn?.toString() ?? '',
    givenOn: facts.givenHow === 'electronic' ? '' : facts.givenOn.toString(),
    givenHow: facts.givenHow,
    statedDays: facts.statedDays === null ? '' : String(facts.statedDays),
    disturbanceOn: facts.disturbanceOn?.toString() ?? '',
    particularlySerious: facts.particularlySerious ? 'ja' : '',
    children: yesNo(facts.children),
    words: facts.words ?? '',
    ownReference: facts.ownReference ?? '',
  }
  const dues = facts.dues.flatMap(({ dueOn, amountOre }, at) => {
    const names = dueNames(at + 1)
    return [
      [names.on, dueOn.toString()],
      [names.amount, oreAsTyped(amountOre)],
    ]
  })
  const names = new Set(flatNames(facts.kind))
  return Object.fromEntries(
    [...Object.entries(text), ...dues].filter(([name]) => name !== undefined && names.has(name)),
  )
}
