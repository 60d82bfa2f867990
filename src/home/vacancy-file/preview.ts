/** What a file would bring, row by row, before anything is written: the same rules as when it is taken in, asked of all rows at once. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { textKey } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { inTurns } from '../../platform/turns.ts'
import { inTheWay, isSame, type VacancyForm } from '../vacancy/rules.ts'
import { sayRefusal } from '../vacancy/say.ts'
import { dwellingMeant, dwellingsAt, type Fault, notInRegister, several, type Wanted } from '../vacancy/take.ts'
import type { VacancyRefusal } from '../vacancy/write.ts'
import { headerOf } from './columns.ts'
import { faultText } from './faults.text.ts'
import { aroundRows, type Rejected } from './queries.ts'
import { type Reason, readRow } from './read-row.ts'
import type { FileRow } from './table.ts'

export type ToCome = { row: number; wanted: Wanted; what: 'new' | 'newDwelling' | 'known' }
export type Preview = { come: ToCome[]; bad: Rejected[] }

export async function previewOf(tx: Tx, session: Session, rows: readonly FileRow[]): Promise<Preview> {
  const around = await aroundRows(tx, session)
  const read: { row: FileRow; wanted: Wanted }[] = []
  const bad: Rejected[] = []
  const turn = inTurns()
  for (const row of rows) {
    const one = readRow(row.cells, around)
    if (one.ok) read.push({ row, wanted: one.wanted })
    else bad.push({ ...row, reasons: one.reasons })
    await turn()
  }
  const known = await dwellingsAt(
    tx,
    read.map(({ wanted }) => wanted),
  )
  const standing = await standingOf(
    tx,
    known.map(({ id }) => id),
  )
  const come: ToCome[] = []
  const earlier = new Map<string, { row: number; wanted: Wanted }>()
  for (const { row, wanted } of read) {
    const judged = await judge(tx, wanted, dwellingMeant(wanted, known), standing)
    const dwelling = [wanted.landlordId, textKey(wanted.address), textKey(wanted.number ?? '')].join('|')
    const before = earlier.get(dwelling)
    if ('fault' in judged) bad.push({ ...row, reasons: [reasonOf(judged.fault)] })
    else if (before !== undefined && !sameWanted(before.wanted, wanted))
      bad.push({ ...row, reasons: [reasonOf(twice(before.row))] })
    else {
      come.push({ row: row.row, wanted, what: before === undefined ? judged.what : 'known' })
      earlier.set(dwelling, { row: row.row, wanted })
    }
    await turn()
  }
  return { come, bad: bad.toSorted((a, b) => a.row - b.row) }
}

export const reasonOf = ({ field, says }: Fault): Reason => ({
  column: field === null ? null : headerOf(field),
  sv: says('sv'),
  en: says('en'),
})

const twice = (row: number): Fault => ({ field: 'address', says: (locale) => faultText[locale].twice(String(row)) })

const sameWanted = (a: Wanted, b: Wanted): boolean =>
  isSame({ ...a, rentKr: a.rentKr ?? -1 }, { ...b, rentKr: b.rentKr ?? -1 })

type Judged = { what: ToCome['what'] } | { fault: Fault }

async function judge(
  tx: Tx,
  wanted: Wanted,
  meant: ReturnType<typeof dwellingMeant>,
  standing: Map<string, Standing>,
): Promise<Judged> {
  if (meant.kind === 'several') return { fault: several }
  if (meant.kind === 'unknown')
    return wanted.facts === null ? { fault: await notInRegister(tx, wanted) } : { what: 'newDwelling' }
  const facts = standing.get(meant.id)
  if (facts === undefined) return { what: 'new' }
  const { answerBy, form, vacantFrom, vacantRentKr } = facts
  if (answerBy !== null && form !== null && vacantFrom !== null && vacantRentKr !== null) {
    const rentKr = wanted.rentKr ?? facts.rentKr
    const waiting = { freeFrom: vacantFrom, answerBy, form, rentKr: vacantRentKr }
    return isSame(waiting, { ...wanted, rentKr })
      ? { what: 'known' }
      : refusal({ kind: 'alreadyOffered', until: answerBy })
  }
  const stands = inTheWay(facts, wanted.freeFrom)
  return stands === null ? { what: 'new' } : refusal(stands)
}

const refusal = (reason: VacancyRefusal): Judged => ({
  fault: { field: reason.kind === 'letUntil' ? 'freeFrom' : 'address', says: (locale) => sayRefusal(reason, locale) },
})

type Day = Temporal.PlainDate
type Standing = {
  rentKr: number
  withdrawnOn: Day | null
  freeFrom: Day | null
  held: boolean
  vacantFrom: Day | null
  answerBy: Day | null
  form: VacancyForm | null
  vacantRentKr: number | null
}

/** Where the dwellings stand, in one question. */
async function standingOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing & { id: string }>`
    select d.id, d.rent_kr as "rentKr", d.withdrawn_on as "withdrawnOn", app.dwelling_free_from(d.id) as "freeFrom",
      h.dwelling_id is not null as held, v.free_from as "vacantFrom", v.answer_by as "answerBy", v.form, v.rent_kr as "vacantRentKr"
    from dwelling d left join app.flats_held(${[...ids]}::uuid[]) h on h.dwelling_id = d.id
      left join lateral (select * from vacancy w where w.dwelling_id = d.id and w.withdrawn_at is null and w.answer_by >= ${today()}
        order by w.answer_by desc limit 1) v on true
    where d.id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
