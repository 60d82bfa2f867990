/** Who is on call in the practice municipalities: Jonna in both of them, and Olle who takes over in the morning. */

import type { Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { dateOf, now } from '../platform/time/index.ts'
import { castIds, castUsers } from './cast.ts'

const idOf = (key: string): string => castUsers.find((user) => user.key === key)?.id ?? ''
const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Jonna's hours in Kalmar never end, so that whoever tries Hemvist at noon is on call too. */
export async function fillOnCall(tx: Tx): Promise<void> {
  const since = now().subtract({ hours: 30 * 24 })
  const kalmar = { municipality_code: '0880', organisation_id: castIds.kalmar, unit_id: castIds.adultUnit }
  const nybro = { municipality_code: '0881', organisation_id: castIds.nybro, unit_id: castIds.nybroUnit }
  const night = { from_time: '16:30', until_time: '08:00' }
  const given = { from_on: dateOf(since), weekdays: EVERY_DAY, given_at: since }
  await tx
    .insertInto('on_call_duty')
    .values([
      {
        ...kalmar,
        ...given,
        id: newId(),
        user_id: idOf('jonna'),
        from_time: '08:00',
        until_time: '08:00',
        given_by: idOf('agneta'),
      },
      { ...nybro, ...given, ...night, id: newId(), user_id: idOf('jonna'), given_by: idOf('ture') },
      {
        ...kalmar,
        ...given,
        id: newId(),
        user_id: idOf('olle'),
        from_time: '08:00',
        until_time: '08:00',
        given_by: idOf('agneta'),
      },
    ])
    .execute()
}
