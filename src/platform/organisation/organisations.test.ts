/** Organisations from the command line. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../database/index.ts'
import { addUser } from '../login/users.ts'
import { addOrganisation } from './command.ts'
import type { NewOrganisation } from './organisations.ts'

const world = inWorld()

const torsas: NewOrganisation = { municipality: '0834', kind: 'municipality', name: 'Torsås kommun', units: ['Vuxna'] }

test('an organisation is added with its units, and a user can work there', async () => {
  expect(await addOrganisation(torsas)).toMatchObject({ ok: true, value: { units: 1 } })
  const vera = { name: 'Vera', title: null, municipality: '0834', organisation: 'Torsås kommun', unit: 'Vuxna' }
  const added = await addUser({ ...vera, roles: ['socialWorker'], issuer: 'https://login.example', subject: 'vera' })
  expect(added.ok).toBe(true)
  if (added.ok)
    await asSystem('test', (tx) => tx.deleteFrom('user_role').where('user_id', '=', added.value.userId).execute())
})

test('adding it again adds only the units that are missing', async () => {
  const name = 'Mörbylånga kommun'
  const first = { ...torsas, municipality: '0840', name }
  await addOrganisation(first)
  const again = { ...first, name: name.toUpperCase(), units: ['vuxna', 'Familj', 'Familj'] }
  expect(await addOrganisation(again)).toMatchObject({ value: { units: 1 } })
})

test.each<[string, Partial<NewOrganisation>, string]>([
  ['a municipality that doesn’t exist', { municipality: '0000' }, 'unknown-municipality'],
  ['no name', { name: ' ' }, 'name-missing-or-long'],
  ['a unit without a name', { units: [''] }, 'name-missing-or-long'],
  ['a name that another kind of organisation has', { municipality: '0880', name: 'stadsmissionen' }, 'other-kind'],
])('%s is refused', async (_, change, kind) => {
  expect(await addOrganisation({ ...torsas, ...change })).toMatchObject({ ok: false, reason: { kind } })
})

test('a refusal leaves what is there as it was', async () => {
  await addOrganisation({ ...torsas, municipality: '0880', name: 'Stadsmissionen', units: ['Ny'] })
  const units = await asSystem('test', (tx) =>
    tx.selectFrom('unit').select('id').where('organisation_id', '=', world.ids.stadsmissionen).execute(),
  )
  expect(units).toEqual([])
})
