/** /settings/reminders: the user's own calendar address and mail. */

import { NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, isConflict } from '../../platform/database/index.ts'
import { loginSetup } from '../../platform/login/index.ts'
import { MailNotSent, mailIsOn } from '../../platform/mail/index.ts'
import { words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { makeFeed, ownFeed, revokeFeed } from '../calendar/feed.ts'
import { choose, confirmAddress, ownChoice, stopMail, type Wanted } from '../mail/choice.ts'
import { askToConfirm } from '../mail/confirm.ts'
import { mailForm } from './fields.ts'
import { mayMunicipality, municipalityRoutes } from './municipality.tsx'
import { text } from './text.ts'
import { ConfirmPage, ReminderPage, ShownPage } from './views.tsx'

const HERE = '/settings/reminders'

async function draw(c: Ctx, form: FormState, status: 200 | 409 | 422 | 503) {
  const session = withoutKey(signedIn(c))
  const own = await asUser(session, async (tx) => ({
    feed: await ownFeed(tx, session),
    choice: await ownChoice(tx, session),
  }))
  const more = { mailOn: mailIsOn(), form, mayMunicipality: mayMunicipality(session) }
  return page(c, <ReminderPage viewer={viewer(c)} {...own} {...more} />, status)
}

const own = room()
  .get(HERE, (c) => draw(c, blankForm(), 200))
  .post(`${HERE}/calendar`, async (c) => {
    const session = signedIn(c)
    const secret = await newFeed(session)
    // two at once: the other one's address holds, and was shown there
    if (secret === null) return seeOther(c, HERE)
    // shown in the answer itself: it is kept nowhere that a next page could read
    return page(c, <ShownPage viewer={viewer(c)} address={new URL(`/calendar/${secret}.ics`, loginSetup().base)} />)
  })
  .post(`${HERE}/calendar/revoke`, async (c) => {
    const session = signedIn(c)
    await revokeFeed(session)
    return seeOther(c, HERE, words(text, session.locale).calendar.revoked)
  })
  .post(`${HERE}/mail`, async (c) => {
    const session = signedIn(c)
    const t = words(text, session.locale).mail
    if (!mailIsOn()) return draw(c, blankForm(), 409)
    const form = await readForm(c, mailForm)
    if (!form.ok) return draw(c, form.state, 422)
    const { address, weekday, hour } = form.value
    const answer = await save(session, {
      address,
      onWeekday: weekday === null ? null : Number(weekday),
      hour: Number(hour),
    })
    if (answer === 'saved') return seeOther(c, HERE, t.saved)
    if (answer === 'asked') return seeOther(c, HERE, t.savedConfirm)
    const message = answer === 'too-often' ? t.tooOften : t.notSent
    return draw(c, withProblems(form.state, [{ field: '', message }]), answer === 'too-often' ? 409 : 503)
  })
  .post(`${HERE}/mail/stop`, async (c) => {
    const session = signedIn(c)
    await stopMail(session)
    return seeOther(c, HERE, words(text, session.locale).mail.stopped)
  })
  // a page with a button: programs that look through mails open every link in them
  .get(`${HERE}/mail/confirm/:secret`, (c) => {
    signedIn(c)
    return page(c, <ConfirmPage viewer={viewer(c)} action={`${HERE}/mail/confirm/${c.req.param('secret')}`} />)
  })
  .post(`${HERE}/mail/confirm/:secret`, async (c) => {
    const session = signedIn(c)
    if (!(await confirmAddress(session, c.req.param('secret')))) throw new NotFound('secret')
    return seeOther(c, HERE, words(text, session.locale).mail.confirmed)
  })

async function newFeed(session: Session): Promise<string | null> {
  try {
    return await makeFeed(session)
  } catch (error) {
    if (isConflict(error, 'calendar_feed_open')) return null
    throw error
  }
}

async function save(session: Session, wanted: Wanted): Promise<'saved' | 'asked' | 'too-often' | 'not-sent'> {
  try {
    const chosen = await choose(session, wanted)
    if (!chosen.ok) return chosen.reason
    await askToConfirm(session, wanted.address, chosen.value)
    return chosen.value.secret === null ? 'saved' : 'asked'
  } catch (error) {
    if (error instanceof MailNotSent) return 'not-sent'
    // two at once: the other one's choice holds
    if (isConflict(error, 'mail_reminder_open')) return 'saved'
    throw error
  }
}

export const settingsRoutes = room().route('/', own).route('/', municipalityRoutes)
