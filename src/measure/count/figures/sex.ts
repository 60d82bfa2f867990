/** Those who are counted, by sex. */

import { sql } from 'kysely'
import type { Division } from '../figure.ts'

export const sexes: Division<'female' | 'male' | 'unknown'> = {
  of: 'counted',
  name: 'sex',
  version: '2023.1',
  title: { sv: 'Kön', en: 'Sex' },
  parts: [
    { key: 'female', column: 'female', words: { sv: 'Kvinnor', en: 'Women' }, where: sql`counted.sex = 'female'` },
    { key: 'male', column: 'male', words: { sv: 'Män', en: 'Men' }, where: sql`counted.sex = 'male'` },
    {
      key: 'unknown',
      column: 'unknown_sex',
      words: { sv: 'Kön inte känt', en: 'Sex not known' },
      where: sql`counted.sex is null`,
    },
  ],
}
