/** Words for what was removed from a draft of the plan. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Borttaget ur utkastet',
    what: 'Vad',
    kind: 'Slag',
    goal: 'Mål',
    action: 'Aktivitet',
    back: 'Ändra',
    restoringGoal: {
      press: 'Lägg tillbaka målet',
      done: 'Målet är tillbaka.',
      refusals: { already: 'Målet finns redan i utkastet.' },
    },
    restoringAction: {
      press: 'Lägg tillbaka aktiviteten',
      done: 'Aktiviteten är tillbaka.',
      refusals: {
        already: 'Aktiviteten finns redan i utkastet.',
        goalFirst: 'Målet som aktiviteten hör till är borttaget. Lägg tillbaka målet först.',
      },
    },
  },
  en: {
    title: 'Removed from the draft',
    what: 'What',
    kind: 'Kind',
    goal: 'Goal',
    action: 'Action',
    back: 'Change',
    restoringGoal: {
      press: 'Put the goal back',
      done: 'The goal is back.',
      refusals: { already: 'The goal is in the draft already.' },
    },
    restoringAction: {
      press: 'Put the action back',
      done: 'The action is back.',
      refusals: {
        already: 'The action is in the draft already.',
        goalFirst: 'The goal of the action has been removed. Put the goal back first.',
      },
    },
  },
})
