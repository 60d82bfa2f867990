/** What waits today, so that a new visitor finds work on the desk: signals, offers, a reading to review. */

import { momentOf } from '../platform/time/index.ts'
import { answerBy } from '../signal/index.ts'
import { appealRows } from './appeal-rows.ts'
import { betweenRows } from './between.ts'
import { castIds } from './cast.ts'
import { consents, doubles, emergency, remarks } from './desk.ts'
import { newFlat } from './home-rows.ts'
import { at, happened, MUNICIPALITY, notLater, type Story, type Told, userId } from './story.ts'

/** Adds today's open ends to the history. */
export function addToday(story: Story, told: Told[]): void {
  const { c } = story
  const open = c.shuffled(told.filter(({ career, person }) => career.exit === null && !person.protected))
  const waiting = open.filter(({ career }) => career.segments.at(-1)?.situation !== 3)
  newSignals(story)
  offers(story, waiting)
  consents(story, open)
  doubles(story, open)
  remarks(story)
  emergency(story, open)
  appealRows(story, open)
  betweenRows(story, open)
}

function newSignals(story: Story): void {
  const { c, rows, today } = story
  const send = (
    days: number,
    time: string,
    by: string,
    organisation: string,
    facts: {
      kind: 'report' | 'municipalityRequest' | 'landlordMessage'
      words: string
      place: string | null
      form: string | null
      urgent?: boolean
      children?: number
    },
  ) => {
    const day = today.subtract({ days })
    const received = notLater(momentOf(day, time))
    const id = c.id(received)
    rows.add('signal', {
      id,
      municipality_code: MUNICIPALITY,
      receipt: `S-${day.year}-${String(story.number('signal', day.year)).padStart(4, '0')}`,
      kind: facts.kind,
      sender_organisation_id: organisation,
      sender_user_id: userId(by),
      sender_name: null,
      sender_contact: null,
      received_at: received,
      answer_by: answerBy(received, {
        urgent: facts.urgent ?? false,
        children: facts.children ?? 0,
        livingForm: facts.form,
      }).day,
      urgent: facts.urgent ?? false,
      words: facts.words,
      place: facts.place,
      living_form_code: facts.form,
      person_name: null,
      person_number: null,
      adults: 1,
      children: facts.children ?? 0,
      registered_by: userId(by),
    })
    happened(story, received, userId(by), { what: 'signal.received', subject: id })
    return { id, received }
  }
  send(1, '21:40', 'noor', castIds.stadsmissionen, {
    kind: 'report',
    words: 'Man i femtioårsåldern sover i trappuppgång. Säger inte vad han heter. Ville gärna ha en plats i natt.',
    place: 'Trappuppgång i Norrliden',
    form: 'stairwell',
  })
  send(0, '07:20', 'noor', castIds.stadsmissionen, {
    kind: 'report',
    words: 'Kvinna med ett barn har sovit i bilen i två nätter.',
    place: 'Parkeringen vid badplatsen',
    form: 'car',
    urgent: true,
    children: 1,
  })
  send(2, '14:30', 'ture', castIds.nybro, {
    kind: 'municipalityRequest',
    words:
      'En person som är bosatt i Nybro vistas hos er och saknar tak över huvudet. Vi vill stämma av vem som gör vad.',
    place: null,
    form: 'withFriends',
  })
  const [place, words] = ['Källaren i sista porten på Lövgatan', 'Någon sover bakom cykelförrådet sedan i helgen.']
  const found = send(0, '07:10', 'hanna', castIds.landlord, { kind: 'landlordMessage', words, place, form: 'outdoors' })
  rows.add('outreach_alert', {
    ...{
      id: c.id(found.received),
      municipality_code: MUNICIPALITY,
      kind: 'somebody',
      signal_id: found.id,
      place,
      words,
    },
    ...{ language: null, people: 1, urgent: false, shared: true, form_key: null, code_hash: null },
    ...{ sent_at: found.received, sent_by: userId('hanna'), visit_until: momentOf(today, '20:00') },
  })
}

/** Three offers wait for the household's answer, one of them not for long; some flats stand free. */
function offers(story: Story, waiting: Told[]): void {
  const { c, rows, today } = story
  waiting.slice(0, 3).forEach(({ person, caseId }, i) => {
    const offered = today.subtract({ days: 4 + i })
    const when = at(c, offered)
    const flat = newFlat(story, when)
    const id = c.id(when)
    const firstHand = i !== 1
    rows.add('offer', {
      id,
      municipality_code: MUNICIPALITY,
      dwelling_id: flat.id,
      person_id: person.id,
      case_id: caseId,
      form: firstHand ? 'firstHandLease' : 'socialLease',
      begins_on: today.add({ months: 1 }).with({ day: 1 }),
      answer_by: today.add({ days: i * 2 + 1 }),
      rent_kr: flat.rent,
      handover_months: firstHand ? null : 12,
      words: null,
      offered_at: when,
      offered_on: offered,
      offered_by: person.worker,
    })
    happened(story, when, person.worker, {
      what: 'offer.made',
      subject: id,
      person: person.id,
      data: { form: firstHand ? 'firstHandLease' : 'socialLease' },
    })
  })
  for (let i = 0; i < 5; i += 1) newFlat(story, at(c, today.subtract({ days: 6 + i })))
}
