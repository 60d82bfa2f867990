/** What was found about tenancies at risk, as tables: for the terminal, and as `docs/speed-tenancies.md`. */

import { YEAR as year } from '../fill/fill.ts'
import { aligned, markdown, type Table } from '../tables.ts'
import type { FileMeasured } from './file.ts'
import { DOWN } from './pages.ts'
import { type Shape, type TenancyResult, verdicts } from './result.ts'

const n = (value: number): string => value.toLocaleString('en').replaceAll(',', ' ')
const seconds = (ms: number): string => (ms / 1000).toFixed(2)
const perSecond = (rows: number, ms: number): string => n(Math.round(rows / (ms / 1000)))

const pageTable = ({ pages }: Shape): Table => ({
  head: ['page', 'statements', 'Hemvist p50', 'p95', 'bare p50', 'p95', 'ratio p50', 'ratio p95'],
  rows: pages.map(({ label, statements, app, bare, ratio50, ratio95 }) => [
    label,
    statements,
    app.p50,
    app.p95,
    bare.p50,
    bare.p95,
    ratio50,
    ratio95,
  ]),
})

const verdictTable = (result: TenancyResult): Table => ({
  head: ['promise', 'found', 'kept'],
  rows: verdicts(result).map(({ promise, found, kept }) => [promise, found, kept ? 'yes' : '**no**']),
})

const fileTable = (file: FileMeasured): Table => ({
  head: ['what', 'seconds', 'rows of the file a second'],
  rows: [
    ['Through the form, until the last row is read', seconds(file.readMs), perSecond(file.rows, file.readMs)],
    ['The same file again', seconds(file.again.answeredMs), ''],
  ],
})

const besideTable = (file: FileMeasured): Table => ({
  head: ['page', 'before p50', 'p95', 'while the file is read p50', 'p95', 'asked meanwhile'],
  rows: file.pages.map(({ label, before, during }) => [
    label,
    before.p50,
    before.p95,
    during.p50,
    during.p95,
    during.n,
  ]),
})

/** What the terminal shows at the end. */
export function onTerminal(result: TenancyResult): string {
  const { country, one, file } = result
  return [
    ...(file === null
      ? []
      : [`== a file of ${n(file.rows)} messages`, aligned(fileTable(file)), '', aligned(besideTable(file)), '']),
    '== the country’s year (ms)',
    aligned(pageTable(country)),
    '\n== all of it in one municipality (ms)',
    aligned(pageTable(one)),
    '\n== promises',
    ...verdicts(result).map(({ promise, found, kept }) => `${kept ? 'kept  ' : 'MISSED'}  ${promise}: ${found}`),
  ].join('\n')
}

const fileSection = (file: FileMeasured | null): string =>
  file === null
    ? 'Not measured in this run.'
    : `The agent of a landlord in Stockholm sends a file of ${n(file.rows)} messages through the form, with the country’s year in the database. ${n(file.bad)} rows are wrong on purpose and come back with their reasons. The answer that the file was taken in came after ${seconds(file.answeredMs)} s; the last row was read after ${seconds(file.readMs)} s. The same file again was answered in ${seconds(file.again.answeredMs)} s and added ${file.again.added} messages.

${markdown(fileTable(file))}

It waits for the disk at every commit. While Hemvist read the file, pages were asked for:

${markdown(besideTable(file))}`

/** The whole of `docs/speed-tenancies.md`. */
export function asDocument(result: TenancyResult): string {
  const { machine, country, one, file } = result
  return `# How fast tenancies at risk are

Made by \`benchmarks/tenancies/\` from what it measured; figures here are never typed. To measure anew and rewrite this page:

\`\`\`
${result.command}
\`\`\`

Measured ${result.at.slice(0, 10)} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB of memory, Node ${machine.node}, PostgreSQL ${machine.postgres}. The server, the database and the process that asks share those cores; before the run began, the machine had a load of ${machine.busyBefore ?? 0} from other work. How the rest of Hemvist is measured is told in [speed.md](speed.md), and it is the same here.

## What was promised, and what was found

${markdown(verdictTable(result))}

## What is measured

- **A year**: ${n(year.signals + year.matters)} messages from landlords, each a signal with a receipt, and ${n(year.matters)} matters that came as far as an application, opened evenly over the last year; a quarter of them run today. Six of ten are withdrawn and four carried out, as in the country in 2025. Events, stages and clocks are computed by the room’s own code for some thousand courses, and copied. A third of the tenants have a record and a lease; a fifth of the households have children; one tenant in a hundred with a record has protected identity. All but the twelve latest messages of each municipality have been answered: the list of what waits is looked for among all that doesn’t.
- **The country**: ${country.municipalities} municipalities, each with a thousand people, their cases, beds and homes as in [speed.md](speed.md), and an even share of the year. Made in ${n(country.seconds)} s; ${n(country.megabytes)} MB with indexes, the other year in it. Pages are asked for in three of them; one has ${n(country.here.signals)} messages and ${n(country.here.matters)} matters.
- **One municipality**: the worst there can be: another whole year in a single one (Kalmar) of the same database. It has ${n(one.here.signals)} messages and ${n(one.here.matters)} matters, of which ${n(one.here.running)} run, and ${one.here.officers} officers. The officer who is asked for has ${n(one.here.mine)} running matters.
- **A page** is measured one at a time on a server that nobody else asks: its server time by \`Server-Timing\`, in turns with the same statements by a plain \`pg\` client, in the same transactions and roles. Both pay for row security. "Far down" is ${DOWN} pages down by key, or the last page when there are fewer. The figures are kept until something in the municipality changes: "after a change" is asked for after each one, "again" without. The calendar feed is answered a few times a minute only, so it is asked for seldom.

Times are in milliseconds where nothing else is said.

## A file of ${n(file?.rows ?? 0)} messages

${fileSection(file)}

## The country’s year

${markdown(pageTable(country))}

## The country’s year in one municipality

${markdown(pageTable(one))}
`
}
