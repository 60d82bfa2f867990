/** /eviction-notices: the list, a new one, one with the matter it is about. */

import { z } from 'zod'
import {
  matterToShow,
  mayDoInMatter,
  noticeKinds,
  otherNotices,
  replaceableNotices,
  requireMayOnMatter,
  unconfirmedNotices,
} from '../eviction/index.ts'
import { type Session, withoutKey } from '../platform/access/index.ts'
import { ask, asUser } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { type Locale, words } from '../platform/text/index.ts'
import { momentOf, today } from '../platform/time/index.ts'
import type { FormState } from '../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  idParam,
  optionalReference,
  optionalText,
  page,
  pageKey,
  pageOf,
  problem,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../platform/web/index.ts'
import { candidatesFor, tieNotice } from './matter.ts'
import { NoticePage, type NoticeView } from './notice-view.tsx'
import { openNotice } from './open.ts'
import { type RegisterRefusal, registerNotice } from './register.ts'
import { timeFrom } from './rules.ts'
import { text } from './text.ts'
import { NoticesPage, RegisterPage, type RegisterView } from './views.tsx'

const PAGE_SIZE = 25

/** A time of day that may be left out. */
const optionalTime = () =>
  optionalText(20).transform((written, ctx) => {
    if (written === null) return null
    const time = timeFrom(written)
    if (time !== null) return time
    ctx.addIssue({ code: 'custom', ...problem({ sv: text.sv.problems.notATime, en: text.en.problems.notATime }) })
    return z.NEVER
  })

const registerForm = z.object({
  matter: optionalReference(),
  reference: textField(100),
  receivedOn: date('happened'),
  receivedAt: optionalTime(),
  kind: choice(noticeKinds),
  evictionOn: date('planned'),
  evictionTime: optionalTime(),
  address: textField(200),
  dwellingNumber: optionalText(20),
  tenantName: optionalText(200),
  landlordName: optionalText(200),
  children: choice(['yes', 'no', 'unknown']),
  replaces: optionalReference(),
  words: optionalText(2000),
})

/** Without a time: now when it came today, else the end of that day's office hours, so that the day is right. */
function receivedMoment(on: Temporal.PlainDate, at: string | null): Temporal.Instant | null {
  if (at !== null) return momentOf(on, at)
  return on.equals(today()) ? null : momentOf(on, '16:00')
}

async function registerView(session: Session, matterId: string | null): Promise<RegisterView> {
  requireMayOnMatter(session, 'work')
  return asUser(withoutKey(session), async (tx) => {
    const matter = matterId === null ? null : await matterToShow(tx, session, matterId, 'evictionNotice', 'work')
    return {
      matter: matter && { ...matter, landlordName: matter.landlord.name },
      replaceable: await replaceableNotices(tx, matterId, today()),
    }
  })
}

async function showRegister(c: Ctx, form: FormState, matterId: string | null, status: 200 | 409 | 422 = 200) {
  const view = await registerView(signedIn(c), matterId)
  return page(c, <RegisterPage viewer={viewer(c)} view={view} form={form} />, status)
}

const fieldOf = (kind: RegisterRefusal['kind']): string => {
  if (kind === 'receivedInFuture') return 'receivedOn'
  if (kind === 'evictionBeforeReceived') return 'evictionOn'
  return kind === 'replacesOther' ? 'replaces' : ''
}

const sayRegister = ({ kind }: RegisterRefusal, locale: Locale) => ({
  field: fieldOf(kind),
  message: words(text, locale).problems[kind],
})

const loadNotice = (session: Session, id: string): Promise<NoticeView> =>
  asUser(withoutKey(session), async (tx) => {
    requireMayOnMatter(session, 'read')
    const { notice, matter } = await openNotice(tx, session, id)
    const mayWork = mayDoInMatter(session, 'work')
    const seeks = matter === null && notice.withdrawnAt === null && mayWork
    return { notice, matter, mayWork, candidates: seeks ? await candidatesFor(tx, notice) : [] }
  })

export const noticeRoutes = room()
  .get('/eviction-notices', async (c) => {
    const session = signedIn(c)
    requireMayOnMatter(session, 'work')
    const after = pageKey(c, 2)
    const { unconfirmed, rows } = await asUser(session, async (tx) => ({
      unconfirmed: await ask(tx, unconfirmedNotices(tx)),
      rows: await otherNotices(tx, PAGE_SIZE + 1, after),
    }))
    const {
      rows: others,
      nextHref,
      firstHref,
    } = pageOf(c, rows, PAGE_SIZE, (row) => [row.receivedAt.toString(), row.id])
    const view = { unconfirmed, others, nextHref, firstHref }
    return page(c, <NoticesPage viewer={viewer(c)} {...view} />)
  })
  .get('/eviction-notices/new', (c) => {
    const matter = c.req.query('matter') ?? null
    return showRegister(c, blankForm(), matter !== null && isId(matter) ? matter : null)
  })
  .post('/eviction-notices/new', async (c) => {
    const session = signedIn(c)
    requireMayOnMatter(session, 'work')
    const form = await readForm(c, registerForm)
    const typed = form.state.typed.matter
    const matterId = typeof typed === 'string' && isId(typed) ? typed : null
    if (!form.ok) return showRegister(c, form.state, matterId, 422)
    const { receivedOn, receivedAt, children, matter, replaces, ...facts } = form.value
    const outcome = await registerNotice(
      session,
      {
        ...facts,
        receivedAt: receivedMoment(receivedOn, receivedAt),
        children: children === 'unknown' ? null : children === 'yes',
        replacesId: replaces,
        matterId: matter,
      },
      'form',
    )
    if (outcome.ok) {
      const t = words(text, session.locale)
      return seeOther(c, `/eviction-notices/${outcome.value.id}`, outcome.value.already ? t.already : t.saved)
    }
    const problem = sayRegister(outcome.reason, session.locale)
    return showRegister(c, withProblems(form.state, [problem]), matterId, problem.field === '' ? 409 : 422)
  })
  .get('/eviction-notices/:id', async (c) => {
    const view = await loadNotice(signedIn(c), idParam(c))
    return page(c, <NoticePage viewer={viewer(c)} view={view} form={blankForm()} />)
  })
  .post('/eviction-notices/:id/matter', async (c) => {
    const session = signedIn(c)
    requireMayOnMatter(session, 'work')
    const form = await readForm(c, z.object({ matter: reference() }))
    const t = words(text, session.locale)
    if (!form.ok) {
      const view = await loadNotice(session, idParam(c))
      const state = withProblems(blankForm(), [{ field: '', message: t.problems.noSuchMatter }])
      return page(c, <NoticePage viewer={viewer(c)} view={view} form={state} />, 422)
    }
    const outcome = await tieNotice(session, idParam(c), form.value.matter)
    if (outcome.ok) return seeOther(c, `/eviction-notices/${idParam(c)}`, t.linked)
    const view = await loadNotice(session, idParam(c))
    const state = withProblems(form.state, [{ field: '', message: t.problems[outcome.reason.kind] }])
    return page(c, <NoticePage viewer={viewer(c)} view={view} form={state} />, 409)
  })
