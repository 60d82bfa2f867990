/** The night's beds as squares: taken, held, free or closed, each by form and by word. */
import { formatList } from '../../text/index.ts'
import { useLocale } from '../viewer.tsx'
import { useChartText } from './kinds.ts'

export const bedStates = ['occupied', 'held', 'free', 'void'] as const
export type BedState = (typeof bedStates)[number]

export type Bed = { name: string; state: BedState; note?: string | undefined; href?: string | undefined }

/** A longer name than this (a family room's) takes the width of three squares. */
const LONGEST_IN_SQUARE = 3

/** Beds of one site; `label` names it for those who can't see it. */
export function BedGrid({ label, beds }: { label: string; beds: readonly Bed[] }) {
  const c = useChartText()
  const locale = useLocale()
  const count = (state: BedState) => beds.filter((bed) => bed.state === state).length
  const many = { occupied: c.occupiedMany, held: c.heldMany, free: c.freeMany, void: c.voidMany }
  const parts = bedStates
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${count(state) === 1 ? c[state] : many[state]}`)
  return (
    <div class="bed-grid">
      <p class="bed-sentence">
        {c.beds(beds.length)}: {formatList(parts, locale)}
      </p>
      <ul class="beds" aria-label={label}>
        {beds.map((bed) => (
          <li data-state={bed.state} data-long={bed.name.length > LONGEST_IN_SQUARE ? '' : undefined}>
            <BedFace bed={bed} />
          </li>
        ))}
      </ul>
      <ul class="legend" aria-hidden="true">
        {bedStates
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li>
              <span class="bed-swatch" data-state={state}></span>
              {c[state]}
            </li>
          ))}
      </ul>
    </div>
  )
}

function BedFace({ bed }: { bed: Bed }) {
  const c = useChartText()
  const face = (
    <>
      <span class="ds-sr-only">{`${c.bed} `}</span>
      {bed.name}
      <span class="ds-sr-only">{`, ${c[bed.state]}${bed.note ? `, ${bed.note}` : ''}`}</span>
    </>
  )
  const hover = `${c.bed} ${bed.name}: ${c[bed.state]}${bed.note ? `, ${bed.note}` : ''}`
  return bed.href ? (
    <a href={bed.href} title={hover}>
      {face}
    </a>
  ) : (
    <span title={hover}>{face}</span>
  )
}
