/** Bad input over every form and press of the night and of outreach: told in words with what was typed still there, or not found; never a fault of ours. */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { asSystem, type Database } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { beginSession } from '../src/platform/login/index.ts'
import { everyPlace } from '../src/platform/subject/index.ts'
import { arrive, depart, endBooking } from '../src/shelter/deeds.fixture.ts'
import { asking, booked, buildHouse } from '../src/shelter/house.fixture.ts'
import { drill } from './support/drill.ts'
import { formsIn } from './support/forms.ts'
import { onCallInKalmar } from './support/on-call.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const TODAY = '2026-11-21'
const NIGHT = /^\/(bookings|sites|tonight|turned-away|waiting|place-requests|outreach|phones|on-call)\b/
const app = createApp({ demo: true })
const routed = new Set(app.routes.map(({ path }) => path))
const places = everyPlace().filter(({ address }) => routed.has(address) && NIGHT.test(address))

/** What an id of each name may be of. */
const tablesOf: Record<string, (keyof Database)[]> = {
  '/waiting/:id': ['night_wait'],
  '/place-requests/:id': ['place_request'],
  '/turned-away/:id': ['turned_away'],
  '/outreach/places/:id': ['outreach_place'],
  '/outreach/areas/:id': ['outreach_area'],
  '/outreach/services/:id': ['outreach_service'],
  '/outreach/contacts/:id': ['outreach_contact'],
  '/outreach/alerts/:id': ['outreach_alert', 'signal'],
  '/phones/came/:id': ['outreach_item'],
  '/phones/:id': ['outreach_device'],
  '/on-call/:id': ['on_call_duty'],
  ':note': ['stay_note'],
  ':belonging': ['stay_belonging'],
  ':acceptance': ['house_rules_accepted'],
  ':rules': ['house_rules'],
  ':roomId': ['room'],
  ':bedId': ['bed'],
  ':extra': ['extra_places'],
  ':named': ['site_named'],
  ':closing': ['bed_void'],
  ':turnaround': ['bed_turnaround'],
  ':offer': ['night_offer'],
  ':count': ['outreach_count'],
  ':visit': ['outreach_visit'],
}
const UNKNOWN = '0197cc00-0000-7000-8000-0000000fffff'
const idOf = (name: string): Promise<string> =>
  asSystem('test: an id', async (tx) => {
    for (const table of tablesOf[name] ?? []) {
      const { rows } = await sql<{
        id: string
      }>`select id from ${sql.table(table)} where municipality_code = '0880' order by id limit 1`.execute(tx)
      if (rows[0]) return rows[0].id
    }
    return UNKNOWN
  })

/** The address with rows of ours, on this booking or this house where it is about one. */
async function addressOf(address: string, on: string | null): Promise<string> {
  const [start = ''] = /^\/.*?:id/.exec(address) ?? []
  const id = on ?? (await idOf(start))
  const rest = [...new Set(address.match(/:\w+/g) ?? [])].filter((name) => name !== ':id')
  let path = address.replace(':id', id)
  for (const name of rest) path = path.replace(name, await idOf(name))
  return path
}

type Answer = { status: number; html: string }
type Ask = (path: string, fields?: readonly (readonly [string, string])[], key?: string) => Promise<Answer>
async function browser(userId: string): Promise<Ask> {
  const headers = { cookie: `hemvist=${await beginSession(userId)}`, origin: 'http://localhost' }
  return async (path, fields, key = newId()) => {
    const body =
      fields &&
      new URLSearchParams([['_key', key], ...fields.filter(([name]) => name !== '_key')].map((one) => [...one]))
    const res = await app.request(`http://localhost${path}`, { headers, ...(body ? { method: 'POST', body } : {}) })
    return { status: res.status, html: await res.text() }
  }
}

/** Staff in whose hands the night is, those first who may most. */
const everybody = () =>
  Promise.all([world.agneta, world.nils, world.noor, world.siv, world.adam].map(({ userId }) => browser(userId)))

/** Told in words: done, why not, or at its field. */
const told = ({ status, html }: Answer): boolean =>
  [303, 404].includes(status) ||
  // a phone's secret is shown this once
  (status === 200 && html.includes('data-done')) ||
  (status === 422 && html.includes('href="#f-')) ||
  (status === 409 && /class="(?:notice|ds-error-summary error-summary)"/.test(html))

const LONG = 'å'.repeat(30_000)
/** What is written in one field, the others as somebody in a hurry fills them in. */
const bad: readonly string[] = [
  '',
  LONG,
  '2026-02-30',
  '2020-01-01',
  '25:61',
  '-1',
  '99999999999999',
  UNKNOWN,
  'a\u0000b',
]

/** A house with bookings in each state that one can have, and one of the next municipality. */
async function bookings(): Promise<[string, string][]> {
  const house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 12 })
  const kim = (givenName: string) => world.person({ by: world.siv, givenName })
  const one = async (name: string, hold?: string) =>
    booked(world.siv, {
      ...asking(house, await kim(name)),
      ...(hold ? { holdUntil: Temporal.Instant.from(hold) } : {}),
    })
  const made: [string, string][] = [
    ['held', await one('Held', `${TODAY}T12:00:00Z`)],
    ['lapsed', await one('Lapsed', `${TODAY}T09:30:00Z`)],
    ['confirmed', await one('Confirmed')],
    ['arrived', await one('Arrived')],
    ['left', await one('Left')],
    ['cancelled', await one('Cancelled')],
  ]
  const idOfState = (state: string) => made.find(([name]) => name === state)?.[1] ?? ''
  world.clock(`${TODAY}T19:00:00Z`)
  for (const state of ['arrived', 'left']) await arrive(world.nils, idOfState(state))
  await depart(world.nils, idOfState('left'))
  await endBooking(world.siv, idOfState('cancelled'), 'cancelled')
  const nybro = await buildHouse({
    organisationId: world.ture.organisation.id,
    name: 'Nybronatt',
    beds: 1,
    municipality: '0881',
  })
  const there = await world.person({ by: world.ture, givenName: 'Nybro' })
  made.push(['another municipality’s', await booked(world.ture, asking(nybro, there))])
  return [...made, ['the household’s', sheafIds.booking], ['nobody’s', UNKNOWN]]
}

async function begin(): Promise<void> {
  world.clock(`${TODAY}T09:00:00Z`)
  await fillSheaf(world.connection)
  await onCallInKalmar(world)
}

/** Of what is tried with each: all of it in the long drill, else every third in turn, so that each is tried with some. */
const inTurn = <T>(all: readonly T[], turn: number): T[] => all.filter((_, i) => drill((i + turn) % 3, 0) === 0)

const ofBooking = places.filter(({ address }) => address.startsWith('/bookings/:id'))
const others = places.filter((one) => !ofBooking.includes(one))

/** Pressed by the first who has it. */
async function whoMay(path: string, askers: readonly Ask[], key: string) {
  let last = {
    answer: { status: 404, html: '' },
    again: async (_: string): Promise<Answer> => ({ status: 404, html: '' }),
  }
  for (const ask of askers) {
    last = { answer: await ask(path, [], key), again: (other) => ask(path, [], other) }
    if (last.answer.status !== 404) break
  }
  return last
}

describe('each form and press of a booking, in each state that a booking can have', () => {
  test.each([
    ['the same night', `${TODAY}T19:00:00Z`],
    ['when its nights have passed', '2026-11-24T10:00:00Z'],
  ])('is done or told in words, %s, also when it is pressed twice', { timeout: 240_000 }, async (_, moment) => {
    await begin()
    const all = await bookings()
    world.clock(moment)
    const askers = await everybody()
    const wrong: string[] = []
    for (const [turn, { address }] of ofBooking.entries())
      for (const [state, id] of inTurn(all, turn)) {
        const path = await addressOf(address, id)
        const strange = ['another municipality’s', 'nobody’s'].includes(state)
        const key = newId()
        const ask = await whoMay(path, strange ? askers.slice(0, 1) : askers.slice(0, 2), key)
        const answers = [ask.answer, await ask.again(key), await ask.again(newId())]
        for (const answer of answers)
          if (!told(answer) || (strange && answer.status !== 404)) wrong.push(`${address} ${state}: ${answer.status}`)
      }
    expect([...new Set(wrong)]).toEqual([])
  })
})

/** The form at an address, filled in, by the first who has it. */
async function formAt(path: string, askers: readonly Ask[]) {
  for (const ask of askers) {
    const { status, html } = await ask(path)
    const form =
      status === 200 ? formsIn(html, path, TODAY).find(({ action }) => action.split('?')[0] === path) : undefined
    if (form) return { ask, form }
  }
  return null
}

describe('each form of the night and of outreach, with something bad in one field at a time', () => {
  test('tells it at a field, with what was typed in the others still there', { timeout: 300_000 }, async () => {
    await begin()
    const all = new Map(await bookings())
    const askers = await everybody()
    const [wrong, lost, tried] = [new Set<string>(), new Set<string>(), new Set<string>()]
    for (const { address, kind, fields } of places.filter(({ kind }) => kind === 'form')) {
      const ons = address.startsWith('/bookings/:id')
        ? ['confirmed', 'held', 'arrived'].slice(0, drill(2, 3)).map((state) => all.get(state) ?? '')
        : [null]
      for (const on of ons) {
        const path = await addressOf(address, on)
        const found = await formAt(path, askers)
        if (found === null) continue
        tried.add(address)
        const { ask, form } = found
        for (const [turn, name] of Object.keys(fields).entries()) {
          for (const value of inTurn(bad, tried.size + turn)) {
            const sent = form.fields.map(([one, was]) => [one, one === name ? value : was] as const)
            const answer = await ask(path, sent)
            if (!told(answer)) wrong.add(`${address} ${name}=${value.slice(0, 12)}: ${answer.status} ${kind}`)
            const words = sent.filter(([one, was]) => one !== name && was === 'Prov')
            const drawn = words.some(([one]) => answer.html.includes(`id="f-${one}"`))
            if (answer.status === 422 && drawn && !answer.html.includes('Prov')) lost.add(`${address} ${name}`)
          }
        }
      }
    }
    expect({ wrong: [...wrong], lost: [...lost] }).toEqual({ wrong: [], lost: [] })
    expect(tried.size).toBeGreaterThan(25)
  })

  test('and each press twice, on what is there and what isn’t, is done or told', {
    timeout: 240_000,
  }, async () => {
    await begin()
    const askers = await everybody()
    const wrong: string[] = []
    for (const [turn, { address }] of others.entries())
      for (const on of [null, UNKNOWN]) {
        const path = await addressOf(address, address.includes(':id') ? on : null)
        for (const ask of inTurn(askers, turn)) {
          const key = newId()
          for (const answer of [await ask(path, [], key), await ask(path, [], key)])
            if (!told(answer)) wrong.push(`${address} ${on}: ${answer.status}`)
        }
      }
    expect([...new Set(wrong)]).toEqual([])
  })
})

test('the doors that are read by hand take bad input the same way', { timeout: 240_000 }, async () => {
  await begin()
  const [agneta, nils] = await everybody()
  const names = 'person site kind first nights hold called because people code place words urgent mail'.split(' ')
  const doors = [
    '/bookings',
    '/bookings/search',
    '/bookings/holds',
    '/bookings/turned-away',
    '/alert/answer',
    '/alert/mail/x',
  ]
  const more = [
    `/alert/mail/${UNKNOWN}`,
    '/alert/0880/somebody',
    '/alert/0880/myself',
    '/alert/9999/myself',
    `/sites/${UNKNOWN}/unseen/${UNKNOWN}/arrival`,
    '/sites/x/unseen/y/z',
  ]
  const wrong: string[] = []
  for (const path of [...doors, ...more])
    for (const value of bad)
      for (const ask of [agneta, nils]) {
        const answer = await ask?.(
          path,
          names.map((name) => [name, value] as const),
        )
        if (answer !== undefined && answer.status >= 500) wrong.push(`${path} ${value.slice(0, 12)}: ${answer.status}`)
      }
  expect([...new Set(wrong)]).toEqual([])
})
