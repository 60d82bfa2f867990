/**
 * The demo's outreach: areas, a breakfast where people are counted in the mornings, an encampment that ended and one that is there, meetings without a name in the last weeks,
 * alerts that wait to be visited, a phone, and what is open to everybody. Written when everything else is there. Its days and numbers are ours.
 */

import { newPair } from '../outreach/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { dateOf, momentOf, now, today } from '../platform/time/index.ts'
import { addPublicSignal } from '../signal/index.ts'
import { castIds } from './cast.ts'
import { MUNICIPALITY, notLater, userId } from './story.ts'

type Day = Temporal.PlainDate

const base = () => ({ id: newId(), municipality_code: MUNICIPALITY })
const by = (who: string, day: Day, time: string) => ({ at: notLater(momentOf(day, time)), by: userId(who) })

const AREAS = ['Centrum', 'Norrliden', 'Malmen', 'Funkabo', 'Berga']
/** Winters that the breakfast has been counted in; before it the partner ran no acute places. */
const WINTERS = 3
const MEETINGS = 16
/** Days back to which there is something of every day. */
const LATELY = 10

const services = [
  ['eat', 'Frukost på Stadsmissionen', 'Södra vägen 1', 'Måndag till fredag 8–10'],
  ['wash', 'Dusch och tvätt', 'Södra vägen 1', 'Måndag till fredag 8–14'],
  ['post', 'Postadress', 'Södra vägen 1', 'Måndag till fredag 8–14'],
  ['warm', 'Stadsbiblioteket', 'Tullslätten 4', 'Måndag till lördag 10–18'],
] as const

/** The same number for the same day, whatever day the demo is made. */
const wave = (day: Day, most: number): number => (day.dayOfYear * 7 + day.year * 3) % (most + 1)

export async function fillOutreach(tx: Tx): Promise<void> {
  const on = today()
  const added = by('agneta', on.subtract({ years: WINTERS }), '10:00')
  await tx
    .insertInto('outreach_area')
    .values(AREAS.map((name) => ({ ...base(), name, added_at: added.at, added_by: added.by })))
    .execute()
  await tx
    .insertInto('outreach_service')
    .values(
      services.map(([kind, name, address, hours]) => ({
        ...base(),
        ...{ kind, name, address, hours, phone: null, added_at: added.at, added_by: added.by },
      })),
    )
    .execute()
  await places(tx, on)
  await meetings(tx, on)
  await alert(tx)
  await ownAlert(tx)
  await phone(tx, on)
}

/** Every weekday from November to March, and each of the last days whatever month it is: up to the latest morning that there was. */
function mornings(on: Day): Day[] {
  const first = on.subtract({ years: WINTERS })
  const many = first.until(latestMorning(on), { largestUnit: 'day' }).days
  return Array.from({ length: many + 1 }, (_, at) => first.add({ days: at })).filter(
    (day) => ((day.month >= 11 || day.month <= 3) && day.dayOfWeek <= 5) || day.until(on).days < LATELY,
  )
}

const latestMorning = (on: Day): Day =>
  Temporal.Instant.compare(momentOf(on, '10:15'), now()) <= 0 ? on : on.subtract({ days: 1 })

async function places(tx: Tx, on: Day): Promise<void> {
  const first = by('noor', on.subtract({ years: WINTERS }), '10:30')
  const [breakfast, camp, stairs, vans] = [base(), base(), base(), base()]
  const ended = on.subtract({ months: 3 })
  const end = by('noor', ended, '14:00')
  const place = { area: 'Centrum', added_at: first.at, added_by: first.by }
  const unended = { ended_on: null, ended_because: null, ended_at: null, ended_by: null }
  await tx
    .insertInto('outreach_place')
    .values([
      { ...breakfast, ...place, ...unended, kind: 'meetingPlace', name: 'Frukosten' },
      { ...stairs, ...place, ...unended, kind: 'stairwell', name: 'Trapphusen vid torget', area: 'Norrliden' },
      { ...vans, ...place, ...unended, kind: 'encampment', name: 'Husvagnarna vid skogsbrynet', area: 'Funkabo' },
      {
        ...{ ...camp, ...place, kind: 'encampment', name: 'Tälten vid ängarna', area: 'Berga' },
        ...{ ended_on: ended, ended_because: 'Alla fick någonstans att bo.', ended_at: end.at, ended_by: end.by },
      },
    ])
    .execute()
  const counts = [
    // five to ten of those who come have slept outdoors
    ...mornings(on).map((day) => ({
      place: breakfast.id,
      day,
      people: 12 + wave(day, 9),
      outdoors: 5 + wave(day, 5),
      done: null,
    })),
    ...[23, 16, 9, 2].flatMap((days, at) => {
      const day = on.subtract({ days })
      const [up, out] = [3 - (at % 3), 4 - at]
      return [
        { place: stairs.id, day, people: up, outdoors: up, done: at === 3 ? 'Kaffe, och plats i natt för en' : null },
        { place: vans.id, day, people: out, outdoors: out, done: 'Samtal, ved och filtar' },
      ]
    }),
    ...[6, 5, 4].map((months, at) => {
      const people = 5 - 2 * at
      return { place: camp.id, day: on.subtract({ months }), people, outdoors: people, done: 'Filtar och samtal' }
    }),
  ]
  for (let at = 0; at < counts.length; at += 500)
    await tx
      .insertInto('outreach_count')
      .values(
        counts.slice(at, at + 500).map(({ place: id, day, people, outdoors, done }) => {
          const noted = by('noor', day, '10:15')
          return {
            ...{ ...base(), outreach_place_id: id, on_day: day, people, outdoors, done },
            ...{ noted_at: noted.at, noted_by: noted.by },
          }
        }),
      )
      .execute()
}

async function meetings(tx: Tx, on: Day): Promise<void> {
  const rows = Array.from({ length: MEETINGS }, (_, at) => {
    const day = on.subtract({ days: at + 1 })
    const row = base()
    const met = by('noor', day, '21:30')
    const unnamed = 1 + wave(day, 3)
    return {
      ...{ ...row, organisation_id: castIds.stadsmissionen, thread_id: row.id, met_at: met.at },
      ...{ area: AREAS[at % AREAS.length] ?? 'Centrum', unnamed, outdoors: wave(day, unnamed) },
      ...{ offered: at % 2 === 0 ? ['talk', 'food'] : ['talk', 'clothes', 'place'] },
      wanted: at % 4 === 0 ? 'Någonstans att sova där man får ha hunden med.' : null,
      ...(at === 0 ? { next_on: on.add({ days: 1 }), next_where: 'Frukosten' } : { next_on: null, next_where: null }),
      ...{ noted_at: met.at, noted_by: met.by },
    }
  })
  await tx
    .insertInto('outreach_contact')
    .values([...rows, thisMorning(on)])
    .execute()
}

/** Those at the breakfast who had spent the night outdoors. */
function thisMorning(on: Day) {
  const row = base()
  const met = by('noor', latestMorning(on), '09:05')
  const people = 5 + wave(on, 5)
  return {
    ...{ ...row, organisation_id: castIds.stadsmissionen, thread_id: row.id, met_at: met.at, area: 'Centrum' },
    ...{ unnamed: people, outdoors: people, offered: ['talk', 'food', 'place'] },
    ...{ wanted: 'Två vill ha plats i natt. En frågar efter tandläkare.', next_on: on.add({ days: 1 }) },
    ...{ next_where: 'Frukosten', noted_at: met.at, noted_by: met.by },
  }
}

/** The phone that Noor carries: what seals on it is its own, and nobody has its token. */
async function phone(tx: Tx, on: Day): Promise<void> {
  const { publicKey, privateKey } = await newPair()
  const made = by('noor', on.subtract({ days: 40 }), '10:00')
  await tx
    .insertInto('outreach_key')
    .values({
      ...{ ...base(), version: 1, public_key: Buffer.from(publicKey), private_key: Buffer.from(privateKey) },
      ...{ made_at: made.at, made_by: made.by },
    })
    .execute()
  await tx
    .insertInto('outreach_device')
    .values({
      ...{ ...base(), organisation_id: castIds.stadsmissionen, name: 'Uppsökarnas telefon' },
      ...{ token_hash: Buffer.alloc(32, 9), registered_at: made.at, registered_by: made.by },
      ...{ last_used_on: on.subtract({ days: 1 }), revoked_at: null, revoked_by: null },
    })
    .execute()
}

/** Somebody asks for help for themselves, by the page for everybody. */
async function ownAlert(tx: Tx): Promise<void> {
  const sentAt = now()
  const asked = {
    place: null,
    words: 'Jag blev av med rummet i går. Behöver någonstans att sova i natt, har en liten hund.',
  }
  const nobody = {
    personName: null,
    personNumber: null,
    senderName: null,
    senderContact: 'Finns på biblioteket till 18',
  }
  const facts = { kind: 'ownRequest', livingForm: null, adults: 1, children: 0, urgent: false } as const
  const signal = await addPublicSignal(tx, MUNICIPALITY, { ...asked, ...nobody, ...facts })
  await tx
    .insertInto('outreach_alert')
    .values({
      ...{ ...base(), ...asked, kind: 'myself', signal_id: signal.id, language: 'sv', people: 1, urgent: false },
      ...{ shared: true, form_key: newId(), code_hash: Buffer.alloc(32, 8), sent_at: sentAt, sent_by: null },
      visit_until: momentOf(dateOf(sentAt).add({ days: 1 }), '10:00'),
    })
    .execute()
}

/** Somebody has just used the page for everybody. */
async function alert(tx: Tx): Promise<void> {
  const sentAt = now()
  const seen = { place: 'Trapphuset bakom stationen', words: 'En person sover under trappan sedan i går.' }
  const nobody = { personName: null, personNumber: null, senderName: null, senderContact: null }
  const facts = { kind: 'report', livingForm: 'stairwell', adults: 1, children: 0, urgent: false } as const
  const signal = await addPublicSignal(tx, MUNICIPALITY, { ...seen, ...nobody, ...facts })
  await tx
    .insertInto('outreach_alert')
    .values({
      ...{ ...base(), ...seen, kind: 'somebody', signal_id: signal.id, language: 'sv', people: 1, urgent: false },
      ...{ shared: true, form_key: newId(), code_hash: Buffer.alloc(32, 7), sent_at: sentAt, sent_by: null },
      visit_until: momentOf(dateOf(sentAt).add({ days: 1 }), '10:00'),
    })
    .execute()
}
