/** Shows the running matters of one stage alone. */

import { type Stage, stageNames, stages } from '../../law/index.ts'
import { words } from '../../platform/text/index.ts'
import { Button, Form, Hidden, Select, type Viewer } from '../../platform/ui/index.ts'
import type { Filter } from './queries.ts'
import { text } from './text.ts'

export function StageFilter({ viewer, filter }: { viewer: Viewer; filter: Filter }) {
  const t = words(text, viewer.locale)
  const choices = stages.map((stage: Stage) => ({ value: stage, label: stageNames[stage][viewer.locale] }))
  return (
    <filter-form>
      <Form method="get" action="/evictions" inline label={t.show}>
        <Hidden name="whose" value={filter.whose} />
        <Select name="stage" label={t.stage} empty={t.anyStage} value={filter.stage ?? ''} choices={choices} required />
        <Button variant="secondary">{t.show}</Button>
      </Form>
    </filter-form>
  )
}
