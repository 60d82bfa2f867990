/** Which municipality a case belongs to, by question: vectors that a lawyer can read, and that no combination of answers is without an answer. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  needsWhich,
  type ResidenceAnswers,
  type ResidenceQuestion,
  residenceOf,
  residenceQuestionNames,
  residenceQuestions,
} from './residence.ts'

const [kalmar, nybro, oskarshamn] = ['0880', '0881', '0882']
/** Everything is known and says nothing in particular: the person stays in Kalmar, and lives nowhere. */
const plain: ResidenceAnswers = {
  stay: { answer: 'here', which: null },
  violence: { answer: 'no', which: null },
  placed: { answer: 'no', which: null },
  institution: { answer: 'no', which: null },
  registered: { answer: 'nowhere', which: null },
  settled: { answer: 'unclear', which: null },
  children: { answer: 'none', which: null },
  begun: { answer: 'no', which: null },
}
const of = (answers: ResidenceAnswers) => residenceOf(kalmar, { ...plain, ...answers })

describe('whose somebody is', () => {
  test('Kalmar’s, when they live in no municipality and stay there', () => {
    expect(of({})).toMatchObject({
      responsible: { municipality: kalmar, role: 'stayMunicipality', section: 'SoL 2025:400 29 kap. 4 §' },
      clear: true,
      otherReadings: [],
      ask: [],
    })
  })

  test('Nybro’s, when they live there; Kalmar meets what can’t wait', () => {
    expect(of({ settled: { answer: 'elsewhere', which: nybro } })).toMatchObject({
      responsible: { municipality: nybro, section: 'SoL 2025:400 29 kap. 1 §' },
      acuteNeeds: { municipality: kalmar, section: 'SoL 2025:400 29 kap. 4 §' },
      clear: true,
    })
  })

  test('Nybro’s, when Nybro placed them in care, wherever they are registered', () => {
    const placed = {
      placed: { answer: 'care', which: nybro },
      registered: { answer: 'here', which: null },
      settled: { answer: 'here', which: null },
    } as const
    expect(of(placed)).toMatchObject({
      responsible: { municipality: nybro, section: 'SoL 2025:400 29 kap. 2 §' },
      otherReadings: [],
    })
  })

  test('Nybro’s in another home while it is unclear where they live; two readings once they live in Kalmar', () => {
    const home = { placed: { answer: 'otherHome', which: nybro } } as const
    expect(of(home)).toMatchObject({ responsible: { municipality: nybro, role: 'placingMunicipality' } })
    expect(of({ ...home, settled: { answer: 'here', which: null } })).toMatchObject({
      responsible: { municipality: kalmar, role: 'residenceMunicipality' },
      otherReadings: [{ municipality: nybro, role: 'placingMunicipality' }],
    })
  })

  test('the municipality of registration, in prison or hospital; nowhere registered says nothing', () => {
    const inside = { institution: { answer: 'yes', which: null } } as const
    const registered = { registered: { answer: 'elsewhere', which: oskarshamn } } as const
    expect(of({ ...inside, ...registered, settled: { answer: 'here', which: null } })).toMatchObject({
      responsible: { municipality: oskarshamn, section: 'SoL 2025:400 29 kap. 3 §' },
    })
    expect(of({ ...inside, settled: { answer: 'elsewhere', which: nybro } })).toMatchObject({
      responsible: { municipality: nybro },
    })
  })

  test('Kalmar’s to try, when violence makes them move there, whatever else is so', () => {
    const fled = {
      violence: { answer: 'yes', which: null },
      placed: { answer: 'care', which: nybro },
      settled: { answer: 'elsewhere', which: nybro },
    } as const
    expect(of(fled)).toMatchObject({
      responsible: { municipality: kalmar, section: 'SoL 2025:400 29 kap. 7-8 §§' },
      otherReadings: [],
    })
  })

  test('until it is clear the municipality of stay’s, with what the answers speak for', () => {
    const unclear = of({
      settled: { answer: 'elsewhere', which: nybro },
      placed: { answer: 'unknown', which: null },
    })
    expect(unclear).toMatchObject({
      responsible: { municipality: kalmar, role: 'stayMunicipality' },
      clear: false,
      otherReadings: [{ municipality: nybro, role: 'residenceMunicipality' }],
      ask: ['placed'],
    })
  })

  test('whoever began to investigate about a child or addiction finishes it', () => {
    expect(of({ begun: { answer: 'elsewhere', which: nybro } }).finishes).toBe(nybro)
    expect(of({ begun: { answer: 'here', which: null } }).finishes).toBe(kalmar)
    expect(of({}).finishes).toBeNull()
  })
})

/** Any answer to a question, also none. */
const answerTo = (question: ResidenceQuestion) =>
  fc.option(
    fc.constantFrom(...residenceQuestions[question]).chain((answer) =>
      fc.constantFrom(kalmar, nybro, oskarshamn).map((code) => ({
        answer,
        which: needsWhich(question, answer) ? code : null,
      })),
    ),
    { nil: undefined },
  )
const anyAnswers = fc.record(
  Object.fromEntries(residenceQuestionNames.map((question) => [question, answerTo(question)])),
) as fc.Arbitrary<ResidenceAnswers>

describe('whatever is answered', () => {
  test('somebody is responsible, and somebody meets what can’t wait', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = residenceOf(kalmar, answers)
        expect(found.responsible.municipality).toMatch(/^\d{4}$/)
        expect(found.responsible.section).toContain('29 kap.')
        expect(found.acuteNeeds.municipality).toBe(answers.stay?.which ?? kalmar)
        if (!found.clear) expect(found.responsible.municipality).toBe(found.acuteNeeds.municipality)
        expect(found.otherReadings.map(({ municipality }) => municipality)).not.toContain(
          found.responsible.municipality,
        )
      }),
    )
  })

  test('what is unknown is asked, unless no answer to it would change anything', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...residenceQuestionNames), (answers, question) => {
        const found = residenceOf(kalmar, answers)
        const unknown = (answers[question]?.answer ?? 'unknown') === 'unknown'
        if (!unknown) expect(found.ask).not.toContain(question)
        if (!unknown || found.ask.includes(question)) return
        for (const answer of residenceQuestions[question]) {
          const which = needsWhich(question, answer) ? oskarshamn : null
          const other = residenceOf(kalmar, { ...answers, [question]: { answer, which } })
          expect(other.responsible).toEqual(found.responsible)
          expect(other.clear).toBe(found.clear)
        }
      }),
    )
  })

  test('with nothing left to ask it is clear', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const found = residenceOf(kalmar, answers)
        if (found.ask.length === 0) expect(found.clear).toBe(true)
      }),
    )
  })
})
