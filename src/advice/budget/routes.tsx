/** By hand: its rows are numbered, and it can be summed without being saved. /advice/:id/budget is drawn from the last budget and saved as a new one. */

import { withoutKey } from '../../platform/access/index.ts'
import { allOf, ask, asUser, type Tx } from '../../platform/database/index.ts'
import {
  formatOre,
  formatRelativeDay,
  formatTime,
  type Locale,
  oreAsTyped,
  swedishDay,
  words,
} from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  idParam,
  page,
  readForm,
  room,
  seenValue,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { agreementsOf } from '../debt/queries.ts'
import { nextPayment } from '../debt/rules.ts'
import { adviceToShow } from '../load.ts'
import { normsIn } from '../norm/queries.ts'
import { text as shared } from '../text.ts'
import { type BudgetRefusal, saveBudget } from './actions.ts'
import { groups } from './categories.ts'
import { budgetForm, fieldsOf, monthIn, typedFrom } from './form.ts'
import { named } from './named.ts'
import { askingBudgets, askingLatestBudget } from './queries.ts'
import { sumsOf } from './rules.ts'
import { text } from './text.ts'
import { freeField, readRows, rowsOf } from './typed.ts'
import { BudgetPage } from './views.tsx'

const MOST_EARLIER = 24
const MONTHS_BACK = 6
const MONTHS_AHEAD = 6

/** A first budget begins with one adult and what the agreements ask for. */
async function firstTyped(tx: Tx, adviceId: string): Promise<FormState['typed']> {
  const typed: Record<string, string> = { adults: '1' }
  const running = (await agreementsOf(tx, adviceId)).filter((one) => nextPayment(one, today()) !== null)
  const group = groups.find(({ name }) => name === 'debtPayment')
  for (const row of group ? rowsOf(group) : []) {
    const agreement = running[row - 1]
    if (!group || !agreement) break
    typed[freeField(group, row, 'label')] = agreement.creditor
    typed[freeField(group, row, 'amount')] = oreAsTyped(agreement.ore)
  }
  return typed
}

type Shown = { form?: FormState; counted?: boolean; told?: boolean; status?: 200 | 409 | 422 }

async function draw(c: Ctx, { form, counted = false, told = false, status = 200 }: Shown) {
  const session = withoutKey(signedIn(c))
  const id = idParam(c)
  const { view, begins } = await asUser(session, async (tx) => {
    const advice = await adviceToShow(tx, session, id, 'budget')
    const { latest, earlier } = await ask(
      tx,
      allOf({ latest: askingLatestBudget(tx, id), earlier: askingBudgets(tx, id, MOST_EARLIER) }),
    )
    const thisMonth = today().with({ day: 1 })
    const begins = latest ? typedFrom({ ...latest, month: thisMonth }) : await firstTyped(tx, id)
    // the sums are of what stands in the form, also when some of it can't be read
    const of = fieldsOf(form?.typed ?? begins)
    const { lines, household } = readRows(of)
    const month = monthIn(of('month')) ?? thisMonth
    const months = Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, at) =>
      thisMonth.add({ months: at - MONTHS_BACK }),
    )
    const ordered = [month, ...months].toSorted(Temporal.PlainDate.compare)
    const norms = await normsIn(tx, ordered[0] ?? month, ordered.at(-1) ?? month)
    const seen = form ? seenValue(form, told, latest?.id ?? null) : (latest?.id ?? null)
    return { begins, view: { advice, lines, household, month, months, norms, seen, earlier, counted } }
  })
  return page(c, <BudgetPage viewer={viewer(c)} view={view} form={form ?? blankForm(begins)} />, status)
}

function say(refusal: BudgetRefusal, locale: Locale) {
  if (refusal.kind === 'ended') return { field: '', message: words(shared, locale).subject.ended }
  const { by, savedAt, lines } = refusal.latest
  const when = `${formatRelativeDay(swedishDay(savedAt), today(), locale)} ${formatTime(savedAt)}`
  return { field: '', message: words(text, locale).changed(by, when, formatOre(sumsOf(lines).left, locale)) }
}

export const budgetRoutes = room()
  .get('/advice/:id/budget', (c) => draw(c, {}))
  .post('/advice/:id/budget', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, budgetForm)
    if (!form.ok) return draw(c, { form: named(form.state, session.locale), status: 422 })
    if (!form.value.save) return draw(c, { form: form.state, counted: true })
    const outcome = await saveBudget(session, idParam(c), form.value)
    if (!outcome.ok) {
      const problems = [say(outcome.reason, session.locale)]
      return draw(c, { form: withProblems(form.state, problems), told: true, status: 409 })
    }
    return seeOther(c, `/advice/${idParam(c)}`, words(text, session.locale).saved)
  })
