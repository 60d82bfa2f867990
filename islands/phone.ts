/**
 * The phone's own page: what is written is sealed as soon as it is saved, and sent when there is a network: now, when the page is opened, when the network
 * comes back, and by the browser itself where it can. It says what is received, what waits and what came back, and nothing else is kept.
 */

import { fromBase64, sealTo } from '../src/outreach/device/envelope.ts'
import type { RefusedBecause } from '../src/outreach/device/wire.ts'
import { forgetBeside } from './phone/beside.ts'
import { add, counts, type Own, own, seen } from './phone/outbox.ts'
import { type Ended, sendWaiting } from './phone/send.ts'

type Said = Record<
  | 'saved'
  | 'sent'
  | 'noNetwork'
  | 'later'
  | 'cutOff'
  | 'failed'
  | 'areaMissing'
  | 'nobody'
  | 'outdoors'
  | 'nextMissing'
  | 'whenMissing'
  | 'noAreas',
  string
> & { refused: Record<RefusedBecause, string> }

const page = document.querySelector<HTMLElement>('phone-page')
const form = document.querySelector<HTMLFormElement>('[data-phone-form]')
const saidIn = (json: string): Said => JSON.parse(json)
const said = saidIn(page?.dataset.said ?? '{}')

/** Whether the board has meetings noted with what anybody is called; as it was when there last was a network. */
let named = true

const find = (selector: string) => page?.querySelector<HTMLElement>(selector) ?? null
const say = (node: Element | null | undefined, words: string): void => {
  if (node && node.textContent !== words) node.textContent = words
}
const show = (node: HTMLElement | null, shown: boolean): void => {
  if (node) node.hidden = !shown
}

/** Ids that sort by when they were made, as the server's own do. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Date.now()) << 16n)
  const random = crypto.getRandomValues(new Uint8Array(2))
  bytes[6] = 0x70 | ((random[0] ?? 0) & 0x0f)
  bytes[7] = random[1] ?? 0
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

async function draw(): Promise<void> {
  const [phone, { waiting, refused }] = await Promise.all([own(), counts()])
  show(find('[data-unregistered]'), phone === undefined)
  show(find('[data-counts]'), phone !== undefined || waiting > 0)
  show(form, phone !== undefined)
  const who = find('[data-who]')
  if (who) say(who, phone === undefined ? '' : (who.dataset.who ?? '').replace('{name}', phone.name))
  const numbers = { waiting, sent: phone?.sent ?? 0, meets: phone?.meets ?? 0, refused: refused.length }
  for (const [name, number] of Object.entries(numbers)) say(find(`[data-count="${name}"]`), String(number))
  show(find('[data-came]'), refused.length > 0 || numbers.meets > 0)
  const list = find('[data-refused]')
  const reasons = refused.map(({ because }) => said.refused[because] ?? '')
  list?.replaceChildren(
    ...[...new Set(reasons)].map((reason) => {
      const line = document.createElement('li')
      const times = reasons.filter((one) => one === reason).length
      line.textContent = times > 1 ? `${reason} (${times})` : reason
      return line
    }),
  )
  if (phone) choose(phone)
}

function fill(name: string, choices: readonly { id: string; name: string }[]): void {
  const select = form?.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
  if (!select) return
  const chosen = select.value
  const [empty] = select.options
  const options = choices.map((one) => new Option(one.name, one.id, false, one.id === chosen))
  select.replaceChildren(...(empty ? [empty] : []), ...options)
}

/** The areas and meeting places to choose among, as they were when there last was a network. */
function choose({ ground }: Own): void {
  fill(
    'area',
    ground.areas.map((area) => ({ id: area, name: area })),
  )
  fill('place', ground.places)
  named = ground.names !== false
  byKind()
  if (ground.areas.length === 0) say(form?.querySelector('[data-wrong]'), said.noAreas)
}

function tell(ended: Ended): void {
  if (ended !== 'busy' && ended !== 'notRegistered') say(find('[data-status]'), said[ended])
}

async function send(): Promise<void> {
  const ended = await sendWaiting()
  await draw()
  tell(ended)
}

const localTime = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

function begin(): void {
  form?.reset()
  forgetBeside()
  const when = form?.querySelector<HTMLInputElement>('input[name="when"]')
  if (when) when.value = localTime(new Date())
  byKind()
}

/** Heads that are counted are nobody in particular: nothing asks what they are called. */
function byKind(): void {
  const typed = new FormData(form ?? undefined)
  const kind = typed.get('kind')
  for (const node of form?.querySelectorAll<HTMLElement>('[data-of]') ?? [])
    show(node, node.dataset.of === kind && (named || node.dataset.named === undefined))
  show(form?.querySelector('[data-unnamed]') ?? null, !named)
  // a meeting place lies where it lies
  show(form?.querySelector('[data-area]') ?? null, kind === 'contact' || typed.get('place') === '')
}

function written(from: HTMLFormElement) {
  const typed = new FormData(from)
  const text = (name: string) => {
    const value = typed.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const number = (name: string) => Number(text(name) ?? '0')
  const kind = text('kind') === 'count' ? 'count' : 'contact'
  const when = text('when')
  return {
    kind,
    metAt: when === null ? null : new Date(when).toISOString(),
    area: text('area') ?? '',
    unnamed: number('unnamed'),
    outdoors: number('outdoors'),
    ...(kind === 'count'
      ? {
          alias: null,
          offered: [],
          wanted: null,
          nextOn: null,
          nextWhere: null,
          place: text('place'),
          done: text('done'),
        }
      : {
          alias: named ? text('alias') : null,
          offered: typed.getAll('offered'),
          wanted: text('wanted'),
          nextOn: text('nextOn'),
          nextWhere: text('nextWhere'),
          place: null,
          done: null,
        }),
  }
}

/** What the server would send back, where it can be seen here. */
function wrongWith(item: ReturnType<typeof written>) {
  const { metAt, area, alias, unnamed, outdoors, nextOn, nextWhere, place } = item
  const all = unnamed + (alias === null ? 0 : 1)
  if (metAt === null) return { field: 'when', words: said.whenMissing }
  if (area === '' && place === null) return { field: 'area', words: said.areaMissing }
  if (!Number.isInteger(all) || all < (place === null ? 1 : 0)) return { field: 'unnamed', words: said.nobody }
  if (!Number.isInteger(outdoors) || outdoors > all) return { field: 'outdoors', words: said.outdoors }
  return nextOn === null && nextWhere !== null ? { field: 'nextOn', words: said.nextMissing } : null
}

async function save(from: HTMLFormElement): Promise<void> {
  const item = written(from)
  const wrong = wrongWith(item)
  say(from.querySelector('[data-wrong]'), wrong?.words ?? '')
  for (const field of from.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid')
  if (wrong) {
    const field = from.querySelector<HTMLElement>(`[name="${wrong.field}"]`)
    field?.setAttribute('aria-invalid', 'true')
    field?.focus()
    return
  }
  try {
    const phone = await own()
    const publicKey = fromBase64(phone?.ground.publicKey ?? '')
    if (phone === undefined || publicKey === null) throw new Error('no key')
    const id = newId()
    const text = JSON.stringify({ token: phone.token, clock: new Date().toISOString(), item })
    await add({ id, sealed: await sealTo({ version: phone.ground.version, publicKey }, id, text) })
  } catch {
    // what was written stands in the form still
    say(from.querySelector('[data-wrong]'), said.failed)
    return
  }
  begin()
  await draw()
  say(find('[data-status]'), said.saved)
  find('[data-status]')?.scrollIntoView({ block: 'center' })
  await bySync()
  await send()
}

/** Where the browser can, it sends by itself when the network is back, also when the page is closed. */
async function bySync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/phone/')
  const sync: unknown = registration === undefined ? undefined : Reflect.get(registration, 'sync')
  if (typeof sync !== 'object' || sync === null) return
  const register: unknown = Reflect.get(sync, 'register')
  if (typeof register === 'function') await Promise.resolve(register.call(sync, 'send')).catch(() => undefined)
}

if (page) {
  show(page, true)
  begin()
  void draw().then(send)
  void navigator.serviceWorker?.register('/phone/worker.js', { updateViaCache: 'none' }).catch(() => undefined)
  navigator.serviceWorker?.addEventListener('message', () => void draw())
  window.addEventListener('online', () => void send())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send()
  })
  find('[data-send]')?.addEventListener('click', () => void send())
  find('[data-seen]')?.addEventListener('click', () => void seen().then(draw))
}
form?.addEventListener('change', byKind)
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void save(form)
})
