/** The whole way without JavaScript: from a sighting outdoors to an own lease, a follow-up and a closed case, and the path that shows it. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser, logInAs } from '../support/browser.ts'
import { faultsInEveryWay } from '../support/engines.ts'
import { type Fields, fillAndSend } from '../support/sending.ts'

const browser = inBrowser()

/** Fills the form and sends it; nothing has to be put right. */
async function send(page: Page, action: string, fields: Fields = {}): Promise<void> {
  await fillAndSend(page, action, fields)
  expect(await problems(page), `after ${action}`).toEqual([])
}

/** What the error summary says, so that a failed step says why. */
const problems = (page: Page): Promise<string[]> =>
  page.locator('.ds-error-summary, [data-error-summary]').allInnerTexts()

/** The text of the page's main part. */
const said = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''

const pathOf = (page: Page): string => new URL(page.url()).pathname

async function as(who: string): Promise<Page> {
  const page = await browser.open({ javaScriptEnabled: false })
  await logInAs(page, who)
  return page
}

test('from a signal to an own lease', { timeout: 240_000 }, async () => {
  // 1. Noor reports somebody who sleeps outdoors, without a name, and gets a receipt and a day for the answer
  const noor = await as('noor')
  await noor.goto('/signals/new?kind=report')
  const words = `En kvinna sover i cykelrummet vid stationen (prov ${Date.now()}).`
  await send(noor, '/signals/new?kind=report', { words, place: 'Stationen' })
  const signalId = /\/signals\/([0-9a-f-]{36})\/receipt/.exec(noor.url())?.[1] ?? ''
  expect(signalId).not.toBe('')

  // 2. Siv opens a case at once on it, for a person whom nobody knew
  const siv = await as('siv')
  await siv.goto('/signals')
  await siv.locator(`main a[href="/signals/${signalId}"]`).first().click()
  expect(await said(siv)).toContain(words)
  await siv.goto(`/cases/new?signal=${signalId}`)
  await send(siv, '/cases', {
    givenName: 'Vera',
    familyName: 'Provsson',
    about: 'Sover utomhus, vill ha en bostad.',
    answerWords: 'Tack, vi söker upp henne.',
  })
  const caseHref = pathOf(siv)
  expect(caseHref).toMatch(/^\/cases\/[0-9a-f-]{36}$/)
  const caseId = caseHref.slice('/cases/'.length)
  const personHref = (await siv.locator('main a[href^="/people/"]').first().getAttribute('href')) ?? ''
  const personId = /[0-9a-f-]{36}/.exec(personHref)?.[0] ?? ''
  await noor.goto(`/signals/${signalId}`)
  expect(await said(noor)).toContain('Tack, vi söker upp henne.')
  // who sent it learns that a case was opened, and nothing about the person
  expect(await said(noor)).not.toContain('Provsson')
  expect((await noor.goto(caseHref))?.status()).toBe(404)

  // 3. a bed tonight; Nils marks the arrival and the departure
  await siv.goto(`/bookings/new?person=${personId}&case=${caseId}`)
  await siv.locator('#details summary').click()
  const site = siv.locator('form[action="/bookings"] [name="site"]')
  const sites = await site.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
  await send(siv, '/bookings', { site: sites[0] ?? '', kind: 'bed', nights: '1' })
  const bookingHref =
    /\/bookings\/[0-9a-f-]{36}/.exec(siv.url())?.[0] ??
    (await siv.locator('main a[href^="/bookings/"]').first().getAttribute('href')) ??
    ''
  const nils = await as('nils')
  await nils.goto(bookingHref)
  await send(nils, `${bookingHref}/arrival`)
  await nils.goto(bookingHref)
  await send(nils, `${bookingHref}/departure`)

  // 4. investigation, assessment, decision with its appeal, interventions, a plan in her own words
  await siv.goto(`/cases/${caseId}`)
  if ((await siv.locator(`a[href="/cases/${caseId}/investigations/new"]`).count()) > 0) {
    await siv.goto(`/cases/${caseId}/investigations/new`)
    await send(siv, `/cases/${caseId}/investigations/new`, { about: 'Behov av bostad.' })
  }
  await siv.goto(`/cases/${caseId}`)
  const assessment = await siv.locator('a[href*="/assessment"]').first().getAttribute('href')
  await siv.goto(assessment ?? '')
  await send(siv, assessment ?? '', { assessment: 'Hon behöver en egen bostad och stöd en tid.' })
  await siv.goto(`/cases/${caseId}/decisions/new`)
  await send(siv, `/cases/${caseId}/decisions/new`, {
    asked: 'Egen bostad',
    outcome: 'granted',
    words: 'Ansökan beviljas.',
    reasons: 'Behovet kan inte tillgodoses på annat sätt.',
    delegation: '3.1',
  })
  const decision =
    /\/decisions\/[0-9a-f-]{36}/.exec(siv.url())?.[0] ??
    (await siv.locator('main a[href^="/decisions/"]').first().getAttribute('href')) ??
    ''
  const pdf = await siv.request.get(`${decision.replace(/(\/decisions\/[0-9a-f-]{36}).*/, '$1')}/decision.pdf`)
  expect(pdf.status()).toBe(200)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const grant = /\/decisions\/([0-9a-f-]{36})/.exec(decision)?.[1] ?? ''
  await siv.goto(`/decisions/${grant}/service`)
  await send(siv, `/decisions/${grant}/service`, { how: 'handedOver' })
  for (const [kind, by] of [
    ['housingFirst', grant],
    ['debtAdvice', ''],
  ] as const) {
    await siv.goto(`/cases/${caseId}/interventions/new`)
    await send(siv, `/cases/${caseId}/interventions/new`, { decision: by, kind })
  }
  await siv.goto(`/cases/${caseId}/plan/goals/new`)
  await send(siv, `/cases/${caseId}/plan/goals/new`, { words: 'En egen nyckel.' })

  // 5. a flat from the landlord: offered, accepted, and a lease in first hand from today
  const offering = `/people/${personId}/offers/new`
  await siv.goto(`${offering}?case=${caseId}`)
  const flats = await siv
    .locator(`form[action^="${offering}"] [name="dwelling"] option`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
  const today = (await siv.locator(`form[action^="${offering}"] [name="beginsOn"]`).getAttribute('min')) ?? ''
  await send(siv, `${offering}?case=${caseId}`, {
    dwelling: flats.find((one) => one !== '') ?? '',
    form: 'firstHandLease',
    beginsOn: today,
    answerBy: today,
  })
  const offer = /\/offers\/[0-9a-f-]{36}/.exec(siv.url())?.[0] ?? ''
  await siv.goto(`${offer}/answer`)
  await send(siv, `${offer}/answer`, { answer: 'accepted' })
  await siv.goto(`${offer}/lease`)
  await send(siv, `${offer}/lease`, { beginsOn: today })
  expect(siv.url()).toContain('/leases/')

  // 6. a follow-up held, and the case closed with its outcome
  await siv.goto(`/cases/${caseId}/follow-ups/new`)
  await send(siv, `/cases/${caseId}/follow-ups/new`, { dueOn: today, about: 'Hur går det i lägenheten?' })
  await siv.goto(`/cases/${caseId}`)
  const held = await siv.locator('a[href*="/held"]').first().getAttribute('href')
  await siv.goto(held ?? '')
  await send(siv, held ?? '', { homeHolds: 'yes', words: 'Hon trivs.' })
  for (;;) {
    await siv.goto(`/cases/${caseId}`)
    const end = siv.locator('main a[href^="/interventions/"][href$="/end"]')
    if ((await end.count()) === 0) break
    const ending = (await end.first().getAttribute('href')) ?? ''
    await siv.goto(ending)
    await send(siv, ending, { because: 'reached' })
  }
  await siv.goto(`/cases/${caseId}/closure`)
  await send(siv, `/cases/${caseId}/closure`, { outcome: 'ownLease', words: 'Egen lägenhet i första hand.' })

  // 7. her page shows all of it as one path
  await siv.goto(`/people/${personId}`)
  const shown = await said(siv)
  expect(shown).toContain('Provsson')
  expect(shown).toMatch(/förstahandskontrakt/i)
  expect(await siv.title()).not.toContain('Provsson')

  // 8. the manager's count, with the published rates
  const agneta = await as('agneta')
  for (const [week, total, rate] of [
    ['2017-W14', '258', '38,8'],
    ['2023-W15', '64', '8,9'],
  ] as const) {
    await agneta.goto(`/figures?week=${week}`)
    const figures = await said(agneta)
    expect(figures).toContain(total)
    expect(figures).toContain(rate)
  }

  // 9. who may not: another municipality, the landlord, the administrator
  for (const other of ['ture', 'hanna', 'adam', 'anja']) {
    const page = await as(other)
    for (const href of [`/people/${personId}`, `/cases/${caseId}`])
      expect((await page.goto(href))?.status(), `${other} ${href}`).toBe(404)
    await page.context().close()
  }
})

test('a form with something missing says so, keeps what was typed, and is without faults', async () => {
  const page = await browser.open()
  await logInAs(page, 'noor')
  await page.goto('/signals/new?kind=report')
  await page.locator('form[action="/signals/new?kind=report"] [name="place"]').fill('Under bron')
  await page.locator('form[action="/signals/new?kind=report"]').evaluate((form) => form.setAttribute('novalidate', ''))
  await page.locator('form[action="/signals/new?kind=report"] button').first().click()
  expect(await page.locator('[name="place"]').inputValue()).toBe('Under bron')
  expect(await page.title()).toMatch(/^Fel/)
  expect(await faultsInEveryWay(page)).toEqual([])
  await page.context().close()
})
