/** What is begun and not finished in a matter stands on its page, in the work list and on My day as long as it is so, and no longer. */

import { beforeEach, describe, expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { rowsOn, walkerAs } from '../../../test/support/walk.ts'
import { inWorld } from '../../../test/support/world.ts'
import { registerNotice } from '../../notice/register.ts'
import { asSystem } from '../../platform/database/index.ts'
import { bareFacts } from '../event/actions.ts'
import type { EventFacts } from '../events.ts'
import { openMatter } from '../matter/actions.ts'
import { adding } from '../resident/forms.tsx'
import { isElsewhere } from './begun-rules.ts'
import { recomputeAll, restandPassed } from './recompute.ts'

const world = inWorld()
const day = (iso: string) => Temporal.PlainDate.from(iso)
let matter: string

const happened = async (kind: EventFacts['kind'], on: string) => {
  const outcome = await addEvent(world.petra, matter, {
    ...bareFacts,
    kind,
    on: day(on),
    amountOre: kind === 'rentDue' ? 845_000 : null,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
}
beforeEach(async () => {
  world.clock('2026-11-16T09:00:00Z')
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!opened.ok) throw new Error(opened.reason.kind)
  matter = opened.value.id
  await happened('rentDue', '2026-10-30')
  await happened('noticeServed', '2026-11-12')
  await happened('messageGiven', '2026-11-12')
})

/** Where the row of that title leads from My day, the matter's page and the work list; null: it isn't there. */
async function links(title: string, todo: string): Promise<(string | null)[]> {
  const petra = await walkerAs('petra')
  const at = async (path: string, words: string) => {
    const { html } = await petra.get(path)
    // the large next step of a matter, or a row of what runs out
    const rows = html.match(/<(article class="clock"|section class="next-step")[\s\S]*?<\/(article|section)>/g)
    const row = rows?.find((one) => one.includes(words))
    return /<a href="([^"]*)"[^>]*class="ds-button/.exec(row ?? '')?.[1] ?? null
  }
  return [await at('/', title), await at(`/evictions/${matter}`, todo)]
}
const titles = async (who: Parameters<typeof walkerAs>[0]) =>
  rowsOn((await (await walkerAs(who)).get('/')).html).join('\n')

describe('the board’s word', () => {
  const decided = async () => {
    const agneta = await walkerAs('agneta')
    const delegation = {
      userId: world.petra.userId,
      task: 'undertake',
      upToOre: '20 000',
      reference: '4.2',
      from: '2026-01-01',
    }
    expect((await agneta.post('/delegations/new', delegation)).status).toBe(303)
    const petra = await walkerAs('petra')
    const decision = { seen: '', kind: 'undertake', amountOre: '8450', reasons: 'Familjen behöver bo kvar.' }
    expect((await petra.post(`/evictions/${matter}/decision`, decision)).status).toBe(303)
    return petra
  }
  test('decided, signed and delivered: each leads to the next, by the last day that saves the home, and no step asks for a decision again', async () => {
    expect(await links('Tre veckor att rädda hemmet', 'Betala eller åta dig inom tiden')).toEqual([
      `/evictions/${matter}/decision`,
      `/evictions/${matter}/decision`,
    ])
    const petra = await decided()
    expect(await links('Åtagandet är beslutat men inte skrivet', 'Skriv åtagandet')).toEqual([
      `/evictions/${matter}/undertaking`,
      `/evictions/${matter}/undertaking`,
    ])
    expect(await titles('petra')).not.toContain('Tre veckor att rädda hemmet')
    const letter = {
      landlordName: 'Kvarnholmens',
      landlordAddress: 'Box 1',
      tenantName: 'Elin',
      address: 'Provgatan 1',
      covers: 'Hyra.',
    }
    expect((await petra.post(`/evictions/${matter}/undertaking`, letter)).status).toBe(303)
    expect(await links('Åtagandet är undertecknat men har inte nått hyresvärden', 'når hyresvärden')).toEqual([
      `/evictions/${matter}/undertaking/delivery`,
      `/evictions/${matter}/undertaking/delivery`,
    ])
    expect(await titles('petra')).toMatch(/17 d tors 3 dec\. Åtagandet är undertecknat/)
    const arrived = { how: 'courier', reachedOn: '2026-11-16', proof: 'Kvitto 17' }
    expect((await petra.post(`/evictions/${matter}/undertaking/delivery`, arrived)).status).toBe(303)
    expect(await links('Åtagandet', 'Åtagandet')).toEqual([null, null])
    expect((await petra.post(`/evictions/${matter}/undertaking/delivery/undo`, { because: 'Fel dag' })).status).toBe(
      303,
    )
    expect((await links('undertecknat', 'når hyresvärden'))[0]).toBe(`/evictions/${matter}/undertaking/delivery`)
    expect((await petra.post(`/evictions/${matter}/undertaking/withdraw`, { because: 'Fel belopp' })).status).toBe(303)
    expect((await links('beslutat men inte skrivet', 'Skriv åtagandet'))[0]).toBe(`/evictions/${matter}/undertaking`)
  })
  test('late it is the manager’s too; nobody else is told', async () => {
    await decided()
    world.clock('2026-12-06T09:00:00Z')
    await restandPassed()
    for (const who of ['siv', 'bo', 'hanna', 'nils', 'ture', 'anja', 'adam', 'rut'] as const)
      expect(await titles(who), who).not.toMatch(/Åtagandet/)
    expect(await titles('agneta')).toMatch(/Åtagandet är beslutat men inte skrivet/)
  })
})

describe('the person’s copy', () => {
  const notice = async (matterId: string | null) => {
    const facts = {
      kind: 'eviction',
      reference: 'U-1-26',
      receivedAt: null,
      evictionOn: day('2026-12-10'),
      evictionTime: null,
    } as const
    const more = {
      dwellingNumber: null,
      tenantName: null,
      landlordName: null,
      children: null,
      words: null,
      replacesId: null,
    }
    const registered = await registerNotice(
      world.petra,
      { ...facts, ...more, address: 'Provgatan 1', matterId },
      'form',
    )
    if (!registered.ok) throw new Error(registered.reason.kind)
    const { id } = registered.value
    const petra = await walkerAs('petra')
    const confirmed = { handlerId: world.petra.userId, handlerContact: '0480-1', sentHow: 'email' }
    expect((await petra.post(`/eviction-notices/${id}/confirmation`, confirmed)).status).toBe(303)
    return { id, petra }
  }
  test('of a confirmed notice waits until somebody notes that it was given', async () => {
    const { id, petra } = await notice(matter)
    const where = `/eviction-notices/${id}/copy`
    expect(await links('Personen har inte fått sin kopia', 'Lämna kopian')).toEqual([where, where])
    expect((await petra.post(where, { copyHow: 'handedOver', copyOn: '2026-11-16' })).status).toBe(303)
    expect(await links('Personen har inte fått sin kopia', 'Lämna kopian')).toEqual([null, null])
  })
  test('of a notice that belongs to no matter it waits for every officer, and for nobody else', async () => {
    const { id, petra } = await notice(null)
    for (const who of ['petra', 'siv'] as const)
      expect(await titles(who), who).toMatch(/Personen har inte fått sin kopia/)
    for (const who of ['bo', 'hanna', 'nils', 'ture', 'anja', 'adam', 'rut'] as const)
      expect(await titles(who), who).not.toMatch(/kopia/)
    await petra.post(`/eviction-notices/${id}/copy`, { copyHow: 'notPossible', copyBecause: 'Okänd adress' })
    expect(await titles('siv')).not.toMatch(/kopia/)
  })
})

test('concern for a child is asked for from the title on, until somebody has weighed it', async () => {
  await adding.run(world.petra, { id: matter }, { childName1: 'Elsa', childBorn1: 2019, childLiving1: 'permanent' })
  const concern = ['Oro för barn är inte prövad', 'Pröva om en orosanmälan behövs'] as const
  expect(await links(...concern)).toEqual([null, null])
  await happened('titleGiven', '2026-11-16')
  expect(await links(...concern)).toEqual([`/evictions/${matter}/concern`, `/evictions/${matter}/concern`])
  world.clock('2026-11-20T09:00:00Z')
  expect(await titles('petra')).toMatch(/4 d väntat Oro för barn är inte prövad.*1 barn/)
  const petra = await walkerAs('petra')
  const weighed = { outcome: 'noReport', words: 'Barnet bor hos sin pappa.' }
  expect((await petra.post(`/evictions/${matter}/concern`, weighed)).status).toBe(303)
  expect(await links(...concern)).toEqual([null, null])
})

test('a notice about another dwelling is to be looked at until it is taken out', async () => {
  const facts = {
    kind: 'eviction',
    reference: 'U-2-26',
    receivedAt: null,
    evictionOn: day('2026-12-10'),
    evictionTime: null,
  } as const
  const more = {
    dwellingNumber: null,
    tenantName: null,
    landlordName: null,
    children: null,
    words: null,
    replacesId: null,
  }
  const wrong = await registerNotice(
    world.petra,
    { ...facts, ...more, address: 'Storgatan 9', matterId: matter },
    'form',
  )
  if (!wrong.ok) throw new Error(wrong.reason.kind)
  const where = `/eviction-notices/${wrong.value.id}`
  expect(await links('En underrättelse här gäller en annan bostad', 'adressen är en annan')).toEqual([where, where])
  const petra = await walkerAs('petra')
  expect((await petra.post(`${where}/unlink`, { because: 'Annan lägenhet' })).status).toBe(303)
  expect(await links('En underrättelse här gäller en annan bostad', 'adressen är en annan')).toEqual([null, null])
})

test('what isn’t known speaks against nothing; another address or another flat does', () => {
  const home = { address: 'Provgatan 1', dwellingNumber: '1101' }
  expect(isElsewhere({ address: 'provgatan  1', dwellingNumber: null }, home)).toBe(false)
  expect(isElsewhere({ address: 'Provgatan 1', dwellingNumber: '1102' }, home)).toBe(true)
  expect(isElsewhere({ address: 'Provgatan 2', dwellingNumber: '1101' }, home)).toBe(true)
  expect(isElsewhere({ address: 'Provgatan 2', dwellingNumber: null }, { address: null, dwellingNumber: null })).toBe(
    false,
  )
})

test('a matter that another version of the rules computed is computed anew by itself, once', async () => {
  await asSystem('test: as it came from an older version', (tx) =>
    tx.updateTable('matter_standing').set({ rules: 0 }).execute(),
  )
  expect((await restandPassed()).matters).toBe(1)
  expect((await restandPassed()).matters).toBe(0)
  expect((await recomputeAll()).differed).toBe(0)
})
