/** Searching for people as a browser does: the form is sent, and the page that it leads to is read. */

import type { Answer, Visitor } from './world.ts'

export async function searchFor(visitor: Visitor, fields: Record<string, string>): Promise<Answer> {
  const sent = await visitor.post('/people/search', fields)
  return sent.status === 303 ? visitor.get(sent.location ?? '') : sent
}
