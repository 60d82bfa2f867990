/** A private person who lets a flat or a room is added to the register: by name, with no personal number. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord, rowSince } from '../../platform/record/index.ts'
import { Beneath, desk, longText, optional, shortText } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { privateText } from './private.text.ts'
import { wrongPerson } from './rules.ts'
import { text } from './text.ts'

const landlords = desk({
  at: '/landlords',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/landlords', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

export const adding = landlords.form({
  at: 'private/new',
  may: 'addLandlord',
  opens: 'landlord-new',
  text: group(privateText, 'adding'),
  fields: {
    name: shortText(200, { width: 'medium', autocomplete: 'off' }),
    phone: optional(shortText(60, { type: 'tel', width: 'medium', autocomplete: 'off' })),
    email: optional(shortText(200, { type: 'email', width: 'medium', autocomplete: 'off' })),
    words: optional(longText(900, 4)),
  },
  shows: () => ({
    draw: ({ name, phone, email, words }) => (
      <>
        {name}
        <FieldRow>
          {phone}
          {email}
        </FieldRow>
        {words}
      </>
    ),
  }),
  act: async (step, { name, ...facts }) => {
    const faults = wrongPerson({ name, words: facts.words })
    if (faults) return faults
    const { tx, session } = step
    const row = rowSince(session, 'set_up')
    const { id } = row
    await holdRecord(tx)
    await tx
      .insertInto('organisation')
      .values({
        ...row,
        kind: 'landlord',
        private_person: true,
        name: `Privatperson ${await nextNumber(tx, session.municipality)}`,
      })
      .execute()
    await step.add('landlord_facts', 'noted', { ...facts, landlord_id: id, kind: 'privatePerson', person_name: name })
    return step.done('landlord.added', { about: id, data: { kind: 'privatePerson' }, made: id, to: `/landlords/${id}` })
  },
})

async function nextNumber(tx: Tx, municipality: string): Promise<number> {
  const { last } = await tx
    .selectFrom('organisation')
    .select(sql<number | null>`max(substring(name from '[0-9]+$')::integer)`.as('last'))
    .where('municipality_code', '=', municipality)
    .where('private_person', '=', true)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

export const privateForms = landlords.routes(adding)
