/** Groups of matters by chance, as the database gives them: those in a group are alike. */

import fc from 'fast-check'
import { endOutcomes } from '../../eviction/outcomes.ts'
import { type FunnelGroup, helps } from './facts.ts'

const anyGroup: fc.Arbitrary<FunnelGroup> = fc
  .record({
    year: fc.integer({ min: 2016, max: 2026 }),
    landlord: fc.constantFrom('Kvarnholmens Bostäder AB', 'Fastighets AB Strandlinden', null),
    area: fc.constantFrom('Norrliden', 'Berga', null),
    depth: fc.integer({ min: 0, max: 4 }),
    outcome: fc.option(fc.constantFrom(...endOutcomes.filter((outcome) => outcome !== 'duplicate'))),
    withdrawn: fc.boolean(),
    contactDays: fc.option(fc.integer({ min: 0, max: 60 })),
    helps: fc.subarray([...helps]),
    matters: fc.integer({ min: 1, max: 30 }),
  })
  .chain((group) =>
    fc.record({ each: fc.integer({ min: 0, max: 4 }) }).chain(({ each }) =>
      fc.integer({ min: 0, max: each }).map((registered) => ({
        ...group,
        families: each > 0 ? group.matters : 0,
        children: each * group.matters,
        registered: registered * group.matters,
      })),
    ),
  )
export const anyGroups = fc.array(anyGroup, { maxLength: 25 })
