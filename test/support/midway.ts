/** Somebody who becomes protected in the middle of what is done about them, and what each is told then. */

import { expect } from 'vitest'
import { dayItems as adviceDay, adviceRoutes } from '../../src/advice/index.ts'
import { dayItems as caseDay, caseRoutes } from '../../src/case/index.ts'
import { dayRoutes } from '../../src/day/index.ts'
import { evictionRoutes } from '../../src/eviction/index.ts'
import { homeRoutes } from '../../src/home/index.ts'
import { personRoutes } from '../../src/person/index.ts'
import type { Session } from '../../src/platform/access/index.ts'
import { withheldDayItems, withheldRoutes } from '../../src/platform/withheld/index.ts'
import { shelterRoutes } from '../../src/shelter/index.ts'
import type { World } from './world.ts'

/** The person is called so everywhere, and nobody who may not know it reads it. */
export const called = { givenName: 'Nadja', familyName: 'Öberg' }
export const nothingSaid = /Nadja|Öberg/

export function midway(world: World) {
  const rooms = [caseRoutes, evictionRoutes, adviceRoutes, homeRoutes, shelterRoutes, personRoutes, withheldRoutes]
  const visit = world.visit(...rooms, dayRoutes([caseDay, adviceDay, withheldDayItems]))
  const strangers = () => [world.mats, world.nils, world.noor, world.hanna, world.ture, world.sofia, world.rut]

  /** By the manager, who is named with it, and Siv's colleague in the unit. */
  async function protect(person: string, level = 'secrecyMarking'): Promise<void> {
    const res = await visit(world.agneta).post(`/people/${person}/protection`, { level, staff: world.siv2.userId })
    expect(res.status, res.text).toBe(303)
  }

  /**
   * What they may not read is on their own list and on My day, with the unit to call; the address leads there, for them alone. `sees`: who has the page for
   * another reason, such as the landlord of a lease.
   */
  async function isToldTo(
    who: Session,
    path: string,
    { row, title, sees = [] }: { row: string; title: string; sees?: readonly Session[] },
  ): Promise<void> {
    const list = await visit(who).get('/withheld')
    expect(list.text).toContain(row)
    expect(list.text).toContain('Vuxenenheten')
    expect(list.text).not.toMatch(nothingSaid)
    expect(list.text).not.toMatch(/Agneta/)
    const day = await visit(who).get('/')
    expect(day.text).toContain(title)
    expect(day.text).not.toMatch(nothingSaid)
    const id = path.split('/').find((part) => part.length === 36)
    expect((await visit(who).get(path)).location).toBe(`/withheld#${id}`)
    for (const other of strangers()) {
      if (!sees.includes(other)) expect((await visit(other).get(path)).status, `${other.name} ${path}`).toBe(404)
      expect((await visit(other).get('/withheld')).text, other.name).toContain('Du får läsa allt som du svarar för')
      expect((await visit(other).get('/')).text, other.name).not.toMatch(/får inte läsa/)
    }
  }
  return { visit, strangers, protect, isToldTo }
}
