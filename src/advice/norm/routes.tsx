/** /advice/norm: the national norm as it was entered, with its source, and a form for the next year's. */

import { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { record } from '../../platform/record/index.ts'
import { formatDate, formatShortDate, oreFrom, swedishDay, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Page,
  RuleNote,
  SubmitRow,
  Table,
  TextField,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  date,
  page,
  problem,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
} from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { text as shared } from '../text.ts'
import { allNormCodes, limitCodes, type NormCode, normCodes } from './codes.ts'
import { type EnteredNorm, enteredNorms } from './queries.ts'
import { nameOfNorm, text } from './text.ts'

const fieldOf = (code: NormCode): string => `norm_${code}`
/** The database's own limit for a figure of the norm: a million kronor a month. */
const MOST_ORE = 100_000_000

type TypedNorm = { validFrom: Temporal.PlainDate; source: string; figures: { code: NormCode; ore: number }[] }

const amountsForm = z.record(z.string(), z.unknown()).transform((typed, ctx) => {
  const figures = allNormCodes.flatMap((code) => {
    const written = typed[fieldOf(code)]
    if (typeof written !== 'string') return []
    const ore = oreFrom(written)
    if (ore !== null && ore > 0 && ore <= MOST_ORE) return [{ code, ore }]
    const say = { sv: text.sv.amountWrong, en: text.en.amountWrong }
    ctx.addIssue({ code: 'custom', path: [fieldOf(code)], ...problem(say) })
    return []
  })
  if (figures.length === 0 && ctx.issues.length === 0)
    ctx.addIssue({ code: 'custom', path: [''], ...problem({ sv: text.sv.nothing, en: text.en.nothing }) })
  return { figures }
})
const normForm = z.intersection(z.object({ validFrom: date('planned'), source: z.string().max(300) }), amountsForm)

async function enterNorm(session: Session, { validFrom, source, figures }: TypedNorm): Promise<void> {
  await asUser(session, async (tx) => {
    requireMay(session, 'setNorm')
    const id = newId()
    const municipality_code = session.municipality
    await tx
      .insertInto('norm_set')
      .values({ id, municipality_code, valid_from: validFrom, source, set_at: now(), set_by: session.userId })
      .execute()
    await tx
      .insertInto('norm_figure')
      .values(figures.map(({ code, ore }) => ({ norm_id: id, municipality_code, code, amount_ore: ore })))
      .execute()
    await record(tx, session, { what: 'advice.norm-entered', subject: id, data: { from: validFrom.toString() } })
  })
}

function NormPage({ viewer, entered }: { viewer: Viewer; entered: EnteredNorm[] }) {
  const { locale } = viewer
  const t = words(text, locale)
  const enter = (
    <LinkButton href="/advice/norm/new" icon="add">
      {t.enter}
    </LinkButton>
  )
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={enter}>
      <Card>
        <Table
          caption={t.title}
          captionUnseen
          rows={entered}
          columns={[
            { label: t.validFrom, cell: (one) => formatDate(one.validFrom, locale) },
            { label: t.source, cell: (one) => one.source },
            { label: t.figures, numeric: true, cell: (one) => String(one.figures) },
            { label: t.by, cell: (one) => `${one.by}, ${formatShortDate(swedishDay(one.setAt), locale)}` },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="chart" action={enter}>
              {t.noneLead}
            </EmptyState>
          }
        />
        <RuleNote rule={t.rule} section={t.section} />
      </Card>
    </Page>
  )
}

function Amounts({ codes, title, lead }: { codes: readonly NormCode[]; title: string; lead?: string }) {
  const locale = useLocale()
  return (
    <Card title={title}>
      {lead === undefined ? null : <p class="measure">{lead}</p>}
      {codes.map((code) => (
        <TextField name={fieldOf(code)} label={nameOfNorm(code, locale)} inputmode="decimal" width="short" />
      ))}
    </Card>
  )
}

function EnterPage({ viewer, form }: { viewer: Viewer; form: FormState }) {
  const { locale } = viewer
  const t = words(text, locale)
  const of = (start: string) => normCodes.filter((code) => code.startsWith(start))
  return (
    <Page
      viewer={viewer}
      title={t.enter}
      lead={t.enterLead}
      breadcrumb={[{ href: '/advice/norm', label: t.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Form action="/advice/norm/new" state={form}>
        <Card>
          <DateField
            within="planned"
            name="validFrom"
            label={t.validFrom}
            value={viewer.today.with({ month: 1, day: 1 })}
            required
          />
          <TextField name="source" label={t.source} hint={t.sourceHint} maxlength={300} required />
        </Card>
        <Amounts codes={of('child-')} title={t.children} />
        <Amounts codes={of('childLunchAway-')} title={t.lunch} />
        <Amounts codes={['single', 'couple']} title={t.adults} />
        <Amounts codes={of('household-')} title={t.shared} />
        <Amounts codes={limitCodes} title={t.limits} lead={t.limitsLead} />
        <SubmitRow>
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href="/advice/norm">
            {words(shared, locale).cancel}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Page>
  )
}

const draw = (c: Ctx, form: FormState, status: 200 | 422) => {
  requireMay(withoutKey(signedIn(c)), 'setNorm')
  return page(c, <EnterPage viewer={viewer(c)} form={form} />, status)
}

export const normRoutes = room()
  .get('/advice/norm', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'setNorm')
    const entered = await asUser(session, (tx) => enteredNorms(tx))
    return page(c, <NormPage viewer={viewer(c)} entered={entered} />)
  })
  .get('/advice/norm/new', (c) => draw(c, blankForm(), 200))
  .post('/advice/norm/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'setNorm')
    const form = await readForm(c, normForm)
    if (!form.ok) return draw(c, form.state, 422)
    await enterNorm(session, form.value)
    return seeOther(c, '/advice/norm', words(text, session.locale).saved)
  })
