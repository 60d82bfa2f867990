/**
 * Ctrl+K: go to a page, to what one wants to do, or to an own case, in the words that people use. What is written is compared here and sent nowhere;
 * only whoever asks for a person by it posts it to the search. Without scripts the same is the page /go.
 */

import { likeliest, type Named } from '../src/platform/text/likeness.ts'

type Kind = 'do' | 'page' | 'case' | 'matter' | 'person'
type Go = Named & { kind: Kind; href: string }

const MOST_SHOWN = 9
const kindOf = (kind: unknown): Kind => (kind === 'do' || kind === 'case' || kind === 'matter' ? kind : 'page')

/** What came, as places; whatever leads away from here is left out. */
function goesIn(list: unknown, words: (kind: Kind) => string): Go[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown): Go[] => {
    if (typeof one !== 'object' || one === null || !('label' in one) || !('href' in one)) return []
    const { label, href } = one
    if (typeof label !== 'string' || typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return []
    const own = href.startsWith('/evictions/') ? 'matter' : 'case'
    const kind = 'kind' in one ? kindOf(one.kind) : own
    return [{ label, href, kind, words: 'words' in one && typeof one.words === 'string' ? one.words : words(kind) }]
  })
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

async function fetched(path: string, name: string): Promise<unknown> {
  const answer = await fetch(path, { headers: { accept: 'application/json' } }).catch(() => null)
  const body: unknown = answer?.ok ? await answer.json().catch(() => null) : null
  return typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : null
}

class CommandField {
  #field: HTMLElement
  #all: Go[] | null = null
  #found: Go[] = []
  #at = 0
  #input = element('input', {
    class: 'ds-input',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': 'command-list',
    'aria-autocomplete': 'list',
    'aria-describedby': 'command-hint',
  })
  #list = element('ul', { id: 'command-list', role: 'listbox' })
  #status = element('p', { class: 'rule', role: 'status' })
  #dialog = element('dialog', { class: 'command-dialog' })

  constructor(field: HTMLElement) {
    this.#field = field
    const { label = '', hint = '', close = '' } = field.dataset
    const closer = element('button', { type: 'submit', class: 'ds-button small', 'data-variant': 'tertiary' }, close)
    this.#list.setAttribute('aria-label', label)
    this.#dialog.setAttribute('aria-label', label)
    this.#dialog.append(
      element('label', {}, label, this.#input),
      element('p', { class: 'rule', id: 'command-hint' }, hint),
      this.#list,
      this.#status,
      element('form', { method: 'dialog' }, closer),
    )
    field.append(this.#dialog)
    this.#input.addEventListener('input', () => this.#search())
    this.#input.addEventListener('keydown', (event) => this.#key(event))
    this.#list.addEventListener('click', (event) => {
      const row = event.target instanceof Element ? event.target.closest('li') : null
      if (row) this.#go([...this.#list.children].indexOf(row))
    })
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close()
    })
    field.addEventListener('command-open', () => this.#open())
  }

  #open() {
    if (this.#dialog.open) return
    this.#input.value = ''
    this.#dialog.showModal()
    this.#search()
    void this.#fetchAll()
  }

  async #fetchAll() {
    if (this.#all) return
    const words = (kind: Kind) => this.#word(kind)
    const [places, own] = await Promise.all([fetched('/go/places.json', 'places'), fetched('/command.json', 'cases')])
    const all = [...goesIn(places, words), ...goesIn(own, words)]
    // away for a moment: asked again when it is opened again
    if (all.length > 0) this.#all = all
    this.#search()
  }

  #word(kind: Kind): string {
    return this.#field.dataset[kind] ?? ''
  }

  #search() {
    const wanted = this.#input.value.trim()
    const all = this.#all ?? []
    const fits = (wanted === '' ? all : likeliest(wanted, all)).slice(0, MOST_SHOWN)
    const mayAsk = wanted.length > 1 && this.#word('person') !== ''
    this.#found = mayAsk
      ? [...fits, { kind: 'person', label: `${this.#word('person')} ${wanted}`, href: '', words: '' }]
      : fits
    this.#at = 0
    this.#draw()
    const { none = '', many = '' } = this.#field.dataset
    this.#status.textContent = this.#all === null ? '' : fits.length === 0 ? none : `${fits.length} ${many}`
  }

  #draw() {
    this.#list.replaceChildren(
      ...this.#found.map(({ label, kind }, at) =>
        element(
          'li',
          { id: `command-${at}`, role: 'option', 'aria-selected': String(at === this.#at) },
          label,
          ...(kind === 'person' ? [] : [' ', element('span', { class: 'rule' }, this.#word(kind))]),
        ),
      ),
    )
    const some = this.#found.length > 0
    this.#list.hidden = !some
    this.#input.setAttribute('aria-expanded', String(some))
    if (some) this.#input.setAttribute('aria-activedescendant', `command-${this.#at}`)
    else this.#input.removeAttribute('aria-activedescendant')
    this.#list.children[this.#at]?.scrollIntoView({ block: 'nearest' })
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
    if (place?.kind === 'person') this.#askForPerson(this.#input.value.trim())
    else if (place) location.assign(place.href)
  }

  /** A name stands in no address: it is sent as the search's own form sends it. */
  #askForPerson(sought: string) {
    const form = element(
      'form',
      { method: 'post', action: '/people/search', hidden: '' },
      element('input', { type: 'hidden', name: 'sought', value: sought }),
    )
    document.body.append(form)
    form.submit()
  }
}

for (const field of document.querySelectorAll<HTMLElement>('command-field')) new CommandField(field)
