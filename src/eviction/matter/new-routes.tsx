/** By hand, because what is open already is led to, not opened once more. /evictions/new: a matter is opened, from a message, a lease, a signal or nothing. */

import { z } from 'zod'
import { colleagues, openPeople, unitsToChoose } from '../../person/index.ts'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { formatTime, type Locale, words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  optionalReference,
  type Problem,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { askingNeighbours } from '../neighbours.ts'
import { type OpenRefusal, openMatter } from './actions.ts'
import { openingFields } from './fields.tsx'
import { noFlat, type Source, sourceOf } from './flat.ts'
import { NewMatterPage, type NewMatterView } from './new-view.tsx'
import { text } from './text.ts'

const NOBODY = 'nobody'

const openForm = z.object({
  message: optionalReference(),
  lease: optionalReference(),
  signal: optionalReference(),
  tenure: openingFields.tenure.schema,
  cause: openingFields.cause.schema,
  address: openingFields.address.schema,
  dwellingNumber: openingFields.dwellingNumber.schema,
  areaName: openingFields.areaName.schema,
  rooms: openingFields.rooms.schema,
  landlordName: openingFields.landlordName.schema,
  tenantName: openingFields.tenantName.schema,
  responsible: z.union([z.literal(NOBODY), reference()]),
  unit: openingFields.unit.schema,
  answerWords: openingFields.answerWords.schema,
  another: openingFields.another.schema,
})

const idOf = (value: unknown): string | null => (typeof value === 'string' && isId(value) ? value : null)

function sourceFrom(of: (name: string) => unknown): Source | null {
  const [messageId, leaseId, signalId] = [idOf(of('message')), idOf(of('lease')), idOf(of('signal'))]
  if (messageId !== null) return { messageId }
  if (leaseId !== null) return { leaseId }
  return signalId === null ? null : { signalId }
}

async function loadView(
  session: Session,
  source: Source | null,
  typed: { address?: unknown } = {},
): Promise<NewMatterView> {
  requireMay(session, 'open')
  const view = await asUser(session, async (tx) => {
    const from = await sourceOf(tx, source)
    const address = typeof typed.address === 'string' && typed.address !== '' ? typed.address : from.flat.address
    const flat = { ...noFlat, ...from.flat, address: address ?? null }
    return {
      source,
      from,
      tenants: await openPeople(tx, session, from.tenantIds, 'openMatter'),
      ...(await ask(tx, allOf({ neighbours: askingNeighbours(flat), units: unitsToChoose(tx, session) }))),
    }
  })
  return { ...view, people: await colleagues(session), userId: session.userId }
}

export function sayOpening(refusal: OpenRefusal, locale: Locale): Problem {
  const t = words(text, locale)
  const said = t.refusals
  switch (refusal.kind) {
    case 'alreadyLinked':
      return {
        field: '',
        message: refusal.matter === null ? said.alreadyLinkedElsewhere : said.alreadyLinked(refusal.matter.number),
      }
    case 'running': {
      const { matter, unit, sameFlat } = refusal.matter
      if (matter === null) return { field: '', message: t.runningElsewhere(unit) }
      return { field: '', message: sameFlat ? t.runningFlat(matter.number) : t.running(matter.number) }
    }
    case 'signalAnswered':
      return { field: '', message: said.signalAnswered(refusal.by || said.somebody, formatTime(refusal.at)) }
    case 'answerMissing':
      return { field: 'answerWords', message: said.answerMissing }
    case 'unitMissing':
      return { field: 'unit', message: said.unitMissing }
    case 'addressMissing':
      return { field: 'address', message: said.addressMissing }
    case 'notStaff':
    case 'notNamed':
    case 'responsibleMissing':
      return { field: 'responsible', message: said[refusal.kind] }
  }
}

async function again(c: Ctx, state: FormState, status: 409 | 422) {
  const view = await loadView(
    withoutKey(signedIn(c)),
    sourceFrom((name) => state.typed[name]),
    state.typed,
  )
  return page(c, <NewMatterPage viewer={viewer(c)} view={view} form={state} />, status)
}

export const newMatterRoutes = room()
  .get('/evictions/new', async (c) => {
    const session = signedIn(c)
    const view = await loadView(
      session,
      sourceFrom((name) => c.req.query(name)),
    )
    // what is open already is shown, not opened once more
    const running = view.from.linkedTo ?? view.neighbours.find(({ sameFlat }) => sameFlat)?.matter
    if (running && (view.source === null || 'leaseId' in view.source || view.from.linkedTo !== null)) {
      return c.redirect(`/evictions/${running.id}`, 302)
    }
    return page(c, <NewMatterPage viewer={viewer(c)} view={view} form={blankForm()} />)
  })
  .post('/evictions', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'open')
    const form = await readForm(c, openForm)
    if (!form.ok) return again(c, form.state, 422)
    const { message: _, lease: __, signal: ___, responsible, unit, ...facts } = form.value
    const outcome = await openMatter(session, {
      ...facts,
      from: sourceFrom((name) => form.state.typed[name]),
      responsibleId: responsible === NOBODY ? null : responsible,
      unitId: unit,
    })
    if (outcome.ok) {
      const { id, number } = outcome.value
      return seeOther(c, `/evictions/${id}`, words(text, session.locale).opened(number))
    }
    const problem = sayOpening(outcome.reason, session.locale)
    return again(c, withProblems(form.state, [problem]), problem.field === '' ? 409 : 422)
  })
