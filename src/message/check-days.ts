/** The days of a message: due, served, given; and the time that the paper gives. */

import { type Bilingual, computeRule } from '../law/index.ts'
import { formatDate } from '../platform/text/index.ts'
import { isAfter } from '../platform/time/index.ts'
import { both, defective, type Finding } from './finding.ts'
import { hasField, type MessageFacts, type MessageField } from './rules.ts'

/** The law's three weeks. */
const LAWFUL_DAYS = 21

/** An unpaid rent older than this is looked at twice: a year may be mistyped. */
const OLD_DUE_YEARS = 2

/** Due days that can be, and nothing given or served before a week has passed. */
export function dueDays({ dues, kind, givenOn, servedOn }: MessageFacts, receivedOn: Temporal.PlainDate): Finding[] {
  const found: Finding[] = []
  for (const [at, { dueOn }] of dues.entries()) {
    const field = `dues.${at}` as const
    if (isAfter(dueOn, receivedOn))
      found.push({
        field,
        kind: 'wrong',
        words: on(dueOn, (day) =>
          both(
            `Hyran som förfaller ${day.sv} är inte obetald än.`,
            `The rent that falls due on ${day.en} isn’t unpaid yet.`,
          ),
        ),
        ledTo: null,
      })
    else if (isAfter(receivedOn.subtract({ years: OLD_DUE_YEARS }), dueOn))
      found.push({
        field,
        kind: 'odd',
        words: on(dueOn, (day) =>
          both(`${day.sv} är länge sedan. Stämmer året?`, `${day.en} is long ago. Is the year right?`),
        ),
        ledTo: null,
      })
  }
  if (kind === 'messageToBoard') found.push(...tooEarly(dues, givenOn, 'givenOn'))
  if (kind !== 'earlyArrears' && servedOn !== null) found.push(...tooEarly(dues, servedOn, 'servedOn'))
  return found
}

/** Before the rent is more than a week late there is nothing to give notice of (EV-03). By one reading a weekend lengthens the week. */
function tooEarly(dues: MessageFacts['dues'], on: Temporal.PlainDate, field: MessageField): Finding[] {
  const earliest = dues.map(({ dueOn }) => dueOn).sort(Temporal.PlainDate.compare)[0]
  if (earliest === undefined) return []
  const week = computeRule('EV-03', { from: earliest })
  if (!week.ok || week.value.lastDay === null) return []
  const ends = week.value.lastDay
  const sure = [ends, ...(week.value.readings ?? []).flatMap(({ lastDay }) => lastDay ?? [])]
    .sort(Temporal.PlainDate.compare)
    .at(-1)
  if (isAfter(on, sure ?? ends)) return []
  const certain = !isAfter(on, ends)
  return [
    {
      field,
      kind: certain ? 'wrong' : 'odd',
      ruleId: 'EV-03',
      words: certain
        ? both(
            `För tidigt: veckan efter förfallodagen ${formatDate(earliest, 'sv')} går ut ${formatDate(ends, 'sv')}. Hyresrätten är inte förverkad förrän dagen efter.`,
            `Too early: the week after the due day ${formatDate(earliest, 'en')} ends on ${formatDate(ends, 'en')}. The tenancy isn’t forfeited until the day after.`,
          )
        : both(
            `Kan vara för tidigt: det är inte klarlagt om helgen förlänger veckan efter ${formatDate(earliest, 'sv')}.`,
            `May be too early: whether the weekend lengthens the week after ${formatDate(earliest, 'en')} is not settled.`,
          ),
      ledTo: null,
    },
  ]
}

/** Days of service and giving, and the time that the paper gives. */
export function times(facts: MessageFacts, receivedOn: Temporal.PlainDate): Finding[] {
  const { kind, servedOn, givenOn, statedDays } = facts
  const found: Finding[] = []
  if (servedOn !== null && isAfter(servedOn, receivedOn))
    found.push({
      field: 'servedOn',
      kind: 'wrong',
      words: both(
        'Delgivningsdagen har inte kommit än. Lämna den tom tills hyresgästen är delgiven: dagen räknas inte.',
        'The day of service hasn’t come yet. Leave it empty until the tenant has been served: the day isn’t counted.',
      ),
      ledTo: null,
    })
  else if (servedOn !== null && kind === 'messageToBoard' && isAfter(servedOn, givenOn))
    found.push({
      field: 'servedOn',
      kind: 'odd',
      ruleId: facts.tenure === 'rented' ? 'EV-05' : 'EV-13',
      words: both(
        'Hyresgästen delgavs efter att meddelandet lämnades. De tre veckorna räknas då från delgivningen.',
        'The tenant was served after the message was given. The three weeks then count from the service.',
      ),
      ledTo: null,
    })
  if (servedOn === null && kind !== 'disturbance' && hasField(kind, 'servedOn'))
    found.push({
      field: 'servedOn',
      kind: kind === 'messageToBoard' ? 'odd' : 'missing',
      words:
        kind === 'messageToBoard'
          ? both(
              'Dagen för delgivningen saknas. De tre veckorna börjar inte innan hyresgästen är delgiven.',
              'The day of service is missing. The three weeks don’t begin before the tenant has been served.',
            )
          : both('Dagen för delgivningen saknas.', 'The day of service is missing.'),
      ledTo: null,
    })
  if (statedDays !== null && statedDays !== LAWFUL_DAYS)
    found.push(
      defective(
        'statedDays',
        'wrong',
        'otherTime',
        both(
          `Handlingen säger ${statedDays} dagar. Lagens tid är tre veckor.`,
          `The paper says ${statedDays} days. The law’s time is three weeks.`,
        ),
      ),
    )
  return found
}

const on = (day: Temporal.PlainDate, write: (day: Bilingual) => Bilingual): Bilingual =>
  write({ sv: formatDate(day, 'sv'), en: formatDate(day, 'en') })
