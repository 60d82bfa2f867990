/** /place-requests/:id: one request with its answer, and what is done with it. */

import { found, may, NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDayAndMonth, formatMoment, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, LinkButton, Page, Stack, Tag, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnBooking } from '../access.ts'
import { asking, askingAgain, refusing, saying, unanswering, withdrawing } from './forms.tsx'
import { requestList } from './list.tsx'
import { type PlaceRequest, requestState, requestToRead } from './queries.ts'
import { placeRequest, placeRequests, seesRequests } from './subject.tsx'
import { text } from './text.ts'

export const requestRoutes = room()
  .route('/', requestList)
  .route('/', placeRequests.routes(asking))
  .route('/', placeRequest.routes(saying, refusing, withdrawing, askingAgain, unanswering))
  .get('/place-requests/:id', async (c) => {
    const session = withoutKey(signedIn(c))
    if (!seesRequests(session)) throw new NotFound('role')
    const shown = found(await asUser(session, (tx) => requestToRead(tx, idParam(c))))
    return page(c, <RequestPage viewer={viewer(c)} shown={shown} session={session} />)
  })

type Props = { viewer: Viewer; shown: PlaceRequest; session: Session }

function RequestPage({ viewer, shown, session }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const state = requestState(shown)
  const to = { id: shown.id }
  const asks = may(session, mayOnBooking.ask)
  const answers = may(session, mayOnBooking.answer)
  const day = (date: Temporal.PlainDate) => formatDayAndMonth(date, locale)
  const items = [
    {
      term: t.state,
      value: <Tag tone={state === 'yes' ? 'good' : state === 'waits' ? 'soon' : 'neutral'}>{t.states[state]}</Tag>,
    },
    ...(shown.because === null ? [] : [{ term: t.because, value: shown.because }]),
    ...(shown.bookingId === null
      ? []
      : [{ term: t.place, value: <a href={`/bookings/${shown.bookingId}`}>{t.booking}</a> }]),
    ...(shown.answeredAt === null
      ? []
      : [{ term: t.answered, value: t.by(formatMoment(shown.answeredAt, locale), shown.answeredBy ?? '') }]),
    { term: t.nights, value: t.fromTo(day(shown.first), day(shown.last)) },
    { term: t.people, value: String(shown.people) },
    { term: t.site, value: shown.siteName ?? t.anySite },
    ...(shown.needs === null ? [] : [{ term: t.needs, value: shown.needs }]),
    { term: t.asked, value: t.askedBy(formatMoment(shown.askedAt, locale), shown.askedBy, shown.organisation) },
  ]
  return (
    <Page
      viewer={viewer}
      title={shown.called}
      documentTitle={t.one}
      breadcrumb={[{ href: '/place-requests', label: t.title }]}
    >
      <Stack>
        <Card title={t.facts}>
          <DefinitionList items={items} />
        </Card>
        {answers && state === 'waits' ? (
          <Card title={t.answer}>
            <Toolbar>
              <LinkButton href={saying.path(to)} icon="bed">
                {t.saying.title}
              </LinkButton>
              <LinkButton href={refusing.path(to)} variant="secondary">
                {t.refusing.title}
              </LinkButton>
            </Toolbar>
          </Card>
        ) : null}
        <Toolbar>
          {asks && state === 'waits' ? <withdrawing.Button to={to} locale={locale} variant="secondary" /> : null}
          {asks && state === 'withdrawn' ? <askingAgain.Button to={to} locale={locale} icon="undo" /> : null}
          {answers && (state === 'yes' || state === 'no') ? (
            <unanswering.Button to={to} locale={locale} icon="undo" />
          ) : null}
        </Toolbar>
      </Stack>
    </Page>
  )
}
