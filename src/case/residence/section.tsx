/** On the case’s page: which municipality is responsible, as it was signed or is being assessed. */

import { formatDate, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import { LinkButton, Stack, useLocale } from '../../platform/ui/index.ts'
import { beginning } from './forms.tsx'
import type { Residence } from './queries.ts'
import { text } from './text.ts'

export function Residences({ residences }: { residences: readonly Residence[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Stack>
      {residences.map((one) => (
        <article>
          {one.signedAt === null ? (
            <LinkButton small href={`/residences/${one.id}`}>
              {t.goOn}
            </LinkButton>
          ) : (
            <p>
              <strong>{one.responsible === null ? t.unclearSigned : t.responsible(one.responsible)}</strong>{' '}
              <a href={`/residences/${one.id}`}>{t.openIt}</a>
            </p>
          )}
          <p class="rule">
            {one.signedAt === null
              ? t.draftBy(one.begunBy)
              : t.signed(one.signedBy ?? '', formatDate(dateOf(one.signedAt), locale))}
            {one.corrected ? ` · ${t.corrected}` : null}
          </p>
        </article>
      ))}
    </Stack>
  )
}

/** Begins one, where none is being written. */
export function BeginResidence({ caseId, residences }: { caseId: string; residences: readonly Residence[] }) {
  const locale = useLocale()
  if (residences.some(({ signedAt }) => signedAt === null)) return null
  return <beginning.Button to={{ id: caseId }} locale={locale} variant="secondary" />
}
