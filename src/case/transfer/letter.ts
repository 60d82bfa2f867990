/** The request as a letter to a municipality that doesn't work here, with what goes along. Of somebody protected it names nobody: they are told in person. */

import type { Letter } from '../../platform/document/index.ts'
import { formatDate } from '../../platform/text/index.ts'
import { letterText as t } from './letter-text.ts'
import type { ShownTransfer } from './subject.tsx'

export type RequestLetter = {
  transfer: ShownTransfer
  parts: readonly { words: string }[]
  municipality: string
  demo: boolean
}

/** In Swedish, as authorities write to each other (språklag 2009:600 10 §). */
export function requestLetter({ transfer, parts, municipality, demo }: RequestLetter): Letter {
  const { file, person } = transfer
  const shielded = person.protection !== null
  const said = shielded ? [] : parts
  return {
    locale: 'sv',
    demo,
    sender: { municipality, board: t.board },
    reference: `${t.caseNumber} ${file.number}`,
    title: t.title,
    facts: [
      { label: t.on, value: formatDate(transfer.requestedOn, 'sv') },
      { label: t.to, value: t.boardOf(transfer.to) },
      { label: t.caseNumber, value: file.number },
      ...(shielded || transfer.personName === null ? [] : [{ label: t.about, value: transfer.personName }]),
      ...(shielded || transfer.personNumber === null ? [] : [{ label: t.number, value: transfer.personNumber }]),
    ],
    heading: t.title,
    lead: t.lead(municipality, transfer.to),
    sections: [
      { heading: t.why, text: transfer.words.split('\n').filter((line) => line !== ''), source: 'SoL 29 kap. 10 §' },
      { heading: t.answer, text: [t.answerAtOnce, t.otherwise], source: 'SoL 29 kap. 10–11 §§' },
      ...said.map((part) => {
        const [heading = '', ...lines] = part.words.split('\n')
        return { heading, text: lines.filter((line) => line !== '') }
      }),
    ],
    box: shielded ? { heading: t.protectedTitle, text: [t.protectedText] } : null,
    closing: [{ heading: t.call, points: [transfer.call ?? t.callUs(municipality)] }],
  }
}
