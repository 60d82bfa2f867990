/** The large next step of a case: what, why, and its one filled button; who does it, for those who don't. */

import { formatDate, words } from '../../platform/text/index.ts'
import { LinkButton, NextStep } from '../../platform/ui/index.ts'
import { text } from './text.ts'
import type { OverviewProps } from './views.tsx'
import { text as wayText } from './way.text.ts'

/** What the person or the law waits for now; the rest can wait a day. */
const pressing: readonly string[] = ['bookPlace', 'investigate', 'serve', 'holdFollowUp', 'tryAppeal', 'sendAppeal']

export function NextInCase({ viewer, view, next, planned }: OverviewProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const way = words(wayText, locale)
  const { responsible } = view.file
  if (next.do === 'nothing') return null
  // nothing of the case's own waits: the answer to an offer may
  const offer = next.do === 'note' ? view.homesComing.find(({ kind }) => kind === 'offered') : undefined
  if (offer !== undefined)
    return (
      <NextStep
        title={way.offerWaits}
        when={way.offerBy(formatDate(offer.on, locale))}
        action={<LinkButton href={`/offers/${offer.id}`}>{way.seeOffer}</LinkButton>}
      />
    )
  return (
    <NextStep
      title={next.do === 'serve' ? way.serve : t.next[next.do]}
      tone={pressing.includes(next.do) ? 'late' : 'calm'}
      {...(next.do === 'bookPlace' ? { when: way.tonight } : {})}
      who={next.href === null ? (responsible?.name ?? way.nobodyResponsible) : null}
      action={next.href === null ? null : <LinkButton href={next.href}>{t.verbs[next.do]}</LinkButton>}
    >
      {way.nextWhy[next.do]} {next.do === 'note' && planned !== null ? way.until(formatDate(planned, locale)) : null}
    </NextStep>
  )
}
