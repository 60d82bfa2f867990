/** The question whom a held signal is about, and POST /signals/:id/hold, its answer. */

import { z } from 'zod'
import { words } from '../platform/text/index.ts'
import { Button, Form, Hidden, Notice, Toolbar, useLocale } from '../platform/ui/index.ts'
import { blankForm, choice, idParam, readForm, room, seeOther, signedIn } from '../platform/web/index.ts'
import { holdText } from './hold.text.ts'
import { decideHold, type Hold, holdOutcomes } from './hold.ts'

export function HeldNotice({ signalId, hold }: { signalId: string; hold: Hold }) {
  const t = words(holdText, useLocale())
  const asked = hold === 'undecided'
  return (
    <Notice kind={asked ? 'danger' : 'info'} title={asked ? t.title : t.sameTitle}>
      <p class="measure">{asked ? t.what : t.sameWhat}</p>
      <Toolbar>
        {(asked ? holdOutcomes : (['other'] as const)).map((outcome) => (
          <Form action={`/signals/${signalId}/hold`} state={blankForm()} inline>
            <Hidden name="outcome" value={outcome} />
            <Button variant="secondary">{t[outcome]}</Button>
          </Form>
        ))}
      </Toolbar>
    </Notice>
  )
}

const holdForm = z.object({ outcome: choice(holdOutcomes) })

export const holdRoutes = room().post('/signals/:id/hold', async (c) => {
  const session = signedIn(c)
  const id = idParam(c)
  const form = await readForm(c, holdForm)
  if (!form.ok) return seeOther(c, `/signals/${id}`)
  await decideHold(session, id, form.value.outcome)
  const { saidSame, saidOther } = words(holdText, session.locale)
  // once it is the named staff's, the page may be gone for whoever said so
  return form.value.outcome === 'same' ? seeOther(c, '/signals', saidSame) : seeOther(c, `/signals/${id}`, saidOther)
})
