/** Where things stand on the path: days turned into shares of the width, labels into places where they fit. */
import { scaleLinear } from 'd3-scale'
import { formatShortDate, type Locale, monthShort } from '../../text/index.ts'
import type { EpisodeKind } from './kinds.ts'
import { fitting, shortened, textWidth } from './text-width.ts'

type Day = Temporal.PlainDate

export type Episode = { from: Day; to: Day | null; kind: EpisodeKind; label: string; detail?: string | undefined }
export type LaneTone = 'info' | 'good' | 'neutral' | 'soon' | 'late'
export type LaneSpan = { from: Day; to: Day | null; label: string; tone: LaneTone }
export type LaneMark = { on: Day; label: string }
export type Lane = { label: string; spans: readonly LaneSpan[]; marks: readonly LaneMark[] }

/** The drawing is shown from this width on; every decision about room is made for it. */
export const NARROWEST_PLOT = 600
/** From this width on more of the labels have room in their bars, and fewer need a number. */
export const ROOMY_PLOT = 920
/** Room to the left of the first day and to the right of the last, as shares. */
const MARGIN = 0.015
const TEXT_SIZE = 13
const TEXT_PADDING = 8
/** A bar at least this wide (px) can hold its number; a narrower one has it above. */
const ROOM_FOR_NUMBER = 24
const BETWEEN_NUMBERS = 26
const MOST_NUMBERS = 8

const start = Temporal.PlainDate.from('1900-01-01')
const dayNumber = (day: Day) => start.until(day, { largestUnit: 'day' }).days

export type Scale = (day: Day) => number

export function spanOfDays(
  episodes: readonly Episode[],
  lanes: readonly Lane[],
  today: Day,
): { first: Day; last: Day } {
  const days = [today]
  for (const { from, to } of [...episodes, ...lanes.flatMap((lane) => lane.spans)]) days.push(from, ...(to ? [to] : []))
  for (const { on } of lanes.flatMap((lane) => lane.marks)) days.push(on)
  const sorted = days.sort(Temporal.PlainDate.compare)
  return { first: sorted[0] ?? today, last: sorted.at(-1) ?? today }
}

/** Where a day begins, as a share of the width, 0 to 1; the last day has its whole width. */
export function scaleOf(first: Day, last: Day): Scale {
  const scale = scaleLinear()
    .domain([dayNumber(first), dayNumber(last) + 1])
    .range([MARGIN, 1 - MARGIN])
  return (day) => scale(dayNumber(day))
}

export type Tick = { x: number; label: string }

/** First days of years, quarters or months: as many as have room; the first day when there is none. */
export function ticks(first: Day, last: Day, scale: Scale, locale: Locale): Tick[] {
  const months = first.until(last, { largestUnit: 'month' }).months
  const step = [1, 3, 12, 24, 60, 120].find((size) => months / size <= 10) ?? 240
  const made: Tick[] = []
  let day = first.with({ month: 1, day: 1 })
  if (step > 12) day = day.with({ year: day.year - (day.year % (step / 12)) })
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ months: step })) {
    if (Temporal.PlainDate.compare(day, first) < 0) continue
    const yearIsPlain = step < 12 && day.month !== 1 && made.length > 0
    const label = step >= 12 ? `${day.year}` : `${monthShort(day.month, locale)}${yearIsPlain ? '' : ` ${day.year}`}`
    const x = scale(day)
    const fits = (1 - x) * NARROWEST_PLOT > textWidth(label, TEXT_SIZE)
    made.push({ x, label: fits ? label : '' })
  }
  return made.length > 0 ? made : [{ x: scale(first), label: formatShortDate(first, locale) }]
}

/** Labels that fit in their bars in a drawing of a certain width; the other bars get a number. */
export type Labels = { inBars: { episode: Episode; x: number; label: string }[]; numbered: Numbered[] }
/** Bars too narrow for their label share a number when they stand close. */
export type Numbered = { number: number; x: number; above: boolean; episodes: Episode[] }

export function barOf(episode: Episode, scale: Scale, today: Day): { x: number; width: number } {
  const x = scale(episode.from)
  return { x, width: Math.max(endOf(episode.to ?? today, scale) - x, 0.002) }
}

/** Where a last day ends: a bar covers it, so that two that follow each other meet. */
const endOf = (last: Day, scale: Scale): number => scale(last.add({ days: 1 }))

/**
 * Episodes must come in the order in which they began. Close narrow bars share a number, and the more bars there are
 * the farther a number reaches, so that the list beneath stays short; the table has every episode.
 */
export function labelBars(episodes: readonly Episode[], scale: Scale, today: Day, plot: number): Labels {
  let labels = labelWithin(BETWEEN_NUMBERS, episodes, scale, today, plot)
  for (let reach = BETWEEN_NUMBERS; reach < plot && labels.numbered.length > MOST_NUMBERS; reach *= 2) {
    labels = labelWithin(reach * 2, episodes, scale, today, plot)
  }
  return labels
}

function labelWithin(reach: number, episodes: readonly Episode[], scale: Scale, today: Day, plot: number): Labels {
  const inBars: Labels['inBars'] = []
  const groups: { from: number; to: number; above: boolean; episodes: Episode[] }[] = []
  for (const episode of episodes) {
    const { x, width } = barOf(episode, scale, today)
    const label = fitting(episode.label, width * plot - 2 * TEXT_PADDING, TEXT_SIZE)
    if (label !== '') {
      inBars.push({ episode, x, label })
      continue
    }
    const middle = x + width / 2
    const before = groups.at(-1)
    const above = width * plot < ROOM_FOR_NUMBER
    if (above && before?.above && (middle - before.from) * plot < reach) {
      before.episodes.push(episode)
      before.to = middle
    } else groups.push({ from: middle, to: middle, above, episodes: [episode] })
  }
  const numbered = groups.map((group, at) => ({
    number: at + 1,
    x: (group.from + group.to) / 2,
    above: group.above,
    episodes: group.episodes,
  }))
  return { inBars, numbered }
}

export type Placed = {
  x: number
  width: number
  row: number
  label: string
  /** Where the label stands: in its bar, or beside it on the side that has room. */
  place: 'inside' | 'after' | 'before'
  tone: LaneTone | 'mark'
  whole: string
}

const MARK_WIDTH = 12 / NARROWEST_PLOT
const GAP = 10 / NARROWEST_PLOT

/** Spans and marks of a lane in rows, so that neither bars nor labels ever lie on each other. */
export function placeLane(lane: Lane, scale: Scale, today: Day): Placed[] {
  const items = [
    ...lane.spans.map((span) => ({
      x: scale(span.from),
      end: endOf(span.to ?? today, scale),
      label: span.label,
      tone: span.tone,
    })),
    ...lane.marks.map((mark) => ({ x: scale(mark.on), end: scale(mark.on), label: mark.label, tone: 'mark' as const })),
  ].sort((a, b) => a.x - b.x)
  const rowEnds: number[] = []
  return items.map((item) => {
    const isMark = item.tone === 'mark'
    const width = isMark ? MARK_WIDTH : Math.max(item.end - item.x, 0.004)
    const x = isMark ? item.x - MARK_WIDTH / 2 : item.x
    const needs = (textWidth(item.label, TEXT_SIZE) + TEXT_PADDING) / NARROWEST_PLOT
    const inside = !isMark && needs + TEXT_PADDING / NARROWEST_PLOT <= width
    const after = x + width + needs <= 1
    const place = inside ? 'inside' : after || x < 0.5 ? 'after' : 'before'
    const room = (place === 'after' ? 1 - x - width : place === 'before' ? x : width) * NARROWEST_PLOT - TEXT_PADDING
    const label = shortened(item.label, room, TEXT_SIZE)
    const left = place === 'before' ? x - needs : x
    const right = place === 'after' ? x + width + needs : x + width
    const free = rowEnds.findIndex((end) => end + GAP <= left)
    const row = free === -1 ? rowEnds.length : free
    rowEnds[row] = right
    return { x, width, row, label, place, tone: item.tone, whole: item.label }
  })
}
