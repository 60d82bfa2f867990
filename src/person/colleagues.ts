/** Who at the user's own organisation handles cases: may be responsible for one, and may be named to open somebody with protected identity. */

import { caseRoles, type Role, type Session } from '../platform/access/index.ts'
import { asSystem } from '../platform/database/index.ts'
import type { Choice, ChoiceGroup } from '../platform/ui/index.ts'

export type Colleague = { id: string; name: string; title: string | null; unit: string | null; unitId: string | null }

/**
 * Those who still work there, by unit and name. Asked by the system, because users can't read each other's roles; what comes out is names and
 * units of people at work. Call it outside `asUser`.
 */
export async function colleagues(session: Session): Promise<Colleague[]> {
  const roles: readonly Role[] = caseRoles
  return asSystem(
    'cases: who can be responsible',
    (tx) =>
      tx
        .selectFrom('app_user as u')
        .leftJoin('unit', 'unit.id', 'u.unit_id')
        .select(['u.id', 'u.name', 'u.title', 'unit.name as unit', 'u.unit_id as unitId'])
        .where('u.organisation_id', '=', session.organisation.id)
        .where('u.machine', '=', false)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('user_role as r')
              .select('r.id')
              .whereRef('r.user_id', '=', 'u.id')
              .where('r.taken_at', 'is', null)
              .where('r.role', 'in', roles),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('user_deactivation as x').select('x.user_id').whereRef('x.user_id', '=', 'u.id'))),
        )
        .orderBy(
          (eb) => eb.ref('unit.name'),
          (order) => order.collate('swedish').nullsFirst(),
        )
        .orderBy(
          (eb) => eb.ref('u.name'),
          (order) => order.collate('swedish'),
        )
        .execute(),
    { once: true },
  )
}

/** To choose among in a field: those without a unit first, the others beneath their unit's name. */
export const byUnit = (people: readonly Colleague[]): (Choice | ChoiceGroup)[] => [
  ...people.filter(({ unit }) => unit === null).map(choiceOf),
  ...[...Map.groupBy(people, ({ unit }) => unit)].flatMap(([unit, own]) =>
    unit === null ? [] : [{ label: unit, choices: own.map(choiceOf) }],
  ),
]

const choiceOf = ({ id, name }: Colleague): Choice => ({ value: id, label: name })
