/** Starts the server: opens the data, makes the demo in an empty one, listens, and says where and how to log in. */

import { progressOn } from './platform/progress.ts'
import type { Settings } from './platform/settings.ts'

const progress = progressOn(process.stdout)
// said before anything heavy is read: on a busy machine that alone takes seconds
progress.say('Hemvist starts.')

const { createApp, jobs } = await import('./app.tsx')
const { run } = await import('./cli/commands.ts')
const { castUsers, fillDemo, hasAnybody, hasCast } = await import('./demo/index.ts')
const { demoProvider, productionObstacles, providerFrom, settingsObstacles, UnsafeLogin, useLogin } = await import(
  './platform/login/index.ts'
)
const { takeCommands } = await import('./platform/control.ts')
const { startJobs } = await import('./platform/job/index.ts')
const { DirectoryHeld, holderOf } = await import('./platform/database/index.ts')
const { endStreams } = await import('./platform/live/index.ts')
const { demoChoice, isReachable } = await import('./platform/mode.ts')
const { useMail } = await import('./platform/mail/index.ts')
const { readSettings } = await import('./platform/settings.ts')
const { listen, log } = await import('./platform/web/index.ts')
const { lookAtPort } = await import('./platform/web/port.ts')
const { openUp } = await import('./start.ts')
const { readFilesBeside } = await import('./start-reader.ts')
const { copyLater } = await import('./start-copy.ts')
const { whyClosed } = await import('./start-troubles.ts')

/** A start that can't be; the message says why and what to do. */
class NoStart extends Error {}

async function start(settings: Settings): Promise<void> {
  if (settings.production) mayServe(settingsObstacles())
  await seeThatNobodyIsHere(settings)
  const opened = await openUp(settings, progress)
  useMail(settings.mail)
  // what lets work in ends first, all at once, and finishes what it has begun; then the database closes
  const doors: (() => Promise<unknown>)[] = []
  const stop = async () => {
    await Promise.allSettled(doors.map((close) => close()))
    await opened.close()
  }
  try {
    if (settings.production) mayServe(await productionObstacles())
    else if (!(await hasAnybody())) await fillEmpty()
    const demo = await hasCast()
    if (demo && !settings.production) mayShowDemo()
    const listening = await serve(settings, demo)
    // a stream never ends by itself
    doors.push(async () => endStreams(), listening.stop)
    opened.announce(listening.address.origin)
    if (settings.databaseUrl === null) {
      const commands = await takeCommands(settings.directory, run)
      doors.push(async () => commands.close())
    }
    // they have a mail to send and a bed to keep, in a database that is open and under an address that people can reach
    const stopJobs = await startJobs(jobs)
    const stopReader = settings.filesBeside ? readFilesBeside(settings.databaseUrl) : () => undefined
    // what a file's job has begun ends between two batches before its process does
    doors.push(() => stopJobs().finally(stopReader))
    welcome(listening.address, demo)
    if (settings.databaseUrl === null && settings.copies > 0) doors.push(copyLater(settings.directory, settings.copies))
    const end = once(async () => {
      await stop()
      process.exit(0)
    })
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
    listening.server.on('error', (error) => log.error({ error: error.name }, 'server'))
  } catch (error) {
    await stop()
    throw error
  }
}

/** In production nothing starts that would let an invented user in, or that leaves people unable to log in. */
function mayServe(obstacles: readonly { message: string }[]): void {
  if (obstacles.length > 0)
    throw new NoStart(
      `Hemvist doesn't start in production like this:\n${obstacles.map(({ message }) => `  - ${message}`).join('\n')}`,
    )
}

/** Before long work is begun: who has the data open already, and whether the port is free. */
async function seeThatNobodyIsHere({ databaseUrl, directory, host, port }: Settings): Promise<void> {
  const holder = databaseUrl === null ? holderOf(directory) : null
  if (holder !== null) throw new DirectoryHeld(directory, holder)
  await lookAtPort(host, port)
}

/** An empty database is filled only where somebody chose it, or where it is this machine's own and nothing else was said. */
async function fillEmpty(): Promise<void> {
  const choice = demoChoice()
  if (choice === 'chosen' || choice === 'byItself') await makeDemo()
  if (choice === 'unsaid')
    throw new NoStart(
      'The database is empty, and nothing says what it is for. To try Hemvist with invented people in it: HEMVIST_DEMO=yes. For real people: NODE_ENV=production (see docs/en/operations.md). To begin with an empty one: HEMVIST_DEMO=no. Nothing but empty tables was made.',
    )
}

/** Whoever comes by may be anybody in the practice municipality, so that others reach it only when somebody chose that. */
function mayShowDemo(): void {
  if (isReachable(process.env) && demoChoice() !== 'chosen')
    throw new NoStart(
      'The database holds the practice municipality, whose users log in without a password, and other machines reach this address. Listen on 127.0.0.1 (HOST, HEMVIST_URL), or choose it: HEMVIST_DEMO=yes.',
    )
}

async function makeDemo(): Promise<void> {
  const began = performance.now()
  progress.say('The database is empty: making the demo municipality (invented people, ten years of history).')
  await fillDemo({ seed: 1, progress: (_, done, total) => progress.step(done, total) })
  progress.say(`  made in ${Math.round((performance.now() - began) / 1000)} seconds; the next start uses it again.`)
}

async function serve(settings: Settings, demo: boolean) {
  const introduce = (subject: string) => castUsers.find((user) => user.key === subject)
  // The stand-in provider needs the address before anybody can listen; with port 0 the address comes first when the server does.
  const app = createApp({ demo, origin: settings.url?.origin })
  let handle: Awaited<ReturnType<typeof demoProvider>>['handle'] = () => false
  const listening = await listen(app, {
    host: settings.host,
    port: settings.port,
    first: (req, res) => handle(req, res),
  })
  const base = settings.url ?? listening.address
  const provider = providerFrom(process.env)
  const standIn = provider === null && demo ? await demoProvider(base, introduce) : null
  if (standIn) handle = standIn.handle
  useLogin({ base, provider: provider ?? standIn?.provider ?? null, demo: standIn })
  return listening
}

function welcome(address: URL, demo: boolean): void {
  console.log(`\nHemvist is at ${address.origin}`)
  if (demo)
    console.log(
      'Log in: press "Logga in" and choose who to be. Siv is a social worker, Noor does outreach, Agneta manages. Everybody in it is invented.',
    )
  else
    console.log(
      'Log in through your identity provider (HEMVIST_OIDC_ISSUER). Add users with: npm run -s hemvist -- user add --help',
    )
  console.log('Stop with Ctrl+C.')
}

const once = (work: () => Promise<void>) => {
  let running: Promise<void> | null = null
  return () => {
    running ??= work()
    void running
  }
}

const listenTroubles: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken. Choose another one: PORT=3001 npm start',
  EADDRNOTAVAIL: 'This machine doesn’t have the address in HOST. Leave it out to listen on 127.0.0.1.',
  EACCES: 'This port is not for everybody. Choose one from 1024: PORT=3001 npm start',
}

function settingsError(error: unknown): string | null {
  if (error instanceof UnsafeLogin || error instanceof NoStart) return error.message
  const listening = error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'code' in error
  return (listening ? listenTroubles[String(error.code)] : undefined) ?? whyClosed(error)
}

try {
  await start(readSettings())
} catch (error) {
  const message = settingsError(error)
  // the stack without the line of source that node would print of a bundled library
  console.error(message ?? (error instanceof Error ? error.stack : error))
  process.exit(1)
}
