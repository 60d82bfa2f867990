/** Those who are counted, by age. The national groups aren't known to us; these are our own. */

import { sql } from 'kysely'
import type { Division } from '../figure.ts'

const between = (from: number, to: number) => ({
  key: `${from}-${to}`,
  column: `age${from}`,
  words: { sv: `${from}–${to} år`, en: `${from}–${to}` },
  where: sql<boolean>`counted.age between ${sql.lit(from)} and ${sql.lit(to)}`,
})

export const ages: Division<string> = {
  of: 'counted',
  name: 'age',
  version: '2023.1',
  title: { sv: 'Ålder', en: 'Age' },
  rules: [
    {
      own: true,
      sv: 'Åldern är den på veckans sista dag. Är bara födelseåret känt räknas åldern ur det. Är åldern inte känd räknas personen som vuxen, i en egen grupp. Åldersgrupperna är våra egna.',
      en: 'Age is that on the last day of the week. When only the year of birth is known, age is taken from it. Somebody of unknown age is counted as an adult, in a group of their own. The age groups are our own.',
    },
  ],
  parts: [
    between(18, 24),
    between(25, 34),
    between(35, 44),
    between(45, 54),
    between(55, 64),
    {
      key: '65+',
      column: 'age65',
      words: { sv: '65 år eller äldre', en: '65 or over' },
      where: sql`counted.age >= 65`,
    },
    {
      key: 'unknown',
      column: 'unknown_age',
      words: { sv: 'Ålder inte känd', en: 'Age not known' },
      where: sql`counted.age is null`,
    },
  ],
}
