/** The addresses of a dwelling. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  idParam,
  optionalReference,
  optionalText,
  page,
  problem,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  wholeNumber,
  withProblems,
} from '../../platform/web/index.ts'
import { isLandlord, looking, mayDo, requireMay } from '../access.ts'
import { addDwelling, putDwellingBack, withdrawDwelling } from './actions.ts'
import { heldNow } from './held.ts'
import { dwellingToShow, landlords, leasesOfDwelling } from './queries.ts'
import { standingOf } from './rules.ts'
import { text } from './text.ts'
import { DwellingPage, NewDwellingPage } from './views.tsx'

const rooms = () =>
  z.string().transform((value, ctx) => {
    const number = Number(value.replace(',', '.'))
    if (/^\d{1,2}([.,][05])?$/.test(value) && number >= 0.5 && number <= 20) return number
    ctx.addIssue({ code: 'custom', ...problem({ sv: text.sv.badRooms, en: text.en.badRooms }) })
    return z.NEVER
  })

const dwellingForm = z.object({
  landlord: optionalReference(),
  address: z.string().max(200),
  number: optionalText(20),
  area: optionalText(100),
  rooms: rooms(),
  squareMetres: wholeNumber(5, 1000)
    .nullish()
    .transform((value) => value ?? null),
  rentKr: wholeNumber(0, 100_000),
})

export const dwellingRoutes = room()
  .get('/dwellings/new', (c) => showNew(c, blankForm()))
  .post('/dwellings/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'addDwelling')
    const t = words(text, session.locale)
    const form = await readForm(c, dwellingForm)
    if (!form.ok) return showNew(c, form.state, 422)
    const { landlord, area, ...facts } = form.value
    const outcome = await addDwelling(session, { ...facts, landlordId: landlord, areaName: area })
    if (outcome.ok) return seeOther(c, `/dwellings/${outcome.value.id}`, t.added)
    if (outcome.reason === 'no-landlord')
      return showNew(c, withProblems(form.state, [{ field: 'landlord', message: t.noLandlord }]), 422)
    return showNew(c, withProblems(form.state, [{ field: 'address', message: t.knownAddress }]), 409)
  })
  .get('/dwellings/:id', (c) => showDwelling(c, blankForm()))
  .post('/dwellings/:id/withdrawal', async (c) => {
    const session = signedIn(c)
    const t = words(text, session.locale)
    const id = idParam(c)
    const outcome = await withdrawDwelling(session, id)
    if (!outcome.ok) return showDwelling(c, withProblems(blankForm(), [{ field: '', message: t.stillOffered }]), 409)
    return seeOther(c, `/dwellings/${id}`, t.withdrawn)
  })
  .post('/dwellings/:id/withdrawal/undo', async (c) => {
    const session = signedIn(c)
    await putDwellingBack(session, idParam(c))
    return seeOther(c, `/dwellings/${idParam(c)}`, words(text, session.locale).isBack)
  })

async function showNew(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200) {
  const session = signedIn(c)
  requireMay(session, 'addDwelling')
  const choices = isLandlord(session) ? null : await asUser(looking(session), (tx) => landlords(tx, session))
  return page(c, <NewDwellingPage viewer={viewer(c)} form={form} landlords={choices} />, status)
}

async function showDwelling(c: Ctx, form: FormState, status: 200 | 409 = 200) {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { dwelling, leases, held } = await asUser(looking(session), async (tx) => ({
    dwelling: await dwellingToShow(tx, id),
    leases: await leasesOfDwelling(tx, id),
    held: await heldNow(tx, id),
  }))
  const standing = standingOf({ ...dwelling, held }, today())
  const may = { withdraw: mayDo(session, 'withdrawDwelling'), landlord: isLandlord(session) }
  return page(c, <DwellingPage {...{ viewer: viewer(c), dwelling, standing, leases, form, may }} />, status)
}
