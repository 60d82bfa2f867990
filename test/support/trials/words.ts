/** The words of a trial as what they stand for: `:case` is the sheaf's, `:follow_up` the first row of that table, `:me` whoever asks. */

import { sql } from 'kysely'
import { castIds } from '../../../src/demo/cast.ts'
import type { Session } from '../../../src/platform/access/index.ts'
import type { Connection } from '../../../src/platform/database/index.ts'
import { newId } from '../../../src/platform/id.ts'
import { castSession } from '../cast-session.ts'
import { sheafIds } from '../sheaf.ts'

const id = (n: number): string => `0197cc00-0000-7000-8000-${String(n).padStart(12, '0')}`

/** A house of the municipality's own beside the partner's, each with a guest who is expected tonight. */
const ownHouse = {
  site: id(60),
  room: id(61),
  bed: id(62),
  booking: id(63),
  void: id(64),
  partnersBed: id(65),
  partnersBooking: id(66),
  partnersVoid: id(67),
}
const { site, mother, double, room } = sheafIds
export const houses = `
  update stay set departed_at = arrived_at, departed_by = arrived_by;
  update advice_end set reopened_at = ended_at, reopened_by = ended_by;
  update advice_booking_outcome set undone_at = noted_at, undone_by = noted_by;
  insert into protected_staff (id, municipality_code, person_id, user_id, named_at, named_by)
    select gen_random_uuid(), municipality_code, person_id, '${castSession('petra').userId}', named_at, named_by from protected_staff;
  insert into running_number (municipality_code, series, year, last)
    select '0880', s, 2026, 100 from unnest(array['signal', 'matter', 'undertaking', 'advice']) s on conflict do nothing;
  insert into site (id, municipality_code, organisation_id, name, living_form_code)
    values ('${ownHouse.site}', '0880', '${castIds.kalmar}', 'Kommunens hus', 'acutePlace');
  insert into room (id, municipality_code, site_id, name) values ('${ownHouse.room}', '0880', '${ownHouse.site}', '1');
  insert into bed (id, municipality_code, room_id, name, in_service_from) values
    ('${ownHouse.bed}', '0880', '${ownHouse.room}', '1', '2020-01-01'), ('${ownHouse.partnersBed}', '0880', '${room}', '2', '2020-01-01');
  insert into booking (id, municipality_code, site_id, bed_id, person_id, first_night, last_night, booked_at, booked_by)
    select b.id::uuid, '0880', b.site::uuid, b.bed::uuid, b.person::uuid, '2026-11-21', '2026-11-22', '2026-11-21T08:00:00Z', u.id
    from (values ('${ownHouse.booking}', '${ownHouse.site}', '${ownHouse.bed}', '${mother}'),
      ('${ownHouse.partnersBooking}', '${site}', '${ownHouse.partnersBed}', '${double}')) b (id, site, bed, person),
      (select id from app_user where id = '${castSession('siv').userId}') u;
  insert into bed_night (municipality_code, bed_id, night, booking_id, person_id)
    select '0880', bed_id, n::date, id, person_id from booking, generate_series(first_night, last_night, interval '1 day') n where first_night = '2026-11-21';
  insert into bed_void (id, municipality_code, bed_id, from_on, until_on, because, closed_at, closed_by)
    select v.id::uuid, '0880', v.bed::uuid, '2026-12-10', '2026-12-11', 'Målas', '2026-11-20T08:00:00Z', '${castSession('nils').userId}'
    from (values ('${ownHouse.void}', '${ownHouse.bed}'), ('${ownHouse.partnersVoid}', '${ownHouse.partnersBed}')) v (id, bed);
`

async function idOf({ kysely }: Connection, word: string, session?: Session): Promise<string> {
  const partner = session?.organisation.kind === 'ideaBased'
  const ids: Record<string, string | undefined> = {
    // of whose organisation one is
    record: partner ? sheafIds.double : sheafIds.mother,
    nightSite: partner ? sheafIds.site : ownHouse.site,
    nightBed: partner ? ownHouse.partnersBed : ownHouse.bed,
    nightBooking: partner ? ownHouse.partnersBooking : ownHouse.booking,
    nightVoid: partner ? ownHouse.partnersVoid : ownHouse.void,
    outreachContact: partner ? sheafIds.partnersMeeting : sheafIds.ownMeeting,
    // what a key of theirs may be for
    scopes: { municipality: '["notices:write"]', ideaBased: '[]', landlord: '["messages:read"]' }[
      session?.organisation.kind ?? 'ideaBased'
    ],
    scope: session?.organisation.kind === 'landlord' ? 'messages:read' : 'notices:write',
    siv: castSession('siv').userId,
    petra: castSession('petra').userId,
    sofia: castSession('sofia').userId,
    jonna: castSession('jonna').userId,
    me: session?.userId,
    org: session?.organisation.id,
    unit: session?.unit?.id,
    own: newId(),
    ...castIds,
    ...sheafIds,
  }
  const known = ids[word]
  if (known !== undefined) return known
  // the cast's roles are made within a moment, so the first of them may be anybody's
  const whose = word === 'user_role' ? sql`where user_id = ${castSession('siv').userId}` : sql``
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(word)} ${whose} order by id limit 1`.execute(
    kysely,
  )
  return rows[0]?.id ?? ''
}

export async function filled(connection: Connection, text: string, session?: Session): Promise<string> {
  let said = text
  for (const [whole, word = ''] of text.matchAll(/(?<![\w:]):([a-zA-Z_]+)/g))
    said = said.replace(whole, await idOf(connection, word, session))
  return said
}
