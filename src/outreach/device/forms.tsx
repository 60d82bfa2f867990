/** Phones are registered and cut off, the key that they seal to is changed, and what came back or met something newer is settled by its writer. */

import { sql } from 'kysely'
import {
  checkboxes,
  day,
  longText,
  optional,
  pickedCode,
  shortText,
  stopped,
  time,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { formatTime, group } from '../../platform/text/index.ts'
import { dateOf, momentOf, now, today } from '../../platform/time/index.ts'
import { areaChoices } from '../areas.ts'
import { formText } from '../contact/forms.text.ts'
import { MOST_ALIAS, MOST_UNNAMED, MOST_WANTED, MOST_WHERE, offers } from '../contact/rules.ts'
import { text as contactText } from '../contact/text.ts'
import { addContact } from '../contact/write.ts'
import { mayLetIn } from './access.ts'
import { cameText } from './came.text.ts'
import { addKey, groundOf, newestKey } from './keys.ts'
import { RegisteredPage } from './registered.tsx'
import { hashOf, newToken } from './rules.ts'
import { item, phone, phones } from './subject.tsx'
import { text } from './text.ts'

/** A phone of one's own. Its token leaves once, to the phone that this is done on; the first one brings the key that all of them seal to. */
export const registering = phones.form({
  at: 'new',
  may: 'use',
  opens: 'phone-new',
  text: group(text, 'registering'),
  fields: { name: shortText(60) },
  act: async ({ tx, session, add, done }, { name }) => {
    if ((await newestKey(tx)) === undefined) await addKey(tx, session)
    const token = newToken()
    const hash = hashOf(token)
    if (hash === null) throw new Error('A token that is none.')
    const row = { name, token_hash: hash, organisation_id: session.organisation.id }
    const id = await add('outreach_device', 'registered', row)
    const ground = await groundOf(tx)
    return done('phone.registered', {
      about: id,
      made: id,
      to: '/phones',
      once: (viewer) => <RegisteredPage viewer={viewer} id={id} name={name} token={token} ground={ground} />,
    })
  },
})

/** Cuts it off at once. What it holds stays on it, and nothing there is said to be erased. */
export const revoking = phone.press({
  at: 'revocation',
  may: 'see',
  back: '/phones',
  text: group(text, 'revoking'),
  act: async ({ on, stamp, done }) => {
    await stamp('outreach_device', on.id, 'revoked')
    return done('phone.revoked')
  },
})

/** A phone that was found again sends what it holds. */
export const lettingInAgain = phone.press({
  at: 'revocation/undo',
  may: 'see',
  alsoEnded: true,
  back: '/phones',
  text: group(text, 'lettingInAgain'),
  act: async ({ on, session, unstamp, done }) => {
    if (on.revokedAt === null) return stopped('inUse')
    if (!mayLetIn(session, on)) return stopped('byOthers')
    await unstamp('outreach_device', on.id, 'revoked')
    return done('phone.let-in-again')
  },
})

/** From now on phones seal to a new key; the ones before open what was sealed to them. */
export const changingKey = phones.press({
  at: 'key',
  may: 'oversee',
  back: '/phones',
  text: group(text, 'changingKey'),
  act: async ({ tx, session, done }) => {
    const { id, version } = await addKey(tx, session)
    return done('phone.key-changed', { about: id, data: { version } })
  },
})

/** Both stand as they are: whoever wrote it has seen what it met, or what came back. */
export const keeping = item.press({
  at: 'kept',
  may: 'use',
  back: '/phones/came',
  text: group(cameText, 'keeping'),
  act: async ({ on, stamp, done }) => {
    if (on.meets === null) return stopped('meetsNothing')
    await stamp('outreach_item', on.id, 'settled', { settled_as: 'kept' })
    return done('phone.item-kept')
  },
})

/** It was the same meeting: one of the two is taken back, and can be put back on its page. */
export const takingBack = item.press({
  at: 'same',
  may: 'use',
  back: '/phones/came',
  text: group(cameText, 'takingBack'),
  act: async ({ tx, session, on, stamp, done }) => {
    if (on.meets === null) return stopped('meetsNothing')
    await sql`update outreach_contact set undone_at = ${now()}, undone_by = ${session.userId}
      where id = ${on.id} and undone_at is null`.execute(tx)
    await stamp('outreach_item', on.id, 'settled', { settled_as: 'same' })
    return done('phone.item-same')
  },
})

export const throwing = item.press({
  at: 'thrown',
  may: 'use',
  back: '/phones/came',
  text: group(cameText, 'throwing'),
  act: async ({ on, stamp, done }) => {
    if (on.refused === null) return stopped('wasTaken')
    await stamp('outreach_item', on.id, 'settled', { settled_as: 'thrown' })
    return done('phone.item-thrown')
  },
})

/** Open again: what it said stands there for a month. */
export const reopening = item.press({
  at: 'settled/undo',
  may: 'use',
  alsoEnded: true,
  back: '/phones/came?which=all',
  text: group(cameText, 'reopening'),
  act: async ({ on, unstamp, done }) => {
    if (on.settledAs === null) return stopped('open')
    if (on.settledAs === 'written') return stopped('written')
    await unstamp('outreach_item', on.id, 'settled', { settled_as: null })
    return done('phone.item-open')
  },
})

const noting = group(formText, 'adding')
const writingText = group(cameText, 'writing')
/** The words of a meeting's own form, with what is said here besides. */
const writingWords = {
  sv: { ...noting.sv, ...writingText.sv, refusals: { ...noting.sv.refusals, ...writingText.sv.refusals } },
  en: { ...noting.en, ...writingText.en, refusals: { ...noting.en.refusals, ...writingText.en.refusals } },
}

/** What came back, with what was written in it: mended and noted as the meeting that it was. */
export const writing = item.form({
  at: 'meeting',
  may: 'use',
  opens: 'phone-item',
  back: '/phones/came',
  text: writingWords,
  fields: {
    metOn: day({ to: today }),
    metTime: time(),
    area: pickedCode(),
    alias: optional(shortText(MOST_ALIAS, { spellcheck: false })),
    unnamed: wholeNumber(0, MOST_UNNAMED),
    outdoors: wholeNumber(0, MOST_UNNAMED + 1),
    offered: checkboxes(offers, group(contactText, 'offers')),
    wanted: optional(longText(MOST_WANTED, 3)),
    nextOn: optional(day({ within: 'planned' })),
    nextWhere: optional(shortText(MOST_WHERE)),
  },
  shows: async ({ tx, shown }) => {
    const said = shown.words
    const options = { area: await areaChoices(tx, said?.area ?? null) }
    if (said === null) return { options, begins: { outdoors: 0 } }
    const metTime = formatTime(said.metAt).replace('.', ':')
    return { options, begins: { ...said, metOn: dateOf(said.metAt), metTime } }
  },
  act: async ({ tx, session, on, stamp, done }, { metOn, metTime, ...said }) => {
    if (on.refused === null) return stopped('wasTaken')
    if (!(await areaChoices(tx, on.words?.area ?? null)).some(({ value }) => value === said.area))
      return wrong('area', 'unknownArea')
    const facts = { ...said, metAt: momentOf(metOn, metTime), personId: null, because: null }
    const added = await addContact(tx, session, { ...facts, id: on.id })
    if (!added.ok) {
      const { field, word } = added.reason
      return field === 'because' ? stopped('invalid') : wrong(field, word)
    }
    await stamp('outreach_item', on.id, 'settled', { settled_as: 'written' })
    return done('phone.item-written', { to: `/outreach/contacts/${on.id}` })
  },
})
