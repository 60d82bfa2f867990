/** A landlord leaves a dwelling to the municipality, draws it back, and thinks better of it. */

import { ask, type Tx } from '../../platform/database/index.ts'
import { longText, optional, picked, stopped, wrong } from '../../platform/subject/index.ts'
import { formatKronor, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type Choice, EmptyState, FieldRow, LinkButton } from '../../platform/ui/index.ts'
import { FindDwelling } from '../dwelling/find.tsx'
import { type Dwelling, dwellingsToLeave, MOST_IN_MENU } from '../dwelling/queries.ts'
import { addressOf } from '../dwelling/rules.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import { toolsInForce } from '../tool/in-force.ts'
import { termFields } from './fields.ts'
import { formText } from './forms.text.ts'
import { wrongWith } from './rules.ts'
import { sayRefusal } from './say.ts'
import { vacancy, vacancyDesk } from './subject.tsx'
import { text } from './text.ts'
import { addVacancy, toldOf, withdrawVacancy } from './write.ts'

/** So long a landlord usually waits for an answer, where the form begins. */
const USUAL_DAYS = 14

export const leaving = vacancyDesk.form({
  at: 'new',
  may: 'offerVacancy',
  opens: 'vacancy-new',
  text: group(formText, 'leaving'),
  fields: {
    dwelling: picked(),
    freeFrom: termFields.freeFrom,
    answerBy: termFields.answerBy,
    form: termFields.form,
    rentKr: termFields.rentKr,
    reserved: termFields.reserved,
    tool: optional(picked()),
    requirements: termFields.requirements,
  },
  shows: async ({ tx, viewer, asked, typed }) => {
    const { locale } = viewer
    const wanted = typed('dwelling') ?? asked('dwelling')
    const part = asked('find')?.trim() || null
    const found = await ask(tx, dwellingsToLeave(tx, { besides: wanted, part }))
    if (found.length === 0 && part === null) return { instead: <NoDwellings locale={locale} /> }
    const tooMany = found.length > MOST_IN_MENU
    // one that was chosen on the way here stands alone until another is looked for
    const chosen = found.filter(({ id }) => id === wanted)
    const dwellings = tooMany ? chosen : found
    const seek = part !== null || tooMany ? <FindDwelling {...{ part, tooMany, none: found.length === 0 }} /> : null
    // what somebody has written is not taken from them
    if (dwellings.length === 0 && typed('freeFrom') === null) return { instead: seek }
    const tools = await toolsInForce(tx, today())
    return {
      before: seek,
      begins: {
        dwelling: dwellings.find(({ id }) => id === wanted)?.id,
        freeFrom: null,
        answerBy: today().add({ days: USUAL_DAYS }),
      },
      options: {
        dwelling: dwellings.map((one) => choiceOf(one, locale)),
        tool: tools.map(({ id, title }) => ({ value: id, label: title })),
      },
      draw: ({ dwelling, freeFrom, answerBy, form, rentKr, reserved, tool, requirements }) => (
        <>
          {dwelling}
          <FieldRow>
            {freeFrom}
            {answerBy}
            {rentKr}
          </FieldRow>
          {form}
          <FieldRow>
            {reserved}
            {tools.length === 0 ? null : tool}
          </FieldRow>
          {requirements}
        </>
      ),
    }
  },
  act: async (step, { dwelling: dwellingId, tool: toolId, reserved, ...terms }) => {
    const { tx, session } = step
    const faults = wrongWith(terms, today())
    if (faults) return faults
    if (toolId !== null && !(await isInForce(tx, toolId))) return wrong('tool', 'noSuchTool')
    const wanted = { ...terms, dwellingId, toolId, reservedFor: reserved }
    const added = await addVacancy(tx, session, wanted, { via: 'form' })
    if (!added.ok) {
      const { reason } = added
      const field = reason.kind === 'letUntil' ? 'freeFrom' : 'dwelling'
      return stopped((locale) => sayRefusal(reason, locale), field)
    }
    const { id } = added.value
    return step.done('vacancy.offered', { about: id, data: toldOf(wanted, 'form'), made: id, to: `/vacancies/${id}` })
  },
  clash: { vacancy_one_a_flat: stopped('meanwhile', 'dwelling') },
})

const isInForce = async (tx: Tx, id: string) => (await toolsInForce(tx, today())).some((tool) => tool.id === id)

function choiceOf(dwelling: Dwelling, locale: Locale): Choice {
  const facts = [addressOf(dwelling), roomsInWords(dwelling.rooms, locale), formatKronor(dwelling.rentKr, locale)]
  return { value: dwelling.id, label: facts.join(', ') }
}

function NoDwellings({ locale }: { locale: Locale }) {
  const t = words(text, locale)
  const add = <LinkButton href="/dwellings/new">{t.addDwelling}</LinkButton>
  return (
    <EmptyState title={t.noDwellings} action={add}>
      {t.noDwellingsWhat}
    </EmptyState>
  )
}

export const withdrawing = vacancy.form({
  at: 'withdrawal',
  may: 'offerVacancy',
  opens: 'vacancy',
  text: group(formText, 'withdrawing'),
  fields: { because: longText(500, 3) },
  act: async (step, { because }) => {
    const drawn = await withdrawVacancy(step.tx, step.session, step.on, because)
    if (!drawn.ok) return drawn.reason === 'noNumbers' ? wrong('because', 'noNumbers') : stopped(drawn.reason)
    return step.done('vacancy.withdrawn')
  },
})

export const puttingBack = vacancy.press({
  at: 'withdrawal/undo',
  may: 'offerVacancy',
  text: group(formText, 'puttingBack'),
  act: async (step) => {
    if (!step.on.withdrawnOn) return stopped('already')
    await step.unstamp('vacancy', step.on.id, 'withdrawn', { withdrawn_because: null })
    return step.done('vacancy.put-back')
  },
  clash: { vacancy_one_a_flat: stopped('another') },
})

/** Where a landlord’s agent, or whoever was given the dwelling, leaves it from the dwelling’s own page. */
export const leavingFrom = (dwellingId: string): string => `${leaving.path({})}?dwelling=${dwellingId}`
