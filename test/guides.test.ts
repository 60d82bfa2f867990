/** What the guides and decisions say of Hemvist is there: words on buttons, addresses, files, commands and links. */

import { expect, test } from 'vitest'
import { createApp, jobs } from '../src/app.tsx'
import { textsOf } from './support/dictionaries.ts'
import { isThere, sourceFiles } from './support/source.ts'

const pages = sourceFiles('src/**/*.ts', 'src/**/*.tsx').filter(({ path }) => !/\.(test|sample|gen)\./.test(path))
const documents = sourceFiles('README.md', 'SECURITY.md', 'docs/*.md', 'docs/*/*.md')
const texts = pages.flatMap((file) => textsOf(file).texts)

/** Guides for those who run it or program against it print what commands and systems say in bold, too. */
const forUsers = documents.filter(
  ({ path }) => /^docs\/(sv|en)\//.test(path) && !/(drift|operations|granssnitt|interface)\.md$/.test(path),
)

/** In bold because it weighs, or with a gap where the page fills in: no word on a button. */
const stressed = [
  ...['Någon annan har …', 'per enhet', 'mätvecka', 'obetald hyra', 'när den börjar på riktigt', 'De tre veckorna'],
  ...['En dom', 'deponerats', 'the national norm', 'by unit', 'The three weeks', 'A judgment', 'when it really begins'],
  ...['Somebody else has …', 'English', 'Svenska'],
]

const lines = (files: typeof documents) =>
  files.flatMap(({ path, text }) => text.split('\n').map((line, at) => ({ at: `${path}:${at + 1}`, line, path })))
const bare = (words: string) => words.trim().replace(/[.:]$/, '')

/** Of the Swedish words for homes one is the page’s: `Hem` is a step of a case. */
const saidIn = {
  sv: new Set(texts.filter(({ locale, says }) => locale !== 'en' && says !== 'Hem').map(({ says }) => bare(says))),
  en: new Set(texts.filter(({ locale }) => locale !== 'sv').map(({ says }) => bare(says))),
}

test('what a guide calls a button, a page or a heading is called so there', () => {
  const unknown = lines(forUsers).flatMap(({ at, line, path }) => {
    const locale = path.split('/')[1]
    const said = saidIn[locale === 'sv' ? 'sv' : 'en']
    return [...line.matchAll(/\*\*(.+?)\*\*/g)]
      .map(([, words = '']) => bare(words))
      .filter((words) => !stressed.includes(words) && !said.has(words))
      .map((words) => `${at} ${words}`)
  })
  expect(unknown).toEqual([])
})

test('every address in a document is one', () => {
  const like = (path: string) => path.replaceAll(/:\w+(\{[^}]*\})?|(?<=\/)[A-Z]{2,}\b/g, ':x')
  const addresses = createApp({ demo: true }).routes.map(({ path }) => like(path))
  const isOne = (path: string) => addresses.some((one) => one === path || one.startsWith(`${path}/`))
  const wrong = lines(documents).flatMap(({ at, line }) =>
    [...line.matchAll(/`(\/[a-z][\w/:.-]*)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !isOne(like(path)))
      .map((path) => `${at} ${path}`),
  )
  expect(wrong).toEqual([])
})

test('every file, command and link in a document is there', () => {
  const scripts = Object.keys(JSON.parse(readPackage()).scripts)
  const wrong = lines(documents).flatMap(({ at, line, path }) => {
    const files = [...line.matchAll(/`((?:src|test|scripts|docs|islands|migrations|benchmarks|reference)\/[\w/.-]+)`/g)]
    const ran = [...line.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name)
    const links = [...line.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to)
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
    return [
      ...files.map(([, file = '']) => file).filter((file) => !isThere(file)),
      ...ran.filter((name) => !scripts.includes(name)),
      ...links.filter((to) => !isThere(folder + to)),
    ].map((one) => `${at} ${one}`)
  })
  expect(wrong).toEqual([])
})

test('the example of a form is the form', () => {
  const text = (path: string) => sourceFiles(path)[0]?.text ?? ''
  const [, example = ''] = /```tsx\n(export const giving[\s\S]*?)```/.exec(text('docs/develop.md')) ?? []
  const uncommented = example.replaceAll(/ *\/\/.*$/gm, '')
  expect(uncommented.split('\n').length).toBeGreaterThan(15)
  expect(text('src/eviction/promise/forms.tsx')).toContain(uncommented)
})

test('the jobs that are done by the clock stand in the guide of whoever runs it, in both languages', () => {
  const names = jobs.map(({ name }) => name).sort()
  for (const path of ['docs/sv/drift.md', 'docs/en/operations.md']) {
    const rows = lines(documents.filter((one) => one.path === path)).filter(({ line }) =>
      /^\| `\w+\.[\w.-]+`/.test(line),
    )
    const told = rows.flatMap(({ line }) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    )
    expect(told.sort()).toEqual(names)
  }
})

const readPackage = () => sourceFiles('package.json')[0]?.text ?? ''
