/** Clocks whose rule wants other words than its place has, or is somebody else's turn. */

import { both, type Clock } from './clock-words.ts'

/** A fee can't be undertaken by the board: BRL 7:23 names no such thing. */
const payOnly: Partial<Clock> = {
  before: both(
    'Se till att avgiften betalas inom tiden: sedan kan hemmet inte räddas så',
    'See that the fee is paid within the time: then the home can’t be saved that way',
  ),
  onTheDay: both(
    'Se till att avgiften betalas i dag: sedan kan hemmet inte räddas så',
    'See that the fee is paid today: then the home can’t be saved that way',
  ),
}

/** Where a rule of a place wants other words, or is somebody else's turn. */
export const wordsByRule: Readonly<Record<string, Partial<Clock>>> = {
  'EV-13': payOnly,
  'HN-03': {
    before: both(
      'Överklaga hyresnämndens beslut till Svea hovrätt om det är fel',
      'Appeal Hyresnämnden’s decision to Svea hovrätt if it is wrong',
    ),
    onTheDay: both(
      'Överklaga hyresnämndens beslut i dag om det är fel',
      'Appeal Hyresnämnden’s decision today if it is wrong',
    ),
  },
  'HN-05': {
    before: both(
      'Hyresvärden ska ta frågan om maken eller sambon till hyresnämnden',
      'The landlord must take the question of the spouse or cohabitant to Hyresnämnden',
    ),
    onTheDay: both(
      'Sista dagen för hyresvärden att ta frågan om maken eller sambon till hyresnämnden',
      'The last day for the landlord to take the question of the spouse or cohabitant to Hyresnämnden',
    ),
  },
  'HO-10': {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden ska be hyresgästen flytta före dagen, annars förlängs avtalet',
      'The landlord must ask the tenant to leave by the day, or the contract is prolonged',
    ),
    onTheDay: both(
      'Sista dagen för hyresvärden att be hyresgästen flytta',
      'The last day for the landlord to ask the tenant to leave',
    ),
  },
  'VE-07': {
    before: both('Hämta sakerna: sedan äger hyresvärden dem', 'Collect the belongings: then the landlord owns them'),
  },
}

/** The landlord's own appeal of a refusal: nothing for the board to do but to know of it. */
export const landlordsAppeal: Partial<Clock> = {
  actor: 'landlord',
  cannotWait: false,
  before: both(
    'Hyresvärden kan överklaga avslaget: hemmet är inte säkert före dagen',
    'The landlord can appeal the refusal: the home isn’t safe before the day',
  ),
  onTheDay: both(
    'Sista dagen för hyresvärden att överklaga avslaget',
    'The last day for the landlord to appeal the refusal',
  ),
}
