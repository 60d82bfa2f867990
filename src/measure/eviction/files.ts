/** The funnel as a file: one row a step and an end, with the definition beneath. */

import type { Cell, Sheet } from '../../platform/document/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { evictionFunnel } from './definition.ts'
import { hidesSomething, type ShownFunnel, type ShownHeads } from './shown.ts'
import { evictionText } from './text.ts'

export function funnelSheet(funnel: ShownFunnel, place: string, locale: Locale): Sheet {
  const t = words(evictionText, locale)
  const line = (group: string, part: string, heads: ShownHeads): Cell[] => [
    place,
    group,
    part,
    heads.matters ?? t.few,
    heads.families ?? t.few,
    heads.children ?? t.few,
    heads.registered ?? t.few,
  ]
  return {
    name: t.title,
    columns: [
      { header: t.place, kind: 'text' },
      { header: t.funnel, kind: 'text' },
      { header: t.step, kind: 'text' },
      { header: t.matters, kind: 'number' },
      { header: t.families, kind: 'number' },
      { header: t.children, kind: 'number' },
      { header: t.registered, kind: 'number' },
    ],
    rows: [
      ...funnel.steps.map(({ step, ...heads }) => line(t.funnel, t.steps[step], heads)),
      ...funnel.ends.map(({ end, ...heads }) => line(t.how, t.ends[end], heads)),
    ],
    notes: [
      `${evictionFunnel.name[locale]}, ${evictionFunnel.id} ${evictionFunnel.version}`,
      evictionFunnel.summary[locale],
      ...(hidesSomething(funnel) ? [t.fewNote] : []),
    ],
  }
}
