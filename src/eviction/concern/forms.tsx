/** Weighing whether a child is harmed: a report to the board, or a note of why none was made. Both stay, with their day. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { longText, radios, stopped, ticked } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, Notice, RuleNote, Tag } from '../../platform/ui/index.ts'
import { addSignalsIn } from '../../signal/index.ts'
import { type Matter, matterToShow, type ShownMatter } from '../load.ts'
import { adding } from '../resident/forms.tsx'
import { residentsOf } from '../resident/queries.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { concernsOf } from './queries.ts'
import { REPORTING_RULE, reportingSection } from './rules.ts'
import { text } from './text.ts'
import { Concerns } from './views.tsx'

/** A report becomes a signal of the municipality's in the same transaction: never one without the other. */
export const weighing = matter.form({
  at: 'concern',
  may: 'work',
  alsoEnded: true, // says where the report is made instead
  opens: 'matter-concern',
  back: '#concern',
  text: group(text, 'weighing'),
  fields: {
    outcome: radios(['report', 'noReport'], group(text, 'outcomes'), { hints: group(text, 'outcomeHints') }),
    words: longText(2000, 6),
    urgent: ticked(),
  },
  shows: async ({ tx, shown, viewer: { locale } }) => {
    const t = words(text, locale)
    const concerns = await concernsOf(tx, shown.id)
    return {
      before:
        shown.children > 0 ? (
          <p>
            <Tag tone="kids">{t.count(shown.children)}</Tag>
          </p>
        ) : (
          <Notice>
            {t.nobodyNoted} {shown.end === null ? <a href={adding.path({ id: shown.id })}>{t.addChildren}</a> : null}
          </Notice>
        ),
      draw: ({ outcome, words, urgent }) => (
        <>
          <RuleNote rule={t.rule} section={reportingSection()} id={REPORTING_RULE} />
          {outcome}
          {words}
          {urgent}
        </>
      ),
      instead: shown.end && (
        <Notice kind="warning">
          {t.weighing.refusals.reportElsewhere} <a href="/signals/new">{t.asSignal}</a>
        </Notice>
      ),
      after: (
        <Card title={t.earlier}>
          {concerns.length === 0 ? (
            <EmptyState small title={t.none}>
              {t.noneWhat}
            </EmptyState>
          ) : (
            <Concerns concerns={concerns} />
          )}
        </Card>
      ),
    }
  },
  act: async (step, { outcome, words, urgent }) => {
    if (step.on.end !== null) return stopped('reportElsewhere')
    const reported = outcome === 'report'
    const signalId = reported ? await report(step, { words, urgent }) : null
    const made = await step.add('child_concern', 'noted', { reported, signal_id: signalId, words, on_day: today() })
    return step.done('matter.concern-weighed', { data: { concernId: made, reported, signalId }, made })
  },
})

/** The report, as a signal of the municipality's own: its id. */
async function report({ tx, session, on }: MatterStep, said: { words: string; urgent: boolean }): Promise<string> {
  const shown = await matterToShow(tx, session, on.id, 'matter-concern', 'work')
  const about = { ...aboutHousehold(shown), ...(await peopleIn(tx, shown)) }
  const [signal] = await addSignalsIn(tx, session, [{ ...about, ...said, kind: 'report' }])
  return found(signal).id
}

/**
 * Whom the report is about, for whoever takes it in. All who handle cases read signals, so where somebody has a protected identity it carries the matter's
 * number alone: those who may open the matter find the household there.
 */
function aboutHousehold(matter: ShownMatter) {
  const hidden = matter.people.some(({ protection }) => protection !== null)
  return {
    place: hidden ? null : addressOf(matter),
    personName: hidden ? matter.number : [matter.tenantName, matter.number].filter((part) => part !== null).join(' · '),
    personNumber: null,
    livingForm: null,
    senderName: null,
    senderContact: null,
  }
}

/** A signal counts at least one adult, whoever they are. */
async function peopleIn(tx: Tx, { id, children }: Matter): Promise<{ adults: number; children: number }> {
  const adults = (await residentsOf(tx, id)).filter(({ part, end }) => part !== 'child' && end === null).length
  return { adults: Math.max(1, adults), children }
}

const addressOf = ({ address, dwellingNumber }: Matter): string | null =>
  address === null ? null : [address, dwellingNumber].filter((part) => part !== null).join(', ')

export const concernRoutes = matter.routes(weighing)
