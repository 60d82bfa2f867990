/** A file of vacancies that the company handed in: two rows were taken in, and one came back with what is wrong with it. */

import { createHash } from 'node:crypto'
import { readVacancyRow } from '../home/index.ts'
import { castIds } from './cast.ts'
import { castOrganisations } from './cast-organisations.ts'
import { emptyFlat } from './landlord-lets.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from './story.ts'

const places = [
  ['Kvarnstugevägen 9', 'Norrliden', 2],
  ['Sjöstugevägen 11', 'Berga', 3],
] as const
const DAYS_AGO = 5

export function vacancyFile(story: Story): void {
  const { c, rows, today } = story
  const on = today.subtract({ days: DAYS_AGO })
  const received = at(c, on, 9, 10)
  const taken = at(c, on, 10, 11)
  const id = c.id(received)
  const hanna = userId('hanna')
  const [freeFrom, answerBy] = [today.add({ days: 45 }), today.add({ days: 16 })]
  // what it says is what the reader of files says of such a row: a misspelt word, and no day for the answer
  const cells = {
    ...{ address: 'Kvarnstugevägen 15', number: '1002', freeFrom: freeFrom.toString(), form: 'Andra hnad' },
    ...{ rentKr: '6200', isNew: 'ja', area: 'Norrliden', rooms: '2' },
  }
  const name = castOrganisations.find((one) => one.id === castIds.landlord)?.name ?? ''
  const own = { id: castIds.landlord, name }
  const read = readVacancyRow(cells, { own, landlords: [own], tools: [] })
  const rejected = [{ row: places.length + 2, cells, reasons: read.ok ? [] : read.reasons }]
  const total = places.length + rejected.length
  rows.add('vacancy_import', {
    id,
    municipality_code: MUNICIPALITY,
    organisation_id: castIds.landlord,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([places, cells]))
      .digest(),
    ...{ rows_total: total, rows_done: total, rows_known: 0, rows_bad: rejected.length, rows_left_out: 0 },
    rejected,
    ...{ received_at: received, received_by: hanna, taken_in_at: taken, taken_in_by: hanna },
  })
  happened(story, received, hanna, { what: 'vacancy.file-received', subject: id, data: { rows: total } })
  for (const [nth, [address, area, rooms]] of places.entries()) {
    const dwelling = c.id(taken)
    emptyFlat(story, {
      ...{ dwelling, landlord: castIds.landlord, address, area, rooms },
      ...{ added: taken, by: hanna, nth: nth + 1 },
    })
    const vacancy = c.id(taken)
    rows.add('vacancy', {
      id: vacancy,
      municipality_code: MUNICIPALITY,
      dwelling_id: dwelling,
      ...{ free_from: freeFrom, offered_on: on, answer_by: answerBy, form: 'firstHandLease' },
      rent_kr: rentOf(rooms),
      ...{ requirements: null, reserved_for: null, via: 'file', import_id: id, added_dwelling: true },
      ...{ offered_at: taken, offered_by: hanna },
      ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_because: null },
    })
    happened(story, taken, hanna, { what: 'vacancy.offered', subject: vacancy, data: { dwelling } })
  }
  happened(story, taken, hanna, { what: 'vacancy.file-taken-in', subject: id, data: { rows: total } })
}

const rentOf = (rooms: number): number => 3900 + rooms * 1500
