/** Ctrl+K: go to a page or an own case by writing a few letters of its name. Never finds people. */

type Place = { label: string; href: string }

const MOST_SHOWN = 9

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    'label' in value &&
    'href' in value &&
    typeof value.label === 'string' &&
    typeof value.href === 'string' &&
    value.href.startsWith('/')
  )
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

class CommandField extends HTMLElement {
  #cases: Place[] | null = null
  #found: Place[] = []
  #at = 0
  #input = element('input', {
    class: 'ds-input',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'true',
    'aria-controls': 'command-list',
    'aria-autocomplete': 'list',
  })
  #list = element('ul', { id: 'command-list', role: 'listbox' })
  #empty = element('p', { class: 'rule', role: 'status' })
  #dialog = element('dialog', { class: 'ds-dialog command-dialog' })

  connectedCallback() {
    if (this.firstChild) return
    const { label = '', hint = '', close = '' } = this.dataset
    const opener = element(
      'button',
      { type: 'button', 'aria-keyshortcuts': 'Control+K' },
      label,
      element('kbd', {}, 'Ctrl K'),
    )
    const closer = element('button', { type: 'submit', class: 'ds-sr-only' }, close)
    this.#list.setAttribute('aria-label', label)
    this.#dialog.append(
      element('label', {}, label, this.#input),
      element('p', { class: 'rule' }, hint),
      this.#list,
      this.#empty,
      element('form', { method: 'dialog' }, closer),
    )
    this.append(opener, this.#dialog)
    opener.addEventListener('click', () => this.#open())
    this.#input.addEventListener('input', () => this.#search())
    this.#input.addEventListener('keydown', (event) => this.#key(event))
    this.#list.addEventListener('click', (event) => {
      const row = event.target instanceof Element ? event.target.closest('li') : null
      if (row) this.#go([...this.#list.children].indexOf(row))
    })
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close()
    })
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        this.#open()
      }
    })
  }

  #open() {
    if (this.#dialog.open) return
    this.#input.value = ''
    this.#dialog.showModal()
    this.#search()
    void this.#fetchCases()
  }

  async #fetchCases() {
    if (this.#cases) return
    this.#cases = []
    const answer = await fetch('/command.json', { headers: { accept: 'application/json' } }).catch(() => null)
    if (!answer?.ok) return
    const body: unknown = await answer.json().catch(() => null)
    if (typeof body !== 'object' || body === null || !('cases' in body) || !Array.isArray(body.cases)) return
    this.#cases = body.cases.filter(isPlace)
    this.#search()
  }

  #pages(): Place[] {
    return [...document.querySelectorAll<HTMLAnchorElement>('.nav-narrow nav a')].map((link) => ({
      label: link.textContent.trim(),
      href: link.getAttribute('href') ?? '/',
    }))
  }

  #search() {
    const wanted = this.#input.value.trim().normalize('NFC').toLocaleLowerCase()
    this.#found = [...this.#pages(), ...(this.#cases ?? [])]
      .filter((place) => place.label.toLocaleLowerCase().includes(wanted))
      .slice(0, MOST_SHOWN)
    this.#at = 0
    this.#draw()
  }

  #draw() {
    this.#list.replaceChildren(
      ...this.#found.map(({ label }, at) =>
        element('li', { id: `command-${at}`, role: 'option', 'aria-selected': String(at === this.#at) }, label),
      ),
    )
    this.#list.hidden = this.#found.length === 0
    this.#empty.textContent = this.#found.length === 0 ? (this.dataset.empty ?? '') : ''
    this.#input.setAttribute('aria-activedescendant', this.#found.length > 0 ? `command-${this.#at}` : '')
  }

  #key(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && this.#found.length > 0) {
      event.preventDefault()
      this.#at = (this.#at + step + this.#found.length) % this.#found.length
      this.#draw()
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      this.#go(this.#at)
    }
  }

  #go(at: number) {
    const place = this.#found[at]
    if (place) location.assign(place.href)
  }
}

customElements.define('command-field', CommandField)
