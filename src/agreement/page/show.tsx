/** /agreements/:id: one agreement with its parties and everything that was agreed. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask, asUser, type Tx } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { LinkButton, Page, Parts, Stack, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as betweenText } from '../between/text.ts'
import { type DataRule, DataSection, dataOf } from '../data/section.tsx'
import { type Document, DocumentsSection, documentsOf } from '../document/section.tsx'
import { type Agreement, askingAgreement } from '../load.ts'
import { actionsOf, meetingsOf, pointsOf } from '../meeting/queries.ts'
import { type MeetingsData, MeetingsSection } from '../meeting/section.tsx'
import { type Money, MoneySection, moneyOf } from '../money/section.tsx'
import { text as paperText } from '../paper/text.ts'
import { PartiesSection } from '../party/section.tsx'
import { type Delivery, deliveriesOf, type Outcome, outcomesOf, promisesOf } from '../promise/queries.ts'
import { PromisesSection } from '../promise/section.tsx'
import { type Review, reviewsOf } from '../review/queries.ts'
import { asksLawyer, ReviewSection } from '../review/section.tsx'
import { EndNotice, SignSection } from '../sign/section.tsx'
import { type Task, TasksSection, tasksOf } from '../task/section.tsx'
import { text as shared } from '../text.ts'
import { text as togetherText } from '../together/text.ts'
import { StandingTag } from '../views.tsx'
import { adding } from '../write/forms.tsx'
import { type Amendment, Facts } from './facts.tsx'
import { amendmentsOf } from './queries.ts'
import { text } from './text.ts'

const everything = (tx: Tx, id: string) =>
  allOf({
    agreement: askingAgreement(tx, id),
    amendments: amendmentsOf(tx, id),
    tasks: tasksOf(tx, id),
    promises: promisesOf(tx, id),
    deliveries: deliveriesOf(tx, id),
    money: moneyOf(tx, id),
    data: dataOf(tx, id),
    documents: documentsOf(tx, id),
    reviews: reviewsOf(tx, id),
    meetings: allOf({ meetings: meetingsOf(tx, id), points: pointsOf(tx, id), actions: actionsOf(tx, id) }),
  })

export const pageRoutes = room().get('/agreements/:id', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { agreement, promises, ...beside } = await asUser(session, (tx) => ask(tx, everything(tx, id)))
  const shown = found(agreement)
  const own = shown.municipality === session.municipality
  const outcomes = await outcomesOf(promises, today())
  const may = {
    manage: own && mayDo(session, 'manage'),
    review: own && mayDo(session, 'seeAll'),
    report: own && mayDo(session, 'report'),
    as: session.organisation.id,
  }
  return page(c, <AgreementPage viewer={viewer(c)} agreement={shown} outcomes={outcomes} may={may} {...beside} />)
})

type Props = {
  viewer: Viewer
  agreement: Agreement
  may: { manage: boolean; review: boolean; report: boolean; as: string }
  amendments: readonly Amendment[]
  tasks: readonly Task[]
  outcomes: readonly Outcome[]
  deliveries: readonly Delivery[]
  money: readonly Money[]
  data: readonly DataRule[]
  documents: readonly Document[]
  reviews: readonly Review[]
  meetings: MeetingsData
}

function AgreementPage({ viewer, agreement, may, amendments, meetings, ...rows }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const s = words(shared, locale)
  const open = agreement.end === null
  const changes = { manage: open && may.manage, report: open && may.report, as: may.as }
  const mayManage = changes.manage
  return (
    <Page
      viewer={viewer}
      title={agreement.title}
      lead={<StandingTag standing={agreement.standing} locale={locale} />}
      breadcrumb={[{ href: '/agreements', label: s.tabs.agreements }]}
      actions={
        <Toolbar>
          <LinkButton href={`/agreements/${agreement.id}/together`}>{words(togetherText, locale).open}</LinkButton>
          <LinkButton href={`/agreements/${agreement.id}/agreement.pdf`} variant="secondary" icon="document">
            {words(paperText, locale).open}
          </LinkButton>
          {agreement.kind === 'interMunicipal' ? (
            <LinkButton href={`/agreements/${agreement.id}/shared`} variant="secondary">
              {words(betweenText, locale).open}
            </LinkButton>
          ) : null}
          {mayManage && agreement.standing === 'inForce' ? (
            <LinkButton href={`${adding.path({})}?extends=${agreement.id}`} variant="secondary">
              {t.amend}
            </LinkButton>
          ) : null}
        </Toolbar>
      }
    >
      <Stack>
        <EndNotice agreement={agreement} mayReopen={may.manage} />
        <Facts agreement={agreement} amendments={amendments} mayManage={mayManage} />
        <Parts>
          <PartiesSection agreement={agreement} mayManage={mayManage} />
          <TasksSection agreement={agreement} tasks={rows.tasks} mayManage={mayManage} />
          <PromisesSection agreement={agreement} outcomes={rows.outcomes} deliveries={rows.deliveries} may={changes} />
          <MeetingsSection agreement={agreement} {...meetings} may={changes} />
          <MoneySection agreement={agreement} money={rows.money} mayManage={mayManage} />
          <DataSection agreement={agreement} data={rows.data} mayManage={mayManage} />
          {may.review && (asksLawyer(agreement) || rows.reviews.length > 0) ? (
            <ReviewSection agreement={agreement} reviews={rows.reviews} mayManage={mayManage} />
          ) : null}
          <DocumentsSection agreement={agreement} documents={rows.documents} mayManage={mayManage} />
          <SignSection agreement={agreement} mayManage={mayManage} />
        </Parts>
      </Stack>
    </Page>
  )
}
