/** The nights beside tonight: how many beds and rooms are free, taken, held and closed, counted out of the same places as the board. */

import type { NightsAt } from '../site/nights.ts'
import { countPlaces, type PlaceCount, placesOf } from '../site/places.ts'
import { type Free, freeOf } from './cells.ts'

/** Tonight, tomorrow and the rest of a week. */
const NIGHTS = 7

/** The last night of the week that begins with `first`. */
export const lastOfWeek = (first: Temporal.PlainDate): Temporal.PlainDate => first.add({ days: NIGHTS - 1 })

export type NightCount = { night: Temporal.PlainDate; free: Free; count: PlaceCount }

/** A week of nights from `first` on: figures, never who. */
export const weekOf = ({ bedsOn }: NightsAt, first: Temporal.PlainDate): NightCount[] =>
  Array.from({ length: NIGHTS }, (_, i) => {
    const night = first.add({ days: i })
    const places = placesOf(bedsOn(night))
    return { night, free: freeOf(places), count: countPlaces(places) }
  })
