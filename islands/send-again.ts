/** A form that came too late is sent again as soon as another tab says that somebody has logged in; the server sees to it that it is the same user. */

class SendAgain extends HTMLElement {
  #tabs = new BroadcastChannel('hemvist-session')

  connectedCallback() {
    this.#tabs.addEventListener('message', () => {
      const form = this.querySelector('form')
      // a file has to be chosen again by hand
      if (form && !form.querySelector('input[type="file"]')) form.requestSubmit()
      this.#tabs.close()
    })
  }
}

customElements.define('send-again', SendAgain)
