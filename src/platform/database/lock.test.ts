import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DirectoryHeld, holderOf, lockDirectory } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hemvist-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A process of ours that sleeps until it is told to end. */
async function sleeper(): Promise<{ pid: number; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return {
    pid: child.pid ?? 0,
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

describe('the lock on the data folder', () => {
  test('the second who comes is told who has it and where', () => {
    const lock = lockDirectory(folder)
    lock.announce('http://localhost:3000')
    expect(() => lockDirectory(folder)).toThrow(DirectoryHeld)
    expect(holderOf(folder)).toMatchObject({ pid: process.pid, address: 'http://localhost:3000' })
    lock.release()
    expect(existsSync(join(folder, 'hemvist.lock'))).toBe(false)
    lockDirectory(folder).release()
  })
  test('a holder that was killed is no holder: the next takes over at once', async () => {
    const other = await sleeper()
    writeFileSync(
      join(folder, 'hemvist.lock'),
      JSON.stringify({ pid: other.pid, started: '', since: '2026-01-01T00:00:00Z', address: null }),
    )
    expect(() => lockDirectory(folder)).toThrow(DirectoryHeld)
    await other.end()
    const lock = lockDirectory(folder)
    expect(JSON.parse(readFileSync(join(folder, 'hemvist.lock'), 'utf8')).pid).toBe(process.pid)
    lock.release()
  })
  test('a new process that got the killed one’s number is not taken for it', () => {
    writeFileSync(
      join(folder, 'hemvist.lock'),
      JSON.stringify({ pid: process.pid, started: 'another-boot:1', since: '2026-01-01T00:00:00Z', address: null }),
    )
    lockDirectory(folder).release()
  })
  test('a file cut short by a crash stands in nobody’s way', () => {
    writeFileSync(join(folder, 'hemvist.lock'), '{"pid": 12')
    lockDirectory(folder).release()
  })
})
