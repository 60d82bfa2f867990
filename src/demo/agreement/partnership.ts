/** The demo’s partnership with Stadsmissionen: on occupation before the motion of 2023, and extended to homelessness afterwards. */

import { castIds } from '../cast.ts'
import { PARTNERSHIP, type Story, userId } from '../story.ts'
import {
  agreementIn,
  base,
  dataIn,
  dayOf,
  documentIn,
  isPast,
  type Made,
  meetingsIn,
  moneyIn,
  promiseIn,
  tasksIn,
  when,
} from './write.ts'

const OCCUPATION = dayOf('2020-01-01')
const signed = (on: string) => [
  { who: 'Socialchefen', role: 'Socialförvaltningen', on: dayOf(on) },
  { who: 'Direktorn', role: 'Stadsmissionen', on: dayOf(on) },
]
const stadsmissionen = { organisation: castIds.stadsmissionen, contact: 'Verksamhetschefen, 0480-000 00' }

export function partnershipRows(story: Story): Made | null {
  const occupation = agreementIn(story, {
    facts: {
      kind: 'iop',
      title: 'Partnerskap om sysselsättning',
      purpose: 'Fler som står långt från arbete ska ha en meningsfull dag, i en gemenskap som de själva väljer.',
      diary_number: 'SN 2019/0412',
      from_on: OCCUPATION,
      ...{ until_on: null, prolongs_months: null, notice_months: 6, renew_on: null },
      ...{ extends_id: null, extends_words: null, dwelling_id: null },
    },
    made: dayOf('2019-11-04'),
    others: [stadsmissionen],
    signed: signed('2019-12-10'),
  })
  tasksIn(story, occupation, OCCUPATION, [
    [1, { part: 'does', what: 'occupation', words: 'Arbetsplatser på tre dagar i veckan' }],
    [1, { part: 'brings', what: 'volunteers', words: null }],
    [0, { part: 'brings', what: 'money', words: 'Lokalens hyra' }],
  ])
  return isPast(story, PARTNERSHIP) ? homelessness(story, occupation) : null
}

function homelessness(story: Story, occupation: Made): Made {
  const since = PARTNERSHIP
  const agreedOn = since.subtract({ days: 14 })
  const iop = agreementIn(story, {
    facts: {
      kind: 'iop',
      title: 'Partnerskap mot hemlöshet',
      purpose:
        'Ingen ska behöva sova ute. Den som saknar tak får en plats i natt, och en väg till ett eget hem på egna villkor.',
      diary_number: 'SN 2023/0718',
      from_on: since,
      until_on: null,
      ...{ prolongs_months: null, notice_months: 9, renew_on: story.today.add({ days: 61 }) },
      extends_id: occupation.id,
      extends_words: 'Partnerskapet om sysselsättning gäller också arbetet mot hemlöshet, med arbetsfördelningen här.',
      dwelling_id: null,
    },
    made: since.subtract({ days: 60 }),
    others: [stadsmissionen],
    signed: signed(agreedOn.toString()),
  })
  tasksIn(story, iop, since, [
    [1, { part: 'does', what: 'acutePlaces', words: 'Lågtröskelplatser för natten, varje dag på året' }],
    [1, { part: 'does', what: 'outreach', words: 'Möter människor där de är, utan krav på namn' }],
    [0, { part: 'does', what: 'support', words: 'Mobila teamet, på den boendes villkor' }],
    [0, { part: 'does', what: 'landlordContact', words: null }],
    [0, { part: 'does', what: 'neighbours', words: 'Delade platser och tidigt besked om ansvar' }],
    [1, { part: 'brings', what: 'volunteers', words: null }],
    [0, { part: 'brings', what: 'money', words: null }],
  ])
  promiseIn(story, iop, since, 1, { amount: 12, unit: 'akutplatser', per: 'term', counter: 'bedsInService' })
  const outreach = promiseIn(story, iop, since, 1, { amount: 40, unit: 'möten ute', per: 'month', counter: 'byHand' })
  const steering = promiseIn(story, iop, since, 0, {
    amount: 4,
    unit: 'styrgruppsmöten',
    per: 'year',
    counter: 'byHand',
  })
  const days = since.until(story.today, { largestUnit: 'days' }).days
  for (const back of [75, 47, 19, 5].filter((n) => n <= days)) {
    const on = story.today.subtract({ days: back })
    story.rows.add('agreement_delivery', {
      ...base(),
      agreement_id: iop.id,
      promise_id: outreach,
      on_day: on,
      amount: 11 + (back % 7),
      words: 'Resecentrum och parken',
      noted_at: when(on),
      noted_by: userId('inger'),
    })
  }
  moneyIn(story, iop, since, {
    from: 0,
    to: 1,
    ore: 180_000_000,
    per: 'year',
    words: 'Kommunens del av akutplatsernas kostnad',
  })
  dataIn(story, iop, since, [
    [0, { kind: 'controller', words: 'Uppgifter i kommunens ärenden' }],
    [1, { kind: 'controller', words: 'Uppgifter om dem som Stadsmissionen möter utan uppdrag av nämnden' }],
    [0, { kind: 'told', words: 'Att någon har en plats i natt, och från vilken dag', ground: 'assignment' }],
    [1, { kind: 'told', words: 'Att någon sover ute och vill ha hjälp', ground: 'consent' }],
    [1, { kind: 'demanded', words: 'Antal lediga och upptagna platser', how_often: 'month' }],
  ])
  documentIn(story, iop, agreedOn, 'Överenskommelse om partnerskap mot hemlöshet', 'SN 2023/0718')
  const asked = when(since.subtract({ days: 40 }))
  story.rows.add('agreement_review', {
    ...base(),
    agreement_id: iop.id,
    about: 'procurement',
    asked_words: 'Kommunen betalar för en del av akutplatserna. Kan det göras i ett partnerskap?',
    asked_at: asked,
    asked_by: userId('agneta'),
    answered_as: 'fine',
    answered_words: 'Båda bidrar, och det är inte detaljstyrt. Praxis är osäker: pröva igen om platserna blir fler.',
    reviewer: 'Kommunjuristen',
    answered_at: when(since.subtract({ days: 20 })),
    answered_by: userId('agneta'),
  })
  const { held } = meetingsIn(story, iop, since)
  for (const { on } of held)
    story.rows.add('agreement_delivery', {
      ...base(),
      ...{ agreement_id: iop.id, promise_id: steering, on_day: on, amount: 1, words: 'Styrgruppen möttes' },
      ...{ noted_at: when(on), noted_by: userId('agneta') },
    })
  const pending = { decided_meeting_id: null, decided_words: null, decided_at: null, decided_by: null }
  const raised = when(story.today.subtract({ days: 9 }))
  for (const [words, by] of [
    ['Ska nattens platser ha plats för husdjur?', 'inger'],
    ['Vem svarar när någon från en annan kommun behöver en plats?', 'agneta'],
  ] as const)
    story.rows.add('agreement_point', {
      ...base(),
      agreement_id: iop.id,
      words,
      raised_at: raised,
      raised_by: userId(by),
      ...pending,
    })
  const meeting = held.at(-1)?.id
  if (meeting !== undefined) {
    const on = story.today.subtract({ days: 8 })
    story.rows.add('agreement_action', {
      ...base(),
      agreement_id: iop.id,
      meeting_id: meeting,
      party_id: iop.parties[1] ?? '',
      words: 'Pröva öppet till klockan nio på helger i en månad',
      due_on: story.today.add({ days: 12 }),
      added_at: when(on),
      added_by: userId('agneta'),
      ...{ done_at: null, done_by: null },
    })
  }
  return iop
}
