/**
 * A form that is half written asks before it is left. Where its text may grow long it is kept as a draft while it is written, for its writer alone; what
 * is kept need not be asked about.
 */

const AFTER_MS = 2000

const unsent = new Set<HTMLFormElement>()
const waiting = new Map<HTMLFormElement, number>()
const turns = new Map<HTMLFormElement, number>()
let leaving: AbortController | null = null

/** The form around what was written in, when it is one that people write in: a search or a single box asks nothing. */
function writtenIn(target: EventTarget | null): HTMLFormElement | null {
  const form = target instanceof Element ? target.closest('form') : null
  if (form === null || form.method !== 'post' || form.classList.contains('inline')) return null
  const fields = form.querySelectorAll('textarea, select, input:not([type="hidden"])')
  return form.querySelector('textarea') !== null || fields.length > 1 ? form : null
}

const keepsDrafts = (form: HTMLFormElement): boolean => form.elements.namedItem('_draft') !== null

function say(form: HTMLFormElement, words: string): void {
  const status = form.querySelector('[data-draft-status]')
  if (status) status.textContent = words
}

/** A browser asks in its own words before the page is left: what becomes of what was written is said on the page, once. */
function sayThatItIsLost(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-unsent]')
  if (status?.textContent === '') status.textContent = status.dataset.unsent ?? ''
}

/** `left`: the page may be gone before the answer. Only then is it sent so that it outlives the page: a browser takes no more than 64 kB that way. */
async function keep(form: HTMLFormElement, left = false): Promise<void> {
  waiting.delete(form)
  const turn = turns.get(form)
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  leaving = new AbortController()
  const sent = {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    keepalive: left,
    signal: leaving.signal,
  }
  const answer = await fetch('/drafts/keep', sent).catch(() => null)
  const said: unknown = answer?.ok && !answer.redirected ? await answer.json().catch(() => null) : null
  const words = typeof said === 'object' && said !== null && 'says' in said ? said.says : null
  if (typeof words === 'string') {
    if (turns.get(form) === turn) unsent.delete(form)
    say(form, words)
  } else if (!leaving.signal.aborted)
    say(form, form.querySelector<HTMLElement>('[data-draft-status]')?.dataset.failed ?? '')
}

function changed({ target }: Event): void {
  const form = writtenIn(target)
  if (form === null) return
  unsent.add(form)
  turns.set(form, (turns.get(form) ?? 0) + 1)
  if (!keepsDrafts(form)) {
    sayThatItIsLost(form)
    return
  }
  window.clearTimeout(waiting.get(form))
  waiting.set(
    form,
    window.setTimeout(() => void keep(form), AFTER_MS),
  )
}

document.addEventListener('input', changed)
document.addEventListener('change', changed)
document.addEventListener('submit', () => {
  // what is sent is no draft any longer: none may be kept after it
  for (const timer of waiting.values()) window.clearTimeout(timer)
  waiting.clear()
  leaving?.abort()
  unsent.clear()
})
window.addEventListener('beforeunload', (event) => {
  if (unsent.size > 0) event.preventDefault()
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return
  for (const [form, timer] of waiting) {
    window.clearTimeout(timer)
    void keep(form, true)
  }
})
