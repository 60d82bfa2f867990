/**
 * Numbers for invented people. Skatteverket publishes test personnummer as open data
 * (https://www.dataportal.se/sv/datasets/6_67959/testpersonnummer), set aside for tests.
 */

import { withCheckDigit } from './identifiers.ts'

/** Some of Skatteverket's published test numbers, twelve digits, in order of date. */
// biome-ignore format: a list of numbers reads best in rows
export const publishedTestNumbers: readonly string[] = [
  '189001019802', '189001029819', '190912289808', '190912299815', '191010019816', '191012319800', '191102129119',
  '192001011564', '192003239213', '192102099229', '192103059206', '192110199227', '192201029283', '192206119220',
  '192304059260', '192312029289', '192402039263', '192407239207', '193012299263', '193805028432', '194004057032',
  '194408139089', '194504118359', '195001182046', '195005202360', '195008121856', '195011282182', '195102031753',
  '195106172181', '195109182187', '195112302012', '195204152192', '195207272252', '195212222318', '195304162349',
  '195309272119', '195312242083', '195711212893', '195712302842', '196107293059', '196108193175', '196109072972',
  '196201082697', '196404153832', '197103011032', '197907179191', '197911109291', '198002012386', '198002012394',
  '198705212382', '198810312382', '198810312390', '198905012384', '198905012392', '199703042391', '199703042383', '199706112381',
  '199707012382', '199709012380', '199711012394', '199801012387', '199801012395', '199803032391', '199804022383',
  '200001012384', '200001012392', '200004012399', '200004012381', '200012032389', '200012032397', '200101012391',
  '200101012383', '200106012396', '200106012388', '200407012384', '200407012392', '200503012395', '200503012387',
  '200512012394', '200512012386', '201701012393',
]

/**
 * From this year on the published list has a woman and a man for nearly every date, with these birth numbers;
 * for children born since 2015 one of the two a day.
 */
const PAIRED_SINCE = 1980
const PAIRED_WOMAN = 238
/** Published numbers of people born 1890-1919 lie from here (980 and 981, now and then a little higher). */
const SERIES_START = 980
const SERIES_LENGTH = 20

/**
 * A number with a right check digit for an invented person: even serials are women, odd are men.
 *
 * Dates from 1980 give the pair that Skatteverket publishes (birth numbers 238 and 239); serials from 2 on use the following
 * dates, as the tax agency itself does when a day's numbers run out (FOL 18 §). Earlier dates give 980-999, the series of the
 * published numbers of 1890-1919. Between 1920 and 1979 the published numbers follow no series, so what comes out is made up,
 * may be a real person's, and must never be used to look anybody up; take one of `publishedTestNumbers` where that matters.
 * Serials are whole numbers from 0.
 */
export function testNumber(birthDate: Temporal.PlainDate, serial: number): string {
  const perDay = birthDate.year >= PAIRED_SINCE ? 2 : SERIES_LENGTH
  const first = birthDate.year >= PAIRED_SINCE ? PAIRED_WOMAN : SERIES_START
  const date = birthDate.add({ days: Math.floor(serial / perDay) })
  const number = withCheckDigit(`${date.toString().replaceAll('-', '')}${first + (serial % perDay)}`)
  if (number === null) throw new RangeError(`No number can be made for ${birthDate}, serial ${serial}`)
  return number
}

/** The same for a coordination number, with 60 added to the day (lag 2022:1697). Skatteverket publishes no test set of these. */
export function testCoordinationNumber(birthDate: Temporal.PlainDate, serial: number): string {
  const twelve = testNumber(birthDate, serial)
  const eleven = `${twelve.slice(0, 6)}${Number(twelve.slice(6, 8)) + 60}${twelve.slice(8, 11)}`
  const number = withCheckDigit(eleven)
  if (number === null) throw new RangeError(`No coordination number can be made for ${birthDate}, serial ${serial}`)
  return number
}
