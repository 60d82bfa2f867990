/** The kinds of living that charts tell apart, in words. Situation 1-4 are the national homelessness situations. */
import { dictionary, words } from '../../text/index.ts'
import { useLocale } from '../viewer.tsx'

export const episodeKinds = ['situation1', 'situation2', 'situation3', 'situation4', 'home', 'unknown'] as const
export type EpisodeKind = (typeof episodeKinds)[number]

export const situations = [1, 2, 3, 4] as const
export type Situation = (typeof situations)[number]

const text = dictionary({
  sv: {
    situation1: 'akut hemlöshet (situation 1)',
    situation2: 'institution eller stödboende (situation 2)',
    situation3: 'långsiktig boendelösning, andra hand (situation 3)',
    situation4: 'eget kortsiktigt boende (situation 4)',
    home: 'eget hem',
    unknown: 'inte känt var',
    1: 'akut',
    2: 'institution, stödboende',
    3: 'långsiktig, andra hand',
    4: 'eget kortsiktigt',
    ownHomes: 'bor nu på eget kontrakt (räknas inte)',
    periods: (count: number) => `${count} perioder`,
    housing: 'Boende',
    beds: (count: number) => (count === 1 ? '1 plats' : `${count} platser`),
    bed: 'Plats',
    occupied: 'belagd',
    overstayed: 'skulle ha gått',
    expected: 'väntas',
    held: 'reserverad',
    free: 'ledig',
    left: 'ledig, gästen har gått',
    turnaround: 'städas',
    setAside: 'vikt för uppsökarna',
    void: 'avstängd',
    many: {
      occupied: 'belagda',
      overstayed: 'skulle ha gått',
      expected: 'väntas',
      held: 'reserverade',
      free: 'lediga',
      left: 'lediga, gästen har gått',
      turnaround: 'städas',
      setAside: 'vikta för uppsökarna',
      void: 'avstängda',
    },
  },
  en: {
    situation1: 'acute homelessness (situation 1)',
    situation2: 'institution or supported housing (situation 2)',
    situation3: 'long-term arrangement, second hand (situation 3)',
    situation4: 'short-term, arranged by oneself (situation 4)',
    home: 'a home of one’s own',
    unknown: 'not known where',
    1: 'acute',
    2: 'institution, supported',
    3: 'long-term, second hand',
    4: 'short-term, own',
    ownHomes: 'now on a lease of their own (not counted)',
    periods: (count) => `${count} periods`,
    housing: 'Housing',
    beds: (count) => (count === 1 ? '1 place' : `${count} places`),
    bed: 'Place',
    occupied: 'taken',
    overstayed: 'should have left',
    expected: 'expected',
    held: 'held',
    free: 'free',
    left: 'free, the guest has left',
    turnaround: 'being cleaned',
    setAside: 'set aside for outreach',
    void: 'closed',
    many: {
      occupied: 'taken',
      overstayed: 'should have left',
      expected: 'expected',
      held: 'held',
      free: 'free',
      left: 'free, the guest has left',
      turnaround: 'being cleaned',
      setAside: 'set aside for outreach',
      void: 'closed',
    },
  },
})

export function useChartText() {
  return words(text, useLocale())
}
