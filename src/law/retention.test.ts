import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { destruction, type FileFacts, fileState, keptForResearch } from './retention.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const file: FileFacts = {
  lastNote: day('2020-06-01'),
  birthDate: day('1980-02-14'),
  municipality: '0880',
  neverDestroyed: false,
  otherDataRemain: false,
}
const stateOn = (today: string, facts: Partial<FileFacts> = {}) => fileState({ ...file, ...facts }, day(today)).state

describe('a file is destroyed five years after the last note, and before the end of the next year', () => {
  test('too early, due, overdue', () => {
    expect(stateOn('2025-05-31')).toBe('too-early')
    expect(stateOn('2025-06-01')).toBe('due')
    expect(stateOn('2026-12-31')).toBe('due')
    expect(stateOn('2027-01-01')).toBe('overdue')
  })

  test('placement, paternity and adoption are kept; so are files while other data remain', () => {
    expect(stateOn('2040-01-01', { neverDestroyed: true })).toBe('keep')
    expect(stateOn('2040-01-01', { otherDataRemain: true })).toBe('keep')
  })

  test('nobody is destroyed whose birth date is not known', () => {
    expect(stateOn('2040-01-01', { birthDate: null })).toBe('birth-date-needed')
  })

  test('there is always at least a year to do it in, and less than two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const { dutyArises, finishBy } = destruction(day('1990-01-01').add({ days }))
        const left = dutyArises.until(finishBy).days
        expect(left).toBeGreaterThanOrEqual(365)
        expect(left).toBeLessThan(732)
      }),
    )
  })
})

describe('kept for research', () => {
  test.each(['05', '15', '25'])('born on day %s of a month', (number) => {
    expect(keptForResearch(day(`1980-02-${number}`), '0880').kept).toBe('yes')
    expect(stateOn('2040-01-01', { birthDate: day(`1980-02-${number}`) })).toBe('keep')
  })

  test.each(['0580', '0513', '0980', '2280', '2281', '1480'])(
    'every file in %s, the birth date known or not',
    (municipality) => {
      expect(keptForResearch(null, municipality).kept).toBe('yes')
      expect(keptForResearch(day('1980-02-14'), municipality).kept).toBe('yes')
    },
  )

  test.each(['0880', '1481', '0180', '2180', '2380'])('not every file in %s', (municipality) => {
    expect(keptForResearch(day('1980-02-14'), municipality).kept).toBe('no')
    expect(keptForResearch(null, municipality).kept).toBe('unknown')
  })
})
