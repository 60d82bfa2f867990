/** Who takes files to pieces and reads them into messages: this process, or one beside it so that no page waits (decision 033). */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Aside, AsideFailed, GONE } from '../../platform/aside/index.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { packed } from './keep.ts'
import { type FileRefusal, fileRefusal, rowsOf } from './parse.ts'
import { readOn } from './read.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const parsed = z.object({
  /** the rows, packed as they are kept */
  content: bytes,
  rows: z.number(),
  leftOut: z.number(),
  /** which file it is, by its bytes */
  fingerprint: bytes,
})
export type Parsed = z.output<typeof parsed>
const parsedOrNot = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: parsed }),
  z.object({ ok: z.literal(false), reason: fileRefusal }),
])

export type FileReader = {
  parse: (bytes: Uint8Array) => Promise<Outcome<Parsed, FileRefusal>>
  /** reads what isn't of an import; stops between two transactions when `signal` says so */
  read: (importId: string, signal?: AbortSignal) => Promise<unknown>
}

/** Takes the file to pieces, or says why it is none of messages. */
export async function parse(bytes: Uint8Array): Promise<Outcome<Parsed, FileRefusal>> {
  const read = await rowsOf(bytes)
  if (!read.ok) return read
  const { rows, leftOut } = read.value
  const fingerprint = createHash('sha256').update(bytes).digest()
  return done({ content: await packed(rows), rows: rows.length, leftOut, fingerprint })
}

const here: FileReader = { parse, read: readOn }
let reader = here

/** Has files read by a process beside this one; `null`: here again. `reads` is false where only this process can write (the embedded database). */
export function useFileReader(beside: { aside: Aside; reads: boolean } | null): void {
  reader = beside === null ? here : readerBeside(beside)
}

/** So many bytes are taken to pieces sooner than they are handed over. */
const SMALL = 100_000

/** The file as it is to be kept, or why it is none of messages. */
export const parseFile: FileReader['parse'] = (bytes) => (bytes.length <= SMALL ? here : reader).parse(bytes)

const reading = new Map<string, Promise<unknown>>()

/** Reads on in an import, by whoever reads files. */
export const readFile: FileReader['read'] = (importId, signal) =>
  readOnce(importId, () => reader.read(importId, signal))

/** The same in this process: so few rows are read sooner than another one starts, and whatever becomes of that one. */
export const readFew = (importId: string): Promise<unknown> => readOnce(importId, () => here.read(importId))

/** Never twice at once for this process. */
function readOnce(importId: string, read: () => Promise<unknown>): Promise<unknown> {
  const already = reading.get(importId)
  if (already !== undefined) return already
  const begun = read().finally(() => reading.delete(importId))
  reading.set(importId, begun)
  return begun
}

function readerBeside({ aside, reads }: { aside: Aside; reads: boolean }): FileReader {
  const ask = (question: Question, signal?: AbortSignal) => aside.ask(question, signal)
  return {
    // nothing is kept yet: a process that was killed meanwhile is asked anew
    parse: async (bytes) => {
      const question = { parse: bytes }
      const answer = await ask(question).catch((error: unknown) => {
        if (error instanceof AsideFailed && error.code === GONE) return ask(question)
        throw error
      })
      return parsedOrNot.parse(answer)
    },
    read: reads ? (importId, signal) => ask({ read: importId }, signal) : here.read,
  }
}

const question = z.union([z.strictObject({ parse: bytes }), z.strictObject({ read: z.uuid() })])
type Question = z.output<typeof question>

/** What the process beside does with what {@link useFileReader} asks. */
export async function answerReader(asked: unknown, signal: AbortSignal): Promise<unknown> {
  const read = question.parse(asked)
  return 'parse' in read ? parse(read.parse) : readOn(read.read, signal)
}
