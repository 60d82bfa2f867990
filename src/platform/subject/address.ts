/** An address as one text: `/evictions/:id/promises/:row/kept`. The names in it are typed, so that no id can be missing from a way to it. */

import { NotFound } from '../access/index.ts'
import { isId } from '../id.ts'
import type { Ctx } from '../web/context.ts'

type Name<Path> = Path extends `${string}:${infer First}/${infer Rest}`
  ? First | Name<Rest>
  : Path extends `${string}:${infer Last}`
    ? Last
    : never

/** The ids that an address needs, by their names. */
export type Params<Path> = Readonly<Record<Name<Path>, string>>

/** Where a form stands: beneath its subject (`promises/new`), or at an address of its own (`/follow-ups/:row/held`). */
export type Whole<At extends string, Path extends string> = Path extends `/${string}`
  ? Path
  : Path extends ''
    ? At
    : `${At}/${Path}`

export function whole<At extends string, Path extends string>(at: At, path: Path): Whole<At, Path>
export function whole(at: string, path: string): string {
  if (path.startsWith('/')) return path
  return path === '' ? at : `${at}/${path}`
}

/** The address with its ids in it. */
export const pathTo = <Path extends string>(path: Path, to: Params<Path>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => String(Reflect.get(to, name)))

/** The ids in the request's address. A text that is no id is a page that doesn't exist. */
export function paramsIn<Path extends string>(c: Ctx, path: Path): Params<Path>
export function paramsIn(c: Ctx, path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
      const id = c.req.param(name) ?? ''
      if (!isId(id)) throw new NotFound('id')
      return [name, id]
    }),
  )
}
