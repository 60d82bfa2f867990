/** The hours of a duty on call end in the middle of a login: what is asked next is refused in words, until its user has said that they go on as themselves. */

import type { OnCall } from '../access/index.ts'
import { words } from '../text/index.ts'
import { Button, Form, Notice, Page, Stack, type Viewer } from '../ui/index.ts'
import { type Ctx, viewer } from './context.ts'
import { blankForm } from './form.ts'
import { page } from './respond.ts'
import { webText } from './words.ts'

/** Where they say so, or leave. */
const GO_ON = '/on-call/leave'
const OPEN = [GO_ON, '/logout', '/logout/everywhere', '/settings/language', '/settings/scheme']

export const goesOn = (c: Ctx): boolean => c.req.method === 'POST' && OPEN.includes(c.req.path)

export const answerOver = (c: Ctx, { forMunicipality }: Extract<OnCall, { works: 'over' }>): Promise<Response> =>
  page(c, <OverPage viewer={{ ...viewer(c), nav: [] }} where={forMunicipality} sent={c.req.method === 'POST'} />, 403)

function OverPage({ viewer, where, sent }: { viewer: Viewer; where: string; sent: boolean }) {
  const t = words(webText, viewer.locale).onCall
  return (
    <Page viewer={viewer} title={t.over} lead={t.overLead(where)}>
      <Stack>
        {sent ? (
          <Notice kind="warning" live>
            {t.overSent}
          </Notice>
        ) : null}
        <p class="measure">{t.overLonger}</p>
        <Form action={GO_ON} state={blankForm()}>
          <p>
            <Button>{t.goOn}</Button>
          </p>
        </Form>
      </Stack>
    </Page>
  )
}
