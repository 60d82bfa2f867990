/** Those who are counted, by the most acute situation of their week. */

import { sql } from 'kysely'
import type { Division } from '../figure.ts'

export type SituationCode = 1 | 2 | 3 | 4

const inSituation = (code: SituationCode) => ({
  key: code,
  column: `s${code}`,
  where: sql<boolean>`counted.situation = ${sql.lit(code)}`,
})

export const situations: Division<SituationCode> = {
  of: 'counted',
  name: 'situation',
  version: '2023.1',
  title: { sv: 'Situation', en: 'Situation' },
  parts: [
    { ...inSituation(1), words: { sv: 'Situation 1: akut', en: 'Situation 1: acute' } },
    {
      ...inSituation(2),
      words: { sv: 'Situation 2: institution och stödboende', en: 'Situation 2: institution and supported housing' },
    },
    {
      ...inSituation(3),
      words: {
        sv: 'Situation 3: långsiktiga boendelösningar, andra hand',
        en: 'Situation 3: long-term, let second hand',
      },
    },
    {
      ...inSituation(4),
      words: { sv: 'Situation 4: eget kortsiktigt boende', en: 'Situation 4: short-term, arranged by oneself' },
    },
  ],
}
