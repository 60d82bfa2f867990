/** A form that came when nobody, or somebody else, was logged in: given back, and sent again as the one who wrote it. Never on the server, never in an address. */

import { openSeals } from '../seal.ts'
import { words } from '../text/index.ts'
import { Button, LinkButton, Notice, Page, Stack, type Viewer } from '../ui/index.ts'
import { type Ctx, viewer } from './context.ts'
import { GivenBack, type Sent, sentIn } from './given-back.tsx'
import { page } from './respond.ts'
import { webText } from './words.ts'
import { type NotWriter, sealedWriter, WRITER_FIELD, writerIn, writerOf } from './writer.ts'

/** Where the login in the other tab ends: a page that says to come back here. */
const LOGIN = '/login?to=/logged-in'

/** Nobody is logged in: a page leads to the login and back, a form is given back with the login beside it. */
export async function answerNotSignedIn(c: Ctx): Promise<Response> {
  const url = new URL(c.req.url)
  if (c.req.method === 'GET' || c.req.method === 'HEAD')
    return c.redirect(`/login?to=${encodeURIComponent(url.pathname + url.search)}`, 303)
  await openSeals()
  const writer = (await writerIn(c)) ?? (await c.get('lastUser')())
  c.header('WWW-Authenticate', 'Session realm="Hemvist"')
  return page(
    c,
    <EndedPage viewer={viewer(c)} sent={await sentIn(c)} by={sealedWriter(writer)} known={writer !== null} />,
    401,
  )
}

/** Somebody is logged in who didn't write this, or may not have. */
export async function answerNotWriter({ writer }: NotWriter, c: Ctx): Promise<Response> {
  const session = c.get('session')
  const sent = await sentIn(c)
  if (session === null || sent === null) return answerNotSignedIn(c)
  if (writer === 'unknown')
    return page(c, <ConfirmPage viewer={viewer(c)} sent={sent} by={sealedWriter(writerOf(session))} />, 409)
  if (writer === 'elsewhere') return page(c, <ElsewherePage viewer={viewer(c)} sent={sent} />, 409)
  return page(c, <OtherPage viewer={viewer(c)} sent={sent} />, 403)
}

function EndedPage({ viewer, sent, by, known }: { viewer: Viewer; sent: Sent | null; by: string; known: boolean }) {
  const t = words(webText, viewer.locale).ended
  return (
    <Page viewer={viewer} title={t.title} lead={sent === null ? t.leadNothing : t.lead} islands={['send-again']}>
      <Stack>
        <ol class="measure">
          <li>{t.logIn}</li>
          {sent === null ? null : <li>{t.comeBack}</li>}
        </ol>
        <p>
          <LinkButton href={LOGIN} newTab>
            {t.logInThere}
          </LinkButton>
        </p>
        {sent === null ? null : (
          <>
            <Notice kind="info">{known ? t.sameOnly : t.unknown}</Notice>
            <send-again>
              <GivenBack sent={sent} submit={t.sendAgain} quiet extra={{ [WRITER_FIELD]: by }} />
            </send-again>
          </>
        )}
      </Stack>
    </Page>
  )
}

function ConfirmPage({ viewer, sent, by }: { viewer: Viewer; sent: Sent; by: string }) {
  const t = words(webText, viewer.locale).ended
  const name = viewer.user?.name ?? ''
  return (
    <Page viewer={viewer} title={t.confirm} lead={t.confirmLead(name)}>
      <GivenBack sent={sent} submit={t.confirmSend(name)} extra={{ [WRITER_FIELD]: by }} />
    </Page>
  )
}

/** Their own, written on call for another municipality than they work for now: sent when they work there again, and never here. */
function ElsewherePage({ viewer, sent }: { viewer: Viewer; sent: Sent }) {
  const t = words(webText, viewer.locale).onCall
  return (
    <Page viewer={viewer} title={t.elsewhere} lead={t.elsewhereLead(viewer.municipalityName)}>
      <Stack>
        <p>
          <LinkButton href="/on-call/own" newTab>
            {t.choose}
          </LinkButton>
        </p>
        <GivenBack sent={sent} submit={words(webText, viewer.locale).ended.sendAgain} quiet />
      </Stack>
    </Page>
  )
}

/** What another wrote isn't shown to whoever is here now; it stays in the page, for its writer. */
function OtherPage({ viewer, sent }: { viewer: Viewer; sent: Sent }) {
  const t = words(webText, viewer.locale).ended
  const by = sent.fields.find(([name]) => name === WRITER_FIELD)?.[1] ?? ''
  return (
    <Page viewer={viewer} title={t.other} lead={t.otherLead(viewer.user?.name ?? '')}>
      <Stack>
        <p class="measure">{t.otherNext}</p>
        <form method="post" action="/logout" target="_blank" rel="noopener" role="none">
          <Button icon="log-out">{t.logOutThere}</Button>
        </form>
        <GivenBack sent={sent} submit={t.sendAgain} quiet unseen extra={{ [WRITER_FIELD]: by }} />
      </Stack>
    </Page>
  )
}
