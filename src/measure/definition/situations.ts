/** The four situations as others define them, and ETHOS Light beside them, from `reference/`. */

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { root } from '../../platform/root.ts'
import type { SituationCode } from '../count/figures/situation.ts'
import { referenceRows } from '../reference.ts'

const inBoth = z.object({ sv: z.string(), en: z.string() })
const situation = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const facts = z.object({
  sources: z.array(z.string()),
  notCounted: z.array(inBoth),
  situations: z.array(z.object({ code: situation, definition: inBoth, survey2023: inBoth })),
})

let cached: z.infer<typeof facts> | null = null

/** Throws when the file is broken: it came with the program. */
export function situationFacts(): z.infer<typeof facts> {
  cached ??= facts.parse(JSON.parse(readFileSync(new URL('reference/homelessness_situations.json', root), 'utf8')))
  return cached
}

export type EthosRow = { name: { sv: string; en: string }; situation: SituationCode }

/** Our own reading of which situation meets which category. */
export function ethosLight(): EthosRow[] {
  return referenceRows('ethos_mapping.csv').map((row) => {
    const number = /^\d$/.test(row.ethos_light_no ?? '') ? `${row.ethos_light_no} ` : ''
    return {
      name: { sv: `${number}${row.category_sv ?? ''}`, en: `${number}${row.category_en ?? ''}` },
      situation: situation.parse(Number(row.swedish_situation)),
    }
  })
}
