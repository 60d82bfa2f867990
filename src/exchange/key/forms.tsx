/** Making and revoking keys. The secret leaves once, and is kept nowhere. */

import { checkboxes, day, shortText, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { freshKey, keyRefusal, lastExpiry, scopes, scopesOf } from './rules.ts'
import { MadeKeyPage } from './secret.tsx'
import { key, keys } from './subject.tsx'
import { text } from './text.ts'

/** A key for the own organisation; its technical user comes with it (a trigger of migration 0010). */
export const making = keys.form({
  at: 'new',
  may: 'keys',
  opens: 'key-new',
  text: group(text, 'making'),
  fields: {
    name: shortText(100),
    scopes: checkboxes(scopes, group(text, 'scope'), { needed: 'always' }),
    expiresOn: day({ within: 'planned', shownFrom: today, shownTo: () => lastExpiry(today()) }),
  },
  shows: ({ session, viewer }) => {
    const t = words(text, viewer.locale)
    const may = scopesOf[session.organisation.kind]
    return {
      begins: { expiresOn: today().add({ years: 1 }) },
      options: { scopes: may.map((scope) => ({ value: scope, label: t.scope[scope], hint: scope })) },
    }
  },
  act: async ({ session, add, done }, wanted) => {
    const refusal = keyRefusal(session.organisation.kind, wanted)
    if (refusal === 'noScope' || refusal === 'scopeNotYours') return wrong('scopes', refusal)
    if (refusal !== null) return wrong('expiresOn', refusal)
    const { secret, row } = freshKey(wanted)
    const id = await add('api_key', 'made', { ...row, organisation_id: session.organisation.id })
    const data = { scopes: row.scopes, expiresOn: row.expires_on.toString() }
    return done('key.made', {
      about: id,
      data,
      made: id,
      to: `/settings/keys/${id}`,
      once: (viewer) => <MadeKeyPage viewer={viewer} id={id} secret={secret} />,
    })
  },
})

/** Ends a key at once. */
export const revoking = key.press({
  at: 'revocation',
  may: 'keys',
  text: group(text, 'revoking'),
  act: async ({ on, stamp, done }) => {
    await stamp('api_key', on.id, 'revoked')
    return done('key.revoked')
  },
})
