/** An agreement laid out on paper, filled from its rows: the same for a draft and for one that is signed. Names no person who is helped. */

import type { Letter, LetterSection } from '../../platform/document/index.ts'
import { formatDate, formatDateRange, formatOre, type Locale, plural, words } from '../../platform/text/index.ts'
import type { DataRule } from '../data/section.tsx'
import { text as dataText } from '../data/text.ts'
import type { Agreement } from '../load.ts'
import type { Money } from '../money/section.tsx'
import { text as moneyText } from '../money/text.ts'
import type { Promised } from '../promise/counters.ts'
import { promiseInWords } from '../promise/section.tsx'
import { asksLawyer } from '../review/section.tsx'
import { partyName } from '../row.ts'
import type { Task } from '../task/section.tsx'
import { text as shared } from '../text.ts'
import { text } from './text.ts'

export type Paper = {
  agreement: Agreement
  tasks: readonly Task[]
  promises: readonly Promised[]
  money: readonly Money[]
  data: readonly DataRule[]
}

type Frame = { locale: Locale; demo: boolean; municipality: string }

const orNone = (points: readonly string[], none: string): Pick<LetterSection, 'points' | 'text'> =>
  points.length === 0 ? { text: [none] } : { points }

export function agreementLetter(paper: Paper, { locale, demo, municipality }: Frame): Letter {
  const t = words(text, locale)
  const s = words(shared, locale)
  const { agreement, tasks, promises, money } = paper
  const nameOf = (id: string) => partyName(agreement, id)
  const day = (on: Temporal.PlainDate) => formatDate(on, locale)
  const standsDraft = agreement.standing === 'draft' || agreement.standing === 'signing'
  return {
    locale,
    demo,
    title: `${s.kinds[agreement.kind]}, ${municipality}`,
    sender: { municipality, board: t.board },
    reference: agreement.diaryNumber ?? s.kinds[agreement.kind],
    facts: [
      { label: t.kind, value: s.kinds[agreement.kind] },
      { label: t.from, value: day(agreement.fromOn) },
      { label: t.until, value: agreement.untilOn === null ? s.untilFurther : day(agreement.untilOn) },
      ...(agreement.diaryNumber === null ? [] : [{ label: t.diary, value: agreement.diaryNumber }]),
    ],
    heading: agreement.title,
    lead: standsDraft ? t.draft : '',
    sections: [
      {
        heading: t.parties,
        points: agreement.parties.map(({ name, contact }) => (contact === null ? name : `${name}. ${contact}`)),
      },
      { heading: t.purpose, text: [agreement.purpose] },
      ...(agreement.extendsTitle === null
        ? []
        : [{ heading: t.extends, text: [agreement.extendsTitle, agreement.extendsWords ?? ''] }]),
      ...(agreement.dwellingAddress === null
        ? []
        : [
            {
              heading: t.flat,
              text: [
                [agreement.dwellingAddress, agreement.dwellingNumber].filter((one) => one !== null).join(', lgh '),
              ],
            },
          ]),
      { heading: t.how, points: Object.values(t.ways[agreement.kind]) },
      {
        heading: t.who,
        ...orNone(
          tasks.map(({ part, partyId, what, words: said }) =>
            t[part](nameOf(partyId), said === null ? s.tasks[what] : `${s.tasks[what]}. ${said}`),
          ),
          t.nothingYet,
        ),
      },
      {
        heading: t.promises,
        ...orNone(
          promises.map((one) => t.promise(nameOf(one.partyId), promiseInWords(one, locale), day(one.fromOn))),
          t.nothingYet,
        ),
        ...(promises.length === 0 ? {} : { source: t.counted }),
      },
      {
        heading: t.money,
        ...orNone(
          money.map((one) =>
            t.pays(
              nameOf(one.fromPartyId),
              nameOf(one.toPartyId),
              `${formatOre(one.amountOre, locale)} ${words(moneyText, locale).per[one.per]}`,
              one.words,
            ),
          ),
          t.noMoney,
        ),
      },
      { heading: t.data, text: [t.dataAlways], points: dataLines(paper.data, nameOf, locale) },
      { heading: t.meetings, text: [t.meetingsAlways] },
      { heading: t.term, points: termLines(agreement, locale) },
      { heading: t.dispute, text: [t.disputeIs] },
    ],
    box:
      asksLawyer(agreement) && standsDraft ? { heading: t.lawyer, text: [t.lawyerIs], source: t.lawyerSection } : null,
    closing: [{ heading: t.signatures, points: signatureLines(agreement, locale) }],
  }
}

function dataLines(data: readonly DataRule[], nameOf: (id: string) => string, locale: Locale): string[] {
  const d = words(dataText, locale)
  return data.map(({ partyId, kind, words: said, ground, groundWords, howOften }) => {
    const why = [ground && d.grounds[ground], groundWords, howOften && d.often[howOften]].filter(Boolean).join(', ')
    return `${nameOf(partyId)}. ${d.kinds[kind]}: ${said}${why === '' ? '' : ` (${why})`}`
  })
}

function termLines({ fromOn, untilOn, prolongsMonths, noticeMonths, renewOn }: Agreement, locale: Locale): string[] {
  const t = words(text, locale)
  const months = (n: number) => plural(n, t.month, t.months, locale)
  return [
    t.termIs(formatDateRange(fromOn, untilOn, locale)),
    ...(prolongsMonths === null ? [] : [t.goesOn(months(prolongsMonths))]),
    ...(noticeMonths === null ? [] : [t.notice(months(noticeMonths))]),
    ...(renewOn === null ? [] : [t.renew(formatDate(renewOn, locale))]),
    t.changes,
  ]
}

function signatureLines({ parties, signatures }: Agreement, locale: Locale): string[] {
  const t = words(text, locale)
  return parties.map(({ id, name }) => {
    const signed = signatures.find(({ partyId }) => partyId === id)
    if (signed === undefined) return t.toSign(name)
    const who = signed.signerRole === null ? signed.signer : `${signed.signer}, ${signed.signerRole}`
    return t.signed(who, name, formatDate(signed.signedOn, locale))
  })
}
