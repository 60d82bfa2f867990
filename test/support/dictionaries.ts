/** Every text in the source, read from its tokens: where it stands, in which language, and which of a sentence's values it takes in. */

import type { SourceFile } from './source.ts'

export type Text = { at: string; path: string; locale: 'sv' | 'en' | null; says: string }
/** A sentence made of values: which of them, by their place, are in it. */
export type Sentence = { at: string; path: string; locale: 'sv' | 'en'; takes: string[]; uses: number[] }
/** `open`: braces that were never closed, by which one sees that a file was misread. */
export type Texts = { texts: Text[]; sentences: Sentence[]; open: number }

type Token = { kind: 'word' | 'text' | 'sign'; says: string; line: number; whole?: boolean }
type Frame = { opens: string; key: string }

const piece =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[\p{L}_$][\p{L}\p{N}_$]*|=>|\s+|[\s\S]/uy
const pattern = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/uy
/** What stands before a slash that begins a pattern and doesn't divide. */
const beforePattern = /^[(,=:[!&|?;]$|^=>$|^return$/
const ofTemplate = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{)/uy

/** The words, texts and signs of a file; a template is its texts with `${` and `}` between them. */
function tokensOf({ text }: SourceFile): Token[] {
  const tokens: Token[] = []
  const open: string[] = []
  let at = 0
  let line = 1
  const take = (what: RegExp, least = 1): string => {
    what.lastIndex = at
    const found = what.exec(text)?.[0] ?? ''
    at += Math.max(found.length, least)
    return found
  }
  const template = () => {
    const says = take(ofTemplate)
    tokens.push({ kind: 'text', says: says.replace(/(`|\$\{)$/, ''), line })
    line += says.split('\n').length - 1
    if (says.endsWith('${')) {
      open.push('${')
      tokens.push({ kind: 'sign', says: '${', line })
    }
  }
  while (at < text.length) {
    if (beforePattern.test(tokens.at(-1)?.says ?? '') && take(pattern, 0) !== '') continue
    const says = take(piece)
    if (/^['"]/.test(says) && says.length > 1) tokens.push({ kind: 'text', says: says.slice(1, -1), line, whole: true })
    else if (says === '`') template()
    else if (says === '}' && open.pop() === '${') {
      tokens.push({ kind: 'sign', says, line })
      template()
    } else if (/^[\p{L}_$]/u.test(says)) tokens.push({ kind: 'word', says, line })
    else if (!/^(\/\*|\/\/|\s)/.test(says)) {
      if (says === '{') open.push('{')
      tokens.push({ kind: 'sign', says, line })
    }
    line += says.split('\n').length - 1
  }
  return tokens
}

const closes: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' }

/** The texts of a file. A key is what stands before a colon in braces, so the language is the nearest `sv` or `en` above. */
export function textsOf(file: SourceFile): Texts {
  const tokens = tokensOf(file)
  const frames: Frame[] = []
  const found: Texts = { texts: [], sentences: [], open: 0 }
  const where = (): Pick<Text, 'path' | 'locale'> => {
    const keys = frames.map(({ key }) => key)
    const near = keys.findLast((key) => key === 'sv' || key === 'en')
    const path = keys.filter((key) => key !== '' && key !== near).join('.')
    return { path, locale: near === 'sv' || near === 'en' ? near : null }
  }
  for (const [nth, { kind, says, line, whole }] of tokens.entries()) {
    const at = `${file.path}:${line}`
    const before = tokens[nth - 1]?.says ?? ''
    const after = tokens[nth + 1]?.says
    const frame = frames.at(-1)
    const isKey = frame?.opens === '{' && after === ':' && (before === '{' || before === ',')
    if (isKey && (kind === 'word' || whole)) {
      frame.key = says
      const sentence = sentenceAt(tokens, nth + 2)
      const { path, locale } = where()
      if (sentence && locale) found.sentences.push({ at, path, locale, ...sentence })
    } else if (kind === 'text') found.texts.push({ at, says, ...where() })
    else if (kind === 'sign' && ['{', '(', '[', '${'].includes(says)) frames.push({ opens: says, key: '' })
    else if (kind === 'sign' && closes[says]) frames.pop()
  }
  return { ...found, open: frames.length }
}

/** `(count: number, day: string) => …` as its values' names, and which of them its body says. */
function sentenceAt(tokens: readonly Token[], from: number): { takes: string[]; uses: number[] } | null {
  if (tokens[from]?.says !== '(') return null
  const end = closing(tokens, from, (says) => says === ')')
  if (tokens[end + 1]?.says !== '=>' && tokens[end + 1]?.says !== ':') return null
  const head = tokens.slice(from + 1, end)
  const takes = head
    .filter(({ kind }, at) => kind === 'word' && ['(', ',', '{'].includes(head[at - 1]?.says ?? '('))
    .map(({ says }) => says)
  const stop = closing(tokens, end + 1, (says) => says === ',' || says === '}')
  const body = tokens.slice(end + 1, stop).filter(({ kind }) => kind === 'word')
  return { takes, uses: takes.flatMap((name, at) => (body.some(({ says }) => says === name) ? [at] : [])) }
}

/** Where what began at `from` ends: the first such sign that isn't inside of something else. */
function closing(tokens: readonly Token[], from: number, ends: (says: string) => boolean): number {
  let deep = 0
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, says } = tokens[at] ?? { kind: 'sign', says: '' }
    if (kind !== 'sign') continue
    if (deep <= (tokens[from]?.says === '(' ? 1 : 0) && ends(says)) return at
    if (['{', '(', '[', '${'].includes(says)) deep += 1
    else if (closes[says]) deep -= 1
  }
  return tokens.length
}
