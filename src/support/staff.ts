/** Who may support somebody: asked by the system, because users can't read each other's roles. What comes out is names and units of people at work. */

import { sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import { asSystem, type Tx } from '../platform/database/index.ts'
import type { Choice, ChoiceGroup } from '../platform/ui/index.ts'

export type Supporter = {
  id: string
  name: string
  unit: string | null
  unitId: string | null
  organisationId: string
  organisation: string
}

/** Those who still work, in the municipality and at its partners; for a partner its own. Call it outside `asUser`. */
export const supportStaff = (session: Session): Promise<Supporter[]> =>
  asSystem(
    'support: who can give it',
    async (tx) => {
      const { rows } = await sql<Supporter>`
        select u.id, u.name, n.name as unit, u.unit_id as "unitId", o.id as "organisationId", o.name as organisation
        from app_user u join organisation o on o.id = u.organisation_id left join unit n on n.id = u.unit_id
        where o.municipality_code = ${session.municipality} and not u.machine
          and (${session.organisation.kind === 'municipality'} or o.id = ${session.organisation.id})
          and exists (select from user_role r join permission p on p.role = r.role and p.organisation_kind = o.kind and p.verb = 'support.work'
            where r.user_id = u.id and r.taken_at is null)
          and not exists (select from user_deactivation x where x.user_id = u.id)
        order by o.kind desc, o.name collate swedish, n.name collate swedish nulls first, u.name collate swedish`.execute(
        tx,
      )
      return rows
    },
    { once: true },
  )

/** To choose among in a field, beneath their unit or, at a partner, their organisation. */
export const byHouse = (staff: readonly Supporter[]): (Choice | ChoiceGroup)[] =>
  [...Map.groupBy(staff, ({ unit, organisation }) => unit ?? organisation)].map(([label, people]) => ({
    label,
    choices: people.map(({ id, name }) => ({ value: id, label: name })),
  }))

/** Somebody with protected identity is supported by their named staff alone: whoever can't open the person is no support. */
export async function mayOpen(tx: Tx, personId: string, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('protection as x')
    .leftJoin('protected_staff as s', (join) =>
      join.onRef('s.person_id', '=', 'x.person_id').on('s.ended_at', 'is', null).on('s.user_id', '=', userId),
    )
    .select('s.id as named')
    .where('x.person_id', '=', personId)
    .where('x.ended_at', 'is', null)
    .executeTakeFirst()
  return row === undefined || row.named !== null
}
