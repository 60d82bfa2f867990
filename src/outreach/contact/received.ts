/** A meeting that another system sends: by counts and an area of the municipality's, never with a person. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { areaChoices } from '../areas.ts'
import { formText } from './forms.text.ts'
import { type AddedContact, addContact, type NewContact } from './write.ts'

type Received = Omit<NewContact, 'personId' | 'because' | 'alias' | 'deviceId' | 'corrects'>
type Refused = { field: string; says: (locale: Locale) => string }

/** Adds it as the key's own user, or says at which field it can't be. */
export async function receiveContact(
  tx: Tx,
  session: Session,
  received: Received,
): Promise<{ ok: true; value: AddedContact } | { ok: false; reason: Refused }> {
  const says = (word: keyof (typeof formText)['sv']['adding']['refusals']) => (locale: Locale) =>
    words(formText, locale).adding.refusals[word]
  if (!(await areaChoices(tx)).some(({ value }) => value === received.area))
    return { ok: false, reason: { field: 'area', says: says('unknownArea') } }
  const added = await addContact(tx, session, { ...received, personId: null, because: null, alias: null })
  if (added.ok) return added
  const { field, word } = added.reason
  return { ok: false, reason: { field: field === 'metTime' ? 'metAt' : field, says: says(word) } }
}
