/**
 * The demo’s agreements, routines, political assignments and neighbours. None with a landlord, and no partnership against homelessness, before the motion
 * of September 2023 (kalmar.se, 28 September 2023 and 25 October 2021); from 2024 on they exist.
 */

import { castIds } from '../cast.ts'
import { type Story, userId } from '../story.ts'
import { countyRows, politicalRows, routineRows } from './governing.ts'
import { partnershipRows } from './partnership.ts'
import {
  agreementIn,
  base,
  beginIds,
  dataIn,
  dayOf,
  documentIn,
  isPast,
  moneyIn,
  promiseIn,
  tasksIn,
  when,
} from './write.ts'

const LANDLORD = dayOf('2024-03-01')
const NEIGHBOURS = dayOf('2024-06-01')
const FLAT = dayOf('2025-02-01')

const nothing = { prolongs_months: null, renew_on: null, extends_id: null, extends_words: null, dwelling_id: null }

export function agreementRows(story: Story): void {
  beginIds()
  const iop = partnershipRows(story)
  if (isPast(story, LANDLORD)) withLandlord(story)
  if (isPast(story, NEIGHBOURS)) withNeighbours(story)
  if (isPast(story, FLAT)) aboutFlat(story)
  if (isPast(story, FLAT)) onItsWay(story)
  const routine = routineRows(story)
  politicalRows(story, iop?.id ?? null, routine)
  countyRows(story)
}

function withLandlord(story: Story): void {
  const made = agreementIn(story, {
    facts: {
      kind: 'landlordOverall',
      title: 'Samverkan om bostäder och om att bo kvar',
      purpose:
        'Fler får ett eget förstahandskontrakt, och den som har det svårt bor kvar. Hyresvärden hör av sig tidigt, och kommunen svarar.',
      diary_number: 'SN 2023/0745',
      from_on: LANDLORD,
      until_on: null,
      ...nothing,
      notice_months: 6,
    },
    made: dayOf('2023-12-04'),
    others: [{ organisation: castIds.landlord, contact: 'Uthyrningschefen, 0480-000 10' }],
    signed: [
      { who: 'Socialchefen', role: 'Socialförvaltningen', on: dayOf('2024-02-14') },
      { who: 'Vd', role: 'Kvarnholmens Bostäder', on: dayOf('2024-02-20') },
    ],
  })
  tasksIn(story, made, LANDLORD, [
    [1, { part: 'does', what: 'dwellings', words: 'Anmäler lediga lägenheter i hela beståndet' }],
    [1, { part: 'does', what: 'landlordContact', words: 'Hör av sig vid första missade hyran och vid störningar' }],
    [0, { part: 'does', what: 'support', words: 'Stöd till den som vill ha det' }],
    [0, { part: 'does', what: 'debtAdvice', words: null }],
  ])
  promiseIn(story, made, LANDLORD, 1, {
    amount: 6,
    unit: 'förstahandskontrakt',
    per: 'year',
    counter: 'firstHandLeasesBegun',
  })
  dataIn(story, made, LANDLORD, [
    [1, { kind: 'told', words: 'Missad hyra och störning i en lägenhet', ground: 'law', ground_words: 'JB 12 kap.' }],
    [
      0,
      { kind: 'told', words: 'Att kommunen har tagit emot meddelandet och kontaktar hushållet', ground: 'noIdentity' },
    ],
  ])
  documentIn(story, made, dayOf('2024-02-20'), 'Samverkansavtal', 'SN 2023/0745')
}

function withNeighbours(story: Story): void {
  const signers = ['Socialchefen', 'Förvaltningschefen i Nybro', 'Förvaltningschefen i Mörbylånga']
  const made = agreementIn(story, {
    facts: {
      kind: 'interMunicipal',
      title: 'Delade akutplatser och tidigt besked om ansvar',
      purpose: 'Den som saknar tak får hjälp i natt där hen är. Kommunerna gör upp om ansvar och kostnad sedan.',
      diary_number: 'SN 2024/0203',
      from_on: NEIGHBOURS,
      until_on: null,
      ...nothing,
      notice_months: 3,
    },
    made: dayOf('2024-03-11'),
    others: [
      { organisation: castIds.nybro, municipality: '0881', contact: 'Mottagningen, Vuxenenheten' },
      { name: 'Mörbylånga kommun', municipality: '0840', contact: 'Socialjouren' },
    ],
    signed: signers.map((who) => ({ who, role: 'Socialförvaltningen', on: dayOf('2024-05-20') })),
  })
  tasksIn(story, made, NEIGHBOURS, [
    [0, { part: 'does', what: 'acutePlaces', words: 'Två platser för de andra kommunerna' }],
    [1, { part: 'does', what: 'neighbours', words: 'Besked samma vecka om vem som har ansvaret' }],
    [2, { part: 'does', what: 'neighbours', words: 'Besked samma vecka om vem som har ansvaret' }],
  ])
  promiseIn(story, made, NEIGHBOURS, 0, { amount: 2, unit: 'akutplatser', per: 'term', counter: 'byHand' })
  const agreed = { agreement_id: made.id, undone_at: null, undone_by: null }
  const by = { at: when(NEIGHBOURS), who: userId('agneta') }
  const [house] = story.houses.slice(-1)
  if (house !== undefined)
    story.rows.add('agreement_site', {
      ...base(),
      ...agreed,
      site_id: house.siteId,
      places: 2,
      from_on: NEIGHBOURS,
      until_on: null,
      shared_at: by.at,
      shared_by: by.who,
    })
  story.rows.add('agreement_answer_time', { ...base(), ...agreed, days: 5, agreed_at: by.at, agreed_by: by.who })
  for (const from of [1, 2])
    moneyIn(story, made, NEIGHBOURS, { from, to: 0, ore: 95_000, per: 'night', words: 'Plats för någon från kommunen' })
}

function aboutFlat(story: Story): void {
  const lease = story.leases.find(
    ({ landlord, person, ends }) => landlord === castIds.otherLandlord && !person.protected && ends === null,
  )
  if (lease === undefined) return
  agreementIn(story, {
    facts: {
      ...nothing,
      kind: 'landlordIndividual',
      title: 'Om att boendet ska hålla',
      purpose:
        'Hyresvärden hör av sig till boendestödet vid störningar innan något annat görs, och får svar inom tre dagar.',
      diary_number: 'SN 2025/0031',
      from_on: FLAT,
      until_on: null,
      notice_months: 1,
      dwelling_id: lease.flat.id,
    },
    made: FLAT.subtract({ days: 20 }),
    others: [{ organisation: castIds.otherLandlord, contact: 'Bovärden' }],
    signed: [
      { who: 'Enhetschefen', role: 'Socialförvaltningen', on: FLAT.subtract({ days: 4 }) },
      { who: 'Förvaltaren', role: 'Strandlinden', on: FLAT.subtract({ days: 2 }) },
    ],
  })
}

/** Waits for the landlord’s signature. */
function onItsWay(story: Story): void {
  const made = agreementIn(story, {
    facts: {
      ...nothing,
      kind: 'landlordOverall',
      title: 'Samverkan om små lägenheter',
      purpose: 'Två ettor om året till den som lämnar ett akutboende, med eget kontrakt från första dagen.',
      diary_number: null,
      from_on: story.today.add({ days: 40 }),
      until_on: story.today.add({ days: 405 }),
      renew_on: story.today.add({ days: 345 }),
      notice_months: 3,
    },
    made: story.today.subtract({ days: 25 }),
    others: [{ organisation: castIds.otherLandlord, contact: 'Förvaltaren' }],
    signed: [{ who: 'Socialchefen', role: 'Socialförvaltningen', on: story.today.subtract({ days: 6 }) }],
  })
  promiseIn(story, made, story.today.add({ days: 40 }), 1, {
    amount: 2,
    unit: 'ettor',
    per: 'year',
    counter: 'vacanciesOffered',
  })
}
