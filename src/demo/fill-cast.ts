/** Puts the cast into a database. */

import type { Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { DEMO_ISSUER } from '../platform/login/setup.ts'
import { now } from '../platform/time/index.ts'
import { castUsers } from './cast.ts'
import { castOrganisations } from './cast-organisations.ts'

/** Puts the cast into a database that doesn't have it. `users`: of the cast, those whose roles it knows. */
export async function fillCast(tx: Tx, users = castUsers): Promise<void> {
  for (const { id, municipality, kind, name, units } of castOrganisations) {
    await tx
      .insertInto('organisation')
      .values({ id, municipality_code: municipality, kind, name, since: now() })
      .execute()
    if (units.length > 0)
      await tx
        .insertInto('unit')
        .values(units.map((unit) => ({ ...unit, organisation_id: id })))
        .execute()
  }
  for (const { id, key, organisation, unit, name, title, roles } of users) {
    const municipality = castOrganisations.find((o) => o.id === organisation)?.municipality ?? ''
    await tx
      .insertInto('app_user')
      .values({
        id,
        municipality_code: municipality,
        organisation_id: organisation,
        unit_id: unit,
        name,
        title: title.sv,
        issuer: DEMO_ISSUER,
        subject: key,
        demo: true,
        created_at: now(),
      })
      .execute()
    await tx
      .insertInto('user_role')
      .values(roles.map((role) => ({ id: newId(), user_id: id, role, given_at: now() })))
      .execute()
  }
}
