/** GET and POST /advice/bookings/new?matter=ID|advice=ID: a meeting with an adviser. */

import { z } from 'zod'
import { NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  RuleNote,
  SubmitRow,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  optionalText,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { adviceById } from '../load.ts'
import { type Adviser, advisers } from '../opening/queries.ts'
import { text as shared } from '../text.ts'
import { type About, type BookingRefusal, book, matterNumberOf } from './actions.ts'
import { BusyTimes, SlotFields, slotShape } from './form.tsx'
import { type BusyTime, busyTimes } from './queries.ts'
import { text } from './text.ts'

const fields = z.object({ ...slotShape, expected: optionalText(100) })
/** So far from the chosen day the taken times are shown. */
const BUSY_DAYS = 14

const refusalFields = {
  taken: 'time',
  inPast: 'day',
  notAdviser: 'adviser',
  ended: '',
  tooLate: '',
  notYet: '',
  cannotMove: '',
} as const satisfies Record<BookingRefusal['kind'], string>

export const say = ({ kind }: BookingRefusal, locale: Locale) => ({
  field: refusalFields[kind],
  message: words(text, locale)[kind],
})

/** The day that was typed, when it is one; today otherwise. */
export function typedDay(form: FormState): Temporal.PlainDate {
  try {
    return typeof form.typed.day === 'string' ? Temporal.PlainDate.from(form.typed.day) : today()
  } catch {
    return today()
  }
}

export const busyFrom = (tx: Tx, day: Temporal.PlainDate): Promise<BusyTime[]> =>
  busyTimes(tx, day, day.add({ days: BUSY_DAYS }))

/** What the meeting is about, from the address or the form: one of the two. */
function aboutOf(c: Ctx, form: FormState): About {
  const of = (name: 'matter' | 'advice') => {
    const value = form.typed[name] ?? c.req.query(name)
    return typeof value === 'string' && isId(value) ? value : null
  }
  const [matter, advice] = [of('matter'), of('advice')]
  if (matter !== null) return { matter, advice: null }
  if (advice !== null) return { matter: null, advice }
  throw new NotFound('about')
}

type View = {
  about: About
  title: string
  back: string
  advisers: Adviser[]
  busy: BusyTime[]
  own: string | undefined
}

async function load(session: Session, about: About, form: FormState): Promise<View> {
  const all = await advisers(session)
  return asUser(session, async (tx) => {
    const busy = await busyFrom(tx, typedDay(form))
    const own = all.find(({ id }) => id === session.userId)?.id
    if (about.matter !== null) {
      const title = await matterNumberOf(tx, about.matter)
      return { about, title, back: `/evictions/${about.matter}`, advisers: all, busy, own }
    }
    const advice = await adviceById(tx, about.advice)
    return { about, title: advice.number, back: `/advice/${advice.id}`, advisers: all, busy, own }
  })
}

async function draw(c: Ctx, form: FormState, status: 200 | 409 | 422) {
  const session = withoutKey(signedIn(c))
  requireMay(session, 'book')
  const view = await load(session, aboutOf(c, form), form)
  return page(c, <BookPage viewer={viewer(c)} form={form} view={view} />, status)
}

function BookPage({ viewer, form, view }: { viewer: Viewer; form: FormState; view: View }) {
  const t = words(text, viewer.locale)
  const { about } = view
  return (
    <Page
      viewer={viewer}
      title={t.book}
      lead={about.matter === null ? t.bookLeadOwn : t.bookLead}
      breadcrumb={[{ href: view.back, label: view.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      {view.advisers.length === 0 ? <Notice kind="warning">{t.noAdvisers}</Notice> : null}
      <Card>
        <Form action="/advice/bookings/new" state={form}>
          {about.matter === null ? (
            <Hidden name="advice" value={about.advice} />
          ) : (
            <>
              <p>{t.forMatter(view.title)}</p>
              <Hidden name="matter" value={about.matter} />
            </>
          )}
          <SlotFields advisers={view.advisers} begins={{ adviser: view.own }} />
          <TextField name="expected" label={t.expected} hint={t.expectedHint} maxlength={100} />
          <SubmitRow>
            <Button>{t.book}</Button>
            <LinkButton variant="quiet" href={view.back}>
              {words(shared, viewer.locale).cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
        <RuleNote rule={t.rule} section={t.section} />
      </Card>
      <BusyTimes advisers={view.advisers} busy={view.busy} />
    </Page>
  )
}

export const newBookingRoutes = room()
  .get('/advice/bookings/new', (c) => draw(c, blankForm(), 200))
  .post('/advice/bookings/new', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, fields)
    if (!form.ok) return draw(c, form.state, 422)
    const about = aboutOf(c, form.state)
    const outcome = await book(session, about, form.value)
    if (!outcome.ok) return draw(c, withProblems(form.state, [say(outcome.reason, session.locale)]), 409)
    // those who booked for somebody else go back to what they came from
    const back = about.matter === null ? `/advice/${about.advice}` : `/evictions/${about.matter}`
    return seeOther(c, back, words(text, session.locale).booked)
  })
