/** `hemvist organisation add`: the same verbs as on the pages, by names instead of ids. */

import { asSystem, municipalities } from '../database/index.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { sameText } from '../text/index.ts'
import { operator, recorded } from './by.ts'
import { addOrganisationIn, keptName, type NewOrganisation, type OrganisationRefusal } from './organisations.ts'
import { addUnit } from './units.ts'

const COMMAND = 'hemvist organisation'

/** Adds the organisation, or units to one of that name that is there; what is there already stays as it is. */
export async function addOrganisation({
  municipality,
  kind,
  name,
  units,
}: NewOrganisation): Promise<Outcome<{ organisationId: string; units: number }, OrganisationRefusal>> {
  if (!municipalities().some(({ code }) => code === municipality))
    return refused({ kind: 'unknown-municipality', code: municipality })
  if ([name, ...units].some((text) => keptName(text) === null)) return refused({ kind: 'name-missing-or-long' })
  return asSystem('organisation add', async (tx) => {
    await operator.hold(tx, municipality)
    const known = await tx
      .selectFrom('organisation')
      .select(['id', 'name', 'kind', 'retired_at'])
      .where('municipality_code', '=', municipality)
      .execute()
    const there = known.find((one) => sameText(one.name, name))
    if (there && there.kind !== kind) return refused({ kind: 'other-kind', is: there.kind })
    if (there?.retired_at) return refused({ kind: 'ended-already' })
    let organisationId = there?.id
    if (organisationId === undefined) {
      const made = await recorded(tx, COMMAND, await addOrganisationIn(tx, operator, { municipality, kind, name }))
      if (!made.ok) return made
      organisationId = made.value.subject
    }
    let added = 0
    for (const unit of units) {
      // one of that name is there already
      if ((await recorded(tx, COMMAND, await addUnit(tx, operator, organisationId, unit))).ok) added += 1
    }
    return done({ organisationId, units: added })
  })
}

/** One sentence for the command line. */
export function sayOrganisationRefusal(refusal: OrganisationRefusal): string {
  switch (refusal.kind) {
    case 'unknown-municipality':
      return `There is no municipality ${refusal.code}. Give its four digits, such as 0880.`
    case 'unknown-organisation':
      return 'There is no such organisation.'
    case 'name-missing-or-long':
      return 'A name is missing or longer than 200 characters.'
    case 'name-taken':
      return 'An organisation of that name is there already.'
    case 'other-kind':
      return `An organisation of that name is there already, of the kind ${refusal.is}.`
    case 'private-person':
      return "It is a private person, whose name stands on the landlord's page."
    case 'still-open':
      return `It can't end while it has ${refusal.open}.`
    case 'ended-already':
      return 'The organisation has ended. Take its end back on its page.'
    case 'not-ended':
      return 'The organisation has not ended.'
  }
}
