/** The figures that others can point to by their definition’s id, and where each is shown. */

import type { Allowed } from '../platform/access/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { mayOnFigures } from './access.ts'
import { waysHome } from './change/definition.ts'
import { seMapping } from './count/definition.ts'
import type { Definition } from './definition.ts'
import { evictionFunnel } from './eviction/definition.ts'
import { retention } from './retention/definition.ts'

type Shown = { id: string; name: Readonly<Record<Locale, string>>; href: string; may: Allowed }

const at = ({ id, name }: Definition, href: string, may: Allowed = mayOnFigures.see): Shown => ({ id, name, href, may })

export const indicators = [
  at(seMapping, '/figures'),
  at(waysHome, '/figures/balance', mayOnFigures.openRows),
  at(evictionFunnel, '/figures/evictions'),
  at(retention, '/figures/retention'),
]
