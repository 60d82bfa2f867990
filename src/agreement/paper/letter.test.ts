/** An agreement on paper: filled from its rows in both languages, says that a draft is one, and holds no term of treatment. */

import { expect, test } from 'vitest'
import { fillSheaf, sheafIds } from '../../../test/support/sheaf.ts'
import { inWorld } from '../../../test/support/world.ts'
import { letterPdf } from '../../platform/document/index.ts'
import { agreementRoutes } from '../index.ts'
import { kinds } from '../kinds.ts'
import type { Agreement } from '../load.ts'
import { agreementLetter, type Paper } from './letter.ts'
import { text } from './text.ts'

const world = inWorld()
const day = (iso: string) => Temporal.PlainDate.from(iso)
const agreement: Agreement = {
  id: 'a',
  municipality: '0880',
  kind: 'iop',
  title: 'Partnerskap mot hemlöshet',
  purpose: 'Ingen ska behöva sova ute',
  diaryNumber: 'SN 2023/0718',
  fromOn: day('2024-03-01'),
  untilOn: null,
  prolongsMonths: null,
  noticeMonths: 9,
  renewOn: null,
  extendsId: 'b',
  extendsTitle: 'Partnerskap om sysselsättning',
  extendsWords: 'Gäller också hemlöshet',
  dwellingId: null,
  dwellingAddress: null,
  dwellingNumber: null,
  parties: [
    { id: 'k', organisationId: 'k', name: 'Kommunen', kind: 'municipality', municipality: '0880', contact: 'Chefen' },
    { id: 's', organisationId: 's', name: 'Stadsmissionen', kind: 'ideaBased', municipality: '0880', contact: null },
  ],
  signatures: [],
  prolongations: [],
  end: null,
  standing: 'draft',
}
const paper: Paper = {
  agreement,
  tasks: [
    { id: 't', partyId: 's', part: 'does', what: 'acutePlaces', words: null, fromOn: day('2024-03-01'), untilOn: null },
  ],
  promises: [
    {
      ...{
        id: 'p',
        partyId: 's',
        organisationId: 's',
        here: true,
        amount: 12,
        unit: 'akutplatser',
        per: 'term',
        counter: 'bedsInService',
      },
      ...{ fromOn: day('2024-03-01'), untilOn: null },
    },
  ],
  money: [],
  data: [],
}
const frame = { demo: false, municipality: 'Kalmar kommun' }

test.each(['sv', 'en'] as const)('it is a tagged PDF of what stands in its rows, in %s', async (locale) => {
  const letter = agreementLetter(paper, { ...frame, locale })
  const all = JSON.stringify(letter)
  for (const said of [
    'Ingen ska behöva sova ute',
    'Stadsmissionen',
    '12 akutplatser',
    'Gäller också hemlöshet',
    'SN 2023/0718',
  ])
    expect(all).toContain(said)
  expect(letter.lead).toBe(text[locale].draft)
  expect(letter.box?.heading).toBe(text[locale].lawyer)
  const pdf = Buffer.from(await letterPdf(letter)).toString('latin1')
  expect(pdf).toContain('/MarkInfo')
})

test('one that is signed is no draft, and says who signed', () => {
  const signatures = agreement.parties.map(({ id }) => ({
    ...{ id, partyId: id, signer: 'Chefen', signerRole: null, signedOn: day('2024-02-16') },
  }))
  const signed = { ...agreement, signatures, standing: 'inForce' as const }
  const letter = agreementLetter({ ...paper, agreement: signed }, { ...frame, locale: 'sv' })
  expect(letter.lead).toBe('')
  expect(letter.box).toBeNull()
  expect(JSON.stringify(letter.closing)).toContain('undertecknat 16 februari 2024 av Chefen')
})

test('every kind has its own words in both languages, and a lease gets no term of treatment or support', () => {
  for (const locale of ['sv', 'en'] as const)
    for (const kind of kinds) expect(Object.values(text[locale].ways[kind]).length).toBeGreaterThanOrEqual(3)
  expect(Object.values(text.sv.ways.landlordOverall).join(' ')).toContain('aldrig ett villkor i hyresavtalet')
})

test('a party reads it, nobody else', async () => {
  await fillSheaf(world.connection)
  const visit = world.visit(agreementRoutes)
  const at = `/agreements/${sheafIds.agreement}/agreement.pdf`
  const answer = await visit(world.hanna).get(at)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect((await visit(world.hanna).get(`/agreements/${sheafIds.draftAgreement}/agreement.pdf`)).status).toBe(404)
  expect((await visit(world.nils).get(at)).status).toBe(404)
})
