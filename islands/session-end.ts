/**
 * Says some minutes before the login ends that it does, with a way to stay, and when it has ended, with a way to log in beside what was written.
 * Tabs tell each other: whoever works in one stays logged in in all.
 */

const WARNS_MS = 5 * 60 * 1000
const LOOKS_EVERY_MS = 10_000

class SessionEnd extends HTMLElement {
  #ends = 0
  #shown = ''
  #line = this.innerHTML
  #others = new BroadcastChannel('hemvist-session')
  #clock = 0

  connectedCallback() {
    this.#othersSay()
    this.#until(Date.now() + Number(this.dataset.seconds) * 1000)
    this.#others.postMessage(this.#ends)
    this.#clock = window.setInterval(() => this.#look(), LOOKS_EVERY_MS)
  }

  disconnectedCallback() {
    window.clearInterval(this.#clock)
    this.#others.close()
  }

  #othersSay() {
    this.#others.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number' && data > this.#ends) this.#until(data)
    })
  }

  #until(ends: number) {
    this.#ends = ends
    this.#look()
  }

  #look() {
    const left = this.#ends - Date.now()
    const wanted = left <= 0 ? 'over' : left <= WARNS_MS ? 'soon' : 'line'
    if (wanted === this.#shown) return
    this.#shown = wanted
    if (wanted === 'line') this.innerHTML = this.#line
    else this.replaceChildren(wanted === 'soon' ? this.#soon() : this.#over())
  }

  #notice(title: string, why: string, way: HTMLElement): HTMLElement {
    const notice = document.createElement('div')
    notice.className = 'notice'
    notice.dataset.kind = 'warning'
    notice.setAttribute('role', 'alert')
    const [heading, words] = [document.createElement('strong'), document.createElement('p')]
    heading.textContent = title
    words.textContent = why
    const body = document.createElement('div')
    body.append(heading, words, way)
    notice.append(body)
    return notice
  }

  #soon(): HTMLElement {
    const { soon = '', soonWhy = '', stay = '' } = this.dataset
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button small'
    button.textContent = stay
    button.addEventListener('click', () => void this.#stay())
    return this.#notice(soon, soonWhy, button)
  }

  #over(): HTMLElement {
    const { over = '', overWhy = '', logIn = '' } = this.dataset
    const link = document.createElement('a')
    link.href = '/login?to=/logged-in'
    link.target = '_blank'
    link.className = 'ds-button small'
    link.textContent = logIn
    return this.#notice(over, overWhy, link)
  }

  async #stay() {
    const answer = await fetch('/account/stay', { method: 'POST', redirect: 'error' }).catch(() => null)
    // no line to the server just now: the warning stands, and may be pressed again
    if (answer === null || answer.status >= 500) return
    const body: unknown = answer.ok ? await answer.json().catch(() => null) : null
    const seconds = typeof body === 'object' && body !== null && 'seconds' in body ? Number(body.seconds) : 0
    this.#until(Date.now() + seconds * 1000)
    if (seconds > 0) this.#others.postMessage(this.#ends)
  }
}

customElements.define('session-end', SessionEnd)
