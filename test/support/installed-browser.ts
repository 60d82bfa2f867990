/** The browser for the tests where the one that comes with the packages doesn't run: that is built for Linux. */

import { posix, win32 } from 'node:path'

/** Where Chrome, Chromium and Edge are put by their own installers. */
const places: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
}

type Machine = {
  platform: string
  env: Readonly<Record<string, string | undefined>>
  isThere: (path: string) => boolean
}

/**
 * What CHROMIUM_PATH names, or on macOS and Windows the browser that the machine has; null where the packaged one runs.
 * @throws when there is none, saying what to do
 */
export function installedBrowser({ platform, env, isThere }: Machine): string | null {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  const known = places[platform]
  if (known === undefined) return null
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)']].filter((one) => one !== undefined)
  const whole =
    platform === 'win32'
      ? known.flatMap((end) => folders.map((one) => win32.join(one, end)))
      : known.map(posix.normalize)
  const found = whole.find(isThere)
  if (found !== undefined) return found
  throw new Error('The browser of the packages is built for Linux. Install Chrome, or name one in CHROMIUM_PATH.')
}
