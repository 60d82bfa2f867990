/** What is drawn once and given to many says nothing of any of them. */
import type { Child } from 'hono/jsx'
import { expect, test } from 'vitest'
import { sampleViewer } from './every-part.sample.tsx'
import { once, Page, useLocale, useViewer, type Viewer } from './index.ts'
import { ViewerProvider } from './viewer.tsx'

const drawn = (viewer: Viewer, part: () => Child) => String(<ViewerProvider value={viewer}>{part()}</ViewerProvider>)

test('a part that never changes is drawn once for each language and each set of facts', () => {
  let times = 0
  const Part = once(({ demo }: { demo: boolean }) => {
    times += 1
    return (
      <p>
        {useLocale()} {String(demo)} {'<b>'}
      </p>
    )
  })
  for (const _ of [1, 2, 3]) {
    expect(drawn(sampleViewer, () => <Part demo />)).toBe('<p>sv true &lt;b&gt;</p>')
    expect(drawn({ ...sampleViewer, locale: 'en' }, () => <Part demo={false} />)).toBe('<p>en false &lt;b&gt;</p>')
  }
  expect(times).toBe(2)
})

test('it can’t know who looks, where they are, or for whom a form is sealed, and the page around it still does', () => {
  const seen: (Viewer | null)[] = []
  const Part = once(() => {
    seen.push(useViewer())
    return <p>{useViewer()?.user?.name ?? 'nobody'}</p>
  })
  const Name = () => <b>{useViewer()?.user?.name}</b>
  const around = () => (
    <>
      <Part />
      <Name />
    </>
  )
  expect(drawn({ ...sampleViewer, writer: 'seal' }, around)).toBe('<p>nobody</p><b>Petra Prick</b>')
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({ user: null, path: '/', nav: [], municipalityName: '' })
  expect(seen[0]).not.toHaveProperty('writer')
})

test('what is drawn when more has been asked for than is kept is as right as before', () => {
  let times = 0
  const long = 'x'.repeat(100_000)
  const Part = once(({ number }: { number: number }) => {
    times += 1
    return (
      <i>
        {number}
        {long}
      </i>
    )
  })
  const ask = (number: number) => drawn(sampleViewer, () => <Part number={number} />)
  for (let number = 0; number < 60; number += 1) expect(ask(number)).toBe(`<i>${number}${long}</i>`)
  expect(ask(3)).toBe(`<i>3${long}</i>`)
  expect(times).toBe(61)
})

test('two who look one after the other never meet each other’s name, organisation, menu, address or seal in the frame', () => {
  const petra: Viewer = {
    ...sampleViewer,
    writer: 'petras-seal',
    path: '/people/petras?x=1',
    notices: [{ kind: 'success', text: 'Petras besked' }],
    sessionEnds: Temporal.Instant.from('2026-11-21T10:00:00Z'),
  }
  const nils: Viewer = {
    ...sampleViewer,
    user: { name: 'Nils Natt', organisation: 'Stadsmissionen', roleLabel: 'Nattpersonal' },
    municipalityName: 'Borgholm',
    nav: sampleViewer.nav.slice(0, 2).map((item) => ({ ...item, current: item.href === '/signals' })),
    path: '/signals?nils=1',
    writer: 'nils-seal',
    notices: [],
  }
  const page = (viewer: Viewer) => String(<Page viewer={viewer} title="Sida" />)
  const [first, second, again] = [page(petra), page(nils), page(petra)]
  expect(again.replace(/data-seconds="\d+"/, '')).toBe(first.replace(/data-seconds="\d+"/, ''))
  expect(second).not.toMatch(/Petra|petras|Övningskommunen|Vräkningsförebyggare|Kalmar|href="\/homes"|session-end data/)
  expect(first).not.toMatch(/Nils|nils|Stadsmissionen|Borgholm/)
  expect(second).toContain('<a href="/signals" aria-current="page">')
  expect(first).toContain('<a href="/" aria-current="page">')
})
