/** The published mappings as a table for Excel and CSV. */

import type { Sheet } from '../../platform/document/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { text } from '../text.ts'
import type { Published } from './compare.ts'
import { agreementIn, publishedCountIn, publishedRateIn } from './views.tsx'

export function compareSheet(rows: readonly Published[], locale: Locale): Sheet {
  const t = words(text, locale)
  return {
    name: t.published,
    columns: [
      { header: t.place, kind: 'text' },
      { header: t.year, kind: 'number' },
      { header: t.publishedCount, kind: 'number' },
      { header: t.basis, kind: 'text' },
      { header: t.population, kind: 'number' },
      { header: t.computed, kind: 'number' },
      { header: t.publishedRate, kind: 'text' },
      { header: t.agreement, kind: 'text' },
      { header: t.source, kind: 'text' },
      { header: t.doubts, kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.year,
      row.count ?? publishedCountIn(row, locale),
      row.countBasis === null ? '' : t.basisOf[row.countBasis],
      row.population?.value ?? null,
      row.computedRate,
      publishedRateIn(row, locale) || (row.suppressed ? t.suppressed : t.notGiven),
      agreementIn(row, locale),
      row.source,
      row.note[locale],
    ]),
    notes: [t.publishedLead],
  }
}
