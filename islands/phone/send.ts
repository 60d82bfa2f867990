/** Sends what waits, fifty at a time, from the page or from its worker; never both at once, and whatever is sent twice is done once by the server. */

import { type Answer, BATCH, SEND_TO } from '../../src/outreach/device/wire.ts'
import { cutOff, own, settle, waiting } from './outbox.ts'

export type Ended = 'sent' | 'noNetwork' | 'later' | 'cutOff' | 'notRegistered' | 'busy'

export function sendWaiting(): Promise<Ended> {
  return navigator.locks.request('hemvist-phone', { ifAvailable: true }, (lock): Ended | Promise<Ended> =>
    lock === null ? 'busy' : sendAll(),
  )
}

async function sendAll(): Promise<Ended> {
  for (let first = true; ; first = false) {
    const phone = await own()
    if (phone === undefined) return 'notRegistered'
    const items = await waiting(BATCH)
    // with nothing to send it still asks once whether it may, and what can be chosen
    if (items.length === 0 && !first) return 'sent'
    const answer = await post(phone.token, items)
    if (typeof answer === 'string') return answer
    if (answer.state === 'cutOff') {
      await cutOff()
      return 'cutOff'
    }
    await settle(answer.results, answer.ground)
    // an answer that says nothing of any of them would be asked for until the battery is empty
    if (items.length > 0 && answer.results.length === 0) return 'later'
    if (items.length < BATCH) return 'sent'
  }
}

async function post(token: string, items: readonly unknown[]): Promise<Answer | 'noNetwork' | 'later'> {
  const sent = await fetch(SEND_TO, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ now: new Date().toISOString(), items }),
    credentials: 'omit',
    cache: 'no-store',
  }).catch(() => null)
  if (sent === null) return 'noNetwork'
  // whoever stands between (a hotel's login page) answers something else
  if (sent.status !== 200 && sent.status !== 401) return 'later'
  const answer: Answer | null = await sent.json().catch(() => null)
  return answer?.state === 'known' || answer?.state === 'cutOff' ? answer : 'later'
}
