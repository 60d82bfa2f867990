/** What one finds first by writing it, in the words that people use; and that nobody finds what isn’t theirs. */

import { describe, expect, test } from 'vitest'
import { castSession } from '../../../test/support/cast-session.ts'
import { places } from '../../app-places.ts'
import type { Session } from '../../platform/access/index.ts'
import { goesLike, placesFor } from './places.ts'

const cast = {
  siv: castSession('siv'),
  bo: castSession('bo'),
  hanna: castSession('hanna'),
  agneta: castSession('agneta'),
  rut: castSession('rut'),
  adam: castSession('adam'),
  nils: castSession('nils'),
  noor: castSession('noor'),
  anja: castSession('anja'),
}

/** What somebody finds first by these words. */
const first = (session: Session, wanted: string, locale: 'sv' | 'en' = 'sv') =>
  goesLike(wanted, placesFor(places, session, locale))[0]?.href

describe('in the words that people use', () => {
  test.each([
    ['ny signal', '/signals/new'],
    ['boka plats', '/bookings/new'],
    ['sängplats', '/bookings/new'],
    ['sangplats', '/bookings/new'],
    ['boka natt', '/bookings/new'],
    ['härbärge', '/bookings/new'],
    ['natt', '/tonight'],
    ['lediga platser', '/tonight'],
    ['öppna ett ärende', '/cases/new'],
    ['nytt ärende', '/cases/new'],
    ['mina ärenden', '/cases'],
    ['hyresskuld', '/evictions/new'],
    ['vräkning', '/evictions/new'],
    ['vrakning', '/evictions/new'],
    ['vrkäning', '/evictions/new'],
    ['kronofogden', '/eviction-notices'],
    ['orosanmälan', '/signals/new?kind=report'],
    ['orosanmalan', '/signals/new?kind=report'],
    ['sök person', '/people'],
    ['ny person', '/people/new'],
    ['lägenhet', '/homes'],
    ['idag', '/'],
    ['logga ut', '/account'],
  ])('a social worker who writes %s finds it first', (wanted, href) => {
    expect(first(cast.siv, wanted)).toBe(href)
  })

  test.each([
    ['book a bed', '/bookings/new'],
    ['new signal', '/signals/new'],
    ['open a case', '/cases/new'],
    ['arrears', '/evictions/new'],
    ['shelter', '/bookings/new'],
    ['tonight', '/tonight'],
    ['homes', '/homes'],
  ])('in English too: %s', (wanted, href) => {
    expect(first({ ...cast.siv, locale: 'en' }, wanted, 'en')).toBe(href)
  })

  test.each([
    ['väntelista', '/waiting'],
    ['ställa i kö', '/waiting/new'],
    ['fick ingen säng', '/turned-away/new'],
    ['nästa steg', '/tonight/onward'],
    ['nytt tältläger', '/outreach/places/new'],
    ['larm', '/outreach/alerts'],
    ['bostadskö', '/homes/waiting'],
    ['ta över kontraktet', '/homes/pipeline'],
    ['nykterhet', '/homes/terms'],
    ['ny hyresvärd', '/landlords/private/new'],
    ['pausa', '/homes/pauses/new'],
    ['inneboende', '/landlords/private/new'],
    ['halvskrivet', '/drafts'],
    ['överflyttning', '/transfers'],
  ])('the night, outreach and homes too: %s', (wanted, href) => {
    expect(first(cast.siv, wanted)).toBe(href)
  })

  test.each([
    ['jour', '/on-call'],
    ['jourpass', '/on-call/new'],
    ['byta pass', '/on-call/single/new'],
    ['IOP', '/agreements'],
    ['ny rutin', '/routines/new'],
    ['motion', '/political-matters'],
    ['kvarboende', '/figures/retention'],
    ['programtrohet', '/fidelity-templates'],
    ['fakturaunderlag', '/nights/invoice'],
    ['planens aktiviteter', '/plan/actions'],
  ])('who manages: %s', (wanted, href) => {
    expect(first(cast.agneta, wanted)).toBe(href)
  })

  test('each role finds its own', () => {
    expect(first(cast.bo, 'skuldrådgivning')).toBe('/advice/new')
    expect(first(cast.bo, 'rådgivning')).toBe('/advice')
    expect(first(cast.hanna, 'hyresskuld')).toBe('/messages/new')
    expect(first(cast.agneta, 'statistik')).toBe('/figures')
    expect(first(cast.rut, 'vem har läst')).toBe('/logs/reading')
    expect(first(cast.adam, 'api')).toBe('/settings/keys')
    expect(first(cast.nils, 'gäster')).toBe('/tonight')
    expect(first(cast.noor, 'sover ute')).toBe('/signals/new')
  })
})

test('a landlord, an analyst and the log reviewer find no case, no bed and no person', () => {
  for (const session of [cast.hanna, cast.anja, cast.rut, cast.adam])
    for (const wanted of ['öppna ett ärende', 'boka plats', 'sök person', 'nytt hyreshot'])
      expect(['/cases/new', '/bookings/new', '/people', '/evictions/new']).not.toContain(first(session, wanted))
})
