/** Has landlords' files read in a process of its own. */

import { useFileReader } from './message/index.ts'
import { aside } from './platform/aside/index.ts'

// beside this file, in whichever of `src` and `dist` it lies
const entry = new URL(
  import.meta.url.endsWith('.ts') ? './start-reader-process.ts' : './start-reader-process.js',
  import.meta.url,
)

/** Gives how to stop it. The embedded database is open in this process alone, which then writes what the other one has taken to pieces. */
export function readFilesBeside(databaseUrl: string | null): () => Promise<void> {
  const beside = aside(entry, { DATABASE_URL: databaseUrl ?? '' })
  useFileReader({ aside: beside, reads: databaseUrl !== null })
  return async () => {
    useFileReader(null)
    await beside.stop()
  }
}
