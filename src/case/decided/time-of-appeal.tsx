/** How long a decision can be appealed, from the day that the person got it, and when it becomes final. */

import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { Clock, Clocks, Disclosure, RuleNote, type Viewer } from '../../platform/ui/index.ts'
import type { Finality } from '../appeal/rules.ts'
import { text as appealText } from '../appeal/text.ts'
import type { Decision, Service } from '../decision/queries.ts'
import { appealOf, type TimeOfAppeal } from '../decision/rules.ts'
import { text as serviceText } from '../decision/service-text.ts'
import { text } from '../decision/text.ts'

/** The last day with the day that the plain counting gave, when the two differ. */
export function AppealNote({ viewer, decision, appeal }: { viewer: Viewer; decision: Decision; appeal: TimeOfAppeal }) {
  const { locale } = viewer
  const t = words(text, locale)
  if (appeal.state === 'notPossible') {
    return <RuleNote rule={t.legalityOnly} section={appealOf[decision.section].section} id="SO-10" />
  }
  if (appeal.state === 'notServed' || decision.receivedOn === null) return <p>{t.notServed}</p>
  const { nominal, lastDay, section, rule } = appeal.until
  const counted = t.threeWeeks(formatDate(decision.receivedOn, locale))
  const moved = nominal.equals(lastDay) ? '' : ` ${t.moved(formatDate(nominal, locale))}`
  const title = appeal.state === 'running' ? t.running : t.over
  if (appeal.state === 'over') {
    return (
      <>
        <p>
          {title} {formatDate(lastDay, locale)}.
        </p>
        <RuleNote rule={`${counted}${moved}`} section={section} id={rule} />
      </>
    )
  }
  return (
    <Clocks>
      <Clock
        title={`${title}: ${formatDate(lastDay, locale)}`}
        due={lastDay}
        tone="calm"
        rule={`${counted}${moved}`}
        section={section}
        ruleId={rule}
      />
    </Clocks>
  )
}

export function Corrections({ services, viewer }: { services: readonly Service[]; viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Disclosure summary={t.corrections}>
      <ul>
        {services.slice(0, -1).map((one) => (
          <li>
            {formatDate(one.receivedOn, viewer.locale)}, {words(serviceText, viewer.locale).hows[one.how]}{' '}
            <span class="rule">
              {one.by}, {formatMoment(one.at, viewer.locale)}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** When nobody can appeal it any more, or why it isn’t so far. */
export function FinalityNote({ finality, locale }: { finality: Finality; locale: Locale }) {
  const t = words(appealText, locale).finality
  if (finality.state === 'appealed') return <p>{t.appealed}</p>
  return 'on' in finality ? <p>{t[finality.state](formatDate(finality.on, locale))}</p> : null
}
