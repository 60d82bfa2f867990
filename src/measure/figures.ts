/** Every figure that is kept. */

import { changeParts } from './change/change.ts'
import { weekCount } from './count/query.ts'
import { afterwardsYear } from './eviction/afterwards.ts'
import { funnelYear } from './eviction/facts.ts'
import { type KeptFigure, keptFigure } from './kept/anew.ts'
import { tenanciesOfDay } from './retention/counted.ts'

export const keptFiguresOfAll: readonly KeptFigure[] = [
  keptFigure(weekCount),
  keptFigure(changeParts),
  keptFigure(funnelYear),
  keptFigure(afterwardsYear),
  keptFigure(tenanciesOfDay),
]
