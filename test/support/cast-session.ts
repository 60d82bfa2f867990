/** Who somebody in the cast is when they are logged in. */

import { castUsers } from '../../src/demo/cast.ts'
import { castOrganisations } from '../../src/demo/cast-organisations.ts'
import type { Session } from '../../src/platform/access/index.ts'

/** The session of somebody in the cast, by their key. */
export function castSession(key: string): Session {
  const user = castUsers.find((one) => one.key === key)
  const organisation = castOrganisations.find((one) => one.id === user?.organisation)
  if (!user || !organisation) throw new Error(`Nobody in the cast is called ${key}`)
  return {
    userId: user.id,
    name: user.name,
    title: user.title.sv,
    organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
    unit: organisation.units.find((unit) => unit.id === user.unit) ?? null,
    municipality: organisation.municipality,
    roles: user.roles,
    locale: 'sv',
    scheme: 'auto',
    demo: true,
  }
}
