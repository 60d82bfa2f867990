/** A request that came: Ture of Nybro asks Kalmar to take over a case. The person and the case are Nybro’s, and stand in Nybro’s record. */

import { castIds } from './cast.ts'
import { chance } from './random.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from './story.ts'

const NYBRO = '0881'
const WHY =
  'Hyr i andra hand i Kalmar sedan i somras, har sitt arbete där och vill bo kvar. Behöver hjälp med att få ett eget kontrakt. Vill själv att ärendet flyttas.'

export function fromNeighbour({ rows, events, today, ...told }: Story): void {
  // its chances are its own, so that it changes nothing of the others' lives
  const c = chance(2065)
  const story: Story = { ...told, rows, events, today, c }
  const ture = userId('ture')
  const base = { municipality_code: NYBRO }
  const own = { ...base, organisation_id: castIds.nybro, unit_id: castIds.nybroUnit }
  const entered = today.subtract({ days: 75 })
  const opened = at(c, entered)
  const tell = (what: string, moment: Temporal.Instant, subject: string) =>
    happened(story, moment, ture, { what, subject, person, municipality: NYBRO })
  const person = c.id(opened)
  const name = { given_name: 'Samira', family_name: 'Lundgren' }
  rows.add('person', {
    ...base,
    ...name,
    id: person,
    organisation_id: castIds.nybro,
    called: null,
    birth_date: null,
    birth_year: entered.year - 41,
    sex: 'female',
    died_on: null,
    language: null,
    phone: null,
    revision: 1,
    created_at: opened,
    created_by: ture,
  })
  rows.add('person_contact', { ...own, id: c.id(opened), person_id: person, since: opened, made_by: ture, until: null })
  tell('person.added', opened, person)
  const file = c.id(opened)
  rows.add('case_file', {
    ...own,
    id: file,
    number: `${entered.year}-0001`,
    person_id: person,
    because_signal_id: null,
    opened_at: opened,
    opened_on: entered,
    opened_by: ture,
  })
  rows.add('running_number', { ...base, series: 'case', year: entered.year, last: 1 })
  rows.add('case_responsible', {
    ...base,
    id: c.id(opened),
    case_id: file,
    user_id: ture,
    since: opened,
    named_by: ture,
  })
  tell('case.opened', opened, file)
  const asked = today.subtract({ days: 1 })
  const sent = at(c, asked, 10, 12)
  const request = c.id(sent)
  rows.add('transfer_request', {
    ...base,
    id: request,
    case_id: file,
    to_municipality_code: MUNICIPALITY,
    requested_on: asked,
    words: WHY,
    requested_at: sent,
    requested_by: ture,
    sent_how: 'here',
    person_name: `${name.given_name} ${name.family_name}`,
    person_number: null,
    call: 'Ture Malm, Vuxenenheten i Nybro',
  })
  rows.add('transfer_part', {
    ...base,
    id: c.id(sent),
    transfer_id: request,
    kind: 'residence',
    words: `Grunden för vilken kommun som ansvarar\nAnsvarig kommun enligt SoL 2025:400 29 kap. 1 §. ${WHY}`,
    put_at: sent,
    put_by: ture,
  })
  tell('transfer.requested', sent, request)
}
