/** The parties of an agreement: added, reached, removed; not once somebody has signed. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { optional, picked, shortText, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { agreement } from '../subject.tsx'
import { municipalityNamed, partyChoices, possibleParties } from './organisations.ts'
import { fitsKind, wrongCounterpart } from './rules.ts'
import { text } from './text.ts'

const contact = optional(shortText(300))

export const addingParty = agreement.form({
  at: 'parties/new',
  may: 'manage',
  opens: 'agreement',
  back: '#parties',
  text: group(text, 'adding'),
  fields: {
    organisation: sometimes(picked({ empty: group(text, 'nobody') })),
    outside: sometimes(shortText(200)),
    contact,
  },
  shows: async ({ tx, session, viewer }) => ({
    options: {
      organisation: partyChoices(await possibleParties(tx, session.municipality), session.municipality, viewer.locale),
    },
  }),
  act: async (step, { organisation, outside, contact }) => {
    const { tx, on, session } = step
    if (on.signatures.length > 0) return stopped('signed')
    const fault = wrongCounterpart(organisation, outside)
    if (fault) return fault
    if (outside !== null) {
      if (on.parties.some(({ name }) => name.toLocaleLowerCase('sv') === outside.toLocaleLowerCase('sv')))
        return wrong('outside', 'alreadyParty')
      const made = await step.add('agreement_party', 'added', {
        outside_name: outside,
        organisation_municipality: municipalityNamed(outside),
        contact,
      })
      return step.done('agreement.party-added', { data: { party: made }, made })
    }
    const who = (await possibleParties(tx, session.municipality)).find(({ id }) => id === organisation)
    if (who === undefined) return wrong('organisation', 'notThere')
    if (on.parties.some(({ organisationId }) => organisationId === who.id)) return wrong('organisation', 'alreadyParty')
    if (!fitsKind(on.kind, who, session.municipality)) return wrong('organisation', 'otherKind')
    const made = await step.add('agreement_party', 'added', {
      organisation_id: who.id,
      organisation_municipality: who.municipality,
      contact,
    })
    return step.done('agreement.party-added', { data: { party: made, organisation: who.id }, made })
  },
  clash: {
    agreement_party_once: wrong('organisation', 'alreadyParty'),
    agreement_party_outside_once: wrong('outside', 'alreadyParty'),
  },
})

export const contactingParty = agreement.form({
  at: 'parties/:party/contact',
  may: 'manage',
  opens: 'agreement',
  back: '#parties',
  text: group(text, 'contacting'),
  fields: { contact },
  shows: ({ shown, params }) => ({
    begins: { contact: found(shown.parties.find(({ id }) => id === params.party)).contact },
  }),
  act: async (step, { contact }) => {
    const party = found(step.on.parties.find(({ id }) => id === step.params.party))
    await step.tx.updateTable('agreement_party').set({ contact }).where('id', '=', party.id).execute()
    return step.done('agreement.party-contact', { data: { party: party.id } })
  },
})

export const removingParty = agreement.press({
  at: 'parties/:party/removal',
  may: 'manage',
  back: '#parties',
  text: group(text, 'removing'),
  act: async (step) => {
    const { tx, on, session } = step
    const party = found(on.parties.find(({ id }) => id === step.params.party))
    if (party.organisationId === session.organisation.id) return stopped('own')
    if (on.signatures.length > 0) return stopped('signed')
    const { rows } = await sql`
      select 1 from agreement_task where party_id = ${party.id} and undone_at is null
      union all select 1 from agreement_promise where party_id = ${party.id} and undone_at is null
      union all select 1 from agreement_data where party_id = ${party.id} and undone_at is null
      union all select 1 from agreement_action where party_id = ${party.id} and undone_at is null
      union all select 1 from agreement_money where (from_party_id = ${party.id} or to_party_id = ${party.id}) and undone_at is null
      limit 1`.execute(tx)
    if (rows.length > 0) return stopped('used')
    await step.stamp('agreement_party', party.id, 'undone')
    return step.done('agreement.party-removed', { data: { party: party.id } })
  },
})

export const partyRoutes = agreement.routes(addingParty, contactingParty, removingParty)
