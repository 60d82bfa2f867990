/** GET /advice: the adviser's meetings of the week and their running advice. */

import { z } from 'zod'
import { ask, asUser } from '../../platform/database/index.ts'
import { formatDayAndMonth, formatOre, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  Page,
  Pager,
  RuleNote,
  Select,
  Stack,
  Table,
  type Viewer,
} from '../../platform/ui/index.ts'
import { optionalChoice, page, pageKey, pageOf, readQuery, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { type Booking, bookingsOfAdviser } from '../booking/queries.ts'
import { BookingTable } from '../booking/views.tsx'
import { opening } from '../opening/forms.tsx'
import { text as shared } from '../text.ts'
import { type ListedAdvice, runningAdvice, type Whose } from './queries.ts'
import { text } from './text.ts'

const PAGE_SIZE = 25
const WEEK_DAYS = 7
const MOST_MEETINGS = 60

type Shown = { rows: ListedAdvice[]; nextHref: string | undefined; firstHref: string | undefined }
type ListProps = { viewer: Viewer; shown: Shown; week: Booking[]; whose: Whose; form: FormState }

function ListPage({ viewer, shown, week, whose, form }: ListProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const s = words(shared, locale)
  const open = (
    <LinkButton href={opening.path({})} icon="add">
      {t.open}
    </LinkButton>
  )
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={open}>
      <Stack>
        <Card title={t.week}>
          <BookingTable
            bookings={week}
            empty={
              <EmptyState title={t.weekNone} icon="calendar">
                {t.weekNoneLead}
              </EmptyState>
            }
          />
        </Card>
        <Card title={t.running}>
          <filter-form>
            <Form method="get" action="/advice" state={form} inline>
              <Select
                name="whose"
                label={t.whose}
                empty={false}
                value={whose}
                choices={[
                  { value: 'mine', label: t.mine },
                  { value: 'unit', label: t.unit },
                ]}
                required
              />
              <Button variant="secondary">{t.show}</Button>
            </Form>
          </filter-form>
          <AdviceTable rows={shown.rows} viewer={viewer} />
          <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
        </Card>
        <p>
          <a href="/advice/norm">{t.norm}</a>
        </p>
        <RuleNote rule={s.rule} section={s.ruleSection} />
      </Stack>
    </Page>
  )
}

function AdviceTable({ rows, viewer: { locale } }: { rows: readonly ListedAdvice[]; viewer: Viewer }) {
  const t = words(text, locale)
  return (
    <Table
      caption={t.running}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.number, cell: (one) => <a href={`/advice/${one.id}`}>{one.number}</a> },
        { label: t.label, cell: (one) => one.label },
        {
          label: t.left,
          numeric: true,
          cell: (one) => (one.left === null ? <span class="soft">{t.noBudget}</span> : formatOre(one.left, locale)),
        },
        {
          label: t.next,
          cell: (one) =>
            one.nextOn === null ? <span class="soft">{t.noNext}</span> : formatDayAndMonth(one.nextOn, locale),
        },
        { label: t.keeper, cell: (one) => one.responsible },
      ]}
      empty={
        <EmptyState title={t.none} who={t.noneWho} icon="chart">
          {t.noneLead}
        </EmptyState>
      }
    />
  )
}

export const listRoutes = room().get('/advice', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'advise')
  const read = readQuery(c, z.object({ whose: optionalChoice(['mine', 'unit']) }))
  const whose = (read.ok ? read.value.whose : null) ?? 'mine'
  const { rows, week } = await asUser(session, async (tx) => ({
    rows: await runningAdvice(tx, { userId: session.userId, whose, today: today() }, PAGE_SIZE, pageKey(c, 1)),
    week: await ask(
      tx,
      bookingsOfAdviser(tx, session.userId, [today(), today().add({ days: WEEK_DAYS })], MOST_MEETINGS),
    ),
  }))
  const shown = pageOf(c, rows, PAGE_SIZE, ({ id }) => [id])
  return page(c, <ListPage viewer={viewer(c)} shown={shown} week={week} whose={whose} form={read.state} />)
})
