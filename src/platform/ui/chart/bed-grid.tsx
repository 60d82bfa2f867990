/** The night's beds as squares, room by room: taken, expected, held, free or closed, each by form and by word. */
import { formatList } from '../../text/index.ts'
import { useLocale } from '../viewer.tsx'
import { useChartText } from './kinds.ts'

export const bedStates = [
  'occupied',
  'overstayed',
  'expected',
  'held',
  'free',
  'left',
  'turnaround',
  'setAside',
  'void',
] as const
export type BedState = (typeof bedStates)[number]

export type Bed = {
  name: string
  state: BedState
  /** beds of the same room stand together; one without has no heading */
  room?: string | undefined
  /** a time that is seen in the square: when a reservation ends */
  mark?: string | undefined
  note?: string | undefined
  href?: string | undefined
}

/** A longer name than this (a family room's) takes the width of three squares. */
const LONGEST_IN_SQUARE = 3

/** Beds of one site; `label` names it for those who can't see it. */
export function BedGrid({ label, beds }: { label: string; beds: readonly Bed[] }) {
  const c = useChartText()
  const locale = useLocale()
  const count = (state: BedState) => beds.filter((bed) => bed.state === state).length
  const there = bedStates.filter((state) => count(state) > 0)
  const parts = there.map((state) => `${count(state)} ${count(state) === 1 ? c[state] : c.many[state]}`)
  return (
    <div class="bed-grid">
      <p class="bed-sentence">
        {c.beds(beds.length)}: {formatList(parts, locale)}
      </p>
      {[...Map.groupBy(beds, ({ room }) => room)].map(([room, inRoom]) => (
        <Room label={room ?? label} named={room !== undefined} beds={inRoom} />
      ))}
      <ul class="legend" aria-hidden="true">
        {there.map((state) => (
          <li>
            <span class="bed-swatch" data-state={state}></span>
            {c[state]}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Room({ label, named, beds }: { label: string; named: boolean; beds: readonly Bed[] }) {
  return (
    <div class="bed-room">
      {named ? <h3>{label}</h3> : null}
      <ul class="beds" aria-label={label}>
        {beds.map((bed) => (
          <li data-state={bed.state} data-long={bed.name.length > LONGEST_IN_SQUARE ? '' : undefined}>
            <BedFace bed={bed} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function BedFace({ bed }: { bed: Bed }) {
  const c = useChartText()
  const said = [c[bed.state], bed.note].filter(Boolean).join(', ')
  const face = (
    <>
      <span class="ds-sr-only">{`${c.bed} `}</span>
      {bed.name}
      <span class="ds-sr-only">{`, ${said}`}</span>
      {/* the note says it to the ear */}
      {bed.mark ? <small aria-hidden="true">{bed.mark}</small> : null}
    </>
  )
  const hover = `${c.bed} ${bed.name}: ${said}`
  return bed.href ? (
    <a href={bed.href} title={hover}>
      {face}
    </a>
  ) : (
    <span title={hover}>{face}</span>
  )
}
