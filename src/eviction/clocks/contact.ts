/** The days by which somebody must have talked with the household: rules of the municipality's own, not of statute. */

import type { Course } from '../../law/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { municipalitySetting } from '../../platform/municipality-settings.ts'
import type { Matter } from '../load.ts'
import type { MatterClock } from './clock.ts'
import { contactDay } from './contact-day.ts'

/** Nobody has to be reached about a debt that is gone in a home that is safe. */
const isSettled = (course: Pick<Course, 'safe' | 'unpaidOre'>): boolean =>
  course.safe !== null && (course.unpaidOre ?? 0) <= 0

/** First contact, and with families spoken contact again and again until the debt is settled. */
export async function contactClocks(tx: Tx, matter: Matter, course: Course): Promise<MatterClock[]> {
  const settled = isSettled(course)
  if (settled) return []
  const { municipality_code } = await tx
    .selectFrom('eviction_matter')
    .select('municipality_code')
    .where('id', '=', matter.id)
    .executeTakeFirstOrThrow()
  const setting = await municipalitySetting(tx, municipality_code, 'eviction.firstContactWithinDays', matter.openedOn)
  const contacts = await tx
    .selectFrom('matter_contact')
    .select(['on_day as on', 'how', 'reached', 'next_on as nextOn'])
    .where('matter_id', '=', matter.id)
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const { openedOn, children } = matter
  const day = contactDay({ openedOn, children, settled, contacts, firstWithinDays: setting.value })
  if (day === null) return []
  const { rule, step, due, cannotWait } = day
  const source = rule === 'family-contact' ? 'child' : 'contact'
  return [{ source, step, rule, due, lastDay: due, actor: 'board', cannotWait }]
}
