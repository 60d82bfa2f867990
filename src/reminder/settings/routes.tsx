/** By hand: the address is asked by a mail once the choice is kept, and answers by a link with a secret. /settings/reminders, one's own. */

import { NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, isConflict } from '../../platform/database/index.ts'
import { MailNotSent, mailIsOn } from '../../platform/mail/index.ts'
import { inWords, readFields } from '../../platform/subject/index.ts'
import { words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  page,
  room,
  seeOther,
  signedIn,
  typedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { ownFeed } from '../calendar/feed.ts'
import { making, replacing, revoking } from '../calendar/presses.tsx'
import { HERE, reminders } from '../desk.tsx'
import { choose, confirmAddress, ownChoice, type Wanted } from '../mail/choice.ts'
import { askToConfirm } from '../mail/confirm.ts'
import { mailFields } from '../mail/fields.ts'
import { stopping } from '../mail/stopping.ts'
import { text } from '../settings.text.ts'
import { deciding, mayMunicipality } from './municipality.tsx'
import { ConfirmPage, ReminderPage } from './views.tsx'

async function draw(c: Ctx, form: FormState, status: 200 | 409 | 422 | 503) {
  const session = withoutKey(signedIn(c))
  const own = await asUser(session, async (tx) => ({
    feed: await ownFeed(tx, session),
    choice: await ownChoice(tx, session),
  }))
  const more = { mailOn: mailIsOn(), form, mayMunicipality: mayMunicipality(session) }
  return page(c, <ReminderPage viewer={viewer(c)} {...own} {...more} />, status)
}

export const settingsRoutes = room()
  .get(HERE, (c) => draw(c, blankForm(), 200))
  .route('/', reminders.routes(making, replacing, revoking, stopping, deciding))
  .post(`${HERE}/mail`, async (c) => {
    const session = signedIn(c)
    const t = words(text, session.locale).mail
    if (!mailIsOn()) return draw(c, blankForm(), 409)
    const came = await typedIn(c)
    const state = blankForm(came.typed)
    const read = readFields(mailFields, null, came, t.fields, session.locale)
    if (!read.ok) return draw(c, withProblems(state, inWords(read.reason, t, session.locale)), 422)
    const { address, weekday, hour } = read.value
    const answer = await save(session, {
      address,
      onWeekday: weekday === null ? null : Number(weekday),
      hour: Number(hour),
    })
    if (answer === 'saved') return seeOther(c, HERE, t.saved)
    if (answer === 'asked') return seeOther(c, HERE, t.savedConfirm)
    const message = answer === 'too-often' ? t.tooOften : t.notSent
    return draw(c, withProblems(state, [{ field: '', message }]), answer === 'too-often' ? 409 : 503)
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
