/** Turns a Typst template and plain data into a tagged PDF/UA-1, offline, and without data ever becoming source text. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { letterTemplate } from './letter-template.ts'
import { type Json, printable, replaceBeyondLatin, replaceCharacters } from './printable.ts'

const templates = { letter: letterTemplate } as const satisfies Record<string, string>

export type TemplateName = keyof typeof templates

/** A template of this folder by name, or Typst source written by a programmer. Never source built from what somebody typed. */
export type Template = TemplateName | { source: string }

/** The template itself is at fault (or calls for data that it did not get); a bug, never something a user can cause by what they type. */
export class PdfError extends Error {
  override name = 'PdfError'
}

// Typst ships Libertinus and DejaVu Sans Mono inside its binary; they stand in for letters that our own typeface lacks.
const fontPackage = '@expo-google-fonts/atkinson-hyperlegible-next'
const fontFiles = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
]

// PDF/UA-1 forbids a character without a glyph, so Typst refuses the whole document and names the characters in its message.
const withoutGlyph = /the text `(.*?)` could not be displayed/g

// The compiler remembers what it laid out. A few rounds keep the templates warm; more would keep people's letters in memory.
const roundsRemembered = 2

let starting: Promise<NodeCompiler> | undefined

/** The compiler is 50 MB of native code: it is loaded by the first document, not by the start of the server. */
function compiler(): Promise<NodeCompiler> {
  starting ??= startCompiler().catch((error: unknown) => {
    starting = undefined
    throw error
  })
  return starting
}

async function startCompiler(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const folder = dirname(fileURLToPath(import.meta.resolve(`${fontPackage}/package.json`)))
  const fontBlobs = await Promise.all(fontFiles.map((file) => readFile(join(folder, file))))
  // The workspace is the only folder a template could read from; the fonts' own holds nothing worth reading.
  return typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
}

/**
 * Renders `data` by `template` as PDF 1.7 that follows PDF/UA-1 (tags, language, title).
 * The template reads its data by `json(bytes(sys.inputs.data))`, so text stays text whatever it looks like.
 * Characters that no embedded typeface has are printed as U+FFFD, and `sys.inputs.replaced` is then `"yes"` so that the page can say so.
 * Throws {@link PdfError} when the template is wrong.
 */
export async function renderPdf(template: Template, data: Json): Promise<Uint8Array> {
  const source = typeof template === 'string' ? templates[template] : template.source
  const typst = await compiler()
  const clean = printable(data)

  const first = attempt(typst, source, clean, false)
  if (first.ok) return first.pdf
  if (first.missing.size === 0) throw new PdfError(first.message)

  const second = attempt(typst, source, replaceCharacters(clean, first.missing), true)
  if (second.ok) return second.pdf

  const last = attempt(typst, source, replaceBeyondLatin(clean), true)
  if (last.ok) return last.pdf
  throw new PdfError(last.message)
}

type Attempt = { ok: true; pdf: Uint8Array } | { ok: false; missing: Set<string>; message: string }

function attempt(typst: NodeCompiler, source: string, data: Json, replaced: boolean): Attempt {
  const inputs = { data: JSON.stringify(data), replaced: replaced ? 'yes' : 'no' }
  try {
    return { ok: true, pdf: typst.pdf({ mainFileContent: source, inputs }, { pdfStandard: 'ua-1', pdfTags: true }) }
  } catch (error) {
    const diagnostics = error instanceof Error ? error.message : String(error)
    const missing = [...diagnostics.matchAll(withoutGlyph)].flatMap(([, quoted = '']) => [...unquoted(quoted)])
    return { ok: false, missing: new Set(missing), message: messagesOf(diagnostics) }
  } finally {
    typst.evictCache(roundsRemembered)
  }
}

/** The characters inside a Rust debug string, itself inside another: `\"\\u{200b}\"`. ASCII always has a glyph, so quotes can go. */
function unquoted(quoted: string): string {
  return quoted
    .replace(/\\+u\{([0-9a-f]{1,6})\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/[ -~]/g, '')
}

function messagesOf(diagnostics: string): string {
  const messages = [...diagnostics.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message)
  return (messages.length > 0 ? messages.join('; ') : diagnostics).slice(0, 500)
}
