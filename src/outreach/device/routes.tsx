/** The pages about phones; and what the phone's own page is made of: itself in both languages, what installs it, and the worker that opens it without a network. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { HtmlEscapedCallbackPhase, resolveCallback } from 'hono/utils/html'
import { NotFound } from '../../platform/access/index.ts'
import { isLocale, type Locale, locales, words } from '../../platform/text/index.ts'
import { asset, assetsFolder } from '../../platform/ui/index.ts'
import { page, room } from '../../platform/web/index.ts'
import { besideRoutes } from './beside.tsx'
import { cameList } from './came-list.tsx'
import {
  changingKey,
  keeping,
  lettingInAgain,
  registering,
  reopening,
  revoking,
  takingBack,
  throwing,
  writing,
} from './forms.tsx'
import { phoneText } from './phone.text.ts'
import { phoneList } from './phone-list.tsx'
import { PhonePage } from './phone-page.tsx'
import { item, phone, phones } from './subject.tsx'

/** Everything that the page needs besides itself. */
const files = ['app.css', 'phone.css', 'text.woff2', 'mark.svg', 'phone.js']

/** Pictures that the styles ask for by themselves. */
function picturesIn(css: string): string[] {
  const path = join(assetsFolder, basename(css))
  const text = readable(path)
  return [...new Set([...text.matchAll(/\/assets\/[\w.-]+\.(?:svg|woff2)/g)].map(([found]) => found))]
}

function readable(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // the assets aren't built: the page then comes without styles, and opens without a network all the same
    return ''
  }
}

const rendered = async (locale: Locale): Promise<string> =>
  String(await resolveCallback(<PhonePage locale={locale} />, HtmlEscapedCallbackPhase.Stringify, false, {}))

let worker: Promise<string> | null = null

/** The worker with the list of what it keeps; another list or another page is another worker, which a phone fetches by itself. */
async function workerScript(): Promise<string> {
  const kept = [
    ...locales.flatMap((locale) => [`/phone/${locale}`, `/phone/${locale}.webmanifest`]),
    ...files.map(asset),
    ...picturesIn(asset('app.css')),
  ]
  const pages = await Promise.all(locales.map(rendered))
  const version = createHash('sha256')
    .update(JSON.stringify([kept, pages]))
    .digest('hex')
    .slice(0, 12)
  const script = readable(join(assetsFolder, basename(asset('phone-worker.js'))))
  return `self.kept=${JSON.stringify({ version, files: [...new Set(kept)] })};\n${script}`
}

const MANIFEST = { 'Content-Type': 'application/manifest+json' }

function manifest(locale: Locale): string {
  const t = words(phoneText, locale)
  return JSON.stringify({
    name: t.title,
    short_name: t.short,
    lang: locale,
    id: `/phone/${locale}`,
    start_url: `/phone/${locale}`,
    scope: '/phone/',
    display: 'standalone',
    background_color: '#faf8f2',
    theme_color: '#0d5a4c',
    icons: [{ src: asset('mark.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  })
}

const localeIn = (word: string): Locale => {
  if (!isLocale(word)) throw new NotFound('page')
  return word
}

export const deviceRoutes = room()
  .get('/phone/worker.js', async (c) => {
    worker ??= workerScript()
    return c.body(await worker, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' })
  })
  .get('/phone/sv.webmanifest', (c) => c.body(manifest('sv'), 200, MANIFEST))
  .get('/phone/en.webmanifest', (c) => c.body(manifest('en'), 200, MANIFEST))
  .get('/phone', (c) => c.redirect(`/phone/${c.get('locale')}`, 302))
  .get('/phone/:locale', (c) => page(c, <PhonePage locale={localeIn(c.req.param('locale'))} />))
  .route('/', phones.routes(registering, changingKey))
  .route('/', phone.routes(revoking, lettingInAgain))
  .route('/', item.routes(keeping, takingBack, throwing, reopening, writing))
  .route('/', cameList.routes)
  .route('/', besideRoutes)
  .route('/', phoneList.routes)
