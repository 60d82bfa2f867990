/** The Swedish calendar of red days (lag 1989:253 om allmänna helgdagar) and of the three eves that lag 1930:173 § 2 puts beside them. */

/** The same words in Swedish and English. */
export type Bilingual = { readonly sv: string; readonly en: string }

type DayOffId = keyof typeof dayOffNames
export type DayOff = { readonly id: DayOffId; readonly date: Temporal.PlainDate; readonly name: Bilingual }

/**
 * Whether a Saturday and the three eves count as a *vardag*: no source settles it.
 * `cautious` leaves them out (the later day, safest for the tenant and the applicant); `strict` takes every day that isn't a red day.
 */
export type VardagReading = 'cautious' | 'strict'

/** The national day took the place of Whit Monday as a red day from this year (SFS 2004:1320, in force 1 April 2005). */
const NATIONAL_DAY_SINCE = 2005
const SATURDAY = 6
const SUNDAY = 7

const dayOffNames = {
  newYearsDay: { sv: 'nyårsdagen', en: 'New Year’s Day' },
  epiphany: { sv: 'trettondedag jul', en: 'Epiphany' },
  goodFriday: { sv: 'långfredagen', en: 'Good Friday' },
  easterSunday: { sv: 'påskdagen', en: 'Easter Sunday' },
  easterMonday: { sv: 'annandag påsk', en: 'Easter Monday' },
  mayDay: { sv: 'första maj', en: 'May Day' },
  ascensionDay: { sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
  whitSunday: { sv: 'pingstdagen', en: 'Whit Sunday' },
  whitMonday: { sv: 'annandag pingst', en: 'Whit Monday' },
  nationalDay: { sv: 'nationaldagen', en: 'the National Day' },
  midsummerEve: { sv: 'midsommarafton', en: 'Midsummer Eve' },
  midsummerDay: { sv: 'midsommardagen', en: 'Midsummer Day' },
  allSaintsDay: { sv: 'alla helgons dag', en: "All Saints' Day" },
  christmasEve: { sv: 'julafton', en: 'Christmas Eve' },
  christmasDay: { sv: 'juldagen', en: 'Christmas Day' },
  boxingDay: { sv: 'annandag jul', en: 'Boxing Day' },
  newYearsEve: { sv: 'nyårsafton', en: 'New Year’s Eve' },
} as const satisfies Record<string, Bilingual>

/** Easter Sunday of a year in the Gregorian calendar (the anonymous Gregorian computus; lag 1989:253 § 2 words the same day). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const skippedLeapDays = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + skippedLeapDays + 15) % 30
  const moonCorrection = Math.floor((golden + 11 * epact) / 319)
  const weekday =
    (2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - (yearOfCentury % 4) - epact + moonCorrection + 32) % 7
  const sum = epact - moonCorrection + weekday
  return Temporal.PlainDate.from({ year, month: Math.floor((sum + 90) / 25), day: 1 }).with({
    day: (sum + Math.floor((sum + 90) / 25) + 19) % 32,
  })
}

/** The named red days of a year, in order of date (ordinary Sundays are red too, but have no entry). Two may fall on one date. */
export function publicHolidays(year: number): DayOff[] {
  return yearOf(year).holidays
}

/** The three eves of a year that lag 1930:173 § 2 treats as a Sunday: Midsummer Eve, Christmas Eve, New Year’s Eve. */
export function eves(year: number): DayOff[] {
  return yearOf(year).eves
}

/** A red day: a Sunday or another allmän helgdag (lag 1989:253 § 1). */
export function isPublicHoliday(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek === SUNDAY || yearOf(date.year).holidayDates.has(inYear(date))
}

/** Midsummer Eve, Christmas Eve or New Year’s Eve. */
export function isEve(date: Temporal.PlainDate): boolean {
  return yearOf(date.year).eveDates.has(inYear(date))
}

/** A day of lag 1930:173 § 2: when the last day for a measure falls on it, the measure may be taken on the next vardag. */
export function isDayOfRest(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek === SATURDAY || isPublicHoliday(date) || isEve(date)
}

/** Whether a day counts as a vardag; by the cautious reading Saturdays and the three eves don't. */
export function isVardag(date: Temporal.PlainDate, reading: VardagReading = 'cautious'): boolean {
  return reading === 'cautious' ? !isDayOfRest(date) : !isPublicHoliday(date)
}

/** What makes this day one of rest: the holiday's or the eve's name, else Sunday or Saturday; null on an ordinary weekday. */
export function dayOfRestName(date: Temporal.PlainDate): Bilingual | null {
  if (!isDayOfRest(date)) return null
  const { holidays, eves: evesOfYear } = yearOf(date.year)
  const named = [...holidays, ...evesOfYear].find((day) => day.date.equals(date))
  if (named !== undefined) return named.name
  if (date.dayOfWeek === SUNDAY) return { sv: 'en söndag', en: 'a Sunday' }
  return date.dayOfWeek === SATURDAY ? { sv: 'en lördag', en: 'a Saturday' } : null
}

type Year = { holidays: DayOff[]; eves: DayOff[]; holidayDates: Set<number>; eveDates: Set<number> }

/** A day within its year as one number, which is looked up faster than its text: 1224 is Christmas Eve. */
const inYear = (date: Temporal.PlainDate): number => date.month * 100 + date.day

const years = new Map<number, Year>()

/** A year's days, computed once: deadlines of many thousand matters ask for the same few years. */
function yearOf(year: number): Year {
  const known = years.get(year)
  if (known !== undefined) return known
  const fresh = computeYear(year)
  years.set(year, fresh)
  return fresh
}

function computeYear(year: number): Year {
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day })
  const easter = easterSunday(year)
  const midsummerDay = firstSaturdayFrom(on(6, 20))
  const holidays = [
    dayOff('newYearsDay', on(1, 1)),
    dayOff('epiphany', on(1, 6)),
    dayOff('goodFriday', easter.subtract({ days: 2 })),
    dayOff('easterSunday', easter),
    dayOff('easterMonday', easter.add({ days: 1 })),
    dayOff('mayDay', on(5, 1)),
    dayOff('ascensionDay', easter.add({ days: 39 })),
    dayOff('whitSunday', easter.add({ days: 49 })),
    year < NATIONAL_DAY_SINCE ? dayOff('whitMonday', easter.add({ days: 50 })) : dayOff('nationalDay', on(6, 6)),
    dayOff('midsummerDay', midsummerDay),
    dayOff('allSaintsDay', firstSaturdayFrom(on(10, 31))),
    dayOff('christmasDay', on(12, 25)),
    dayOff('boxingDay', on(12, 26)),
  ].sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))
  const evesOfYear = [
    dayOff('midsummerEve', midsummerDay.subtract({ days: 1 })),
    dayOff('christmasEve', on(12, 24)),
    dayOff('newYearsEve', on(12, 31)),
  ]
  const dates = (days: DayOff[]) => new Set(days.map((day) => inYear(day.date)))
  return { holidays, eves: evesOfYear, holidayDates: dates(holidays), eveDates: dates(evesOfYear) }
}

const dayOff = (id: DayOffId, date: Temporal.PlainDate): DayOff => ({ id, date, name: dayOffNames[id] })

function firstSaturdayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (SATURDAY - date.dayOfWeek + 7) % 7 })
}
