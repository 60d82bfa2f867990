/** Above the form of a vacancy where there are more dwellings than a menu takes: they are found by a part of the address. */

import { words } from '../../platform/text/index.ts'
import { Button, Card, Form, TextField, useLocale } from '../../platform/ui/index.ts'
import { findText } from './find.text.ts'

/** `part`: what was looked for; null: nothing yet. `tooMany`, `none`: what was found of it. */
export function FindDwelling({ part, tooMany, none }: { part: string | null; tooMany: boolean; none: boolean }) {
  const t = words(findText, useLocale())
  const said = part === null ? t.many : none ? t.none : tooMany ? t.stillMany : null
  return (
    <Card>
      {said === null ? null : <p role={part === null ? undefined : 'status'}>{said}</p>}
      <Form method="get" action="/vacancies/new" inline label={t.find}>
        <TextField name="find" type="search" label={t.part} hint={t.hint} value={part ?? ''} maxlength={200} required />
        <Button variant="secondary" icon="search">
          {t.find}
        </Button>
      </Form>
    </Card>
  )
}
