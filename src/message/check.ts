/**
 * What a message lacks or says wrongly, by what the law wants in it (form 3 of förordning 1978:314, JB 12:42 and 44, BRL 7:18 and 23), and what that
 * has led to. A finding never stops a message: a defective message is still a message, and must be told about.
 */

import { type Bilingual, holdsPersonalNumber } from '../law/index.ts'
import { formatOre, type Locale, type Ore } from '../platform/text/index.ts'
import { isAfter } from '../platform/time/index.ts'
import { dueDays, times } from './check-days.ts'
import { both, defective, type Finding, lacks } from './finding.ts'
import { hasField, type MessageFacts, sumOf } from './rules.ts'

export { defectsOf, type Finding } from './finding.ts'

/** `receivedOn` is the day that the message came in. */
export function checkMessage(facts: MessageFacts, receivedOn: Temporal.PlainDate): Finding[] {
  return [
    ...(facts.kind === 'messageToBoard' ? formThree(facts) : []),
    ...(hasField(facts.kind, 'amount') ? [...amounts(facts), ...dueDays(facts, receivedOn)] : []),
    ...times(facts, receivedOn),
    ...personalNumbers(facts),
    ...(facts.kind === 'disturbance' || facts.kind === 'terminationCopy' ? disturbances(facts, receivedOn) : []),
  ]
}

/** The parts that form 3 asks for, besides amounts and days. */
function formThree(facts: MessageFacts): Finding[] {
  const found: Finding[] = []
  if (facts.landlordName === null)
    found.push(
      defective(
        'landlordName',
        'missing',
        'noLandlord',
        both('Hyresvärdens namn saknas.', 'The landlord’s name is missing.'),
      ),
    )
  if (facts.landlordAddress === null)
    found.push(lacks('landlordAddress', both('Hyresvärdens adress saknas.', 'The landlord’s address is missing.')))
  if (facts.landlordPhone === null)
    found.push(lacks('landlordPhone', both('Hyresvärdens telefon saknas.', 'The landlord’s telephone is missing.')))
  if (facts.rooms === null)
    found.push(defective('rooms', 'missing', 'noRooms', both('Antalet rum saknas.', 'The number of rooms is missing.')))
  if (facts.tenantName === null)
    found.push(
      defective(
        'tenantName',
        'missing',
        'noTenant',
        both('Hyresgästens namn saknas.', 'The tenant’s name is missing.'),
      ),
    )
  if (facts.wayToPay === null)
    found.push(
      defective(
        'wayToPay',
        'missing',
        'noWayToPay',
        both(
          'Konto eller annat sätt att betala saknas. Nämnden kan inte betala utan det.',
          'An account or other way to pay is missing. The board can’t pay without it.',
        ),
      ),
    )
  return found
}

/** A number that nobody asked for: the flat and the name are enough to find the tenant. */
const personalNumbers = (facts: MessageFacts): Finding[] =>
  (['tenantName', 'words', 'ownReference'] as const).flatMap((field) =>
    holdsPersonalNumber(facts[field] ?? '')
      ? [
          {
            field,
            kind: 'odd',
            words: both(
              'Det ser ut som ett personnummer. Det behövs inte: ta bort det.',
              'It looks like a personal number. It isn’t needed: take it out.',
            ),
            ledTo: null,
          },
        ]
      : [],
  )

/** Amounts exist and add up. Only a message to the board or a notice to the tenant is sunk by them. */
function amounts(facts: MessageFacts): Finding[] {
  const { amountOre, interestOre, dues, kind } = facts
  const formal = kind !== 'earlyArrears'
  const found: Finding[] = []
  if (amountOre === null && dues.length === 0) {
    const words = both('Det står inte hur mycket som är obetalt.', 'It doesn’t say how much is unpaid.')
    found.push(formal ? defective('amount', 'missing', 'noAmount', words) : lacks('amount', words))
  } else if (amountOre === null && formal) {
    const sum = sumOf(dues) + (interestOre ?? 0)
    found.push({
      field: 'amount',
      kind: 'missing',
      words: inMoney(sum, {
        sv: (kr) => `Det sammanlagda beloppet saknas. Delarna blir ${kr}.`,
        en: (kr) => `The total is missing. The parts come to ${kr}.`,
      }),
      ledTo: null,
    })
  }
  if (dues.length === 0) {
    const words = both('Förfallodagarna saknas.', 'The due days are missing.')
    found.push(formal ? defective('dues', 'missing', 'noDueDates', words) : lacks('dues', words))
  }
  if (formal && interestOre === null)
    found.push(
      defective(
        'interest',
        'missing',
        'noInterest',
        both('Räntan saknas. Skriv 0 om ni inte begär ränta.', 'The interest is missing. Write 0 when you claim none.'),
      ),
    )
  if (amountOre !== null && dues.length > 0 && sumOf(dues) + (interestOre ?? 0) !== amountOre)
    found.push(notAddingUp(facts, amountOre, formal))
  return found
}

function notAddingUp({ dues, interestOre }: MessageFacts, amountOre: Ore, formal: boolean): Finding {
  const parts = sumOf(dues) + (interestOre ?? 0)
  const more = amountOre > parts
  const words: Bilingual = {
    sv: `Beloppen går inte ihop: hyror och ränta blir ${formatOre(parts, 'sv')}, men det begärda är ${formatOre(amountOre, 'sv')} (${formatOre(Math.abs(amountOre - parts), 'sv')} ${more ? 'för mycket' : 'för lite'}).`,
    en: `The amounts don’t add up: rents and interest come to ${formatOre(parts, 'en')}, but ${formatOre(amountOre, 'en')} is claimed (${formatOre(Math.abs(amountOre - parts), 'en')} too ${more ? 'much' : 'little'}).`,
  }
  return formal
    ? defective('amount', 'wrong', 'wrongAmount', words)
    : { field: 'amount', kind: 'wrong', words, ledTo: null }
}

function disturbances(facts: MessageFacts, receivedOn: Temporal.PlainDate): Finding[] {
  const found: Finding[] = []
  if (facts.tenantName === null)
    found.push(lacks('tenantName', both('Hyresgästens namn saknas.', 'The tenant’s name is missing.')))
  if (facts.words === null) found.push(lacks('words', both('Skriv vad som har hänt.', 'Write what has happened.')))
  if (facts.disturbanceOn === null) {
    if (facts.kind === 'disturbance')
      found.push(lacks('disturbanceOn', both('Dagen för störningen saknas.', 'The day of the disturbance is missing.')))
  } else if (isAfter(facts.disturbanceOn, receivedOn))
    found.push({
      field: 'disturbanceOn',
      kind: 'wrong',
      words: both('Dagen har inte kommit än.', 'That day hasn’t come yet.'),
      ledTo: null,
    })
  return found
}

const inMoney = (ore: Ore, write: Record<Locale, (kr: string) => string>): Bilingual => ({
  sv: write.sv(formatOre(ore, 'sv')),
  en: write.en(formatOre(ore, 'en')),
})
