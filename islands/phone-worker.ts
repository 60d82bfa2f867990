/**
 * Opens the phone's own page without a network, and sends what waits when the network is back. It keeps that page, what installs it, its styles and its
 * script, by the list that the server writes before it; no other address is ever kept, and no other page is answered by it.
 */

import { sendWaiting } from './phone/send.ts'

type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetched = Extendable & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Synced = Extendable & { tag: string }

declare const self: {
  kept: { version: string; files: string[] }
  registration: ServiceWorkerRegistration
  clients: { claim: () => Promise<void>; matchAll: () => Promise<{ postMessage: (what: string) => void }[]> }
  skipWaiting: () => Promise<void>
  location: Location
  addEventListener: {
    (kind: 'install' | 'activate', then: (event: Extendable) => void): void
    (kind: 'fetch', then: (event: Fetched) => void): void
    (kind: 'sync', then: (event: Synced) => void): void
  }
}

const { version, files } = self.kept
const NAME = `hemvist-phone-${version}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      // fetched past the browser's own store, and without whoever is logged in: the page is nobody's
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload', credentials: 'omit' }))))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin || !files.includes(pathname)) return
  event.respondWith(caches.match(pathname, { cacheName: NAME }).then((kept) => kept ?? fetch(event.request)))
})

self.addEventListener('sync', (event) => {
  if (event.tag !== 'send') return
  event.waitUntil(
    sendWaiting().then(async (ended) => {
      for (const client of await self.clients.matchAll()) client.postMessage(ended)
      // the browser tries again by itself when this fails
      if (ended === 'noNetwork' || ended === 'later') throw new Error(ended)
    }),
  )
})
