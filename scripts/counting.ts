/** What a page costs those who write it, counted from the source: forms, fields, stamps, circles and lines. */

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOnly, read, type SourceFile, withoutComments } from '../test/support/source.ts'

/** A number, and what exactly is counted. */
export type Count = { name: string; number: number; of: string }

const readsForm = /\breadForm\(|\btypedIn\(c\b|\bformOf\(c\b|\.req\.(?:formData|parseBody)\(/g
const drawsField =
  /<(?:TextField|TextArea|Select|Radios|Checkboxes|Checkbox|DateField|TimeField|NumberField|FileField)\b/g
const callsRestand = /(?<!function )\brestand\(/g
const saysWhy = (text: string): boolean => /\bby hand(,? because|:)/i.test(text.split('\n', 1)[0] ?? '')
const stamps = (values: string): boolean => /\b(?:municipality_code|\w+_by)\b\s*[:,}]/.test(values)

/** Tests, and what only tests use: not among what is counted, but for the last number. */
const isAside = (path: string): boolean => /\.(test|fixture|sample|gen)\.tsx?$/.test(path)
const isInRoom = (path: string): boolean => /^src\/(?!platform\/)[a-z-]+\//.test(path)
const isSubject = (path: string): boolean => /\/(subject\.tsx?|(?:standing|clocks)\/[^/]+|restand\.ts)$/.test(path)

/** The source of a checkout, with paths such as `src/case/rules.ts`. */
export function sourceAt(folder: string): SourceFile[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => read(path, readFileSync(join(folder, path), 'utf8')))
}

export function priceOf(all: readonly SourceFile[]): Count[] {
  const files = all.filter(({ path }) => !isAside(path))
  const rooms = files.filter(({ path }) => isInRoom(path))
  const inRooms = (pattern: RegExp): number => sum(rooms.map(({ text }) => times(codeOnly(text), pattern)))
  const reading = (stated: boolean): number =>
    sum(rooms.map(({ text }) => (saysWhy(text) === stated ? times(codeOnly(text), readsForm) : 0)))
  // the demo makes up its rows, in nobody's name
  const inserts = rooms.filter(({ path }) => !path.startsWith('src/demo/')).flatMap(({ text }) => insertsIn(text))
  const restands = files.filter(({ path }) => !isSubject(path)).map(({ text }) => times(codeOnly(text), callsRestand))
  const count = (name: string, number: number, of: string): Count => ({ name, number, of })
  return [
    count('formsByHand', reading(false), 'forms read by hand: readForm(, typedIn(c or formOf(c in a room'),
    count('formsByHandStated', reading(true), 'the same, in files whose first line says “by hand, because …”'),
    count('formPages', inRooms(/\bformPage\(/g), 'forms by formPage('),
    count('forms', inRooms(/\.form(?:<[^>(]*>)?\(\{/g), 'forms on a subject: .form({'),
    count('presses', inRooms(/\.press(?:<[^>(]*>)?\(\{/g), 'presses on a subject: .press({'),
    count(
      'fieldsDrawn',
      inRooms(drawsField),
      'fields drawn by hand: <TextField, <Select, <DateField … in a room’s JSX',
    ),
    count(
      'stampedInserts',
      inserts.filter(stamps).length,
      'inserts that stamp by hand: municipality_code or *_by in .values(',
    ),
    count('inserts', inserts.length, 'inserts in rooms, all of them'),
    count('circles', pairsOf(rooms).length, 'circles: pairs of a room’s folders that import each other, types too'),
    count('restands', sum(restands), 'calls of restand outside a subject and outside its own folder'),
    count(
      'lines',
      sum(files.map(({ lines }) => lines)),
      'lines of src/ without tests, fixtures, samples and what is generated',
    ),
    count('linesWithTests', sum(all.map(({ lines }) => lines)), 'lines of src/, all .ts and .tsx'),
  ]
}

/** Pairs of folders of a room that import each other, as `eviction: link <-> matter`. */
export function pairsOf(files: readonly SourceFile[]): string[] {
  const leads = new Set<string>()
  for (const { path, imports } of files) {
    const mine = folderOf(path)
    for (const { from } of imports) {
      const theirs = folderOf(from)
      if (mine && theirs && mine.room === theirs.room && mine.folder !== theirs.folder)
        leads.add(`${mine.room}: ${mine.folder} <-> ${theirs.folder}`)
    }
  }
  return [...leads].filter((lead) => {
    const [, room, one = '', other = ''] = /^(.*): (.*) <-> (.*)$/.exec(lead) ?? []
    return one < other && leads.has(`${room}: ${other} <-> ${one}`)
  })
}

function folderOf(path: string): { room: string; folder: string } | null {
  const [, room, folder] = /^src\/([^/]+)\/([^/]+)\//.exec(path) ?? []
  return room !== undefined && folder !== undefined ? { room, folder } : null
}

/** What each insert statement of a file writes: the text within its `.values(…)`. */
function insertsIn(text: string): string[] {
  return withoutComments(text)
    .split(/\binsertInto\(/)
    .slice(1)
    .map((rest) => {
      const begins = /^[^;]*?\.values\(/s.exec(rest)?.[0].length
      return begins === undefined ? '' : rest.slice(begins, closing(rest, begins))
    })
}

/** Where the bracket closes that was open at `from`. */
function closing(text: string, from: number): number {
  let open = 1
  for (let i = from; i < text.length; i++) {
    if (text[i] === '(') open++
    if (text[i] === ')') open--
    if (open === 0) return i
  }
  return text.length
}

const times = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
