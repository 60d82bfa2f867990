/** The application in a process of its own, on a database of a server, to be killed in the middle. */

import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export type Running = { origin: string; kill: () => Promise<void> }

export async function running(url: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', path('tsx.ts'), path('night-server.ts'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HEMVIST_LOG: 'silent' },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  let port = ''
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('listening ')) {
      port = line.slice('listening '.length)
      break
    }
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { origin: `http://127.0.0.1:${port}`, kill }
}
