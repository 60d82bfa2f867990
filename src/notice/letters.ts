/** The two letters of a confirmation: to Kronofogden, and the person's copy in plain words. In Swedish (språklag 2009:600 10 §). */

import type { Confirmation, Notice } from '../eviction/index.ts'
import { type Letter, letterPdf } from '../platform/document/index.ts'
import { formatDate, formatLongDay, words } from '../platform/text/index.ts'
import { letterText } from './letter.text.ts'

const locale = 'sv'

export type LetterFrame = { municipality: string; demo: boolean }
type Confirmed = { notice: Notice; confirmation: Confirmation }

const when = ({ evictionOn, evictionTime }: Notice): string => {
  const day = formatLongDay(evictionOn, locale, true)
  return evictionTime === null ? day : words(letterText, locale).at(day, evictionTime)
}

const homeOf = ({ address, dwellingNumber }: Notice): string =>
  dwellingNumber === null ? address : words(letterText, locale).home(address, dwellingNumber)

/** What the board confirms, as both letters have it. */
function confirmationPoints({ notice, confirmation }: Confirmed): string[] {
  const t = words(letterText, locale)
  return [
    t.received(formatDate(notice.receivedOn, locale)),
    `${t.kinds[notice.kind]}: ${when(notice)}`,
    `${t.dwelling}: ${homeOf(notice)}`,
    `${t.handler}: ${[confirmation.handler.name, confirmation.handler.title].filter(Boolean).join(', ')}`,
    `${t.reach}: ${confirmation.handler.contact}`,
  ]
}

/** A tagged PDF. */
export const confirmationPdf = (confirmed: Confirmed, frame: LetterFrame): Promise<Uint8Array> =>
  letterPdf(confirmationLetter(confirmed, frame))

/** A tagged PDF. */
export const copyPdf = (confirmed: Confirmed, frame: LetterFrame): Promise<Uint8Array> =>
  letterPdf(copyLetter(confirmed, frame))

/** To Kronofogden: that the notice came, and who handles it. */
export function confirmationLetter(confirmed: Confirmed, { municipality, demo }: LetterFrame): Letter {
  const t = words(letterText, locale)
  const { notice, confirmation } = confirmed
  return {
    locale,
    demo,
    title: `${t.confirmation}, ${municipality}`,
    sender: { municipality, board: t.board },
    reference: `${t.reference} ${notice.reference}`,
    facts: [
      { label: t.to, value: t.authority },
      { label: t.date, value: formatDate(confirmation.on, locale) },
      { label: t.reference, value: notice.reference },
    ],
    heading: t.confirmation,
    lead: t.confirmationLead,
    sections: [{ heading: t.what, points: confirmationPoints(confirmed), source: t.section }],
    box: null,
    closing: [{ heading: t.copyGoes, text: [notice.kind === 'eviction' ? t.copyGoesText : t.noCopyText] }],
  }
}

/** To the person: which day, whom to call, what help there is, and the confirmation itself. */
export function copyLetter(confirmed: Confirmed, { municipality, demo }: LetterFrame): Letter {
  const t = words(letterText, locale)
  const { notice, confirmation } = confirmed
  const { name, contact } = confirmation.handler
  return {
    locale,
    demo,
    title: `${t.copy}, ${municipality}`,
    sender: { municipality, board: t.board },
    reference: '',
    facts: [
      ...(notice.tenantName === null ? [] : [{ label: t.to, value: notice.tenantName }]),
      { label: t.date, value: formatDate(confirmation.on, locale) },
    ],
    heading: t.copyHeading,
    lead: t.copyLead[notice.kind](when(notice)),
    sections: [
      { heading: t.call, text: [t.callText(name, contact)] },
      { heading: t.help, points: [t.helpTalk, t.helpRespite, t.helpBudget, t.helpTonight, t.helpChildren] },
      { heading: t.things, text: [t.thingsText] },
    ],
    box: { heading: t.sent, text: [t.sentText], points: confirmationPoints(confirmed), source: t.section },
    closing: [],
  }
}
