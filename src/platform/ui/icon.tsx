/** Icons of the Lucide set, drawn inside the page so that they follow its colour. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Our name for a thing, and Lucide's for its picture. */
const pictures = {
  add: 'plus',
  agreement: 'handshake',
  alert: 'circle-alert',
  back: 'arrow-left',
  bed: 'bed-single',
  building: 'building-2',
  calendar: 'calendar-days',
  cancel: 'ban',
  case: 'folder-open',
  chart: 'chart-column',
  check: 'check',
  child: 'baby',
  clock: 'clock',
  close: 'x',
  copy: 'copy',
  day: 'sun',
  decision: 'gavel',
  document: 'file-text',
  done: 'circle-check',
  down: 'chevron-down',
  download: 'download',
  edit: 'pencil',
  external: 'external-link',
  filter: 'list-filter',
  forward: 'arrow-right',
  help: 'circle-question-mark',
  history: 'history',
  home: 'house',
  info: 'info',
  key: 'key-round',
  language: 'languages',
  law: 'scale',
  link: 'link',
  list: 'list-checks',
  lock: 'lock',
  'log-out': 'log-out',
  mail: 'mail',
  menu: 'menu',
  message: 'message-square',
  money: 'banknote',
  moon: 'moon',
  municipality: 'landmark',
  next: 'chevron-right',
  outreach: 'footprints',
  person: 'user-round',
  people: 'users-round',
  phone: 'phone',
  place: 'map-pin',
  print: 'printer',
  refresh: 'refresh-cw',
  scheme: 'sun-moon',
  search: 'search',
  settings: 'settings',
  shield: 'shield',
  'shield-alert': 'shield-alert',
  signal: 'inbox',
  sort: 'chevrons-up-down',
  'sort-down': 'arrow-down',
  'sort-up': 'arrow-up',
  support: 'heart-handshake',
  undo: 'undo-2',
  unlink: 'unlink',
  upload: 'upload',
  wait: 'hourglass',
  warning: 'triangle-alert',
} as const

export type IconName = keyof typeof pictures

export const iconNames: readonly string[] = Object.keys(pictures)

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')
const drawn = new Map<string, HtmlEscapedString>()

function pictureOf(name: IconName): string {
  const file = readFileSync(join(folder, `${pictures[name]}.svg`), 'utf8')
  const inner = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'))
  return inner.replace(/>\s+</g, '><').trim()
}

const svg = (name: IconName, size: number, said: string): HtmlEscapedString =>
  raw(`<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" ${said}>${pictureOf(name)}</svg>`)

/** A picture beside a word, put together once for each size: a page has a hundred of them. Give `label` only where no word stands beside it. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string | undefined }) {
  if (label) return svg(name, size, String(html`role="img" aria-label="${label}"`))
  const key = `${name} ${size}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const made = svg(name, size, 'aria-hidden="true"')
  drawn.set(key, made)
  return made
}
