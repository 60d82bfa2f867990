/** Puts a phone's token where the phone's own page finds it, asks the browser not to throw it away, and takes it from the page. */

import type { Ground } from '../src/outreach/device/wire.ts'
import { keepOwn } from './phone/outbox.ts'

const ground = (json: string): Ground => JSON.parse(json)

class PhoneRegister extends HTMLElement {
  async connectedCallback() {
    const { id = '', name = '', token = '', done = '', failed = '' } = this.dataset
    const said = await keepOwn({ id, name, token, ground: ground(this.dataset.ground ?? '{}') }).then(
      () => done,
      () => failed,
    )
    delete this.dataset.token
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = said
    await navigator.storage?.persist?.().catch(() => false)
    await navigator.serviceWorker?.register('/phone/worker.js', { updateViaCache: 'none' }).catch(() => null)
  }
}

customElements.define('phone-register', PhoneRegister)
