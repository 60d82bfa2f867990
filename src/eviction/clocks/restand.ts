/**
 * Writes anew where a matter stands and which days run out in it, in the transaction of whatever changed it.
 * The rows claim nothing of their own: they are an index over the events, and can be made again from them at any time.
 */

import { sql } from 'kysely'
import type { Course } from '../../law/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { type Matter, matterById } from '../load.ts'
import { begunClocks } from './begun.ts'
import { isTakenOver } from './begun-rules.ts'
import type { MatterClock } from './clock.ts'
import { contactClocks } from './contact.ts'
import { courseOfMatter } from './course.ts'
import { planClocks } from './plan.ts'
import { promiseClocks } from './promise.ts'
import { RULES_VERSION } from './version.ts'

/** The subjects call it after every change of a matter, its residents, contacts, plan, promises, papers, links or end: no action has to remember it. */
export async function restand(tx: Tx, municipality: string, matterId: string): Promise<Course> {
  const matter = await matterById(tx, matterId)
  const { course, events } = await courseOfMatter(tx, matter)
  const begun = matter.end === null ? await begunClocks(tx, matter, course, events) : []
  const clocks =
    matter.end === null
      ? [
          ...course.clocks.filter(({ step }) => !isTakenOver(step, begun)).map(ofCourse),
          ...begun,
          ...(await contactClocks(tx, matter, course)),
          ...(await planClocks(tx, matter, events)),
          ...(await promiseClocks(tx, matter.id)),
        ]
      : []
  await writeStanding(tx, municipality, matter, course)
  await tx.deleteFrom('matter_clock').where('matter_id', '=', matterId).where('source', '<>', 'booking').execute()
  // meetings with the debt adviser: kept by the database beside each meeting (migration 0011), gone with the matter's end and back when it goes on
  await sql`select app.rewrite_booking_clocks(${matterId}::uuid)`.execute(tx)
  if (clocks.length > 0) {
    await tx
      .insertInto('matter_clock')
      .values(
        clocks.map(({ due, lastDay, cannotWait, since = null, ...clock }) => ({
          ...clock,
          matter_id: matterId,
          municipality_code: municipality,
          due_on: due,
          last_day: lastDay,
          since,
          cannot_wait: cannotWait,
        })),
      )
      .execute()
  }
  return course
}

const ofCourse = ({ step, rule, due, lastDay, actor, cannotWait }: Course['clocks'][number]): MatterClock => ({
  source: 'course',
  step,
  rule,
  due,
  lastDay,
  actor,
  cannotWait,
})

async function writeStanding(tx: Tx, municipality: string, matter: Matter, course: Course): Promise<void> {
  const standing = {
    stage: course.stage,
    safe_because: course.safe?.because ?? null,
    safe_on: course.safe?.on ?? null,
    unpaid_ore: course.unpaidOre,
    warnings: course.warnings.length,
    computed_at: now(),
    rules: RULES_VERSION,
  }
  await tx
    .insertInto('matter_standing')
    .values({ matter_id: matter.id, municipality_code: municipality, ...standing })
    .onConflict((oc) => oc.column('matter_id').doUpdateSet(standing))
    .execute()
}
