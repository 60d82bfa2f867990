/** What hangs on a case that is to be closed, in words, and where it is done. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import type { Case } from '../load.ts'
import { text as caseText } from '../text.ts'
import type { OpenInCase } from './rules.ts'
import { text } from './text.ts'

export const sayOpen =
  (file: Pick<Case, 'id' | 'personId'>, locale: Locale) =>
  (thing: OpenInCase): SaidOpen => {
    const t = words(text, locale).open
    const day = (on: Temporal.PlainDate) => formatDate(on, locale)
    switch (thing.kind) {
      case 'investigationOpen':
        return { href: `/investigations/${thing.of}/assessment`, says: t.investigationOpen }
      case 'notCarriedOut':
        return {
          href: `/cases/${file.id}/interventions/new?decision=${thing.of}`,
          says: t.notCarriedOut(day(thing.decidedOn)),
        }
      case 'interventionRunning':
        return {
          href: `/interventions/${thing.of}/end`,
          says: t.interventionRunning(words(caseText, locale).intervention[thing.intervention]),
        }
      case 'followUpPlanned':
        return { href: `/follow-ups/${thing.of}/held`, says: t.followUpPlanned(day(thing.dueOn)) }
      case 'transferOpen':
        return { href: `/transfers/${thing.of}/answer`, says: t.transferOpen }
      case 'transferWithInspectorate':
        return { href: `/transfers/${thing.of}`, says: t.transferWithInspectorate(thing.to) }
      case 'decisionUnserved':
        return { href: `/decisions/${thing.of}/service`, says: t.decisionUnserved(day(thing.decidedOn)) }
      case 'appealRuns':
        return { href: `/decisions/${thing.of}`, says: t.appealRuns(day(thing.lastDay)) }
      case 'appealWaits':
      case 'courtWaits':
        return { href: `/decisions/${thing.of}#appeal`, says: t[thing.kind](day(thing.receivedOn)) }
      case 'signalUnanswered':
        return { href: `/signals/${thing.of}`, says: t.signalUnanswered(day(thing.receivedOn)) }
      case 'nightBooked':
        return { href: `/bookings/${thing.of}`, says: t.nightBooked(day(thing.lastNight)) }
      case 'guestNow':
        return { href: `/bookings/${thing.of}`, says: t.guestNow }
      case 'offerOut':
        return { href: `/offers/${thing.of}`, says: t.offerOut(day(thing.answerBy)) }
      case 'homeComing':
        return { href: `/offers/${thing.of}`, says: t.homeComing(day(thing.beginsOn)) }
      case 'waitsForHome':
        return { href: `/cases/${file.id}/home`, says: t.waitsForHome(day(thing.waitsFrom)) }
      case 'matterRuns':
        return { href: `/evictions/${thing.of}`, says: t.matterRuns(thing.number) }
      case 'lives':
        return { href: `/people/${file.personId}/situation`, says: t.lives[thing.where] }
    }
  }
