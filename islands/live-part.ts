/**
 * A part of a page that moves by itself: it listens to what changes and then asks for the page anew, as its user, and puts the part in place. Says when it
 * was true last, and when nothing is heard. A hidden page and a sleeping phone listen to nothing; when they wake they ask first.
 */

/** Milliseconds without a beat after which the line counts as broken: more than three beats. */
const SILENT_MS = 50_000
/** Milliseconds that a broken line may come back in before it is said. */
const GRACE_MS = 4000
/** Milliseconds between two own attempts: at first, and at most. */
const FIRST_MS = 2000
const MOST_MS = 60_000
/** A part that nothing has been heard of for so long is asked for all the same: behind some proxies nothing is ever told. */
const OLD_MS = 120_000

type State = 'fresh' | 'down' | 'over'

class LivePart extends HTMLElement {
  #source: EventSource | null = null
  #heard = 0
  #asked = Date.now()
  #tries = 0
  #state: State = 'fresh'
  #asking: Promise<void> | null = null
  #again = false
  #retry = 0
  #grace = 0
  #next = 0
  #watch = 0

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#woken)
    window.addEventListener('online', this.#woken)
    window.addEventListener('pageshow', this.#restored)
    this.#watch = window.setInterval(() => this.#look(), 5000)
    this.#planNext()
    if (!document.hidden) this.#listen()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#woken)
    window.removeEventListener('online', this.#woken)
    window.removeEventListener('pageshow', this.#restored)
    window.clearInterval(this.#watch)
    window.clearTimeout(this.#next)
    this.#close()
  }

  #woken = () => {
    if (document.hidden) return this.#close()
    this.#tries = 0
    this.#listen()
    void this.#ask()
  }

  /** Back from the browser's own memory, where time stood still. */
  #restored = (event: PageTransitionEvent) => {
    if (event.persisted) this.#woken()
  }

  #close() {
    this.#source?.close()
    this.#source = null
    window.clearTimeout(this.#retry)
    window.clearTimeout(this.#grace)
    this.#grace = 0
  }

  #listen() {
    this.#close()
    const { topic = '', since = '' } = this.dataset
    const source = new EventSource(`/live?${new URLSearchParams({ topic, since })}`)
    this.#source = source
    this.#heard = Date.now()
    source.addEventListener('beat', ({ data }: MessageEvent<string>) => {
      this.#heard = Date.now()
      this.#tries = 0
      if (this.#state === 'over') return
      this.#say('fresh')
      // nothing has changed that isn't shown: what stands here is true now
      if (this.#asking === null) this.#showClock(data)
    })
    source.addEventListener('changed', ({ lastEventId }: MessageEvent<string>) => {
      this.#heard = Date.now()
      this.dataset.since = lastEventId
      void this.#ask()
    })
    source.addEventListener('over', () => {
      this.#close()
      this.#say('over')
    })
    source.addEventListener('error', () => {
      if (source !== this.#source) return
      this.#grace ||= window.setTimeout(() => this.#say('down'), GRACE_MS)
      // the browser comes again by itself, but not after a refusal
      if (source.readyState === EventSource.CLOSED) this.#later()
    })
  }

  #later() {
    window.clearTimeout(this.#retry)
    const wait = Math.min(MOST_MS, FIRST_MS * 2 ** this.#tries) * (0.75 + Math.random() / 2)
    this.#tries += 1
    this.#retry = window.setTimeout(() => {
      if (document.hidden) return
      this.#listen()
      void this.#ask()
    }, wait)
  }

  #look() {
    if (document.hidden || this.#state === 'over') return
    if (this.#source !== null && Date.now() - this.#heard > SILENT_MS) {
      this.#say('down')
      this.#close()
      this.#later()
    } else if (Date.now() - this.#asked > OLD_MS) void this.#ask()
  }

  #planNext() {
    window.clearTimeout(this.#next)
    const { next } = this.dataset
    if (next !== undefined) this.#next = window.setTimeout(() => void this.#ask(), Number(next) * 1000 + 200)
  }

  /** One question at a time; what changes meanwhile is asked for after it. */
  async #ask(): Promise<void> {
    if (this.#asking !== null) {
      this.#again = true
      return
    }
    this.#asking = this.#fetch()
    await this.#asking
    this.#asking = null
    if (!this.#again) return
    this.#again = false
    void this.#ask()
  }

  async #fetch(): Promise<void> {
    this.#asked = Date.now()
    try {
      const headers = { accept: 'text/html', 'hemvist-by-itself': 'yes' }
      const answer = await fetch(this.dataset.from ?? location.href, { headers, signal: AbortSignal.timeout(20_000) })
      // on to the login page: whoever stands here isn't logged in any longer
      if (answer.redirected || answer.status === 401) {
        this.#close()
        return this.#say('over')
      }
      if (!answer.ok) throw new Error(`${answer.status}`)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.getElementById(this.id)
      if (fresh === null) throw new Error('no part')
      this.#put(fresh)
      this.#say('fresh')
    } catch {
      this.#say('down')
      if (this.#source === null || this.#source.readyState === EventSource.CLOSED) this.#later()
    }
  }

  #put(fresh: HTMLElement) {
    for (const name of ['since', 'next']) {
      const value = fresh.dataset[name]
      if (value === undefined) delete this.dataset[name]
      else this.dataset[name] = value
    }
    this.#planNext()
    const clock = fresh.querySelector('[data-clock]')?.textContent
    if (clock) this.#showClock(clock)
    const [old, part] = [this.querySelector('[data-part]'), fresh.querySelector('[data-part]')]
    if (!old || !part || bare(old) === bare(part)) return
    const focus = old.contains(document.activeElement) ? nameOf(document.activeElement) : null
    const open = [...old.querySelectorAll('details[open][id]')].map(({ id }) => id)
    const mark = [...old.querySelectorAll('[id]')].find((one) => one.getBoundingClientRect().bottom > 0)
    const top = mark?.getBoundingClientRect().top ?? 0
    old.replaceChildren(...part.childNodes)
    for (const id of open) document.getElementById(id)?.setAttribute('open', '')
    if (focus !== null) focusOn(old, focus)
    const moved = mark ? document.getElementById(mark.id)?.getBoundingClientRect().top : undefined
    if (moved !== undefined) window.scrollBy({ top: moved - top, behavior: 'instant' })
  }

  #showClock(time: string) {
    const clock = this.querySelector('[data-clock]')
    if (clock) clock.textContent = time.replaceAll(':', this.dataset.separator ?? ':')
  }

  /** Said aloud only when it turns: a board that is fresh says nothing by itself. */
  #say(state: State) {
    if (state === 'fresh') {
      window.clearTimeout(this.#grace)
      this.#grace = 0
    }
    if (state === this.#state) return
    const { down = '', over = '', again = '' } = this.dataset
    this.#state = state
    this.dataset.state = state
    const said = this.querySelector('[data-said]')
    if (said) said.textContent = state === 'down' ? down : state === 'over' ? over : again
  }
}

/** What stands there, without the keys that each drawing of a form makes anew. */
const bare = (part: Element): string => part.innerHTML.replaceAll(/name="_(key|by)" value="[^"]*"/g, '')

/** How what had the focus is found again: by its id, where it leads, or the form that it sends. */
function nameOf(element: Element | null): string | null {
  if (element === null) return null
  if (element.id !== '') return `[id="${CSS.escape(element.id)}"]`
  const href = element.getAttribute('href')
  if (href !== null) return `a[href="${CSS.escape(href)}"]`
  const action = element.closest('form')?.getAttribute('action')
  return action ? `form[action="${CSS.escape(action)}"] button` : null
}

/** Where the focus was, or, when that is gone, the part itself: never the top of the page. */
function focusOn(part: Element, name: string) {
  const again = part.querySelector<HTMLElement>(name)
  const to = again ?? (part instanceof HTMLElement ? part : null)
  to?.focus({ preventScroll: true })
}

customElements.define('live-part', LivePart)
