/** Confirming a notice, the two letters, the copy, and taking back. */

import { z } from 'zod'
import { copyWays, requireMayOnMatter, sendingWays } from '../eviction/index.ts'
import { colleagues } from '../person/index.ts'
import { found, type Session } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import { download } from '../platform/document/index.ts'
import type { Outcome } from '../platform/outcome.ts'
import { formatMoment, type Locale, words } from '../platform/text/index.ts'
import {
  type Ctx,
  choice,
  formPage,
  idParam,
  optionalChoice,
  optionalDate,
  optionalText,
  reference,
  room,
  signedIn,
  text as textField,
  viewer,
} from '../platform/web/index.ts'
import { type ConfirmRefusal, type CopyRefusal, confirmNotice, noteCopy, undoConfirmation } from './confirm.ts'
import { ConfirmPage, CopyPage, NoticeWhyPage } from './confirmation-view.tsx'
import { confirmationPdf, copyPdf } from './letters.ts'
import { untieNotice, withdrawNotice } from './matter.ts'
import { openNotice } from './open.ts'
import { text } from './text.ts'

const loadToWork = async (session: Session, id: string) => {
  requireMayOnMatter(session, 'work')
  return asUser(session, async (tx) => ({ notice: (await openNotice(tx, session, id)).notice }))
}

function say(refusal: ConfirmRefusal | CopyRefusal, locale: Locale) {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'alreadyConfirmed':
      return { field: '', message: t.problems.alreadyConfirmed(refusal.by, formatMoment(refusal.at, locale)) }
    case 'handlerNotHere':
      return { field: 'handlerId', message: t.problems.handlerNotHere }
    case 'lateMissing':
      return { field: 'lateBecause', message: t.lateMissing }
    case 'copy':
      return { field: refusal.problem === 'because' ? 'copyBecause' : 'copyOn', message: t.problems[refusal.problem] }
    default:
      return { field: '', message: t.problems[refusal.kind] }
  }
}

const confirmForm = z.object({
  handlerId: reference(),
  handlerContact: textField(200),
  sentHow: choice(sendingWays),
  lateBecause: optionalText(1000),
  copyHow: optionalChoice(copyWays),
  copyOn: optionalDate('happened'),
  copyBecause: optionalText(1000),
})

const confirming = formPage({
  fields: confirmForm,
  load: async (session, id) => ({
    ...(await loadToWork(session, id)),
    colleagues: await colleagues(session),
    me: session.userId,
  }),
  draw: (drawing) => <ConfirmPage {...drawing} />,
  act: async (
    session: Session,
    id: string,
    { copyHow, copyOn, copyBecause, ...value }: z.output<typeof confirmForm>,
  ) => {
    requireMayOnMatter(session, 'work')
    const copy = copyHow === null ? null : { how: copyHow, on: copyOn, because: copyBecause }
    return confirmNotice(session, id, { ...value, copy }, await colleagues(session))
  },
  say,
  leadsTo: (_, id) => `/eviction-notices/${id}#confirmation`,
  notice: (locale) => words(text, locale).confirmed,
})

const copyForm = z.object({
  copyHow: choice(copyWays),
  copyOn: optionalDate('happened'),
  copyBecause: optionalText(1000),
})

const copying = formPage({
  fields: copyForm,
  load: loadToWork,
  draw: (drawing) => <CopyPage {...drawing} />,
  act: (session: Session, id: string, { copyHow, copyOn, copyBecause }: z.output<typeof copyForm>) =>
    noteCopy(session, id, { how: copyHow, on: copyOn, because: copyBecause }),
  say,
  leadsTo: (_, id) => `/eviction-notices/${id}#confirmation`,
  notice: (locale) => words(text, locale).copyNoted,
})

const why = z.object({ because: textField(1000) })
type Why = z.output<typeof why>

const takingBack = <K extends 'withdrawn' | 'notLinked' | 'notConfirmed'>(
  what: 'withdraw' | 'unlink' | 'undo',
  act: (session: Session, id: string, because: string) => Promise<Outcome<null, { kind: K }>>,
  notice: 'withdrawn' | 'unlinked' | 'undone',
) =>
  formPage({
    fields: why,
    load: loadToWork,
    draw: (drawing) => <NoticeWhyPage {...drawing} what={what} />,
    act: (session: Session, id: string, { because }: Why) => act(session, id, because),
    say: ({ kind }, locale) => ({ field: '', message: words(text, locale).problems[kind] }),
    leadsTo: (_, id) => `/eviction-notices/${id}`,
    notice: (locale) => words(text, locale)[notice],
  })

const withdrawing = takingBack('withdraw', withdrawNotice, 'withdrawn')
const unlinking = takingBack('unlink', untieNotice, 'unlinked')
const undoing = takingBack('undo', undoConfirmation, 'undone')

/** One of the two letters, once the notice is confirmed. */
async function letter(c: Ctx, which: 'confirmation' | 'copy'): Promise<Response> {
  const session = signedIn(c)
  requireMayOnMatter(session, 'read')
  const { notice } = await asUser(session, (tx) => openNotice(tx, session, idParam(c)))
  const confirmed = { notice, confirmation: found(notice.confirmation) }
  const { municipalityName, demo } = viewer(c)
  const frame = { municipality: municipalityName, demo }
  const pdf = await (which === 'confirmation' ? confirmationPdf(confirmed, frame) : copyPdf(confirmed, frame))
  const name = `${which === 'confirmation' ? 'bekraftelse' : 'kopia'}-${confirmed.confirmation.on}`
  return download(pdf, { kind: 'pdf', name, inline: true })
}

export const confirmationRoutes = room()
  .get('/eviction-notices/:id/confirmation', confirming.get)
  .post('/eviction-notices/:id/confirmation', confirming.post)
  .get('/eviction-notices/:id/confirmation/undo', undoing.get)
  .post('/eviction-notices/:id/confirmation/undo', undoing.post)
  .get('/eviction-notices/:id/confirmation.pdf', (c) => letter(c, 'confirmation'))
  .get('/eviction-notices/:id/copy', copying.get)
  .post('/eviction-notices/:id/copy', copying.post)
  .get('/eviction-notices/:id/copy.pdf', (c) => letter(c, 'copy'))
  .get('/eviction-notices/:id/withdraw', withdrawing.get)
  .post('/eviction-notices/:id/withdraw', withdrawing.post)
  .get('/eviction-notices/:id/unlink', unlinking.get)
  .post('/eviction-notices/:id/unlink', unlinking.post)
