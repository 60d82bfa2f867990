import { expect, test } from 'vitest'
import { aside } from './index.ts'

test('what is asked in the moment that the process beside is let go is answered by another one', async () => {
  const beside = aside(new URL('echo.fixture.ts', import.meta.url), {}, 0)
  try {
    expect(await beside.ask({ say: 'one' })).toEqual({ say: 'one' })
    // in the same turn as the end of its time, right after it
    const asked = await new Promise<unknown>((resolve, reject) => {
      setTimeout(() => beside.ask({ say: 'two' }).then(resolve, reject), 0)
    })
    expect(asked).toEqual({ say: 'two' })
  } finally {
    await beside.stop()
  }
}, 20_000)
