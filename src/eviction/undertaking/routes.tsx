/** The undertaking beneath the matter, and the letter for those who may read it. */

import { z } from 'zod'
import { isLandlord } from '../../message/index.ts'
import { found, isCaseStaff, type Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { record } from '../../platform/record/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  type Ctx,
  choice,
  date,
  formPage,
  idParam,
  optionalText,
  page,
  room,
  signedIn,
  text as textField,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { courseOfMatter, demandedOre } from '../clocks/course.ts'
import { askingDecisions } from '../decision/queries.ts'
import { matterToShow } from '../load.ts'
import { askingUndertakings, currentOf, deliveryWays, letterFacts, openedByLandlord } from '../undertakings.ts'
import { windowOf } from '../window.ts'
import { decisionToCarry, type SignRefusal, signUndertaking } from './actions.ts'
import {
  type NoteRefusal,
  noteDelivery,
  type UndoRefusal,
  undoDelivery,
  type WithdrawRefusal,
  withdrawUndertaking,
} from './delivery.ts'
import { DeliveryPage, WhyPage } from './delivery-views.tsx'
import { undertakingPdf } from './letter.ts'
import { suggestLetter } from './suggest.ts'
import { text } from './text.ts'
import { isToSign, SignPage, UndertakingPage, type UndertakingView } from './views.tsx'

const load = (session: Session, id: string): Promise<UndertakingView> =>
  asUser(session, async (tx) => {
    const matter = await matterToShow(tx, session, id, 'undertaking')
    const { course, events } = await courseOfMatter(tx, matter)
    const asked = allOf({ all: askingUndertakings(tx, id), decisions: askingDecisions(tx, id) })
    const { all, decisions } = await ask(tx, asked)
    const current = currentOf(all)
    return {
      matter,
      window: windowOf(matter, course),
      decision: decisionToCarry(decisions),
      current,
      openedAt: current === null ? null : await openedByLandlord(tx, session.municipality, current.id),
      withdrawn: all.filter(({ withdrawnAt }) => withdrawnAt !== null),
      unpaidOre: demandedOre(course, events),
      safe: course.safe !== null,
      suggested: await suggestLetter(tx, matter, events),
      signer: session.name,
      may: { decide: mayDo(session, 'decide'), work: mayDo(session, 'work') },
    }
  })

function say(refusal: SignRefusal | NoteRefusal, locale: Locale) {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'notDelegated':
      return { field: '', message: refusal.says(locale) }
    case 'afterWindow':
      return { field: '', message: t.over(formatDate(refusal.lastDay, locale)) }
    case 'tenantOwned':
    case 'notArrears':
    case 'noRecovery':
      return { field: '', message: t[refusal.kind] }
    case 'beforeSigning':
      return { field: 'reachedOn', message: t.problems.beforeSigning(formatDate(refusal.signedOn, locale)) }
    case 'inFuture':
      return { field: 'reachedOn', message: t.problems.inFuture }
    case 'proofMissing':
      return { field: 'proof', message: t.proofMissing }
    default:
      return { field: '', message: t.problems[refusal.kind] }
  }
}

const signing = formPage({
  fields: z.object({
    landlordName: textField(200),
    landlordAddress: optionalText(300),
    landlordReference: optionalText(100),
    tenantName: textField(200),
    address: textField(200),
    dwellingNumber: optionalText(20),
    covers: textField(1000),
  }),
  load: (session, id) => {
    requireMay(session, 'decide')
    return load(session, id)
  },
  draw: (drawing) => <SignPage {...drawing} />,
  act: signUndertaking,
  say,
  leadsTo: (_, id) => `/evictions/${id}/undertaking`,
  notice: (locale) => words(text, locale).signedNow,
})

const workedOn = (session: Session, id: string) => {
  requireMay(session, 'work')
  return load(session, id)
}

const delivering = formPage({
  fields: z.object({ how: choice(deliveryWays), reachedOn: date('happened'), proof: optionalText(300) }),
  load: workedOn,
  draw: (drawing) => <DeliveryPage {...drawing} />,
  act: noteDelivery,
  say,
  leadsTo: (_, id) => `/evictions/${id}/undertaking`,
  notice: (locale) => words(text, locale).delivered,
})

const why = z.object({ because: textField(1000) })

const undoing = formPage({
  fields: why,
  load: workedOn,
  draw: (drawing) => <WhyPage {...drawing} what="undo" />,
  act: (session: Session, id: string, { because }: z.output<typeof why>) => undoDelivery(session, id, because),
  say: ({ kind }: UndoRefusal, locale) => ({ field: '', message: words(text, locale).problems[kind] }),
  leadsTo: (_, id) => `/evictions/${id}/undertaking`,
  notice: (locale) => words(text, locale).undone,
})

const withdrawing = formPage({
  fields: why,
  load: workedOn,
  draw: (drawing) => <WhyPage {...drawing} what="withdraw" />,
  act: (session: Session, id: string, { because }: z.output<typeof why>) => withdrawUndertaking(session, id, because),
  say: ({ kind }: WithdrawRefusal, locale) => ({ field: '', message: words(text, locale).problems[kind] }),
  leadsTo: (_, id) => `/evictions/${id}/undertaking`,
  notice: (locale) => words(text, locale).withdrawn,
})

export const undertakingRoutes = room()
  .get('/evictions/:id/undertaking', async (c: Ctx) => {
    const view = await load(signedIn(c), idParam(c))
    if (isToSign(view, today())) return signing.get(c)
    return page(c, <UndertakingPage viewer={viewer(c)} view={view} />)
  })
  .post('/evictions/:id/undertaking', signing.post)
  .get('/evictions/:id/undertaking/delivery', delivering.get)
  .post('/evictions/:id/undertaking/delivery', delivering.post)
  .get('/evictions/:id/undertaking/delivery/undo', undoing.get)
  .post('/evictions/:id/undertaking/delivery/undo', undoing.post)
  .get('/evictions/:id/undertaking/withdraw', withdrawing.get)
  .post('/evictions/:id/undertaking/withdraw', withdrawing.post)
  .get('/undertakings/:id/undertaking.pdf', async (c) => {
    const session = signedIn(c)
    const facts = await asUser(session, async (tx) => {
      const letter = found(await letterFacts(tx, idParam(c)))
      const by = isLandlord(session) ? 'landlord' : isCaseStaff(session) ? 'staff' : 'other'
      await record(tx, session, { what: 'undertaking.opened', subject: letter.id, data: { by } })
      return letter
    })
    const { municipalityName, demo } = viewer(c)
    const pdf = await undertakingPdf(facts, { municipality: municipalityName, demo })
    return download(pdf, { kind: 'pdf', name: `atagande-${facts.number.slice(2)}`, inline: true })
  })
