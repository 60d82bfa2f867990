/** CSV in: a file as a whole or piece by piece, in one pass however the quotes are placed, with every fault named by its line. */

export type Delimiter = ',' | ';' | '\t'

export type CsvRow = {
  /** Where the row begins in the file, from 1. */
  line: number
  cells: string[]
}

export type CsvProblem =
  | { kind: 'empty-file'; line: 1 }
  | { kind: 'header-without-name'; line: number; column: number }
  | { kind: 'header-twice'; line: number; name: string }
  | { kind: 'wrong-number-of-cells'; line: number; expected: number; found: number }
  | { kind: 'stray-quote'; line: number }
  | { kind: 'quote-never-closed'; line: number }

export type CsvContent = { header: string[]; rows: CsvRow[]; problems: CsvProblem[] }

export type CsvReader = {
  /** Takes the next piece, cut anywhere, and gives the rows that it completed. */
  read(piece: string): CsvRow[]
  /** Ends the file: the last rows, the header and what was wrong. */
  end(): CsvContent
}

// Enough to correct a file by; a broken file of a million rows shall not fill the memory with complaints.
const PROBLEMS_KEPT = 1_000
const CHARACTERS_TO_GUESS_FROM = 65_536

/** Reads a whole text. Rows that have a problem are in `rows` too: the caller decides what a fault means. */
export function parseCsv(content: string, options: { delimiter?: Delimiter | 'auto' } = {}): CsvContent {
  const reader = csvReader(options)
  const rows = reader.read(content)
  const rest = reader.end()
  return { ...rest, rows: rows.concat(rest.rows) }
}

/**
 * Reads a text that comes in pieces. The first record is the header; blank lines are skipped.
 * The delimiter is guessed from the first line unless it is told.
 */
export function csvReader({ delimiter = 'auto' }: { delimiter?: Delimiter | 'auto' } = {}): CsvReader {
  const problems: CsvProblem[] = []
  const note = (problem: CsvProblem) => {
    if (problems.length < PROBLEMS_KEPT) problems.push(problem)
  }
  let header: string[] | null = null
  let done: CsvRow[] = []
  let waiting = ''
  let scan = delimiter === 'auto' ? null : scanner(delimiter, take, note)

  function take(record: CsvRow): void {
    if (header === null) {
      header = record.cells.map((cell) => cell.trim())
      headerProblems(header, record.line, note)
      return
    }
    const [expected, found] = [header.length, record.cells.length]
    if (found !== expected) note({ kind: 'wrong-number-of-cells', line: record.line, expected, found })
    done.push(record)
  }

  function begin(): ReturnType<typeof scanner> {
    scan ??= scanner(guessedDelimiter(waiting.slice(0, CHARACTERS_TO_GUESS_FROM)), take, note)
    scan.read(waiting)
    waiting = ''
    return scan
  }

  return {
    read(piece) {
      if (scan) scan.read(piece)
      else {
        waiting += piece
        if (waiting.length > CHARACTERS_TO_GUESS_FROM || hasWholeLine(waiting)) begin()
      }
      const rows = done
      done = []
      return rows
    },
    end() {
      begin().end()
      if (header === null) note({ kind: 'empty-file', line: 1 })
      return { header: header ?? [], rows: done, problems }
    },
  }
}

function headerProblems(header: readonly string[], line: number, note: (problem: CsvProblem) => void): void {
  const seen = new Set<string>()
  for (const [index, name] of header.entries()) {
    if (name === '') note({ kind: 'header-without-name', line, column: index + 1 })
    else if (seen.has(name)) note({ kind: 'header-twice', line, name })
    seen.add(name)
  }
}

const outsideQuotes = (content: string) => content.replace(/"[^"]*(?:"|$)/g, '')

/** From the first record on: blank lines before it say nothing. An empty name in quotes is a name. */
const fromFirstRecord = (content: string) => outsideQuotes(content.replace(/^\uFEFF?\s+/, ''))

const hasWholeLine = (content: string): boolean => /[\r\n]/.test(fromFirstRecord(content))

/** Whichever of `;`, `,` and tab the first line has most of; `;` when it has none. */
function guessedDelimiter(content: string): Delimiter {
  const [firstLine = ''] = fromFirstRecord(content).split(/[\r\n]/, 1)
  const count = (delimiter: Delimiter) => firstLine.split(delimiter).length
  const delimiters = [';', ',', '\t'] as const
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best))
}

const QUOTE = '"'

/** One character at a time, with nothing kept but the record being read: work grows with the text, never with its square. */
function scanner(delimiter: Delimiter, take: (record: CsvRow) => void, note: (problem: CsvProblem) => void) {
  let place: 'start' | 'plain' | 'quoted' | 'quote' = 'start'
  let cell = ''
  let cells: string[] = []
  let line = 1
  let recordLine = 1
  let quoteSeen = false
  let afterReturn = false
  let atBeginning = true

  function endCell(): void {
    cells.push(cell)
    cell = ''
    place = 'start'
  }

  function endRecord(): void {
    const blank = cells.length === 0 && cell === '' && !quoteSeen
    endCell()
    if (!blank) take({ line: recordLine, cells })
    cells = []
    quoteSeen = false
    recordLine = line
  }

  function next(character: string): void {
    const isReturn = character === '\r'
    const isNewline = isReturn || character === '\n'
    const secondOfPair = afterReturn && character === '\n'
    afterReturn = isReturn
    if (isNewline && !secondOfPair) line++

    if (place === 'quoted') {
      if (character === QUOTE) place = 'quote'
      else cell += character
    } else if (place === 'quote' && character === QUOTE) {
      cell += QUOTE
      place = 'quoted'
    } else if (character === delimiter) endCell()
    else if (isNewline) {
      if (!secondOfPair) endRecord()
    } else if (place === 'start' && character === QUOTE) {
      place = 'quoted'
      quoteSeen = true
    } else {
      // A quote in the middle of a cell, or text after the closing one: kept as it stands, and told.
      if (character === QUOTE || place === 'quote') note({ kind: 'stray-quote', line })
      cell += character
      place = 'plain'
    }
  }

  return {
    read(piece: string): void {
      if (piece === '') return
      const from = atBeginning && piece.startsWith('\uFEFF') ? 1 : 0
      atBeginning = false
      for (let i = from; i < piece.length; i++) next(piece.charAt(i))
    },
    end(): void {
      if (place === 'quoted') note({ kind: 'quote-never-closed', line: recordLine })
      endRecord()
    },
  }
}
