/** The municipalities of Sweden from `reference/municipalities.csv`, whose first lines say where they come from. */

import { readFileSync } from 'node:fs'
import { root } from '../root.ts'

export type Municipality = { code: string; name: string; countyCode: string; county: string }

let cached: Municipality[] | null = null

/** All 290, by code. */
export function municipalities(): Municipality[] {
  cached ??= readFileSync(new URL('reference/municipalities.csv', root), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = '', countyCode = '', county = ''] = line.split(',')
      return { code, name, countyCode, county }
    })
  return cached
}
