/** How long files are kept, and which are never destroyed: SoL 2025:400 16 kap., Socialtjänstförordning 2025:468 13 kap. 1 §. */

import type { Bilingual } from './calendar.ts'

/** SoL 16 kap. 1 §: five years after the last note, or after the circumstances ended. */
export const RETENTION_YEARS = 5
/** Born on one of these days of any month: the file is kept for research (förordning 2025:468 13 kap. 1 §). */
export const RESEARCH_DAYS: readonly number[] = [5, 15, 25]
/** Where every file is kept: Östergötland, Gotland and Västernorrland counties, as the first two digits of the municipality's code. */
const RESEARCH_COUNTIES: readonly string[] = ['05', '09', '22']
/** Göteborg, the only municipality outside those counties that keeps every file. */
const RESEARCH_MUNICIPALITIES: readonly string[] = ['1480']

/** When the duty to destroy arises, and the last day for having done it: the end of the next calendar year (SoL 16 kap. 1 §). */
export type Destruction = { readonly dutyArises: Temporal.PlainDate; readonly finishBy: Temporal.PlainDate }

export type ResearchAnswer = {
  /** unknown: the true birth date isn't known, so the file must not be destroyed until it is. */
  readonly kept: 'yes' | 'no' | 'unknown'
  readonly because: 'municipality-keeps-all' | 'born-on-a-research-day' | 'born-on-another-day' | 'birth-date-unknown'
  readonly why: Bilingual
}

export type FileFacts = {
  readonly lastNote: Temporal.PlainDate
  /** The person's true birth date, not the date of the personnummer, which can differ. */
  readonly birthDate: Temporal.PlainDate | null
  /** Four digits as text: `0880`. */
  readonly municipality: string
  /** Paternity, adoption and placement of a child are never destroyed (SoL 16 kap. 2 §). */
  readonly neverDestroyed: boolean
  /** The board still has other data about the person that haven't been destroyed (SoL 16 kap. 1 §). */
  readonly otherDataRemain: boolean
}

export type FileState =
  | { readonly state: 'keep'; readonly because: 'never-destroyed' | 'research' | 'other-data-remain' }
  | { readonly state: 'birth-date-needed' }
  | ({ readonly state: 'too-early' | 'due' | 'overdue' } & Destruction)

/** RE-01 and RE-02. `from` is the day of the last note, or the day on which the circumstances ended. */
export function destruction(from: Temporal.PlainDate): Destruction {
  const dutyArises = from.add({ years: RETENTION_YEARS })
  return { dutyArises, finishBy: endOfNextYear(dutyArises) }
}

/** The last day of the calendar year after the one that the date lies in. */
export function endOfNextYear(date: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: date.year + 1, month: 12, day: 31 })
}

/** RE-03: whether a file is kept for research. Give the true birth date, or null when it isn't known. */
export function keptForResearch(birthDate: Temporal.PlainDate | null, municipality: string): ResearchAnswer {
  if (RESEARCH_COUNTIES.includes(municipality.slice(0, 2)) || RESEARCH_MUNICIPALITIES.includes(municipality)) {
    return {
      kept: 'yes',
      because: 'municipality-keeps-all',
      why: {
        sv: 'Alla akter i Östergötlands, Gotlands och Västernorrlands län och i Göteborg bevaras för forskning.',
        en: 'Every file in Östergötland, Gotland and Västernorrland counties and in Göteborg is kept for research.',
      },
    }
  }
  if (birthDate === null) {
    return {
      kept: 'unknown',
      because: 'birth-date-unknown',
      why: {
        sv: 'Den riktiga födelsedagen är okänd. Akten får inte gallras innan den är känd, och personnumrets datum räcker inte.',
        en: 'The true birth date is not known. The file may not be destroyed until it is, and the date of the personnummer is not enough.',
      },
    }
  }
  if (RESEARCH_DAYS.includes(birthDate.day)) {
    return {
      kept: 'yes',
      because: 'born-on-a-research-day',
      why: {
        sv: `Personen är född den ${birthDate.day}:e: akten bevaras för forskning.`,
        en: `The person was born on day ${birthDate.day} of the month: the file is kept for research.`,
      },
    }
  }
  return {
    kept: 'no',
    because: 'born-on-another-day',
    why: {
      sv: 'Personen är inte född den 5:e, 15:e eller 25:e: akten bevaras inte för forskning.',
      en: 'The person was not born on the 5th, 15th or 25th: the file is not kept for research.',
    },
  }
}

/** What must happen to a file today: kept, too early to destroy, due, overdue, or undecided for want of a birth date. */
export function fileState(file: FileFacts, today: Temporal.PlainDate): FileState {
  if (file.neverDestroyed) return { state: 'keep', because: 'never-destroyed' }
  const research = keptForResearch(file.birthDate, file.municipality)
  if (research.kept === 'yes') return { state: 'keep', because: 'research' }
  const days = destruction(file.lastNote)
  if (Temporal.PlainDate.compare(today, days.dutyArises) < 0) return { state: 'too-early', ...days }
  if (file.otherDataRemain) return { state: 'keep', because: 'other-data-remain' }
  if (research.kept === 'unknown') return { state: 'birth-date-needed' }
  return { state: Temporal.PlainDate.compare(today, days.finishBy) > 0 ? 'overdue' : 'due', ...days }
}
