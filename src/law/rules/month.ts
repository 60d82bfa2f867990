/** Turns of the month, at which tenancies and guarantees end. */

/** The last day of the month that a day lies in. */
export const lastOfMonth = (day: Temporal.PlainDate): Temporal.PlainDate => day.with({ day: day.daysInMonth })
