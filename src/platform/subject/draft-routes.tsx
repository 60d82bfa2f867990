/** By hand: it takes in any form as it stands, half written. /drafts: what one has begun to write; kept while it is written, and thrown away. */

import type { Session } from '../access/index.ts'
import { withoutKey } from '../access/index.ts'
import { NotFound } from '../access/session.ts'
import { asUser } from '../database/index.ts'
import { formatMoment, formatTime, type Locale, words } from '../text/index.ts'
import { now } from '../time/index.ts'
import { Button, Card, EmptyState, Form, Hidden, Notice, Page, Table } from '../ui/index.ts'
import { type Ctx, room, signedIn, viewer } from '../web/context.ts'
import { blankForm, formOf, typedIn } from '../web/form.ts'
import { page, seeOther } from '../web/respond.ts'
import { text } from './draft.text.ts'
import { type Draft, draftsOf, isDraftAddress, isSent, keepDraft, throwDraftAway } from './draft.ts'
import { draftedAt } from './places.ts'

/** The field in which a form says which draft it is: its own address. */
const DRAFT_FIELD = '_draft'

const KEEP = '/drafts/keep'
const THROW = '/drafts/throw'

/** The button that keeps a draft where there are no scripts, and where the island says that it was kept. */
export function KeepDraft({ address, locale }: { address: string; locale: Locale }) {
  const t = words(text, locale)
  return (
    <>
      <Hidden name={DRAFT_FIELD} value={address} />
      <Button variant="quiet" formaction={KEEP}>
        {t.keep}
      </Button>
      <span class="rule" role="status" data-draft-status data-failed={t.notSaved}></span>
    </>
  )
}

/** Above a form that somebody comes back to. */
export function BegunBefore({ draft, address, locale }: { draft: Draft; address: string; locale: Locale }) {
  const t = words(text, locale)
  return (
    <Notice>
      <p>{t.begun(formatMoment(draft.at, locale))}</p>
      <ThrowAway address={address} locale={locale} />
    </Notice>
  )
}

function ThrowAway({ address, locale, of }: { address: string; locale: Locale; of?: string }) {
  const t = words(text, locale)
  const label = of === undefined ? {} : { label: `${t.throwAway}: ${of}` }
  return (
    <Form action={THROW} state={blankForm()} inline {...label}>
      <Hidden name={DRAFT_FIELD} value={address} />
      <Button variant="quiet" small icon="close" {...label}>
        {t.throwAway}
      </Button>
    </Form>
  )
}

/** The form's address that a posted draft names; nothing else is kept. */
async function addressIn(c: Ctx): Promise<string> {
  const address = (await formOf(c)).get(DRAFT_FIELD)
  if (typeof address !== 'string' || !isDraftAddress(address) || draftedAt(address) === null)
    throw new NotFound('draft')
  return address
}

const asReader = (c: Ctx): Session => withoutKey(signedIn(c))

export const draftRoutes = room()
  .get('/drafts', async (c) => {
    const session = signedIn(c)
    const { locale } = session
    const t = words(text, locale)
    const drafts = await asUser(session, draftsOf)
    const titleOf = (address: string) => draftedAt(address)?.[locale] ?? t.unknown
    return page(
      c,
      <Page viewer={viewer(c)} title={t.title} lead={t.lead}>
        <Card>
          <Table
            caption={t.title}
            captionUnseen
            rows={drafts}
            columns={[
              {
                label: t.what,
                cell: ({ address, at }) => (
                  <a href={address} aria-label={t.of(titleOf(address), formatMoment(at, locale))}>
                    {titleOf(address)}
                  </a>
                ),
              },
              { label: t.when, cell: ({ at }) => formatMoment(at, locale) },
              {
                label: '',
                cell: ({ address, at }) => (
                  <ThrowAway address={address} locale={locale} of={t.of(titleOf(address), formatMoment(at, locale))} />
                ),
              },
            ]}
            empty={<EmptyState title={t.none}>{t.noneWhat}</EmptyState>}
          />
        </Card>
      </Page>,
    )
  })
  .post(KEEP, async (c) => {
    const session = asReader(c)
    const address = await addressIn(c)
    const { typed } = await typedIn(c)
    // what was sent meanwhile is no draft any longer
    const key = signedIn(c).requestKey
    await asUser(session, async (tx) => {
      if (key === undefined || !(await isSent(tx, key))) await keepDraft(tx, session, address, typed)
    })
    const t = words(text, session.locale)
    if (c.req.header('accept') === 'application/json') return c.json({ says: t.saved(formatTime(now())) })
    return seeOther(c, address, t.kept)
  })
  .post(THROW, async (c) => {
    const session = asReader(c)
    const address = await addressIn(c)
    await asUser(session, (tx) => throwDraftAway(tx, address))
    return seeOther(c, cameFromDrafts(c) ? '/drafts' : address, words(text, session.locale).thrownAway)
  })

function cameFromDrafts(c: Ctx): boolean {
  const referer = c.req.header('referer') ?? ''
  return URL.canParse(referer) && new URL(referer).pathname === '/drafts'
}
