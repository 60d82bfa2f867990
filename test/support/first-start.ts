/** The first start without its web: opens the folder, brings it up to date, makes the demo in an empty one, and says when all is there. For kills. */

import { fillDemo, hasAnybody } from '../../src/demo/index.ts'
import { progressOn } from '../../src/platform/progress.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { openUp } from '../../src/start.ts'
import { whyClosed } from '../../src/start-troubles.ts'

const { say } = progressOn(process.stdout)
try {
  const opened = await openUp(readSettings(), { say, step: (done, total) => say(`migration ${done} of ${total}`) })
  if (!(await hasAnybody()))
    await fillDemo({ seed: 1, progress: (_, done, total) => say(`demo ${Math.floor((done / total) * 10)} of 10`) })
  await opened.close()
  say('ready')
} catch (error) {
  say(whyClosed(error) ?? (error instanceof Error ? (error.stack ?? '') : String(error)))
  process.exitCode = 1
}
