/** The documents are read back as a PDF reader would: objects, fonts, text, tags. */
import { unzlibSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { type DecisionDocument, decisionLetter, decisionPdf, standardAppealText } from './decision.ts'
import { letterPdf } from './letter.ts'
import { PdfError, renderPdf } from './pdf.ts'

const sender = { municipality: 'Kalmar kommun', board: 'Socialnämnden', caseNumber: 'SN-2026-000123' }

// The number is one of those that Skatteverket publishes for tests.
const decision: DecisionDocument = {
  ...sender,
  locale: 'sv',
  demo: true,
  decidedOn: Temporal.PlainDate.from('2026-03-13'),
  decidedBy: { name: 'Siv Ek', role: 'socialsekreterare' },
  rapporteur: { name: null, role: 'socialsekreterare' },
  others: [{ name: 'Agneta Lund', role: 'enhetschef' }],
  personName: 'Åke Ängström',
  personNumber: '19121212-1212',
  asked: 'Du har ansökt om en akutplats.',
  outcome: 'partly',
  decisionText: 'Du får en akutplats från och med i dag.\n\nDu får inte ett andrahandskontrakt nu.',
  reasons: 'Du har inte någonstans att sova.',
  section: 'SoL 11 kap. 1 §',
  interventions: ['Akutplats', 'Boendestöd två gånger i veckan'],
  appeal: {
    possible: true,
    lastDay: null,
    lastDayRule: '44 § förvaltningslagen',
    howText: standardAppealText({ ...sender, locale: 'sv' }),
  },
}

let paper: Paper

// The first document also loads the compiler.
beforeAll(async () => {
  paper = readPdf(await decisionPdf(decision))
}, 20_000)

test('the decision says what förvaltningslagen demands: day, content, decider, rapporteur, others, reasons', () => {
  for (const words of [
    '13 mars 2026',
    'Din ansökan beviljas delvis.',
    'Du får en akutplats från och med i dag.',
    'Boendestöd två gånger i veckan',
    'Beslutat av: Siv Ek, socialsekreterare',
    'Har deltagit i den slutliga handläggningen: Agneta Lund, enhetschef',
    'Du har inte någonstans att sova.',
    'Lagrum: SoL 11 kap. 1 §',
    'Åke Ängström',
  ]) {
    expect(paper.text).toContain(words)
  }
})

test('it can be read aloud: tagged as PDF/UA-1, with language, title and headings', () => {
  expect(paper.source).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
  expect(paper.source).toContain('/StructTreeRoot')
  expect(paper.source).toMatch(/<pdfuaid:part>1</)
  expect(paper.source).toMatch(/\/Lang \(sv-SE\)/)
  expect(paper.source).toContain('/DisplayDocTitle true')
  expect(paper.source.match(/\/S \/H1\b/g)).toHaveLength(1)
  expect(paper.source.match(/\/S \/H2\b/g)?.length).toBeGreaterThan(4)
  expect(paper.source).toContain('/S /LBody')
})

test('the file’s own title names neither person nor case', () => {
  expect(paper.title).toBe('Beslut om stöd, Kalmar kommun')
})

test('the typeface is the packaged one, embedded', () => {
  expect(paper.source).toContain('AtkinsonHyperlegibleNext-Regular')
  expect(paper.source).toContain('/FontFile2')
})

test('every page of a practice municipality says that the people are invented', async () => {
  const long = readPdf(await decisionPdf({ ...decision, reasons: 'Du har inte någonstans att sova. '.repeat(300) }))
  expect(long.pages.length).toBeGreaterThan(2)
  for (const page of long.pages) expect(page).toContain('Övningskommun: påhittade personer')
  expect(long.text).toContain(`Sida 2 av ${long.pages.length}`)

  const real = readPdf(await decisionPdf({ ...decision, demo: false }))
  expect(real.text).not.toContain('Övningskommun')
})

test('before the person got the decision, the time for appeal is counted from the day they get it', () => {
  expect(unwrapped(paper)).toContain('inom tre veckor från den dag du fick beslutet')
  expect(paper.text).toContain('44 § förvaltningslagen')
})

test('when the day is known, the last day for appeal stands as a date', async () => {
  const lastDay = Temporal.PlainDate.from('2026-04-07')
  const served = {
    ...decision,
    appeal: { possible: true, lastDay, lastDayRule: '44 § FL', howText: 'Skriv.' },
  } as const
  expect(unwrapped(readPdf(await decisionPdf(served)))).toContain('senast den 7 april 2026')
})

test('a decision that can’t be appealed says why', async () => {
  const why = 'Beslutet gäller en insats utan behovsprövning.'
  const read = readPdf(await decisionPdf({ ...decision, appeal: { possible: false, why } }))
  expect(read.text).toContain('Beslutet kan inte överklagas')
  expect(read.text).toContain(why)
  expect(read.text).not.toContain('Så överklagar du')
})

test('a name may be left out at risk of threats; the role stands', () => {
  expect(paper.text).toContain('Föredragande: namnet är utelämnat av säkerhetsskäl, socialsekreterare')
})

test('a person without name and number gets a decision without empty places', async () => {
  const read = readPdf(await decisionPdf({ ...decision, personName: null, personNumber: null }))
  expect(read.text).not.toContain('Gäller')
  expect(read.text).not.toContain('Personnummer')
})

test('the English decision is English throughout', async () => {
  const english = { ...decision, locale: 'en', appeal: { possible: false, why: 'No.' } } as const
  const read = readPdf(await decisionPdf(english))
  expect(read.source).toMatch(/\/Lang \(en-SE\)/)
  expect(read.text).toContain('The reasons for the decision')
  expect(read.text).toContain('13 March 2026')
  expect(read.text).toMatch(/Page 1 of \d/)
})

test.each([
  '#import "letter.typ": x',
  '#read("/etc/passwd")',
  '*fet* _kursiv_ `kod` $x^2$ <etikett> @hänvisning = rubrik',
  '\\ " #"" ]) } // /* kommentar',
  '{{x}} %s #{x} #(1 + 1)',
])('what somebody typed stays text: %s', async (typed) => {
  const read = readPdf(await decisionPdf({ ...decision, personName: typed, interventions: [typed] }))
  expect(unwrapped(read).split(typed.replace(/\s+/g, ' ')).length).toBeGreaterThan(2)
})

test('Arabic, Sami and Romani letters are printed', async () => {
  const read = readPdf(await decisionPdf({ ...decision, personName: 'Čáhci Đorđević Łukasz', asked: 'عربي' }))
  expect(read.text).toContain('Čáhci Đorđević Łukasz')
  for (const letter of 'عربي') expect(read.unicode.has(letter.normalize())).toBe(true)
  expect(read.text).not.toContain('\uFFFD')
})

test('a character without a glyph becomes a sign, and the letter says so', async () => {
  const read = readPdf(await decisionPdf({ ...decision, asked: 'En familj 👨‍👩‍👧 från 中文.' }))
  expect(joined(read)).toContain('En familj \uFFFD från \uFFFD\uFFFD.')
  expect(read.text).toContain('inte kunde skrivas ut')
})

test('control characters, lone surrogates and reversed text do no harm', async () => {
  const read = readPdf(await decisionPdf({ ...decision, personName: 'Å\u0000\u0007k\u202Ee \uD800Ek\uFFFE' }))
  expect(joined(read)).toContain('Åke \uFFFDEk')
})

test('ten thousand characters without a space stay on the paper', async () => {
  const read = readPdf(await decisionPdf({ ...decision, personName: 'Å'.repeat(10_000), asked: 'x'.repeat(10_000) }))
  expect(read.text.match(/Å/g)?.length).toBeGreaterThanOrEqual(10_000)
  const widest = Math.max(...read.text.split('\n').map((line) => line.length))
  expect(widest).toBeLessThan(130)
})

test('a letter with nothing but a heading is still whole', async () => {
  const bare = { ...decisionLetter(decision), facts: [], lead: '', sections: [], box: null, closing: [] }
  expect(readPdf(await letterPdf(bare)).pages).toHaveLength(1)
})

test('a faulty template is a named error', async () => {
  await expect(renderPdf({ source: '#set document(title: "x")\n#nothing' }, null)).rejects.toThrow(PdfError)
})

type Paper = { source: string; title: string; text: string; pages: string[]; unicode: ReadonlySet<string> }

/** Lines joined as they stand: a change of typeface also begins a new one. */
function joined(read: Paper): string {
  return read.text.replaceAll('\n', '')
}

/** Hyphens at line ends gone, lines joined. */
function unwrapped(read: Paper): string {
  return read.text.replace(/\u00AD\n/g, '').replace(/\s+/g, ' ')
}

/** Reads what Typst writes: plain objects, Flate streams, two-byte fonts with ToUnicode. One line of text a shown string. */
function readPdf(pdf: Uint8Array): Paper {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map([...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body]) => [id, body]))
  const fonts = new Map<string | undefined, Map<number, string>>()
  for (const [id, body] of objects) {
    const map = body?.match(/\/ToUnicode (\d+) 0 R/)?.[1]
    if (map !== undefined) fonts.set(id, toUnicode(streamOf(objects.get(map))))
  }
  const pages = [...objects.values()]
    .filter((body) => body?.includes('/Type /Page\n'))
    .map((body = '') => {
      const names = new Map([...body.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, fonts.get(id)]))
      return shownText(streamOf(objects.get(body.match(/\/Contents (\d+) 0 R/)?.[1])), names)
    })
  const title = [...source.matchAll(/\/Title <FEFF([0-9A-F]+)>\s*\/Author/g)].map(([, hex = '']) => utf16(hex)).join()
  const unicode = new Set([...fonts.values()].flatMap((font) => [...font.values()]))
  return { source, title, text: pages.join('\n').normalize(), pages, unicode }
}

function streamOf(body = ''): string {
  const [, head = '', data = ''] = body.match(/^([\s\S]*?)stream\r?\n([\s\S]*)\r?\nendstream/) ?? []
  return head.includes('FlateDecode') ? Buffer.from(unzlibSync(Buffer.from(data, 'latin1'))).toString('latin1') : data
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

function toUnicode(map: string): Map<number, string> {
  const pairs = [...map.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm)]
  return new Map(pairs.map(([, glyph = '', hex = '']) => [Number.parseInt(glyph, 16), utf16(hex)]))
}

function shownText(content: string, fonts: Map<string | undefined, Map<number, string> | undefined>): string {
  const operations = content.matchAll(
    /\/(f\d+) [\d.]+ Tf|\[((?:\((?:[^\\)]|\\[\s\S])*\)|[^\]])*)\] TJ|((?:\((?:[^\\)]|\\[\s\S])*\))) Tj/g,
  )
  let font: Map<number, string> | undefined
  const lines: string[] = []
  for (const [whole, name] of operations) {
    if (name !== undefined) font = fonts.get(name)
    else {
      const bytes = [...whole.matchAll(/\(((?:[^\\)]|\\[\s\S])*)\)/g)]
        .map(([, string = '']) => unescaped(string))
        .join('')
      lines.push(bytes.replace(/[\s\S]{2}/g, (pair) => font?.get(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)) ?? ''))
    }
  }
  return lines.join('\n')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(string: string): string {
  return string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
}
