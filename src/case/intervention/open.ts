/** What hangs on an intervention when somebody wants to end it: the home or the bed that it is carried out with, and whether anything else goes on. */

import { sql } from 'kysely'
import { type Asking, allOf, ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import type { OpenInIntervention } from './open-rules.ts'
import type { Intervention } from './queries.ts'

const homes: readonly Intervention['kind'][] = ['trainingFlat', 'socialLease', 'housingFirst']

/** In the order that it is shown. `on`: its last day. */
export async function openInIntervention(
  tx: Tx,
  { id, caseId, kind }: Pick<Intervention, 'id' | 'caseId' | 'kind'>,
  personId: string,
  on: Temporal.PlainDate,
): Promise<OpenInIntervention[]> {
  const held = await ask(
    tx,
    allOf({ leases: leasesOf(personId, on), nights: nightsOf(personId), others: othersIn(caseId, id, on) }),
  )
  return [
    ...(homes.includes(kind) ? held.leases : []).map(
      ({ id: of }) => ({ id: `lease ${of}`, kind: 'leaseRuns', of }) as const,
    ),
    ...(kind === 'acutePlace' ? held.nights : []).map(
      ({ id: of, inHouse }) => ({ id: `night ${of}`, kind: inHouse ? 'guestNow' : 'nightBooked', of }) as const,
    ),
    ...(held.others.length === 0 ? [{ id: 'nothingElse', kind: 'nothingElse' } as const] : []),
  ]
}

/** Second-hand leases of the person's that go on after the day. */
const leasesOf = (personId: string, on: Temporal.PlainDate): Asking<{ id: string }[]> =>
  rowsOf(sql<{ id: string }>`
    select l.id from lease_tenant t join lease l on l.id = t.lease_id
    where t.person_id = ${personId} and l.form in ('secondHandLease', 'socialLease', 'trainingFlat', 'trialFlat', 'municipalLease') and l.begins_on <= ${on}::date and (l.ends_on is null or l.ends_on > ${on}::date)
      and not exists (select from lease_leaving v where v.lease_id = l.id and v.person_id = t.person_id and v.undone_at is null and v.last_on <= ${on}::date)
    order by l.begins_on, l.id`)

const nightsOf = (personId: string): Asking<{ id: string; inHouse: boolean }[]> =>
  rowsOf(sql<{ id: string; inHouse: boolean }>`
    select k.id, s.id is not null as "inHouse" from booking k left join stay s on s.booking_id = k.id and s.undone_at is null
    where k.person_id = ${personId} and s.departed_at is null and (s.id is not null or (k.last_night >= app.today()
      and (k.hold_until is null or k.hold_until > app.now())
      and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)))
    order by k.first_night, k.id`)

const othersIn = (caseId: string, besides: string, on: Temporal.PlainDate): Asking<{ id: string }[]> =>
  rowsOf(sql<{ id: string }>`
    select o.id from intervention o where o.case_id = ${caseId} and o.id <> ${besides} and (o.ended_on is null or o.ended_on > ${on}::date)`)

const text = dictionary({
  sv: {
    leaseRuns: 'Ett andrahandsavtal som insatsen ger gäller efter den dagen',
    guestNow: 'Personen har en plats för natten nu',
    nightBooked: 'En plats för natten är bokad',
    nothingElse: 'Ingen annan insats pågår eller ska börja i ärendet',
  },
  en: {
    leaseRuns: 'A second-hand lease that the intervention gives goes on after that day',
    guestNow: 'The person has a place for the night now',
    nightBooked: 'A place for the night is booked',
    nothingElse: 'No other intervention runs or is to begin in the case',
  },
})

export const sayOpen =
  (locale: Locale) =>
  (thing: OpenInIntervention): SaidOpen => {
    const says = words(text, locale)[thing.kind]
    if (thing.kind === 'nothingElse') return { says, href: null }
    return { says, href: thing.kind === 'leaseRuns' ? `/leases/${thing.of}` : `/bookings/${thing.of}` }
  }
