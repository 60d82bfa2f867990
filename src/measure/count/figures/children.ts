/** The children of those who are counted, each once, by how they live with them. */

import { sql } from 'kysely'
import { ADULT_FROM_AGE, isAdult, sameHuman } from '../../people/in-week.ts'
import type { Beside } from '../figure.ts'

const living = (place: 1 | 2 | 3) => () =>
  sql<number>`(select count(*) filter (where living = ${sql.lit(place)})::int from child)`

export const children: Beside<'permanent' | 'alternating' | 'visiting'> = {
  of: 'beside',
  name: 'children',
  version: '2023.1',
  title: { sv: 'Barn till dem', en: 'Their children' },
  note: { sv: 'ingår inte i summan', en: 'not part of the total' },
  rules: [
    {
      own: true,
      sv: 'Barn under 18 år ingår inte i summan. De räknas för sig: barn i ett hushåll där en räknad vuxen ingår, efter hur barnet bor där (permanent, växelvis eller umgänge).',
      en: 'Children under 18 are not part of the total. They are counted by themselves: children in a household with a counted adult, by how the child lives there (permanently, alternating or visiting).',
    },
  ],
  tables: ({ from, to }) => {
    const runs = (table: 'a' | 'c') =>
      sql`${sql.ref(`${table}.from_on`)} <= ${to} and (${sql.ref(`${table}.until_on`)} is null or ${sql.ref(`${table}.until_on`)} >= ${from})`
    const bornAfter = sql`(${to} - make_interval(years => ${sql.lit(ADULT_FROM_AGE)}))::date`
    return sql`
    offspring as materialized (
      select c.person_id, case c.child_living when 'permanent' then 1 when 'alternating' then 2 else 3 end as living
      from (
        select distinct coalesce(reach.other, counted.human) as person_id from counted
        left join linked on linked.human = counted.human left join reach on reach.person_id = linked.person_id where ${isAdult}
      ) adult
      cross join lateral (select household_id from household_member a where a.person_id = adult.person_id and a.part = 'adult' and ${runs('a')} offset 0) a
      cross join lateral (select person_id, child_living from household_member c
        where c.household_id = a.household_id and c.part = 'child' and ${runs('c')} offset 0) c
      cross join lateral (select birth_date, birth_year, died_on from person where person.id = c.person_id offset 0) p
      where (p.birth_date > ${bornAfter} or (p.birth_date is null and coalesce(p.birth_year > extract(year from ${bornAfter})::int, true)))
        -- nobody is a child before they are born
        and coalesce(p.birth_date <= ${to}, p.birth_year <= extract(year from ${to})::int, true)
        and (p.died_on is null or p.died_on >= ${from})
    ),
    ${sameHuman('child_', sql`select person_id from offspring`)},
    child as (
      select min(offspring.living) as living from offspring left join child_linked on child_linked.person_id = offspring.person_id
      group by coalesce(child_linked.human, offspring.person_id)
    )`
  },
  parts: [
    {
      key: 'permanent',
      column: 'permanent',
      words: { sv: 'Bor där permanent', en: 'Lives there permanently' },
      number: living(1),
    },
    {
      key: 'alternating',
      column: 'alternating',
      words: { sv: 'Bor där växelvis', en: 'Lives there alternately' },
      number: living(2),
    },
    { key: 'visiting', column: 'visiting', words: { sv: 'Har umgänge där', en: 'Visits there' }, number: living(3) },
  ],
}
