/** /agreements/:id: one agreement with its parties and everything that was agreed. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { LinkButton, Page, Parts, Stack, type Viewer } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { type Agreement, askingAgreement } from '../load.ts'
import { PartiesSection } from '../party/section.tsx'
import { text as shared } from '../text.ts'
import { StandingTag } from '../views.tsx'
import { adding } from '../write/forms.tsx'
import { type Amendment, Facts } from './facts.tsx'
import { amendmentsOf } from './queries.ts'
import { text } from './text.ts'

export const pageRoutes = room().get('/agreements/:id', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { agreement, ...beside } = await asUser(session, (tx) =>
    ask(tx, allOf({ agreement: askingAgreement(tx, id), amendments: amendmentsOf(tx, id) })),
  )
  const shown = found(agreement)
  const own = shown.municipality === session.municipality
  const may = { manage: own && mayDo(session, 'manage'), report: own && mayDo(session, 'report') }
  return page(c, <AgreementPage viewer={viewer(c)} agreement={shown} may={may} {...beside} />)
})

type Props = {
  viewer: Viewer
  agreement: Agreement
  may: { manage: boolean; report: boolean }
  amendments: readonly Amendment[]
}

function AgreementPage({ viewer, agreement, may, amendments }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const s = words(shared, locale)
  return (
    <Page
      viewer={viewer}
      title={agreement.title}
      lead={<StandingTag standing={agreement.standing} locale={locale} />}
      breadcrumb={[{ href: '/agreements', label: s.tabs.agreements }]}
      actions={
        may.manage && agreement.standing === 'inForce' ? (
          <LinkButton href={`${adding.path({})}?extends=${agreement.id}`} variant="secondary">
            {t.amend}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        <Facts agreement={agreement} amendments={amendments} mayManage={may.manage} />
        <Parts>
          <PartiesSection agreement={agreement} mayManage={may.manage} />
        </Parts>
      </Stack>
    </Page>
  )
}
