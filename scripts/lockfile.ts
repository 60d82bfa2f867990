/**
 * Takes out of the lockfile what packages want of the machine's Node: `node scripts/lockfile.ts` after a package was added or changed. npm holds those
 * wants against the Node that it runs on itself, and warns, although everything here runs on the Node that comes as a package.
 * test/lockfile.test.ts holds them against that one.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './stages.ts'

const file = join(projectFolder, 'package-lock.json')
const lock: { packages: Record<string, { engines?: unknown }> } = JSON.parse(readFileSync(file, 'utf8'))
for (const entry of Object.values(lock.packages)) delete entry.engines
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
