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

/** Groups of files that import each other in a circle (imports of types alone are no circle), by Tarjan's algorithm. */
export function circles(files: readonly SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (path: string): number => {
    const mine = index.size
    index.set(path, mine)
    low.set(path, mine)
    open.push(path)
    for (const { from, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (typeOnly || !byPath.has(from)) continue
      const seen = index.get(from)
      const reached = seen === undefined ? visit(from) : open.includes(from) ? seen : mine
      low.set(path, Math.min(low.get(path) ?? mine, reached))
    }
    const lowest = low.get(path) ?? mine
    if (lowest === mine) {
      const group = open.splice(open.indexOf(path))
      if (group.length > 1) found.push(group.sort())
    }
    return lowest
  }
  for (const { path } of files) if (!index.has(path)) visit(path)
  return found
}

/** Whether a path from the project's folder is there. */
export const isThere = (path: string): boolean => existsSync(join(folder, path))
