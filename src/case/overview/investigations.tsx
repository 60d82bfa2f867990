/** Investigations on the case's page. */

import { computeRule } from '../../law/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { FirstOf, LinkButton, Part, RuleNote, Stack, type Viewer, Words } from '../../platform/ui/index.ts'
import type { Investigation } from '../investigation/queries.ts'
import { type Add, added, type SectionProps } from './on-page.tsx'
import type { CaseOverview } from './queries.ts'
import { text } from './text.ts'

const SHOWN = 1

export function Investigations({ viewer, view, may, add }: SectionProps & { add: Add }) {
  const { locale } = viewer
  const t = words(text, locale)
  const [latest] = view.investigations
  const said =
    latest === undefined
      ? null
      : latest.endedOn === null
        ? t.investigationSince(formatDate(latest.openedOn, locale), latest.openedBy)
        : t.investigationEnded(formatDate(latest.endedOn, locale))
  return (
    <Part title={t.investigation} id="investigation" said={said} actions={added(add)}>
      <FirstOf rows={view.investigations} most={SHOWN}>
        {(rows) => (
          <Stack>
            {rows.map((one) => (
              <OneInvestigation viewer={viewer} view={view} one={one} mayEnd={may('investigate')} />
            ))}
          </Stack>
        )}
      </FirstOf>
    </Part>
  )
}

type OneProps = { viewer: Viewer; view: CaseOverview; one: Investigation; mayEnd: boolean }

function OneInvestigation({ viewer, view, one, mayEnd }: OneProps) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <article>
      <Words>{one.about}</Words>
      <p class="rule">
        {t.investigationSince(formatDate(one.openedOn, locale), one.openedBy)}
        {one.endedOn ? ` · ${t.investigationEnded(formatDate(one.endedOn, locale))}` : null}
      </p>
      {one.assessment ? (
        <>
          <h3>{t.assessment}</h3>
          <Words>{one.assessment}</Words>
        </>
      ) : null}
      {one.endedOn === null ? <AskForDecision viewer={viewer} openedOn={view.file.openedOn} /> : null}
      {one.endedOn === null && mayEnd ? (
        <LinkButton small variant="secondary" href={`/investigations/${one.id}/assessment`}>
          {t.next.assess}
        </LinkButton>
      ) : null}
    </article>
  )
}

/** SO-07: the day from which somebody who applied may ask for a decision in writing. */
function AskForDecision({ viewer, openedOn }: { viewer: Viewer; openedOn: Temporal.PlainDate }) {
  const t = words(text, viewer.locale)
  const rule = computeRule('SO-07', { from: openedOn })
  if (!rule.ok) return null
  return <RuleNote on={rule.value.earliestAction} rule={t.noLimit} section={rule.value.section} id="SO-07" />
}
