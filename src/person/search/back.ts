/** Where a search came from: a path of our own that waits for a person to be chosen. */

import { safePath } from '../../platform/web/index.ts'

const MAX = 300

/** The path when it is one of our own, otherwise null: nobody can be led away from here by a link. */
export function ownPath(path: string | null | undefined): string | null {
  return path && path.length <= MAX && /^[\w\-/?=&.%]*$/.test(path) ? safePath(path) : null
}

/** The same path with the chosen person's id, and nothing else about them. */
export function withPerson(path: string, personId: string): string {
  const [address = '/', query = ''] = path.split('?')
  const params = new URLSearchParams(query)
  params.set('person', personId)
  return `${address}?${params}`
}
