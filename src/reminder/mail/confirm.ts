/** The mail that asks whether an address is the user's own. */

import type { Session } from '../../platform/access/index.ts'
import { loginSetup } from '../../platform/login/index.ts'
import { line, sendMail } from '../../platform/mail/index.ts'
import { words } from '../../platform/text/index.ts'
import { text } from '../text.ts'
import type { Chosen } from './choice.ts'

/** Sends it at once, while the user waits: the secret is kept nowhere. Throws `MailNotSent`. */
export async function askToConfirm(session: Session, address: string, { id, secret }: Chosen): Promise<void> {
  if (secret === null) return
  const t = words(text, session.locale).mail
  const link = new URL(`/settings/reminders/mail/confirm/${secret}`, loginSetup().base)
  await sendMail({
    to: address,
    subject: line(t.confirmSubject),
    text: [line(t.confirmIntro), line(''), line(t.confirmDo, link), line(''), line(t.confirmNot)],
    id: `confirm.${id}`,
  })
}
