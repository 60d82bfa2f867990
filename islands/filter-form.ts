/** A filter that sends itself when something is chosen, and changes the list in place: focus and scroll stay where they were. */

class FilterForm extends HTMLElement {
  #latest = 0

  connectedCallback() {
    this.addEventListener('change', (event) => {
      const form = event.target instanceof Element ? event.target.closest('form') : null
      if (form && form.method === 'get') void this.#show(form)
    })
  }

  async #show(form: HTMLFormElement) {
    const turn = ++this.#latest
    const address = new URL(form.action)
    address.search = ''
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') address.searchParams.append(name, value)
    }
    try {
      const answer = await fetch(address, { headers: { accept: 'text/html' } })
      // The login page of a session that ended, or an error page, belongs to the whole window.
      if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('main')
      const old = document.querySelector('main')
      if (turn !== this.#latest || !fresh || !old) return
      // whoever unfolded the filter goes on in it
      const isOpen = old.querySelector<HTMLDetailsElement>('.filter')?.open
      if (isOpen) fresh.querySelector('.filter')?.setAttribute('open', '')
      const focused = document.activeElement?.id
      old.replaceChildren(...fresh.childNodes)
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
      history.replaceState(null, '', address)
    } catch {
      form.submit()
    }
  }
}

customElements.define('filter-form', FilterForm)
