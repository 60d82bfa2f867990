/** The lists of signals as files: for those who read what comes in, whole, and with nobody's name or place. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { signalRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(signalRoutes)
const linesOf = (csv: string): string[] => csv.replace('\uFEFF', '').trimEnd().split('\r\n')

beforeEach(async () => {
  const facts = { kind: 'report', adults: '1', children: '2', livingForm: 'outdoors', words: 'Sover i en bil' }
  const sent = await visit(world.noor).post('/signals/new', { ...facts, place: 'Hamnen', personName: 'Kim Hemlig' })
  expect(sent.status, sent.text).toBe(303)
})

test('what waits, what came and what was sent: each as its list, days as days, and neither name nor place', async () => {
  for (const query of ['', '?show=all', '?kind=report']) {
    const { html, status } = await visit(world.agneta).get(`/signals.csv${query}`)
    expect(status).toBe(200)
    const [header, line, ...more] = linesOf(html)
    expect(header).toBe('Kvitto;Brådskar;Slag;Från;Vuxna;Barn;Sover eller bor;Kom in;Svar senast;Läge;Besvarad den')
    expect(line).toMatch(/^S-2026-0001;.*;1;2;.*;2026-11-21;2026-11-\d\d;/)
    expect(more).toEqual([])
    expect(html).not.toMatch(/Hamnen|Kim/)
  }
  expect(linesOf((await visit(world.agneta).get('/signals.csv?show=sent')).html)).toHaveLength(1)
  expect((await visit(world.agneta).get('/signals?show=all')).html).toContain('/signals.xlsx?show=all')
})

test('who doesn’t read what comes in finds no file of it, nor a link', async () => {
  for (const who of [world.noor, world.hanna, world.mats, world.anja])
    expect((await visit(who).get('/signals.csv')).status).toBe(404)
  expect((await visit(world.noor).get('/signals')).html).not.toContain('.xlsx')
  expect(linesOf((await visit(world.ture).get('/signals.csv?show=all')).html)).toHaveLength(1)
})
