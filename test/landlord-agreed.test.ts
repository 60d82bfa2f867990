/** A landlord's page leads on to its agreement in force with what was promised and came of it, its pause, and its leases as numbers. */

import { expect, test } from 'vitest'
import { agreedWith } from '../src/agreement/index.ts'
import { homeRoutes, takeAgreedWith } from '../src/home/index.ts'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem } from '../src/platform/database/index.ts'
import { fillSheaf } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
takeAgreedWith(agreedWith)
const page = (who: Session) => world.visit(homeRoutes)(who).get(`/landlords/${world.ids.landlord}`)

test('the landlord and the staff see what holds, and lead on; nobody who lives there is named', async () => {
  expect((await page(world.siv)).text).toContain('Ingen överenskommelse gäller.')
  expect((await page(world.siv)).text).toContain('Ingen paus.')
  await fillSheaf(world.connection)
  const names = await asSystem('test', (tx) => tx.selectFrom('person').select('family_name').execute())
  for (const who of [world.siv, world.hanna]) {
    const { html, text } = await page(who)
    expect(text, who.name).toMatch(/Hyresavtal som gäller .*(?:kontrakt|boende|Inneboende|lägenhet)[^\d]* \d/)
    expect(text, who.name).toMatch(/Samverkansavtal Gäller från 1 mars 2024/)
    expect(html, who.name).toContain('href="/homes/pauses')
    expect(html, who.name).toContain('href="/agreements"')
    for (const { family_name } of names) if (family_name !== null) expect(text).not.toContain(family_name)
  }
  // with which landlord somebody lives in protected housing is told nowhere
  await world.connection.exec(`begin; set local session_replication_role = replica;
    update lease set form = 'protectedHousing', begins_on = '2026-01-01', ends_on = case when ends_on is null then null else date '2030-01-01' end; commit`)
  expect((await page(world.hanna)).text).toContain('Inga att visa.')
})
