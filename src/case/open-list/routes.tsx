/** /open-interventions: what the board gives without individual assessment, read by case staff, set by managers. */

import { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { record } from '../../platform/record/index.ts'
import { words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  optionalText,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { boardsWords } from './queries.ts'
import { openKinds } from './rules.ts'
import { text } from './text.ts'
import { EnterPage, ListPage } from './views.tsx'

const wordForm = z.object({
  kind: choice(openKinds),
  offered: choice(['yes', 'no']),
  conditions: optionalText(2000),
  identity: choice(['documented', 'notDocumented']),
  reference: textField(200),
  from: date('planned'),
})

async function setWord(session: Session, word: z.output<typeof wordForm>): Promise<void> {
  await asUser(session, async (tx) => {
    requireMay(session, 'setOpenList')
    const id = newId()
    await tx
      .insertInto('open_intervention')
      .values({
        id,
        municipality_code: session.municipality,
        kind: word.kind,
        offered: word.offered === 'yes',
        conditions: word.conditions,
        identity_documented: word.identity === 'documented',
        reference: word.reference,
        from_on: word.from,
        set_at: now(),
        set_by: session.userId,
      })
      .execute()
    const data = { kind: word.kind, offered: word.offered, identity: word.identity, from: word.from.toString() }
    await record(tx, session, { what: 'open-intervention.set', subject: id, data })
  })
}

const draw = (c: Ctx, form: FormState, status: 200 | 422) => {
  requireMay(withoutKey(signedIn(c)), 'setOpenList')
  return page(c, <EnterPage viewer={viewer(c)} form={form} />, status)
}

export const openListRoutes = room()
  .get('/open-interventions', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'read')
    const all = await asUser(session, (tx) => boardsWords(tx, session.municipality))
    return page(c, <ListPage viewer={viewer(c)} all={all} maySet={mayDo(session, 'setOpenList')} />)
  })
  .get('/open-interventions/new', (c) => draw(c, blankForm(), 200))
  .post('/open-interventions/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'setOpenList')
    const form = await readForm(c, wordForm)
    if (!form.ok) return draw(c, form.state, 422)
    await setWord(session, form.value)
    return seeOther(c, '/open-interventions', words(text, session.locale).saved)
  })
