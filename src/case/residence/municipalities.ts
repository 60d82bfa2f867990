/** The municipalities by name, for questions that ask which. */

import { ask, rowsOf, type Tx } from '../../platform/database/index.ts'

type Choice = { value: string; label: string }

const all = (tx: Tx): Promise<Choice[]> =>
  ask(
    tx,
    rowsOf(
      tx
        .selectFrom('municipality')
        .select(['code as value', 'name as label'])
        .orderBy(
          (eb) => eb.ref('name'),
          (order) => order.collate('swedish'),
        ),
    ),
  )

export const otherMunicipalities = async (tx: Tx, own: string): Promise<Choice[]> =>
  (await all(tx)).filter(({ value }) => value !== own)

/** Their names by code. */
export const municipalities = async (tx: Tx): Promise<Map<string, string>> =>
  new Map((await all(tx)).map(({ value, label }) => [value, label]))
