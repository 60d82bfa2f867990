/** The plan on paper: a section a goal, with its actions. */

import type { Letter } from '../../platform/document/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { indicatorOf } from './indicators.ts'
import { actionText } from './parts.text.ts'
import { publicText } from './public.text.ts'
import type { WholePlan } from './queries.ts'
import { text } from './text.ts'

type Frame = { locale: Locale; demo: boolean; municipality: string; today: Temporal.PlainDate }

/** Nobody’s name is on it: whoever is reminded of an action and whoever noted something stand on the pages of those who work with it alone. */
export function planLetter(plan: WholePlan, { locale, demo, municipality }: Frame): Letter {
  const t = words(text, locale)
  const p = words(publicText, locale)
  const time = `${formatDate(plan.fromOn, locale)} – ${formatDate(plan.untilOn, locale)}`
  const decided = plan.decidedOn === null ? p.draft : formatDate(plan.decidedOn, locale)
  const lineOf = (action: WholePlan['actions'][number]): string => {
    const figure = indicatorOf(action.indicator)
    return [
      `${action.title}.`,
      action.words,
      p.line(action.who, formatDate(action.fromOn, locale), formatDate(action.dueOn, locale)),
      figure === null ? p.notYet : p.followed(figure.name[locale]),
      action.question === null ? null : `${t.question}: ${words(actionText, locale).questions[action.question]}.`,
      plan.decidedOn === null ? null : `${t.standing}: ${t.standings[action.standing]}.`,
    ]
      .filter((part) => part !== null)
      .join(' ')
  }
  return {
    locale,
    demo,
    title: `${plan.title}, ${municipality}`,
    sender: { municipality, board: p.board },
    reference: p.reference(`${plan.fromOn.year}–${plan.untilOn.year}`),
    facts: [
      { label: t.decided, value: [decided, plan.decidedBy].filter((one) => one !== null).join(', ') },
      { label: t.time, value: time },
      ...(plan.diaryNumber === null ? [] : [{ label: t.diary, value: plan.diaryNumber }]),
    ],
    heading: plan.title,
    lead: plan.purpose ?? t.lead,
    sections: plan.goals.map((goal) => ({
      heading: goal.title,
      text: [
        ...(goal.words === null ? [] : [goal.words]),
        goal.strategyId === null
          ? p.own(goal.ownBecause ?? '')
          : p.tied((locale === 'sv' ? goal.strategySv : goal.strategyEn) ?? ''),
      ],
      points: plan.actions.filter(({ goalId }) => goalId === goal.id).map(lineOf),
    })),
    box: null,
    closing: [{ heading: t.national, text: [p.source] }],
  }
}
