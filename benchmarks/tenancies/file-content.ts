/** A landlord's file of messages in the published layout: mostly early arrears, some messages to the board, one row in a hundred wrong. */

import { columns, headerOf, KIND, kindWords } from '../../src/message/file/columns.ts'
import { dueNames } from '../../src/message/flat.ts'

const BAD_EVERY = 100
const BOARD_EVERY = 10

const { on, amount } = dueNames(1)
const fields = [
  KIND,
  'address',
  'dwellingNumber',
  'rooms',
  'tenantName',
  'landlordName',
  'landlordAddress',
  on,
  amount,
  'interest',
  'amount',
  'wayToPay',
  'ownReference',
]

/** So many rows; `good` of them are right. Files of different marks have no row in common. */
export function messageFile(rows: number, today: Temporal.PlainDate, mark: string): { text: string; good: number } {
  const known = new Set(columns.map(({ field }) => field))
  const unknown = fields.filter((field) => !known.has(field))
  if (unknown.length > 0) throw new Error(`The layout has no ${unknown.join(', ')}`)
  const due = today.with({ day: 1 }).subtract({ days: 1 }).toString()
  const lines = [fields.map(headerOf).join(';')]
  let good = 0
  for (let n = 1; n <= rows; n += 1) {
    const bad = n % BAD_EVERY === 0
    const board = n % BOARD_EVERY === 3
    if (!bad) good += 1
    lines.push(
      [
        board ? kindWords.messageToBoard : kindWords.earlyArrears,
        bad ? '' : `Storgatan ${1 + (n % 4000)}`,
        `1${101 + Math.floor(n / 4000)}`,
        '2',
        `Hyresgäst ${mark} ${n}`,
        'Bostäder',
        'Exempelgatan 1, 392 00 Kalmar',
        due,
        '8450,00',
        '0',
        '8450,00',
        board ? 'Bankgiro 000-0000' : '',
        `R-${mark}-${n}`,
      ].join(';'),
    )
  }
  return { text: `${lines.join('\r\n')}\r\n`, good }
}
