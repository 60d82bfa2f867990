/** Phones without a network: Noor has one, Inger and Agneta are in charge. */

import type { Trial } from './trial.ts'

const inCharge = { municipality: 'agneta', ideaBased: 'inger' } as const

export const phoneTrials: readonly Trial[] = [
  {
    verb: 'phone.use',
    who: { ideaBased: 'noor' },
    page: '/phones/new',
    sends: '/phones/new',
    fields: { name: 'Jobbtelefonen' },
    row: { add: 'outreach_device', set: { organisation_id: ':org', token_hash: `\\x${'0b'.repeat(32)}` } },
  },
  { verb: 'phone.use', who: { ideaBased: 'noor' }, page: '/phones/came', row: { add: 'outreach_item' } },
  { verb: 'phone.see', page: '/phones' },
  {
    verb: 'phone.see',
    who: { ideaBased: 'noor' },
    // of the municipality's nobody has a phone
    kinds: ['ideaBased'],
    sends: '/phones/:outreach_device/revocation',
    from: '/phones',
    row: { see: 'outreach_device' },
    besides: ['phone.oversee'],
  },
  {
    verb: 'phone.oversee',
    who: inCharge,
    page: '/phones',
    shows: '/phones/key',
    sends: '/phones/key',
    from: '/phones',
    row: { change: 'outreach_device', column: 'revoked_at' },
  },
  {
    verb: 'phone.oversee',
    who: inCharge,
    row: { add: 'outreach_key', set: { version: '2' } },
  },
]
