/** On the page of a lease: from when it can be the tenant's own, what stands in the way, and the way there. */

import { formatDate, words } from '../../platform/text/index.ts'
import { Card, LinkButton, SubmitRow, type Viewer } from '../../platform/ui/index.ts'
import { type Obstacle, readyOn } from '../handover-rules.ts'
import { text } from '../lease.text.ts'
import type { Lease } from '../leases.ts'
import { formText } from './form.text.ts'
import { handingOver } from './forms.tsx'
import { Obstacles } from './views.tsx'

type CardProps = { lease: Lease; obstacles: readonly Obstacle[]; viewer: Viewer; mayHandOver: boolean }

export function HandoverCard({ lease, obstacles, viewer, mayHandOver }: CardProps) {
  const t = words(text, viewer.locale)
  const terms = { months: lease.handoverMonths }
  return (
    <Card title={t.handover} id="handover">
      <p>{terms.months === null ? t.noMonths : t.readyOn(formatDate(readyOn(lease.beginsOn, terms), viewer.locale))}</p>
      <Obstacles obstacles={obstacles} locale={viewer.locale} />
      {mayHandOver && obstacles.every(({ kind }) => kind === 'too-early') ? (
        <SubmitRow>
          <LinkButton href={handingOver.path({ id: lease.id })}>{words(formText, viewer.locale).send}</LinkButton>
        </SubmitRow>
      ) : null}
    </Card>
  )
}
