/** The figures that others can point to by their definition’s id, and where each is shown. */

import type { Locale } from '../platform/text/index.ts'
import { waysHome } from './change/definition.ts'
import { seMapping } from './count/definition.ts'
import type { Definition } from './definition.ts'
import { evictionFunnel } from './eviction/definition.ts'
import { retention } from './retention/definition.ts'

const at = (
  { id, name }: Definition,
  href: string,
): { id: string; name: Readonly<Record<Locale, string>>; href: string } => ({
  id,
  name,
  href,
})

export const indicators = [
  at(seMapping, '/figures'),
  at(waysHome, '/figures/change'),
  at(evictionFunnel, '/figures/evictions'),
  at(retention, '/figures/retention'),
]
