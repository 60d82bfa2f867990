/** The door for the command line: what the server says comes through, and nobody is left waiting. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askServer, type Run, takeCommands } from './control.ts'

async function ask(run: Run, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-control-'))
  const server = await takeCommands(folder, run)
  const said = { out: '', err: '' }
  try {
    const exit = await askServer(folder, args, {
      out: (text) => {
        said.out += text
      },
      err: (text) => {
        said.err += text
      },
    })
    return { exit, ...said }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('what a command prints and its exit code come through', async () => {
  const answer = await ask(
    async (args, output) => {
      output.out(`${args.join(' ')}\n`)
      return 3
    },
    'law',
    'list',
  )
  expect(answer).toEqual({ exit: 3, out: 'law list\n', err: '' })
})

test('a command that breaks off in the server ends with a word and exit code 1, and its error’s own words stay there', async () => {
  const answer = await ask(async () => {
    throw new TypeError('Nadja Ström')
  })
  expect(answer).toEqual({ exit: 1, out: '', err: 'The command broke off in the server (TypeError).\n' })
})

test('nobody answers in a folder without a server', async () => {
  expect(await askServer('/nowhere', ['help'], { out: () => undefined, err: () => undefined })).toBeNull()
})
