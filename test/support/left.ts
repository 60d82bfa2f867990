/** The notice that a see-other leaves for the page that it leads to: `success: …`, or `warning: …` where nothing was done. */

import type { Answer } from './world.ts'

export function left({ headers }: Pick<Answer, 'headers'>): string | null {
  const [, sealed] = /hemvist[-_]notice=([\w-]+)\./.exec(headers.get('set-cookie') ?? '') ?? []
  return sealed === undefined ? null : Buffer.from(sealed, 'base64url').toString('utf8').replace(':', ': ')
}
