/** The time in which the board's word can save the home, in words. */

import { findRule } from '../../law/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { Notice, RuleNote, type Viewer } from '../../platform/ui/index.ts'
import { UNDERTAKING_RULE, type Window, type WindowRefusal } from '../window.ts'
import { text } from './text.ts'

/** The window, with the rule that gave it. */
export function WindowNote({ window, viewer }: { window: Window; viewer: Viewer }) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const rule = findRule(UNDERTAKING_RULE)
  if (window.state === 'notBegun') return <Notice>{t.notBegun}</Notice>
  if (window.state !== 'begun') return <Notice kind="warning">{t[window.state]}</Notice>
  const day = (on: Temporal.PlainDate) => formatDate(on, locale)
  const after = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(today, on) > 0
  if (after(window.latest)) return <Notice kind="danger">{t.over(day(window.latest))}</Notice>
  return (
    <>
      {window.safe.equals(window.latest) ? null : (
        <Notice kind="warning">
          {after(window.safe) ? t.disputedNow(day(window.safe)) : t.disputed(day(window.safe), day(window.latest))}
        </Notice>
      )}
      {rule === null ? null : (
        <RuleNote on={window.safe} rule={t.safeUntil(day(window.safe))} section={window.section} id={rule.id} />
      )}
    </>
  )
}

/** Why an undertaking no longer helps, and what to do instead. */
export const outOfTime = (refusal: WindowRefusal) =>
  stopped((locale: Locale) => {
    const t = words(text, locale)
    return refusal.kind === 'afterWindow' ? t.over(formatDate(refusal.lastDay, locale)) : t[refusal.kind]
  })
