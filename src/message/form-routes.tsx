/** By hand: it is checked without being sent, its rows are numbered, and it is read by the same schema as a file and the interface. The addresses where a message is written: what it is about, the form, its check, and correcting one that was sent. */

import { z } from 'zod'
import { found, isCaseStaff, NotFound, withoutKey } from '../platform/access/index.ts'
import { asUser, type Tx } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { words } from '../platform/text/index.ts'
import type { FormState } from '../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  idParam,
  type Problem,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../platform/web/index.ts'
import { type MessageRefusal, senderOf, sendMessage } from './actions.ts'
import type { Finding } from './check.ts'
import { draftFindings, flatsMeant, lastSender, ownFlats } from './draft.ts'
import type { KnownDwelling } from './facts.ts'
import { type MessageInput, readMessage } from './fields.ts'
import { dueNames, dueRows, flatFrom, flatNames, inputFromFlat, problemsAt } from './flat.ts'
import { formText } from './form.text.ts'
import { toldByFlat } from './form-fields.ts'
import { ChoosePage, findingKey, MessageFormPage } from './form-view.tsx'
import { dwellingsFor } from './known.ts'
import { messageToShow } from './queries.ts'
import { type MessageKind, messageKinds } from './rules.ts'
import { sayRefusal } from './say-refusal.ts'

/** Rows for due days that a form begins with, and how many more at a time. */
const ROWS = 3

/** Of a landlord's own flats so many fit in a list to choose from; beyond that the address is written, and found by it. */
const MOST_FLATS = 200

/** What stands on the page besides what was typed. */
type Draft = {
  kind: MessageKind
  flat: KnownDwelling | null
  /** the landlord's own to choose among, where the form asks */
  flats: readonly KnownDwelling[]
  corrects: { id: string; receipt: string } | null
  rows: number
}

export const messageFormRoutes = room()
  .get('/messages/new', async (c) => {
    const session = signedIn(c)
    const sender = senderOf(session)
    const kind = messageKinds.find((one) => one === c.req.query('kind'))
    const asked = c.req.query('dwelling') ?? ''
    const dwellingId = isId(asked) ? asked : null
    if (kind === undefined) {
      const flats = await asUser(session, (tx) => flatsToChoose(tx, sender))
      return page(c, <ChoosePage {...{ viewer: viewer(c), flats, dwellingId, staff: sender === null }} />)
    }
    // whoever came by the first page and chose to write the address has been asked
    const asks = c.req.query('dwelling') !== ''
    const { flat, flats, remembered } = await asUser(session, async (tx) => ({
      flat: await flatOf(tx, sender, dwellingId),
      flats: asks ? await flatsToChoose(tx, sender) : [],
      remembered: sender === null ? {} : await lastSender(tx, sender),
    }))
    const begins = flat === null ? remembered : { ...remembered, dwellingId: flat.id }
    return draw(c, { kind, flat, flats, corrects: null, rows: ROWS }, blankForm(begins))
  })
  .post('/messages/new', async (c) => {
    const kind = found(messageKinds.find((one) => one === c.req.query('kind')) ?? (await kindTyped(c)))
    return write(c, kind, null)
  })
  .get('/messages/:id/correct', async (c) => {
    const { message, flat } = await toCorrect(c)
    // a box is ticked or not, where a file says ja
    const typed = { ...flatFrom(message), ...(message.particularlySerious ? { particularlySerious: 'yes' } : {}) }
    const corrects = { id: message.id, receipt: message.receipt }
    return draw(
      c,
      { kind: message.kind, flat, flats: [], corrects, rows: Math.max(ROWS, message.dues.length) },
      blankForm(typed),
    )
  })
  .post('/messages/:id/correct', async (c) => {
    const { message } = await toCorrect(c)
    return write(c, message.kind, { id: message.id, receipt: message.receipt })
  })

/** One's own message: a landlord corrects what it sent, the municipality what it wrote down. */
async function toCorrect(c: Ctx) {
  const session = withoutKey(signedIn(c))
  const sender = senderOf(session)
  return asUser(session, async (tx) => {
    const message = await messageToShow(tx, session, idParam(c))
    if ((message.sender?.id ?? null) !== sender) throw new NotFound('sender')
    return { message, flat: await flatOf(tx, sender, message.dwellingId) }
  })
}

/** The landlord's own flats, as long as they fit in a list; nobody's for the municipality's staff. */
async function flatsToChoose(tx: Tx, sender: string | null): Promise<KnownDwelling[]> {
  const flats = sender === null ? [] : await ownFlats(tx, sender, MOST_FLATS + 1)
  return flats.length > MOST_FLATS ? [] : flats
}

async function flatOf(tx: Tx, sender: string | null, dwellingId: string | null): Promise<KnownDwelling | null> {
  if (dwellingId === null) return null
  const flats = await dwellingsFor(tx, sender, [{ dwellingId, address: null, dwellingNumber: null }])
  return flats.get(dwellingId) ?? null
}

const anything = z.looseObject({})

async function stateIn(c: Ctx): Promise<FormState> {
  return (await readForm(c, anything)).state
}

const one = (typed: FormState['typed'], name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

async function kindTyped(c: Ctx): Promise<MessageKind | undefined> {
  const { typed } = await stateIn(c)
  return messageKinds.find((kind) => kind === one(typed, 'kind'))
}

async function write(c: Ctx, kind: MessageKind, corrects: Draft['corrects']): Promise<Response> {
  const session = signedIn(c)
  const sender = senderOf(session)
  const state = await stateIn(c)
  const asked = one(state.typed, 'dwellingId')
  const { flat, flats } = await asUser(withoutKey(session), async (tx) => ({
    flat: isId(asked) ? await flatOf(tx, sender, asked) : null,
    flats: corrects === null && 'dwellingId' in state.typed ? await flatsToChoose(tx, sender) : [],
  }))
  const rows = Math.min(Math.max(Number(one(state.typed, 'rows')) || ROWS, ROWS), dueRows.length)
  const draft: Draft = { kind, flat, flats, corrects, rows }
  const doing = one(state.typed, 'do')
  if (doing === 'rows') return draw(c, { ...draft, rows: Math.min(rows + ROWS, dueRows.length) }, fresh(state))
  // a flat of one's own says itself where it is
  const names = ['tenure', ...flatNames(kind)].filter(
    (name) => flat === null || !toldByFlat.some((told) => told === name),
  )
  const { input, nameOf } = inputFromFlat({
    ...Object.fromEntries(names.map((name) => [name, one(state.typed, name)])),
    kind,
    dwellingId: asked,
    ...(corrects === null ? {} : { corrects: corrects.id }),
  })
  const read = readMessage(input, session.locale)
  if (!read.ok) return draw(c, draft, withProblems(state, problemsAt(read.problems, nameOf)), 422)
  const { findings, meant } = await asUser(withoutKey(session), async (tx) => ({
    findings: await draftFindings(tx, session, read.value),
    meant: corrects === null && flats.length === 0 ? await flatsMeant(tx, sender, read.value) : [],
  }))
  const told: Draft = meant.length > 0 ? { ...draft, flats: meant } : draft
  const checked = { findings, rowOf: rowsOf(read.value, state) }
  if (doing === 'check') return draw(c, told, fresh(state), 200, checked)
  const seen = new Set(one(state.typed, 'seen').split(' '))
  if (findings.some((finding) => !seen.has(findingKey(finding)))) return draw(c, told, fresh(state), 422, checked)
  const outcome = await sendMessage(session, read.value, isCaseStaff(session) ? 'staff' : 'form')
  if (!outcome.ok) {
    const problem: Problem = {
      field: nameOf(fieldOf[outcome.reason.kind]),
      message: sayRefusal(outcome.reason, session.locale),
    }
    return draw(c, told, withProblems(state, [problem]), problem.field === '' ? 409 : 422, checked)
  }
  const { id, receipt, already } = outcome.value
  const t = words(formText, session.locale)
  return seeOther(c, `/messages/${id}`, already ? t.already(receipt) : t.sent(receipt))
}

const fieldOf = {
  otherMunicipality: 'address',
  notAMunicipality: '',
  dwellingUnknown: '',
  correctsUnknown: '',
  alreadyCorrected: '',
  alreadyKnown: '',
  givenElectronically: 'givenOn',
} as const satisfies Record<MessageRefusal['kind'], string>

/** The same form once more: nothing was done under the old key. */
const fresh = (state: FormState): FormState => ({ ...blankForm(), typed: state.typed })

/** Which row of the form a due day stands in: findings count them in order of date. */
function rowsOf(input: MessageInput, { typed }: FormState): (due: number) => number {
  const days = 'dues' in input ? input.dues.map(({ dueOn }) => dueOn).sort(Temporal.PlainDate.compare) : []
  return (due) => {
    const day = days[due]?.toString()
    return dueRows.find((row) => one(typed, dueNames(row).on).replaceAll('-', '') === day?.replaceAll('-', '')) ?? 1
  }
}

type Checked = { findings: readonly Finding[]; rowOf: (due: number) => number }

function draw(c: Ctx, draft: Draft, form: FormState, status: 200 | 409 | 422 = 200, checked: Checked | null = null) {
  const staff = isCaseStaff(signedIn(c))
  const shown = { findings: checked?.findings ?? null, rowOf: checked?.rowOf ?? ((due: number) => due + 1) }
  return page(c, <MessageFormPage {...{ viewer: viewer(c), form, staff, ...draft, ...shown }} />, status)
}
