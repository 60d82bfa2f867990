/** From a cold start to the first page: `npm start` on the embedded database with the demo in it, until the first page has come whole. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstMatch, root } from './processes.ts'

const STARTS = 5

export type Cold = { makingTheDemo: number; npmStart: number[]; node: number[] }

/** Seconds. The first start, which makes the demo, is told by itself. */
export async function coldStarts(): Promise<Cold> {
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-cold-'))
  const npm = ['npm', 'start'] as const
  const node = [process.execPath, join('dist', 'main.js')] as const
  try {
    const cold: Cold = { makingTheDemo: await firstPage(npm, folder), npmStart: [], node: [] }
    for (let i = 0; i < STARTS; i += 1) {
      cold.npmStart.push(await firstPage(npm, folder))
      cold.node.push(await firstPage(node, folder))
    }
    return cold
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function firstPage([command, ...args]: readonly [string, ...string[]], folder: string): Promise<number> {
  const begun = performance.now()
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      HEMVIST_DATA: folder,
      HEMVIST_COPIES: '0',
      PORT: '0',
      HEMVIST_LOG: 'silent',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // a group of its own: npm starts a shell, which starts node, and all of them end together
    detached: true,
  })
  try {
    const address = await firstMatch(child, /^Hemvist is at (\S+)$/)
    const response = await fetch(address)
    await response.text()
    if (response.status !== 200) throw new Error(`The first page was ${response.status}`)
    return Math.round(performance.now() - begun) / 1000
  } finally {
    await endGroup(child)
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.stdout === null) return
  // the pipe closes when the last of them has let go of it
  const gone = new Promise((resolve) => child.stdout?.once('close', resolve))
  process.kill(-child.pid, 'SIGTERM')
  await gone
}
