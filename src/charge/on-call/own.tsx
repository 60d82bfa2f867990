/** By hand: the presses change which municipality the login works for. GET /on-call/own: one's own duties on call, and the way into each while its hours last. */

import { z } from 'zod'
import { NotFound, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { workFor } from '../../platform/login/index.ts'
import { record } from '../../platform/record/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { Button, Card, Form, Hidden, Page, Stack, Table, Tag, useLocale, type Viewer } from '../../platform/ui/index.ts'
import {
  blankForm,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
} from '../../platform/web/index.ts'
import { mayOnDuty } from '../access.ts'
import { type Duty, ownDuties } from './queries.ts'
import { sayHours } from './say.ts'
import { shiftAt, shiftsFrom } from './shifts.ts'
import { text } from './text.ts'

const beginForm = z.object({ municipality: textField(4) })

/** Whoever has no duties has no such page. */
async function theirs(session: Session): Promise<Duty[]> {
  if (session.onCall === undefined) throw new NotFound('duty')
  return asUser(withoutKey(session), (tx) => ownDuties(tx, session))
}

/** It stands in the record of the municipality that they are on call for. */
async function noteOnDuty(session: Session, what: 'duty.begun' | 'duty.left'): Promise<void> {
  requireMay(session, mayOnDuty.see)
  await asUser(withoutKey(session), (tx) => record(tx, session, { what, subject: session.userId }))
}

export const ownDutyRoutes = room()
  .get('/on-call/own', async (c) => {
    const session = signedIn(c)
    return page(c, <OwnPage viewer={viewer(c)} session={session} duties={await theirs(session)} />)
  })
  .post('/on-call/begin', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, beginForm)
    const wanted = form.ok ? form.value.municipality : ''
    const t = words(text, session.locale)
    const duty = (await theirs(session)).find((one) => one.municipality === wanted && shiftAt(one, now()) !== null)
    const begun = duty === undefined ? null : await workFor(c, duty.municipality)
    if (duty === undefined || begun?.onCall?.works !== 'now') {
      if (duty !== undefined) await workFor(c, null)
      return seeOther(c, '/on-call/own', t.notNow, 'warning')
    }
    await noteOnDuty(begun, 'duty.begun')
    return seeOther(c, '/', t.began(duty.municipalityName))
  })
  .post('/on-call/leave', async (c) => {
    const session = signedIn(c)
    if (session.onCall?.works === 'now') await noteOnDuty(session, 'duty.left')
    await workFor(c, null)
    return seeOther(c, '/', words(text, session.locale).left)
  })

type Props = { viewer: Viewer; session: Session; duties: readonly Duty[] }

function OwnPage({ viewer, session, duties }: Props) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.own} lead={t.ownLead}>
      <Stack>
        <Card>
          <Table
            caption={t.own}
            captionUnseen
            rows={duties}
            columns={[
              { label: t.where, names: true, cell: (duty) => duty.municipalityName },
              { label: t.hours, cell: (duty) => sayHours(duty, viewer.locale) },
              { label: t.state, cell: (duty) => <Standing duty={duty} session={session} /> },
            ]}
          />
        </Card>
        {session.onCall?.works === 'now' ? (
          <Form action="/on-call/leave" state={blankForm()}>
            <p>
              <Button variant="secondary">{t.leave}</Button>
            </p>
          </Form>
        ) : null}
      </Stack>
    </Page>
  )
}

/** Where one works, the way in, or when it begins. */
function Standing({ duty, session }: { duty: Duty; session: Session }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (shiftAt(duty, now()) === null) return <span class="soft">{whenNext(duty, locale)}</span>
  if (session.onCall?.works === 'now' && session.municipality === duty.municipality)
    return <Tag tone="good">{t.here}</Tag>
  return (
    <Form action="/on-call/begin" state={blankForm()}>
      <Hidden name="municipality" value={duty.municipality} />
      <Button small label={t.onFor(duty.municipalityName)}>
        {t.goOn}
      </Button>
    </Form>
  )
}

function whenNext(duty: Duty, locale: Locale): string {
  const t = words(text, locale)
  const next = shiftsFrom(duty, now()).toSorted((a, b) => Temporal.Instant.compare(a.begins, b.begins))[0]
  return next === undefined ? t.notSoon : t.later(formatMoment(next.begins, locale))
}
