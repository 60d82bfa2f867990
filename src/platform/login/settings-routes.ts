/** By hand: also for whoever isn't logged in. Language and colours: with the user, and in a cookie for the pages before. */

import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { asUser } from '../database/index.ts'
import { type Ctx, choice, LOCALE_COOKIE, optionalText, ownPath, readForm, room, SCHEME_COOKIE } from '../web/index.ts'
import { loginSetup } from './setup.ts'

const YEAR = 365 * 24 * 60 * 60

const languageForm = z.object({ locale: choice(['sv', 'en']), back: optionalText(1000) })
const schemeForm = z.object({ scheme: choice(['auto', 'light', 'dark']), back: optionalText(1000) })

const remember = (c: Ctx, name: string, value: string) =>
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: loginSetup().base.protocol === 'https:',
    maxAge: YEAR,
  })

export const settingsRoutes = room()
  .post('/settings/language', async (c) => {
    const form = await readForm(c, languageForm)
    if (!form.ok) return c.redirect('/', 303)
    const { locale, back } = form.value
    const session = c.get('session')
    if (session)
      await asUser(session, (tx) =>
        tx.updateTable('app_user').set({ locale }).where('id', '=', session.userId).execute(),
      )
    remember(c, LOCALE_COOKIE, locale)
    return c.redirect(ownPath(back), 303)
  })
  .post('/settings/scheme', async (c) => {
    const form = await readForm(c, schemeForm)
    if (!form.ok) return c.redirect('/', 303)
    const { scheme, back } = form.value
    const session = c.get('session')
    if (session)
      await asUser(session, (tx) =>
        tx.updateTable('app_user').set({ scheme }).where('id', '=', session.userId).execute(),
      )
    remember(c, SCHEME_COOKIE, scheme)
    return c.redirect(ownPath(back), 303)
  })
