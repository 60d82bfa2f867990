/**
 * What a screen reader says on ten ways through Hemvist, held as text in `said/`: whoever changes a page reads there what it has become to somebody
 * who hears it. `npm run said` writes the texts anew. The clock stands still and the household is the sheaf's, so nothing in them hangs on a day.
 */

import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { inBrowser, logInAs } from '../support/browser.ts'
import { inBrowserWorld } from '../support/browser-world.ts'
import { said } from '../support/said.ts'
import { type Fields, fillAndSend } from '../support/sending.ts'
import { fillSheaf } from '../support/sheaf.ts'
import { filled, houses } from '../support/trials/words.ts'
import { castSession } from '../support/world.ts'

const world = inBrowserWorld()
const built = inBrowser()
// the case open again, and a guest who is expected tonight
beforeEach(async () => {
  await fillSheaf(world.connection)
  await world.connection.exec(await filled(world.connection, houses))
  await world.connection.exec(
    "update case_closure set reopened_at = closed_at, reopened_by = closed_by, reopened_because = 'Prov'",
  )
})

type Step = string | { sends: string; fields?: Fields } | ((page: Page) => Promise<void>)
type Who = Parameters<typeof world.open>[0]

async function take(page: Page, step: Step, who: Who): Promise<void> {
  const path = (words: string) => filled(world.connection, words, castSession(who))
  if (typeof step === 'function') return step(page)
  if (typeof step === 'string') await page.goto(await path(step))
  else await fillAndSend(page, await path(step.sends), step.fields)
}

/** Goes the way as one of the cast, and gives what is said at each step. */
async function heard(who: Who, steps: readonly Step[], within?: string): Promise<string> {
  const page = await world.open(who)
  await page.clock.setFixedTime('2026-11-21T09:00:00Z')
  const texts: string[] = []
  for (const step of steps) {
    await take(page, step, who)
    texts.push(`== ${await page.title()}\n\n${await said(page, within)}\n`)
  }
  await page.context().close()
  return texts.join('\n')
}

const held = (text: string, name: string) => expect(text).toMatchFileSnapshot(`said/${name}.txt`)

describe('what a screen reader says when', () => {
  test('a landlord tells of unpaid rent, at first with something missing', async () => {
    const steps: Step[] = [
      '/messages/new',
      '/messages/new?kind=earlyArrears',
      { sends: '/messages/new' },
      { sends: '/messages/new', fields: { address: 'Provgatan 1', amount: '8450' } },
    ]
    await held(await heard('hanna', steps), 'landlord-tells-of-unpaid-rent')
  })
  test('a social worker opens a case on a signal', async () => {
    const opened = { sends: '/cases', fields: { givenName: 'Vera', about: 'Sover utomhus.' } }
    await held(
      await heard('siv', ['/signals/:signal', '/cases/new?signal=:signal', opened]),
      'social-worker-opens-a-case',
    )
  })
  test('night staff admit a guest', async () => {
    const steps: Step[] = ['/tonight', '/bookings/:nightBooking', { sends: '/bookings/:nightBooking/arrival' }]
    await held(await heard('nils', steps), 'night-staff-admit')
  })
  test('outreach notes a signal', async () => {
    const noted = {
      sends: '/signals/new?kind=report',
      fields: { words: 'En man sover i tält.', place: 'Parken', livingForm: 'tent' },
    }
    await held(await heard('noor', ['/signals/new?kind=report', noted]), 'outreach-notes-a-signal')
  })
  test('an adviser adds a debt', async () => {
    const path = '/advice/:advice/debts/new'
    const added = { sends: path, fields: { creditor: 'Elbolaget', kind: 'utilities', amount: '1200' } }
    await held(await heard('bo', [path, added]), 'adviser-adds-a-debt')
  })
  test('a matter takes its next step', async () => {
    const steps: Step[] = ['/evictions/:matter', '/evictions/:matter/events/new']
    await held(await heard('siv', steps), 'matter-takes-a-step')
  })
  test('a decision is served', async () => {
    const path = '/decisions/:decision/service'
    const served = { sends: path, fields: { receivedOn: '2026-11-20', how: 'handedOver' } }
    await held(await heard('siv', ['/decisions/:decision', path, served]), 'decision-is-served')
  })
  test('a manager reads the figures', async () => {
    await held(await heard('agneta', ['/figures/evictions']), 'manager-reads-figures')
  })
  test('somebody looks for where to go with Ctrl+K', async () => {
    const steps: Step[] = [
      async (page) => {
        await page.goto('/')
        await page.keyboard.press('Control+k')
        await page.locator('dialog[open] input').fill('sig')
        // to look for a person is offered at once, the pages when they have come
        await page.locator('dialog[open] [role="option"]', { hasText: 'Signaler' }).waitFor()
      },
    ]
    await held(await heard('siv', steps, 'dialog[open]'), 'search-by-palette')
  })
  test('somebody logs in', async () => {
    const page = await built.open()
    await page.goto('/login')
    const before = await said(page)
    await logInAs(page, 'siv')
    await held(`${before}\n\n== ${await page.title()}\n\n${await said(page, 'header')}\n`, 'log-in')
    await page.context().close()
  })
})
