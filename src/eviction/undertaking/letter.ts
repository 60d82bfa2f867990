/** The undertaking as a letter to the landlord. In Swedish: that is the language of public authorities (språklag 2009:600 10 §). */

import { type Letter, letterPdf } from '../../platform/document/index.ts'
import { formatDate, formatOre, words } from '../../platform/text/index.ts'
import type { LetterFacts } from '../undertakings.ts'
import { letterText } from './letter.text.ts'

const locale = 'sv'

export type LetterFrame = { municipality: string; demo: boolean }

/** A tagged PDF. */
export const undertakingPdf = (facts: LetterFacts, frame: LetterFrame): Promise<Uint8Array> =>
  letterPdf(undertakingLetter(facts, frame))

/** What the landlord must know to rely on it, and nothing of the household beyond the name on the lease. */
export function undertakingLetter(facts: LetterFacts, { municipality, demo }: LetterFrame): Letter {
  const t = words(letterText, locale)
  const amount = formatOre(facts.amountOre, locale)
  const signedOn = formatDate(facts.signedOn, locale)
  const home = facts.dwellingNumber === null ? facts.address : t.home(facts.address, facts.dwellingNumber)
  const delegation = facts.delegation === null ? '' : ` ${t.delegated(facts.delegation)}`
  return {
    locale,
    demo,
    title: `${t.title}, ${municipality}`,
    sender: { municipality, board: t.board },
    reference: facts.number,
    facts: [
      { label: t.to, value: [facts.landlordName, facts.landlordAddress].filter((line) => line !== null).join(', ') },
      { label: t.date, value: signedOn },
      { label: t.number, value: facts.number },
      ...(facts.landlordReference === null ? [] : [{ label: t.yourReference, value: facts.landlordReference }]),
      { label: t.tenant, value: facts.tenantName },
      { label: t.dwelling, value: home },
    ],
    heading: t.title,
    lead: t.lead(municipality, amount),
    sections: [
      { heading: t.what, text: [t.whatText(facts.tenantName, home, amount), facts.covers] },
      { heading: t.effect, text: [t.effectText], source: t.section },
      { heading: t.pay, text: [t.payText(facts.number)] },
    ],
    box: null,
    closing: [
      {
        heading: t.signed,
        text: [
          `${t.signedText(signedOn, municipality)}${delegation}`,
          t.signature,
          [facts.signer.name, facts.signer.title ?? t.official].join(', '),
        ],
      },
    ],
  }
}
