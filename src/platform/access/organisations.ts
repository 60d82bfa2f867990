/** The organisations that work together in a municipality, added from the command line. */

import { asSystem, municipalities } from '../database/index.ts'
import { newId } from '../id.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { holdRecords, recordAll } from '../record/index.ts'
import { sameText } from '../text/index.ts'
import type { OrganisationKind } from './roles.ts'

export type NewOrganisation = { municipality: string; kind: OrganisationKind; name: string; units: readonly string[] }
export type OrganisationRefusal =
  | { kind: 'unknown-municipality'; code: string }
  | { kind: 'name-missing-or-long' }
  | { kind: 'other-kind'; is: OrganisationKind }

/** Adds the organisation, or units to one of that name that is there; what is there already stays as it is. */
export async function addOrganisation({
  municipality,
  kind,
  name,
  units,
}: NewOrganisation): Promise<Outcome<{ organisationId: string; units: number }, OrganisationRefusal>> {
  if (!municipalities().some(({ code }) => code === municipality))
    return refused({ kind: 'unknown-municipality', code: municipality })
  const wanted = [name, ...units].map((text) => text.normalize('NFC').trim())
  if (wanted.some((text) => text === '' || text.length > 200)) return refused({ kind: 'name-missing-or-long' })
  const [called = '', ...unitNames] = wanted
  return asSystem('organisation add', async (tx) => {
    await holdRecords(tx, [municipality])
    const known = await tx
      .selectFrom('organisation')
      .select(['id', 'name', 'kind'])
      .where('municipality_code', '=', municipality)
      .execute()
    const there = known.find((one) => sameText(one.name, called))
    if (there && there.kind !== kind) return refused({ kind: 'other-kind', is: there.kind })
    const organisationId = there?.id ?? newId()
    if (!there)
      await tx
        .insertInto('organisation')
        .values({ id: organisationId, municipality_code: municipality, kind, name: called })
        .execute()
    const has = await tx.selectFrom('unit').select('name').where('organisation_id', '=', organisationId).execute()
    const missing = unitNames.filter(
      (unit, at) =>
        !has.some(({ name }) => sameText(name, unit)) && !unitNames.slice(0, at).some((one) => sameText(one, unit)),
    )
    for (const unit of missing)
      await tx.insertInto('unit').values({ id: newId(), organisation_id: organisationId, name: unit }).execute()
    if (!there || missing.length > 0) {
      await recordAll(tx, municipality, { id: null, name: 'hemvist organisation' }, [
        { what: 'organisation.added', subject: organisationId, data: { kind, units: missing.length } },
      ])
    }
    return done({ organisationId, units: missing.length })
  })
}

/** One sentence for the command line. */
export function sayOrganisationRefusal(refusal: OrganisationRefusal): string {
  switch (refusal.kind) {
    case 'unknown-municipality':
      return `There is no municipality ${refusal.code}. Give its four digits, such as 0880.`
    case 'name-missing-or-long':
      return 'A name is missing or longer than 200 characters.'
    case 'other-kind':
      return `An organisation of that name is there already, of the kind ${refusal.is}.`
  }
}
