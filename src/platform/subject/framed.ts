/** What all kinds of field share: what is said when one is left empty, and what each is drawn with. */

import type { Drawn } from './field.ts'

export const missing = {
  write: { sv: 'Skriv något här.', en: 'Write something here.' },
  day: { sv: 'Skriv en dag, till exempel 2026-11-21.', en: 'Write a day, such as 2026-11-21.' },
  time: { sv: 'Skriv ett klockslag, till exempel 14:30.', en: 'Write a time, such as 14:30.' },
  number: { sv: 'Skriv ett tal med siffror.', en: 'Write a number in digits.' },
  amount: { sv: 'Skriv beloppet i kronor.', en: 'Write the amount in kronor.' },
  choose: { sv: 'Välj ett av alternativen.', en: 'Choose one of the options.' },
  several: { sv: 'Välj minst ett av alternativen.', en: 'Choose at least one of the options.' },
  tick: { sv: 'Kryssa i rutan för att gå vidare.', en: 'Tick the box to go on.' },
} as const

/** What every field is drawn with. */
export const framed = ({ name, label, hint, needed }: Omit<Drawn<unknown, unknown>, 'value'>) => ({
  name,
  label,
  hint,
  required: needed === 'sometimes' ? needed : needed === 'always',
})
