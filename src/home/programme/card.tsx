/** On a lease's page: the programme that it was begun within. */

import { formatMoment, words } from '../../platform/text/index.ts'
import { Card, LinkButton, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Placed } from '../placed.ts'
import { formText } from './forms.text.ts'
import { placing, takingOut } from './forms.tsx'
import { text } from './text.ts'

/** Nothing for whoever neither places nor finds something placed. */
export function ProgrammeCard({
  leaseId,
  placed,
  mayPlace,
}: {
  leaseId: string
  placed: Placed | undefined
  mayPlace: boolean
}) {
  const locale = useLocale()
  const t = words(text, locale)
  if (!placed && !mayPlace) return null
  return (
    <Card title={t.cardTitle} id="programme">
      {placed ? (
        <>
          <p>
            {t.placedIn(placed.name)}{' '}
            <a href={`/programmes/${placed.programmeId}`} aria-label={`${t.open}: ${placed.name}`}>
              {t.open}
            </a>
          </p>
          <p class="rule">{t.placedWhen(formatMoment(placed.at, locale), placed.by ?? '')}</p>
        </>
      ) : (
        <p class="soft">{t.notPlaced}</p>
      )}
      {mayPlace ? (
        <Toolbar>
          {placed ? (
            <takingOut.Button to={{ id: leaseId, placed: placed.id }} of={placed.name} locale={locale} icon="undo" />
          ) : (
            <LinkButton href={placing.path({ id: leaseId })} variant="secondary" small>
              {words(formText, locale).placing.title}
            </LinkButton>
          )}
        </Toolbar>
      ) : null}
    </Card>
  )
}
