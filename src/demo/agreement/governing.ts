/** What the demo’s politics asked for and decided, and how its municipality stands with the others of the county. The days that nobody has published are ours. */

import { PARTNERSHIP, type Story, userId } from '../story.ts'
import { base, dayOf, isPast, when } from './write.ts'

const manager = userId('agneta')

/** Kalmar answered in 2016 that the routine waited for the board, and in 2018 that it had one. */
export function routineRows(story: Story): string {
  const row = base()
  const decided = dayOf('2017-05-17')
  story.rows.add('routine', {
    ...row,
    about: 'familiesInArrears',
    title: 'Barnfamiljer med hyresskuld',
    decided_by_whom: 'Socialnämnden',
    decided_on: decided,
    valid_until: null,
    owner: 'Enhetschefen, Vräkningsförebyggande',
    follow_words: 'Antal barnfamiljer med hyresskuld, hur snabbt de fick kontakt, och om hemmet gick att behålla.',
    follow_months: 12,
    diary_number: 'SN 2016/0388',
    kept_where: 'Socialförvaltningens diarium',
    made_at: when(decided),
    made_by: manager,
    ...{ replaces_id: null, ended_on: null, ended_at: null, ended_by: null },
  })
  const years = decided.until(story.today, { largestUnit: 'years' }).years
  for (const n of [years - 1, years].filter((each) => each > 0)) {
    const on = decided.add({ years: n })
    story.rows.add('routine_follow_up', {
      ...base(),
      routine_id: row.id,
      on_day: on,
      words: 'Alla familjer fick kontakt. Kontakten hölls tills skulden var reglerad. Inget barn vräktes.',
      noted_at: when(on),
      noted_by: manager,
    })
  }
  return row.id
}

type Step = readonly ['motion' | 'answer' | 'assignment' | 'decision' | 'result', string, string, string]

export function politicalRows(story: Story, iop: string | null, routine: string): void {
  const matter = (
    title: string,
    steps: readonly Step[],
    came: { agreement_id: string | null; routine_id: string | null },
  ) => {
    const row = base()
    const done = steps.filter(
      ([kind, on]) => isPast(story, dayOf(on)) && ((kind !== 'result' || came.agreement_id) ?? came.routine_id),
    )
    const [first] = done
    if (first === undefined) return
    story.rows.add('political_matter', { ...row, title, made_at: when(dayOf(first[1])), made_by: manager })
    for (const [kind, on, whose, words] of done)
      story.rows.add('political_step', {
        ...base(),
        political_matter_id: row.id,
        kind,
        on_day: dayOf(on),
        whose,
        words,
        diary_number: null,
        due_on: kind === 'assignment' ? dayOf(on).add({ months: 4 }) : null,
        ...(kind === 'result' ? came : { agreement_id: null, routine_id: null }),
        noted_at: when(dayOf(on)),
        noted_by: manager,
      })
  }
  const none = { agreement_id: null, routine_id: null }
  matter(
    'Rutin för barnfamiljer med hyresskuld',
    [
      ['assignment', '2016-09-21', 'Socialnämnden', 'Ta fram en riktlinje för det vräkningsförebyggande arbetet.'],
      ['result', '2017-05-17', 'Socialnämnden', 'Rutinen är fastställd.'],
    ],
    { ...none, routine_id: routine },
  )
  matter(
    'Bostad först',
    [
      ['motion', '2021-03-15', 'KD', 'Inför metoden Bostad först.'],
      ['decision', '2024-01-25', 'Socialnämnden', 'Programmet Bostad först börjar i mars 2024.'],
    ],
    none,
  )
  matter(
    'Partnerskap mot hemlöshet',
    [
      [
        'motion',
        '2023-09-28',
        'MP och KD',
        'Ett utökat partnerskap med Stadsmissionen, en arbetsfördelning och avtal med kringliggande kommuner.',
      ],
      ['answer', '2023-11-22', 'Socialnämnden', 'Föreslår att motionen bifalls.'],
      ['decision', '2023-12-18', 'Kommunfullmäktige', 'Motionen bifalls.'],
      [
        'assignment',
        '2023-12-20',
        'Socialnämnden',
        'Förvaltningen ska utreda arbetsfördelningen och lämna förslag till avtal.',
      ],
      ['result', PARTNERSHIP.toString(), 'Socialnämnden', 'Partnerskapet är utökat till att gälla hemlöshet.'],
    ],
    { ...none, agreement_id: iop },
  )
}

export function countyRows(story: Story): void {
  const standings = [
    ['0881', 'talks', '2023-11-06', 'Möte mellan förvaltningscheferna'],
    ['0840', 'talks', '2023-11-20', null],
    ['0834', 'talks', '2024-05-13', 'Vill vänta till budgeten är klar'],
    ['0885', 'talks', '2024-09-02', null],
    ['0862', 'nothing', '2024-04-08', 'Har inte behov av delade platser nu'],
    ['0882', 'nothing', '2024-04-22', 'Har egna akutplatser'],
  ] as const
  for (const [code, standing, on, words] of standings)
    if (isPast(story, dayOf(on)))
      story.rows.add('county_standing', {
        ...base(),
        with_municipality_code: code,
        standing,
        from_on: dayOf(on),
        words,
        noted_at: when(dayOf(on)),
        noted_by: manager,
      })
}
