/** The municipality decides its order: a version with its day, and its undoing when it was written down wrongly. */

import { ask } from '../../platform/database/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  oneOf,
  optional,
  shortText,
  sometimes,
  stopped,
  wholeNumber,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, Section } from '../../platform/ui/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { priorityRules } from '../fit/order.ts'
import { text as fitText } from '../fit/text.ts'
import { versionsOf } from './queries.ts'
import { inForce, places, rulesIn, USUAL_ANSWER_DAYS, wrongVersion } from './rules.ts'
import { text } from './text.ts'

export const orderDesk = desk({
  at: '/homes/order',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/homes/order', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

const names = group(fitText, 'priority')
const place = optional(oneOf(priorityRules, names))

export const deciding = orderDesk.form({
  at: 'new',
  may: 'setPriority',
  opens: 'home-order',
  back: '/homes/order',
  text: group(text, 'deciding'),
  fields: {
    decided: shortText(200),
    decidedOn: day({ to: today }),
    fromOn: day({ within: 'planned' }),
    untilOn: optional(day({ within: 'planned' })),
    rule1: sometimes(oneOf(priorityRules, names)),
    rule2: place,
    rule3: place,
    rule4: place,
    rule5: place,
    rule6: place,
    rule7: place,
    rule8: place,
    rule9: place,
    answerDays: wholeNumber(1, 30, { sv: 'dagar', en: 'days' }),
    words: optional(longText(900, 5)),
  },
  shows: async ({ tx, session, viewer: { locale } }) => {
    const t = words(text, locale)
    const now = inForce(await ask(tx, versionsOf(tx, session.municipality)), today())
    const rules = Object.fromEntries(places.map((name, at) => [name, now?.rules[at]]))
    return {
      begins: { fromOn: today(), answerDays: now?.answerDays ?? USUAL_ANSWER_DAYS, words: now?.words, ...rules },
      draw: ({ decided, decidedOn, fromOn, untilOn, answerDays, words, ...ranks }) => (
        <>
          {decided}
          <FieldRow>
            {decidedOn}
            {fromOn}
            {untilOn}
          </FieldRow>
          <Section title={t.rules} lead={t.orderLead}>
            {Object.values(ranks)}
          </Section>
          {answerDays}
          {words}
        </>
      ),
    }
  },
  act: async (step, { decided, decidedOn, fromOn, untilOn, answerDays, words, ...chosen }) => {
    const faults = wrongVersion({ decidedOn, fromOn, untilOn }, chosen)
    if (faults) return faults
    const rules = rulesIn(chosen)
    const about = await step.add('priority_rules', 'set', {
      decided,
      decided_on: decidedOn,
      from_on: fromOn,
      until_on: untilOn,
      rules,
      answer_days: answerDays,
      words,
    })
    return step.done('home-order.decided', { about, data: { from: fromOn.toString(), rules } })
  },
  clash: { priority_rules_from: stopped('sameDay', 'fromOn') },
})

/** What was offered by it stays as it was shown then. */
export const undoing = orderDesk.press({
  at: ':version/undo',
  may: 'setPriority',
  back: '/homes/order',
  text: group(text, 'undoing'),
  act: async (step) => {
    await step.stamp('priority_rules', step.params.version, 'undone')
    return step.done('home-order.undone', { about: step.params.version })
  },
})
