/** Asking another municipality to take over a case with what must go along, putting the request right, taking it back, and its answer (SoL 2025:400 29 kap. 10-12 §§). */

import { briefOf, nameOf } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import { allOf, ask, type Tx } from '../../platform/database/index.ts'
import {
  type Around,
  checkboxes,
  day,
  longText,
  optional,
  pickedCode,
  pickedSeveral,
  radios,
  shortText,
  sometimes,
  stopped,
  ticked,
  type Values,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, group, together, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { caseIdOf, type ShownCase } from '../load.ts'
import { type CaseStep, caseFile } from '../subject.tsx'
import { wrongDay } from '../text.ts'
import { partText } from './part-text.ts'
import { aboutKinds, askingParts, type Part, partsOf, sealOfParts } from './parts.ts'
import { ChosenParts, ProtectedHow } from './parts-view.tsx'
import { otherMunicipalities, transfersIn, transfersOf, worksHere } from './queries.ts'
import { isOwnToChange, isWaiting, mayBeAnswered, transferAnswers } from './rules.ts'
import { sentTransfer } from './subject.tsx'
import { text } from './text.ts'

const aboutNames = group(partText, 'about')

const fields = {
  to: pickedCode(),
  requestedOn: day({ shownTo: today }),
  posted: ticked(),
  words: longText(4000),
  call: optional(shortText(300)),
  about: checkboxes(aboutKinds, aboutNames),
  rows: pickedSeveral(),
  more: optional(longText(8000, 4)),
  // of what stood on the page, when something of it is chosen
  seal: sometimes(shortText(64)),
}
type Wanted = Values<typeof fields>

type Seen = { tx: Tx; file: ShownCase; viewer: Viewer; own: string; corrects?: string }

async function around({ tx, file, viewer, own, corrects }: Seen): Promise<Around<typeof fields>> {
  const asked = { parts: askingParts(tx, { caseId: file.id, person: file.person }), to: otherMunicipalities(tx, own) }
  const { parts, to, sent } = await ask(tx, allOf({ ...asked, sent: transfersIn(tx, [file.id]) }))
  const old = sent.find(({ id }) => id === corrects)
  const choice = ({ id, title }: Part) => ({ value: id, label: title[viewer.locale] })
  const about = parts.filter(({ kind, id }) => kind === id).map(choice)
  const rows = parts.filter(({ kind, id }) => kind !== id).map(choice)
  const shielded = file.person.protection !== null
  return {
    options: { to, about, rows },
    begins: { requestedOn: today(), ...(old && { to: old.toCode, words: old.words, call: old.call }) },
    before: shielded ? <ProtectedHow viewer={viewer} municipality={viewer.municipalityName} /> : null,
    draw: (field) => (
      <>
        {field.to}
        {field.requestedOn}
        {shielded ? null : field.posted}
        {field.words}
        {shielded ? null : field.call}
        {about.length > 0 ? field.about : null}
        {rows.length > 0 ? field.rows : null}
        {shielded ? null : <ChosenParts viewer={viewer} parts={parts} seal={sealOfParts(parts)} />}
        {shielded ? null : field.more}
      </>
    ),
  }
}

export const asking = caseFile.form({
  at: 'transfers/new',
  may: 'transfer',
  opens: 'transfer',
  back: '#transfer',
  text: group(text, 'asking'),
  fields,
  shows: ({ tx, session, shown, viewer }) => around({ tx, file: shown, viewer, own: session.municipality }),
  act: async (step, wanted) => {
    const { tx, on, session } = step
    // said before what stands open: it is the field that is wrong
    if (wanted.to === session.municipality) return wrong('to', 'own')
    if ((await transfersOf(tx, on.id)).some(isWaiting)) return stopped('alreadyOpen')
    return send(step, wanted, null)
  },
  clash: {
    transfer_request_open: stopped('alreadyOpen'),
    transfer_request_protected: stopped('protectedNow'),
    transfer_request_here: stopped('notHere'),
    transfer_request_day: wrong('requestedOn', 'readToday'),
  },
})

/** A request that waits is put right by a new one that names it; the old one is taken back with it. */
export const correcting = caseFile.form({
  at: '/transfers/:id/correction',
  through: (tx, { id }) => caseIdOf(tx, 'transfer_request', id),
  may: 'transfer',
  alsoEnded: true,
  opens: 'transfer',
  back: '#transfer',
  text: together(group(text, 'asking'), group(text, 'correcting')),
  fields,
  shows: ({ tx, session, shown, viewer, params }) =>
    around({ tx, file: shown, viewer, own: session.municipality, corrects: params.id }),
  act: async (step, wanted) => {
    const old = (await transfersOf(step.tx, step.on.id)).find(({ id }) => id === step.params.id)
    if (old === undefined || !isOwnToChange(old)) return stopped('alreadyOpen')
    const because = { withdrawn_because: words(text, 'sv').correcting.title }
    await step.stamp('transfer_request', old.id, 'withdrawn', because)
    return send(step, wanted, old.id)
  },
  clash: {
    transfer_request_answered: stopped('alreadyOpen'),
    transfer_request_corrected: stopped('alreadyOpen'),
    transfer_request_protected: stopped('protectedNow'),
    transfer_request_here: stopped('notHere'),
    transfer_request_day: wrong('requestedOn', 'readToday'),
  },
})

/** Writes the request with what goes along, word for word as it was shown. */
async function send(step: CaseStep, wanted: Wanted, corrects: string | null) {
  const { tx, session, on } = step
  const { to, requestedOn, posted, words: why, call, ...chosen } = wanted
  if (to === session.municipality) return wrong('to', 'own')
  const known = await tx.selectFrom('municipality').select('code').where('code', '=', to).executeTakeFirst()
  if (known === undefined) return wrong('to', 'unknown')
  const wrongOn = wrongDay('requestedOn', requestedOn, { earliest: on.openedOn })
  if (wrongOn) return wrongOn
  const person = found(await briefOf(tx, on.personId))
  const parts = await partsOf(tx, { caseId: on.id, person })
  const ids: readonly string[] = [...chosen.about, ...chosen.rows]
  const along = parts.filter(({ id }) => ids.includes(id))
  if (along.length < new Set(ids).size) return wrong('rows', 'notOfCase')
  if (along.length > 0 && chosen.seal !== null && chosen.seal !== sealOfParts(parts))
    return wrong('about', 'partsChanged')
  const shielded = person.protection !== null
  const here = !shielded && !posted && (await worksHere(tx, to))
  // nobody there could read it before: no month has begun
  if (here && isBefore(requestedOn, today())) return wrong('requestedOn', 'readToday')
  const named = person.givenName !== null || person.familyName !== null || person.called !== null
  const made = await step.add('transfer_request', 'requested', {
    to_municipality_code: to,
    requested_on: requestedOn,
    words: why,
    sent_how: here ? 'here' : 'letter',
    ...(shielded
      ? {}
      : { call, person_number: person.number, person_name: named ? nameOf(person, 'sv', 'ownPage') : null }),
    corrects_id: corrects,
  })
  const more: Part[] =
    chosen.more === null || shielded
      ? []
      : [{ kind: 'other', id: 'more', title: { sv: partText.sv.more, en: partText.en.more }, words: chosen.more }]
  for (const { kind, title, words: said } of [...along, ...more])
    await tx
      .insertInto('transfer_part')
      .values({ ...step.mine('put'), transfer_id: made, kind, words: `${title.sv}\n${said}` })
      .execute()
  const data = { case: on.id, to, on: requestedOn.toString(), parts: along.map(({ kind }) => kind), corrects }
  return step.done('transfer.requested', { about: made, data, made })
}

export const withdrawing = sentTransfer.form({
  at: 'withdrawal',
  may: 'transfer',
  opens: 'transfer',
  text: group(text, 'withdrawing'),
  fields: { because: longText(1000, 3) },
  act: async (step, { because }) => {
    if (step.on.inspectorate !== null) return stopped('withInspectorate')
    if (!isWaiting(step.on)) return stopped('answered')
    await step.stamp('transfer_request', step.on.id, 'withdrawn', { withdrawn_because: because })
    return step.done('transfer.withdrawn', { data: { case: step.on.caseId } })
  },
  clash: { transfer_request_answered: stopped('answered') },
})

export const answering = sentTransfer.form({
  at: 'answer',
  may: 'transfer',
  opens: 'transfer',
  text: group(text, 'answering'),
  fields: {
    answer: radios(transferAnswers, group(text, 'answers')),
    answeredOn: day({ shownTo: today }),
    words: sometimes(longText(4000, 4)),
  },
  shows: ({ shown, viewer }) => {
    const lead = words(text, viewer.locale).askedOf(shown.to, formatDate(shown.requestedOn, viewer.locale))
    return { lead, begins: { answeredOn: today() } }
  },
  act: async (step, { answer, answeredOn, words: said }) => {
    const { on } = step
    if (on.withdrawn) return stopped('withdrawn')
    if (on.answeredOn !== null) return stopped('alreadyAnswered')
    if (!mayBeAnswered(on)) return stopped('decided')
    const wrongOn = wrongDay('answeredOn', answeredOn, { earliest: on.requestedOn })
    if (wrongOn) return wrongOn
    if (answer === 'partly' && said === null) return wrong('words', partlyMissing)
    await step.add('transfer_answer', 'answered', { answer, answered_on: answeredOn, words: said })
    return step.done('transfer.answered', { data: { case: on.caseId, answer, on: answeredOn.toString() } })
  },
  clash: {
    transfer_answer_once: stopped('alreadyAnswered'),
    transfer_answer_withdrawn: stopped('withdrawn'),
    transfer_answer_decided: stopped('decided'),
  },
})

const partlyMissing = (locale: 'sv' | 'en') => words(text, locale).answering.fields.words.missing

/** A slip: the letter said something else. What the other municipality answered by itself is theirs to change. */
export const undoing = sentTransfer.press({
  at: 'answer/undo',
  may: 'transfer',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { on, session } = step
    if (on.answerId === null) return stopped('none')
    if (on.answeredFrom !== session.municipality) return stopped('theirs')
    if (on.answerUsed) return stopped('used')
    await step.stamp('transfer_answer', on.answerId, 'undone')
    return step.done('transfer.answer-undone', { data: { case: on.caseId } })
  },
  clash: { transfer_answer_used: stopped('used') },
})
