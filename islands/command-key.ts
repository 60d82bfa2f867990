/** Opens the command field by Ctrl+K or its button; what it is made of is fetched when it is wanted the first time. */

class CommandField extends HTMLElement {
  #begun = false

  connectedCallback() {
    const opener = this.querySelector('a')
    if (opener === null || this.#begun) return
    this.#begun = true
    opener.setAttribute('role', 'button')
    opener.setAttribute('aria-keyshortcuts', 'Control+K')
    const key = document.createElement('kbd')
    key.append('Ctrl K')
    opener.append(key)
    opener.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      void this.#open(opener.href)
    })
    opener.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return
      event.preventDefault()
      void this.#open(opener.href)
    })
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        void this.#open(opener.href)
      }
    })
  }

  async #open(page: string) {
    try {
      await import(this.dataset.src ?? '')
      this.dispatchEvent(new Event('command-open'))
    } catch {
      // it can't be fetched: the page does the same
      location.assign(page)
    }
  }
}

customElements.define('command-field', CommandField)
