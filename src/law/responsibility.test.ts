import { describe, expect, test } from 'vitest'
import { type ResponsibilityFacts, responsibleMunicipality } from './responsibility.ts'

const kalmar = '0880'
const nybro = '0881'
const none: ResponsibilityFacts = {
  stay: null,
  residence: null,
  placedBy: null,
  registeredWhileInPrisonOrHospital: null,
  movingFromViolenceTo: null,
}
const answer = (facts: Partial<ResponsibilityFacts>) => responsibleMunicipality({ ...none, ...facts })

describe('which municipality is responsible', () => {
  test('the one where the person lives; the one of stay meets what cannot wait', () => {
    expect(answer({ stay: kalmar, residence: nybro })).toMatchObject({
      known: true,
      responsible: { municipality: nybro, role: 'residenceMunicipality', section: 'SoL 2025:400 29 kap. 1 §' },
      acuteNeeds: { municipality: kalmar, section: 'SoL 2025:400 29 kap. 4 §' },
    })
  })

  test('the one of stay when no other is clearly responsible, and nobody else for acute needs', () => {
    expect(answer({ stay: kalmar })).toMatchObject({
      responsible: { municipality: kalmar, role: 'stayMunicipality' },
      acuteNeeds: null,
    })
  })

  test('a municipality that placed somebody elsewhere keeps the responsibility', () => {
    expect(answer({ stay: kalmar, residence: kalmar, placedBy: nybro })).toMatchObject({
      responsible: { municipality: nybro, role: 'placingMunicipality' },
    })
  })

  test('in prison or hospital the municipality of registration', () => {
    expect(answer({ stay: kalmar, registeredWhileInPrisonOrHospital: nybro })).toMatchObject({
      responsible: { municipality: nybro, role: 'registrationMunicipality' },
    })
  })

  test('someone who flees violence is tried in the new municipality as if living there', () => {
    expect(answer({ stay: nybro, residence: nybro, movingFromViolenceTo: kalmar })).toMatchObject({
      responsible: { municipality: kalmar, role: 'destinationMunicipality' },
    })
  })

  test('says so when nothing is known', () => {
    expect(answer({})).toMatchObject({ known: false })
  })
})
