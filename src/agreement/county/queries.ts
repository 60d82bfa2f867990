/** Every municipality of the own county with how it stands: an agreement in force, or what was noted last. */

import { sql } from 'kysely'
import { municipalities, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { agreementsInForce } from '../in-force/evidence.ts'

export const countyStandings = ['inForce', 'talks', 'nothing', 'unknown', 'own'] as const
export type CountyStanding = (typeof countyStandings)[number]

type Day = Temporal.PlainDate
export type Neighbour = {
  code: string
  name: string
  standing: CountyStanding
  since: Day | null
  words: string | null
  agreement: { id: string; title: string } | null
  /** the note that stands, to be removed */
  noteId: string | null
}

/** The other municipalities of the county, by name. */
export const neighbours = (own: string): { code: string; name: string }[] => {
  const all = municipalities()
  const county = all.find(({ code }) => code === own)?.countyCode
  return all
    .filter(({ code, countyCode }) => countyCode === county && code !== own)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

type Noted = { id: string; code: string; standing: 'nothing' | 'talks'; from: Day; words: string | null }
type PartyIn = { agreementId: string; code: string }

export async function countyOf(tx: Tx, own: string): Promise<Neighbour[]> {
  const on = today()
  const inForce = (await agreementsInForce(tx, on, own)).filter(({ kind }) => kind === 'interMunicipal')
  const parties = await sql<PartyIn>`
    select agreement_id as "agreementId", organisation_municipality as code from agreement_party
    where undone_at is null and organisation_municipality is not null and agreement_id = any(${inForce.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  )
  const noted = await sql<Noted>`
    select distinct on (with_municipality_code) id, with_municipality_code as code, standing, from_on as from, words from county_standing
    where municipality_code = ${own} and undone_at is null and from_on <= ${on}
    order by with_municipality_code, from_on desc, noted_at desc`.execute(tx)
  const name = municipalities().find(({ code }) => code === own)?.name ?? own
  const nothing = { since: null, words: null, agreement: null, noteId: null }
  return [
    { code: own, name, standing: 'own', ...nothing },
    ...neighbours(own).map(({ code, name }): Neighbour => {
      const ids = parties.rows.filter((party) => party.code === code).map(({ agreementId }) => agreementId)
      const agreed = inForce.find(({ id }) => ids.includes(id))
      const note = noted.rows.find((one) => one.code === code)
      if (agreed)
        return {
          ...{ code, name, standing: 'inForce', since: agreed.fromOn, words: note?.words ?? null },
          agreement: { id: agreed.id, title: agreed.title },
          noteId: note?.id ?? null,
        }
      if (note === undefined) return { code, name, standing: 'unknown', ...nothing }
      return {
        code,
        name,
        standing: note.standing,
        since: note.from,
        words: note.words,
        agreement: null,
        noteId: note.id,
      }
    }),
  ]
}
