/** The project's own source as a test sees it: files, what each imports, and where imports go in circles. */

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../../src/platform/root.ts'

export type Import = { from: string; typeOnly: boolean }
export type SourceFile = { path: string; text: string; lines: number; imports: Import[] }

const folder = fileURLToPath(root)

/** Files by pattern, with paths from the project's folder, such as `src/case/rules.ts`. */
export function sourceFiles(...patterns: string[]): SourceFile[] {
  return globSync(patterns, { cwd: folder, exclude: (name) => name === 'node_modules' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => read(path, readFileSync(join(folder, path), 'utf8')))
}

/** A file with its imports: what its own relative ones lead to, packages by their name. */
export function read(path: string, text: string): SourceFile {
  const code = withoutComments(text)
  const statements = code.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  const imports = [
    ...[...statements].map(([, type, target = '']) => ({ from: target, typeOnly: type !== undefined })),
    ...[...dynamic].map(([, target = '']) => ({ from: target, typeOnly: false })),
  ].map((one) => ({ ...one, from: resolved(path, one.from) }))
  return { path, text, lines: text.split('\n').length - 1, imports }
}

function resolved(path: string, target: string): string {
  return target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/') : target
}

/** The code without its comments, line by line as before. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, (comment) => comment.replaceAll(/[^\n]/g, ' '))
}

/** The code without comments and without what stands in quotes. */
export function codeOnly(text: string): string {
  return withoutComments(text).replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
}

/** Groups of files that import each other in a circle (imports of types alone are no circle). */
export function circles(files: readonly SourceFile[]): string[][] {
  const paths = new Set(files.map(({ path }) => path))
  return circlesIn(
    new Map(
      files.map(({ path, imports }) => [
        path,
        imports.filter(({ from, typeOnly }) => !typeOnly && paths.has(from)).map(({ from }) => from),
      ]),
    ),
  )
}

/**
 * Groups of folders of one room that import each other in a circle, types included: whoever reads the one must know the other.
 * A file at the room's root stands for itself, whatever its name. One that only gathers (`index.ts`, `routes.tsx`) is imported by no folder of its
 * room, and so in no circle; one that folders stand on (`load.ts`, `text.ts`, `access.ts`) must not import any of them.
 */
export function folderCircles(files: readonly SourceFile[]): string[][] {
  const nodeOf = (path: string): string => path.split('/').slice(0, 3).join('/')
  const roomOf = (path: string): string | undefined => path.split('/')[1]
  const graph = new Map<string, string[]>()
  for (const { path, imports } of files) {
    const others = imports.map(({ from }) => from).filter((from) => from.startsWith('src/'))
    const theirs = others.filter((from) => roomOf(from) === roomOf(path)).map(nodeOf)
    graph.set(nodeOf(path), [...(graph.get(nodeOf(path)) ?? []), ...theirs.filter((one) => one !== nodeOf(path))])
  }
  return circlesIn(graph)
}

/** Groups of what leads to each other, each in order, by Tarjan's algorithm. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (node: string): number => {
    const mine = index.size
    index.set(node, mine)
    low.set(node, mine)
    open.push(node)
    for (const next of graph.get(node) ?? []) {
      const seen = index.get(next)
      const reached = seen === undefined ? visit(next) : open.includes(next) ? seen : mine
      low.set(node, Math.min(low.get(node) ?? mine, reached))
    }
    const lowest = low.get(node) ?? mine
    if (lowest === mine) {
      const group = open.splice(open.indexOf(node))
      if (group.length > 1) found.push(group.sort())
    }
    return lowest
  }
  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return found
}

/** Whether a path from the project's folder is there. */
export const isThere = (path: string): boolean => existsSync(join(folder, path))
