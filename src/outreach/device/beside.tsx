/** /phones/came/:id: what was written without a network, and beside it the newer that it met, for its writer to decide on. */

import { NotFound } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { Card, Columns, DefinitionList, Notice, Page, Stack, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { type Contact, contactById } from '../contact/queries.ts'
import { text as contactText } from '../contact/text.ts'
import { requireMay } from './access.ts'
import { cameText } from './came.text.ts'
import { keeping, reopening, takingBack } from './forms.tsx'
import { type Came, cameById } from './queries.ts'
import { text } from './text.ts'

/** A meeting as the viewer may read it; null where it isn't theirs to read any longer. */
async function meetingOf(tx: Tx, id: string | null): Promise<Contact | null> {
  if (id === null) return null
  return contactById(tx, id).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
}

export const besideRoutes = room().get('/phones/came/:id', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'use')
  const shown = await asUser(session, async (tx) => {
    const one = await cameById(tx, idParam(c))
    return { one, mine: await meetingOf(tx, one.id), other: await meetingOf(tx, one.metId) }
  })
  return page(c, <BesidePage viewer={viewer(c)} {...shown} />)
})

type Props = { viewer: Viewer; one: Came; mine: Contact | null; other: Contact | null }

function BesidePage({ viewer, one, mine, other }: Props) {
  const { locale } = viewer
  const t = { ...words(text, locale), ...words(cameText, locale) }
  const outcome = one.refused !== null ? t.refused[one.refused] : one.meets !== null ? t.meets[one.meets] : t.taken
  return (
    <Page
      viewer={viewer}
      title={t.one}
      lead={t.oneLead}
      breadcrumb={[
        { href: '/phones', label: t.title },
        { href: '/phones/came', label: t.came },
      ]}
    >
      <Stack>
        <Notice kind={one.refused === null && one.meets === null ? 'success' : 'warning'}>
          {outcome}
          {one.clock === null ? null : `. ${t.clocks[one.clock]}`}
        </Notice>
        <Columns even>
          {mine === null ? null : <Meeting title={t.this} locale={locale} of={mine} />}
          {other === null ? null : <Meeting title={t.other} locale={locale} of={other} />}
        </Columns>
        <Settling one={one} locale={locale} />
      </Stack>
    </Page>
  )
}

function Settling({ one, locale }: { one: Came; locale: Locale }) {
  const t = words(cameText, locale)
  if (one.settledAs !== null)
    return (
      <Card>
        <p>{t.settled[one.settledAs]}</p>
        {one.settledAs === 'written' ? null : (
          <reopening.Button to={one} locale={locale} icon="undo" variant="secondary" />
        )}
      </Card>
    )
  if (one.meets === null) return null
  return (
    <Toolbar>
      <keeping.Button to={one} locale={locale} variant="primary" small={false} />
      {one.meets === 'twice' ? <takingBack.Button to={one} locale={locale} variant="secondary" small={false} /> : null}
    </Toolbar>
  )
}

/** Who it was stands on its own page: here a known person is a known person. */
function Meeting({ title, of, locale }: { title: string; of: Contact; locale: Locale }) {
  const t = words(contactText, locale)
  const who = of.personId !== null ? t.known : (of.alias ?? t.notNamed)
  const items = [
    { term: t.met, value: formatMoment(of.metAt, locale) },
    { term: t.area, value: of.area },
    { term: t.who, value: of.unnamed > 0 && who !== t.notNamed ? `${who} ${t.more(of.unnamed)}` : who },
    { term: t.offered, value: of.offered.map((one) => t.offers[one]).join(', ') },
    { term: t.wanted, value: of.wanted ?? '' },
    { term: t.next, value: of.nextOn === null ? '' : `${formatDate(of.nextOn, locale)} ${of.nextWhere ?? ''}` },
    { term: t.by, value: of.notedBy ?? t.someone },
  ]
  return (
    <Card title={<a href={`/outreach/contacts/${of.id}`}>{title}</a>}>
      <DefinitionList items={items.filter(({ value }) => value !== '')} />
    </Card>
  )
}
