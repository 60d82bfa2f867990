/** Logging out on a phone where something still waits says so first. It stays there, sealed, and is sent without the login: nothing is lost by going on. */

import { waitingHere } from './outbox.ts'

const asked = new WeakSet<HTMLFormElement>()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !new URL(form.action).pathname.startsWith('/logout') || asked.has(form))
    return
  event.preventDefault()
  const { submitter } = event
  void waitingHere().then((waiting) => {
    asked.add(form)
    if (waiting > 0) warn(form, waiting)
    else form.requestSubmit(submitter)
  })
})

function warn(form: HTMLFormElement, waiting: number): void {
  const said = document.querySelector<HTMLElement>('form[data-waiting]')
  const { waiting: words = '', waitingGo = '', waitingOpen = '' } = said?.dataset ?? {}
  const notice = document.createElement('div')
  notice.className = 'notice'
  notice.dataset.kind = 'warning'
  notice.setAttribute('role', 'alert')
  const text = document.createElement('p')
  text.textContent = words.replace('{n}', String(waiting))
  const open = document.createElement('a')
  open.href = '/phone'
  open.className = 'ds-button small'
  open.textContent = waitingOpen
  const go = document.createElement('button')
  go.className = 'ds-button small'
  go.dataset.variant = 'secondary'
  go.textContent = waitingGo
  const ways = document.createElement('div')
  ways.className = 'toolbar'
  ways.append(open, go)
  const body = document.createElement('div')
  body.append(text, ways)
  notice.append(body)
  form.append(notice)
  open.focus()
}
