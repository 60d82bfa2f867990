/** A private door into a running server for the command line on the same machine: a socket in the data folder that only its owner may open. */

import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

export type Output = { out: (text: string) => void; err: (text: string) => void }
export type Run = (args: readonly string[], output: Output) => Promise<number>

const message = z.union([z.object({ out: z.string() }), z.object({ err: z.string() }), z.object({ exit: z.number() })])
const request = z.object({ args: z.array(z.string()) })

/** Unix sockets have short names (about 100 bytes), so a long folder gets one under the temporary folder by its hash. */
export function socketOf(directory: string): string {
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  if (platform() === 'win32') return `\\\\.\\pipe\\hemvist-${hash}`
  const path = join(directory, 'hemvist.sock')
  return Buffer.byteLength(path) < 100 ? path : join(tmpdir(), `hemvist-${hash}.sock`)
}

/** Takes commands on the socket and runs them in this process, one after another. */
export async function takeCommands(directory: string, run: Run): Promise<Server> {
  const path = socketOf(directory)
  if (platform() !== 'win32') rmSync(path, { force: true })
  let turn: Promise<unknown> = Promise.resolve()
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    createInterface({ input: socket }).once('line', (line) => {
      turn = turn.then(() => answer(socket, line, run)).catch(() => undefined)
    })
  })
  const mask = process.umask(0o077)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  }).finally(() => process.umask(mask))
  if (platform() !== 'win32') chmodSync(path, 0o600)
  server.unref()
  return server
}

async function answer(socket: Socket, line: string, run: Run): Promise<void> {
  const say = (part: z.infer<typeof message>) => socket.write(`${JSON.stringify(part)}\n`)
  const read = request.safeParse(safely(line))
  let exit = 2
  try {
    if (read.success) exit = await run(read.data.args, { out: (out) => say({ out }), err: (err) => say({ err }) })
  } catch (error) {
    // whoever asked must not wait for ever; the error's own words may hold what a log may not
    say({ err: `The command broke off in the server (${error instanceof Error ? error.name : 'unknown'}).\n` })
    exit = 1
  }
  socket.end(`${JSON.stringify({ exit })}\n`)
}

/** Has a running server carry out a command; null when none answers on the folder's socket. */
export async function askServer(directory: string, args: readonly string[], output: Output): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = createConnection(socketOf(directory))
    let exit: number | null = null
    socket.on('error', () => resolve(exit))
    socket.once('connect', () => socket.write(`${JSON.stringify({ args })}\n`))
    createInterface({ input: socket })
      .on('line', (line) => {
        const part = message.safeParse(safely(line))
        if (!part.success) return
        if ('out' in part.data) output.out(part.data.out)
        if ('err' in part.data) output.err(part.data.err)
        if ('exit' in part.data) exit = part.data.exit
      })
      .on('error', () => undefined)
    socket.on('close', () => resolve(exit))
  })
}

function safely(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
