/** The forms of this room, and what is wrong with what was typed in them. */

import { z } from 'zod'
import { holdsPersonalNumber, parseIdentifier } from '../law/index.ts'
import { livingFormCodes } from '../person/index.ts'
import { today } from '../platform/time/index.ts'
import {
  choice,
  optionalChoice,
  optionalText,
  problem,
  reference,
  text,
  ticked,
  wholeNumber,
} from '../platform/web/index.ts'
import { answerKinds, signalKinds } from './rules.ts'

/** As the database has them: longer is told where it was written. */
const MAX_WORDS = 4000
const MAX_ANSWER = 2000
const MAX_BECAUSE = 1000
const MAX_LINE = 200
const MAX_PEOPLE = 50

/** A number as people write it, kept as twelve digits; may be left out. */
const personNumber = () =>
  z
    .string()
    .max(MAX_LINE)
    .nullish()
    .transform((written, ctx) => {
      if (written === undefined || written === null) return null
      const read = parseIdentifier(written, today())
      if (read.ok) return read.value.twelve
      ctx.addIssue({
        code: 'custom',
        ...problem({
          sv: 'Det är inte ett giltigt person- eller samordningsnummer. Rätta det, eller lämna tomt om det inte är känt.',
          en: 'This isn’t a valid personal or coordination number. Put it right, or leave it empty when it isn’t known.',
        }),
      })
      return z.NEVER
    })

const people = (least: number) =>
  z.preprocess((value) => (value === undefined ? String(least) : value), wholeNumber(least, MAX_PEOPLE))

export const signalForm = z.object({
  kind: choice(signalKinds),
  municipality: optionalText(4),
  words: text(MAX_WORDS),
  place: optionalText(MAX_LINE),
  livingForm: optionalChoice(livingFormCodes),
  personName: optionalText(MAX_LINE),
  personNumber: personNumber(),
  adults: people(1),
  children: people(0),
  urgent: ticked(),
  senderName: optionalText(MAX_LINE),
  senderContact: optionalText(MAX_LINE),
})

/** Whoever asked reads the answer, a landlord among them, and has no need of anybody's number. */
const answerWords = () =>
  text(MAX_ANSWER).refine(
    (words) => !holdsPersonalNumber(words),
    problem({
      sv: 'Det ser ut som ett personnummer. Ta bort det: den som frågade läser det här. Skriv telefonnummer med mellanrum.',
      en: 'It looks like a personal number. Take it out: whoever asked reads this. Write telephone numbers with spaces.',
    }),
  )

export const answerForm = z.object({ kind: choice(answerKinds), words: answerWords() })

export const correctionForm = answerForm.extend({ corrects: reference(), because: text(MAX_BECAUSE) })

export const listQuery = z.object({
  show: optionalChoice(['waiting', 'all', 'sent']).catch(null),
  kind: optionalChoice(signalKinds).catch(null),
})
