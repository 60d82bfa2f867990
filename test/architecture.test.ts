/** Holds the house's table: who may import whom, how long a file may be, and that nothing reaches the database but through its doors. */

import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../src/platform/root.ts'
import { circles, codeOnly, folderCircles, isThere, read, type SourceFile, sourceFiles } from './support/source.ts'

const ground = ['platform', 'law']
const people = ['person', 'consent', ...ground]
const working = [
  'signal',
  'message',
  'case',
  'advice',
  'eviction',
  'notice',
  'outreach',
  'shelter',
  'home',
  'support',
  'agreement',
]
const everything = [...working, ...people]

/** Which rooms each room may import. */
const mayImport: Record<string, readonly string[]> = {
  platform: [],
  law: [],
  person: ground,
  consent: ['person', ...ground],
  signal: people,
  message: ['signal', ...people],
  case: ['signal', ...people],
  advice: ['case', ...people],
  eviction: ['signal', 'message', 'case', 'advice', 'home', ...people],
  notice: ['signal', 'eviction', ...people],
  outreach: ['signal', ...people],
  shelter: ['signal', 'case', ...people],
  home: ['signal', 'case', ...people],
  // the tenancy and the support never touch: neither imports the other (decision 064)
  support: ['signal', 'case', ...people],
  agreement: people,
  day: everything,
  reminder: everything,
  charge: ground,
  review: ground,
  path: everything,
  measure: everything,
  exchange: everything,
  public: everything,
  // what an assessment of the demo kept beside its answers is counted as on any other day (decision 066)
  demo: [...everything, 'measure'],
}

/** What stands above all rooms and puts them together. */
const isTop = (path: string): boolean => /^src\/(main|app|start|cli)\b/.test(path)
const isTest = (path: string): boolean => /\.(test|fixture|sample)\.tsx?$|\/test-[a-z-]+\.tsx?$/.test(path)
const roomOf = (path: string): string => /^src\/([a-z-]+)\//.exec(path)?.[1] ?? ''

const all = sourceFiles('src/**/*.{ts,tsx}')
const files = all.filter(({ path }) => !isTest(path))
const inRooms = files.filter(({ path }) => !isTop(path))

/** Each import of `files` that breaks `rule`, as `file -> import`. */
const breaking = (of: readonly SourceFile[], rule: (file: SourceFile, from: string) => boolean): string[] =>
  of.flatMap((file) => file.imports.flatMap(({ from }) => (rule(file, from) ? [`${file.path} -> ${from}`] : [])))

describe('rooms', () => {
  test('every room is in the table', () => {
    expect([...new Set(inRooms.map(({ path }) => roomOf(path)))].filter((room) => !(room in mayImport))).toEqual([])
  })

  test('import only in the direction of the table', () => {
    const wrong = (file: SourceFile, from: string): boolean => {
      const [mine, theirs] = [roomOf(file.path), roomOf(from)]
      if (!from.startsWith('src/')) return from.startsWith('test/') || from.startsWith('scripts/')
      return isTop(from) || (mine !== theirs && !mayImport[mine]?.includes(theirs))
    }
    expect(breaking(inRooms, wrong)).toEqual([])
  })

  test('meet only through each other’s index.ts; the platform is there for everybody', () => {
    const past = (file: SourceFile, from: string): boolean => {
      const theirs = roomOf(from)
      return theirs !== '' && theirs !== 'platform' && theirs !== roomOf(file.path) && from !== `src/${theirs}/index.ts`
    }
    expect(breaking(inRooms, past)).toEqual([])
  })

  test('law knows nothing but Temporal', () => {
    const law = files.filter(({ path }) => roomOf(path) === 'law')
    expect(law.length).toBeGreaterThan(0)
    expect(breaking(law, (_, from) => roomOf(from) !== 'law')).toEqual([])
    const clocks = law.filter(({ text }) => /Temporal\.Now|new Date|Date\.now|\bprocess\b/.test(codeOnly(text)))
    expect(clocks.map(({ path }) => path)).toEqual([])
  })

  test('no file is reached from itself', () => {
    expect(circles(files)).toEqual([])
  })

  test('no two folders of a room import each other in a circle, types included', () => {
    expect(folderCircles(inRooms)).toEqual([])
  })

  test('what Node runs as it stands, scripts and benchmarks, reaches no page: it can’t read JSX', () => {
    const known = new Map([...all, ...sourceFiles('{scripts,benchmarks}/**/*.ts')].map((file) => [file.path, file]))
    const reaches = (path: string, seen: Set<string>): string[] => {
      if (path.endsWith('.tsx')) return [path]
      const next = known.get(path)?.imports.filter(({ from, typeOnly }) => !typeOnly && !seen.has(from)) ?? []
      return next.flatMap(({ from }) =>
        seen.has(from) ? [] : reaches(from, seen.add(from)).map((p) => `${path} -> ${p}`),
      )
    }
    const run = [...known.keys()].filter((path) => !path.startsWith('src/'))
    expect(run.flatMap((path) => reaches(path, new Set([path])))).toEqual([])
  })

  test('every import leads to a file that is there', () => {
    expect(breaking(all, (_, from) => /^(src|test|scripts|islands)\//.test(from) && !isThere(from))).toEqual([])
  })
})

describe('the database has two doors', () => {
  const outside = files.filter(({ path }) => !path.startsWith('src/platform/database/'))

  test('nobody else opens a database or talks to a driver', () => {
    const drivers = (_: SourceFile, from: string): boolean => from === 'pg' || from.startsWith('@electric-sql/')
    expect(breaking(outside, drivers)).toEqual([])
    const opens = outside.filter(
      ({ path, text }) =>
        !isTop(path) && /\b(openDatabase|useDatabase|PGliteDialect|PostgresDialect|new Kysely)\b/.test(codeOnly(text)),
    )
    expect(opens.map(({ path }) => path)).toEqual([])
  })

  test('every query runs in a transaction that a door has opened', () => {
    // a fragment of SQL needs a Tx to run; the connection behind the doors is nobody's but theirs
    const past = outside.filter(({ text }) => /\.kysely\b|\bconnection\.exec\(/.test(codeOnly(text)))
    expect(past.map(({ path }) => path)).toEqual([])
  })

  /** Who works as the system, past row security, and why no person is shown to anybody by it. */
  const asSystemBecause: readonly [string, string][] = [
    ['src/platform/login/', 'who is logging in is not known yet; users are the operator’s'],
    ['src/platform/organisation/', 'organisations and units are the operator’s'],
    ['src/platform/seal.ts', 'the installation’s own key for what browsers carry; no person'],
    ['src/platform/record/', 'the chain is checked whole, and gives places in it alone'],
    ['src/platform/job/', 'the queue of jobs: ids, and when'],
    ['src/platform/subject/draft-job.ts', 'throws old drafts away, whosever they are'],
    ['src/reminder/', 'whose address a secret is, and who is due a mail: a user; their clocks are read as that user'],
    ['src/exchange/key/', 'whose key it is, how much of its minute is left, and its log: a system, never a person'],
    ['src/exchange/webhook/deliver.ts', 'notices that are due: ids, a receipt and a kind, signed and sent'],
    ['src/measure/', 'figures; what opens to rows does so as the user'],
    ['src/agreement/plan/published.ts', 'the plan that is published for everybody, without anybody’s name'],
    ['src/agreement/promise/', 'how much was delivered of what was promised: a number of flats, beds, nights'],
    ['src/demo/', 'fills an empty database with invented people'],
    ['src/person/find.ts', 'that a record exists, without saying whose'],
    ['src/person/create.ts', 'that a record exists, without saying whose'],
    ['src/day/queries.ts', 'a manager’s figures, unit by unit'],
    ['src/support/staff.ts', 'which colleagues can support; no person'],
    ['src/person/colleagues.ts', 'which colleagues hold a role that a case needs; no person'],
    ['src/advice/opening/queries.ts', 'which colleagues are debt advisers; no person'],
    [
      'src/eviction/clocks/recompute.ts',
      'where matters stand, made again from their events: how many, and nothing of anybody',
    ],
    [
      'src/notice/tie.ts',
      'a moved eviction day follows the earlier notice into its matter, which the key that told of it may not read',
    ],
    [
      'src/outreach/alert/',
      'nobody is logged in: an alert is taken in and told of by its code or a mail; and whom it calls, on whose duties',
    ],
    ['src/message/file/read.ts', 'whose file it is, to go on reading it as them; its rows are read as the user'],
    [
      'src/home/vacancy-file/take-in.ts',
      'whose file it is, to go on taking it in as them; its rows are taken in as the user',
    ],
    ['src/home/vacancy-file/job.ts', 'empties the rows of old files: how many, and nothing of anybody'],
    ['src/message/file/job.ts', 'empties rejected rows when they are old: how many, and nothing of anybody'],
    ['src/home/dwelling/held.ts', 'whether a flat is promised already: a day, without telling to whom'],
    ['src/person/ground/compare.ts', 'the reasons to read beside their rule: how many differ'],
    ['src/outreach/device/', 'whose phone it is, and what opens what it sealed; what it says is written as its owner'],
    ['src/shelter/stay/sweep.ts', 'deletes notes that nobody reads any longer, whosever they are'],
    ['src/shelter/overstay.ts', 'a bed stays taken, whoever looks'],
    [
      'src/shelter/report/',
      'what nights come to: figures, and whose nights an invoice is about; names come through the user’s own reading',
    ],
    ['src/shelter/site/', 'how full a house is, and whether a bed can be closed: figures, and a yes or no'],
    ['src/app.tsx', 'jobs that belong to nobody'],
    ['src/main', 'jobs that belong to nobody'],
    ['src/start', 'jobs that belong to nobody'],
    ['src/cli', 'the operator’s commands'],
  ]

  test('no query is written out in a length that its values decide, which would be planned anew for each', () => {
    // columns and age groups, which the program knows before it starts
    const known = [
      'src/measure/count/query.ts',
      'src/demo/rows.ts',
      'src/platform/database/insert-many.ts',
      'src/platform/subject/step.ts',
    ]
    const joined = files.filter(({ path, text }) => codeOnly(text).includes('sql.join(') && !known.includes(path))
    expect(joined.map(({ path }) => path)).toEqual([])
  })

  test('only those with a stated reason work as the system', () => {
    const others = outside.filter(
      ({ path, text }) =>
        /\basSystem\(/.test(codeOnly(text)) && !asSystemBecause.some(([where]) => path.startsWith(where)),
    )
    expect(others.map(({ path }) => path)).toEqual([])
  })
})

describe('files', () => {
  const own = sourceFiles(
    'src/**/*.{ts,tsx}',
    'islands/**/*.ts',
    'scripts/*.ts',
    'test/**/*.{ts,tsx}',
    'benchmarks/**/*.ts',
  )

  test('stay short enough to be read at one sitting: 250 lines, a test 300', () => {
    const styles = sourceFiles('src/**/*.css')
    expect(styles.length).toBeGreaterThan(0)
    const long = [...own, ...styles].filter(
      ({ path, lines }) => !path.endsWith('.gen.ts') && lines > (isTest(path) ? 300 : 250),
    )
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('begin with a sentence that says what they are', () => {
    const mute = own.filter(({ path, text }) => !isTest(path) && !/^(#!.*\n)?\/[/*]/.test(text))
    expect(mute.map(({ path }) => path)).toEqual([])
  })

  test('export by name, and know the type of everything', () => {
    const lax = own.filter(({ text }) =>
      /\bexport default\b|\bas any\b|[:<|,]\s*any\b(?!\w)\s*[;,)>|=\]}\n]/.test(codeOnly(text)),
    )
    expect(lax.map(({ path }) => path)).toEqual([])
  })

  test('no two migrations have the same number, and each is named so that the migrator finds it', () => {
    const names = readdirSync(new URL('migrations/', root)).sort()
    expect(names.filter((name) => !/^\d{4}-[a-z-]+\.sql$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length)
  })
})

describe('these tests see what they should', () => {
  test('imports over several lines, of types, dynamic, and none in comments or texts', () => {
    const text = [
      "import type { A } from '../law/index.ts'",
      'import {',
      '  b,',
      "} from './b.ts'",
      "import './c.css'",
      "export { d } from 'd'",
      "// import { no } from './no.ts'",
      "const e = await import('../../e.ts')",
      "const f = 'import x'",
    ].join('\n')
    expect(read('src/case/a.ts', text).imports).toEqual([
      { from: 'src/law/index.ts', typeOnly: true },
      { from: 'src/case/b.ts', typeOnly: false },
      { from: 'src/case/c.css', typeOnly: false },
      { from: 'd', typeOnly: false },
      { from: 'e.ts', typeOnly: false },
    ])
  })

  test('a circle of three, and none through a type', () => {
    const file = (name: string, ...from: string[]) =>
      read(`src/x/${name}.ts`, from.map((one) => `import '${one}'`).join('\n'))
    const types = read('src/x/d.ts', "import type { A } from './a.ts'")
    expect(circles([file('a', './b.ts', './d.ts'), file('b', './c.ts'), file('c', './a.ts'), types])).toEqual([
      ['src/x/a.ts', 'src/x/b.ts', 'src/x/c.ts'],
    ])
  })

  test('a circle of folders, through a type and a file at the root; none over what only gathers', () => {
    const file = (path: string, from: string) => read(`src/x/${path}`, from)
    const ground = file('load.ts', "import type { A } from './a/rules.ts'")
    const a = file('a/actions.ts', "import { load } from '../load.ts'")
    const gathers = file('index.ts', "export { act } from './a/actions.ts'")
    expect(folderCircles([ground, a, gathers])).toEqual([['src/x/a', 'src/x/load.ts']])
    const there = file('a/rules.ts', "import { b } from '../b/rules.ts'")
    const back = file('b/views.tsx', "import type { A } from '../a/rules.ts'")
    expect(folderCircles([there, back, gathers])).toEqual([['src/x/a', 'src/x/b']])
    expect(folderCircles([there, a, gathers])).toEqual([])
  })
})
