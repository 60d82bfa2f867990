/** What lies on the phone: its token and what it seals to, what waits (sealed, with its id alone), and what came back (an id and a reason). Nothing else. */

import type { Ground, RefusedBecause, Sent, Waiting } from '../../src/outreach/device/wire.ts'

export const STORE = 'hemvist-phone'

export type Own = {
  id: string
  name: string
  token: string
  ground: Ground
  /** the server has said that the phone sends nothing more */
  cutOff: boolean
  sent: number
  meets: number
}

export type Refused = { id: string; because: RefusedBecause }

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const finished = (work: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    work.oncomplete = () => resolve()
    work.onerror = () => reject(work.error)
    work.onabort = () => reject(work.error)
  })

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(STORE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('own')
    request.result.createObjectStore('waiting', { keyPath: 'id' })
    request.result.createObjectStore('refused', { keyPath: 'id' })
  }
  return asked(request)
}

type Store = 'own' | 'waiting' | 'refused'

/** One transaction, closed after it: a page that is gone holds up no other. */
async function within<T>(
  stores: Store[],
  mode: IDBTransactionMode,
  work: (of: (name: Store) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open()
  try {
    const transaction = database.transaction(stores, mode)
    const end = finished(transaction)
    const value = await work((name) => transaction.objectStore(name))
    await end
    return value
  } finally {
    database.close()
  }
}

export const own = (): Promise<Own | undefined> =>
  within(['own'], 'readonly', (of) => asked<Own | undefined>(of('own').get('own')))

const changeOwn = async (of: (name: Store) => IDBObjectStore, change: (own: Own) => Partial<Own>): Promise<void> => {
  const before = await asked<Own | undefined>(of('own').get('own'))
  if (before) await asked(of('own').put({ ...before, ...change(before) }, 'own'))
}

/** A phone that is registered anew keeps what waits: it is sent with the new token. */
export const keepOwn = (fresh: Pick<Own, 'id' | 'name' | 'token' | 'ground'>): Promise<unknown> =>
  within(['own'], 'readwrite', (of) => asked(of('own').put({ ...fresh, cutOff: false, sent: 0, meets: 0 }, 'own')))

export const cutOff = (): Promise<void> => within(['own'], 'readwrite', (of) => changeOwn(of, () => ({ cutOff: true })))

export const add = (one: Waiting): Promise<unknown> =>
  within(['waiting'], 'readwrite', (of) => asked(of('waiting').put(one)))

export const waiting = (most: number): Promise<Waiting[]> =>
  within(['waiting'], 'readonly', (of) => asked<Waiting[]>(of('waiting').getAll(null, most)))

/** What the server answered, at once: what was taken is gone from here, what came back leaves its reason. */
export const settle = (results: readonly Sent[], ground: Ground): Promise<void> =>
  within(['own', 'waiting', 'refused'], 'readwrite', async (of) => {
    for (const one of results) {
      await asked(of('waiting').delete(one.id))
      if (one.state === 'refused') await asked(of('refused').put({ id: one.id, because: one.because }))
    }
    const number = (state: Sent['state']) => results.filter((one) => one.state === state).length
    await changeOwn(of, ({ sent, meets }) => ({
      ground,
      cutOff: false,
      sent: sent + number('taken'),
      meets: meets + number('meets'),
    }))
  })

export const counts = (): Promise<{ waiting: number; refused: Refused[] }> =>
  within(['waiting', 'refused'], 'readonly', async (of) => ({
    waiting: await asked(of('waiting').count()),
    refused: await asked<Refused[]>(of('refused').getAll()),
  }))

/** Whoever writes here has seen what came back, and what met something newer. */
export const seen = (): Promise<void> =>
  within(['own', 'refused'], 'readwrite', async (of) => {
    await asked(of('refused').clear())
    await changeOwn(of, () => ({ meets: 0 }))
  })

/** How many wait, on a browser that may never have been a phone: nothing is made there by asking. */
export async function waitingHere(): Promise<number> {
  try {
    const known = await indexedDB.databases()
    return known.some(({ name }) => name === STORE) ? (await counts()).waiting : 0
  } catch {
    return 0
  }
}
