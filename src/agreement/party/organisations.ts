/** Which organisations can be a party: the municipality’s own partners and landlords, and other municipalities. */

import { sql } from 'kysely'
import { municipalities, type Tx } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { text } from './text.ts'

export type PossibleParty = { id: string; name: string; kind: string; municipality: string }

export const possibleParties = (tx: Tx, municipality: string): Promise<PossibleParty[]> =>
  tx
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', 'municipality_code as municipality'])
    .where('retired_at', 'is', null)
    .where((eb) => eb.or([eb('municipality_code', '=', municipality), eb('kind', '=', 'municipality')]))
    .orderBy(sql`name collate swedish`)
    .execute()

/** As a menu, in groups. */
export function partyChoices(all: readonly PossibleParty[], here: string, locale: Locale) {
  const t = words(text, locale).groups
  const choices = (fits: (one: PossibleParty) => boolean) =>
    all.filter(fits).map(({ id, name }) => ({ value: id, label: name }))
  return [
    { label: t.landlords, choices: choices(({ kind }) => kind === 'landlord') },
    { label: t.partners, choices: choices(({ kind }) => kind === 'ideaBased') },
    { label: t.own, choices: choices((one) => one.kind === 'municipality' && one.municipality === here) },
    { label: t.others, choices: choices((one) => one.kind === 'municipality' && one.municipality !== here) },
  ].filter((group) => group.choices.length > 0)
}

/** Which municipality a party outside of the system is, by its name: `Mörbylånga kommun`. Null: none. */
export function municipalityNamed(name: string): string | null {
  const bare = name
    .trim()
    .replace(/s? kommun$/i, '')
    .toLocaleLowerCase('sv')
  const found = municipalities().find((one) => {
    const called = one.name.toLocaleLowerCase('sv')
    return called === bare || called === `${bare}s`
  })
  return found?.code ?? null
}
