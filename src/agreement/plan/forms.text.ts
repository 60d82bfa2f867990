/** Words of the forms and presses on versions of the overall plan. */

import { dictionary } from '../../platform/text/index.ts'

/** What beginning a draft and changing one both ask. */
const fields = {
  sv: { purpose: { label: 'Syfte' }, fromOn: 'Gäller från och med', untilOn: 'Gäller till och med' },
  en: { purpose: { label: 'Purpose' }, fromOn: 'Valid from', untilOn: 'Valid through' },
}
const refusals = {
  sv: { endsBeforeItBegins: 'Planen kan inte sluta gälla innan den börjar.' },
  en: { endsBeforeItBegins: 'The plan can’t cease before it begins.' },
}

export const formText = dictionary({
  sv: {
    beginning: {
      title: 'Nytt utkast till övergripande plan',
      send: 'Börja',
      done: 'Utkastet är påbörjat.',
      fields: {
        title: { label: 'Namn', hint: 'Till exempel Övergripande plan mot hemlöshet 2027–2030.' },
        ...fields.sv,
      },
      refusals: refusals.sv,
    },
    editing: {
      title: 'Ändra utkastet',
      send: 'Spara',
      done: 'Utkastet är ändrat.',
      fields: { title: { label: 'Namn' }, ...fields.sv },
      refusals: refusals.sv,
    },
    deciding: {
      title: 'Notera beslutet om planen',
      lead: 'Efter beslutet ändras den här versionen inte mer. Det som ska bli annorlunda skrivs i ett nytt utkast.',
      send: 'Notera beslutet',
      done: 'Planen är beslutad.',
      fields: {
        decidedOn: 'Beslutad den',
        decidedBy: { label: 'Av' },
        diaryNumber: { label: 'Diarienummer' },
      },
      refusals: {
        noGoals: 'Planen har inga mål. Lägg till minst ett, med minst en aktivitet.',
        decidedAfterItsEnd: 'Planens tid är slut den dagen. Ändra tiden eller dagen.',
      },
    },
    undeciding: {
      press: 'Ta tillbaka noteringen om beslut',
      done: 'Planen är ett utkast igen.',
      refusals: {
        already: 'Den är redan ett utkast.',
        published: 'Planen är publicerad. Avpublicera den först.',
        notLast: 'En senare version är beslutad. Ta tillbaka den först.',
      },
    },
    publishing: {
      press: 'Publicera för alla',
      done: 'Planen är publicerad.',
      refusals: { notDecided: 'Bara en beslutad plan kan publiceras.', already: 'Den är redan publicerad.' },
    },
    unpublishing: {
      press: 'Avpublicera',
      done: 'Planen är inte längre publicerad.',
      refusals: { already: 'Den är inte publicerad.' },
    },
    dropping: { press: 'Kasta utkastet', done: 'Utkastet är kastat.' },
    undropping: {
      press: 'Ta tillbaka utkastet',
      done: 'Utkastet är tillbaka.',
      refusals: { already: 'Det är inte kastat.' },
    },
  },
  en: {
    beginning: {
      title: 'New draft of the overall plan',
      send: 'Begin',
      done: 'The draft has been begun.',
      fields: {
        title: { label: 'Name', hint: 'Such as Overall plan against homelessness 2027–2030.' },
        ...fields.en,
      },
      refusals: refusals.en,
    },
    editing: {
      title: 'Change the draft',
      send: 'Save',
      done: 'The draft has been changed.',
      fields: { title: { label: 'Name' }, ...fields.en },
      refusals: refusals.en,
    },
    deciding: {
      title: 'Note the decision on the plan',
      lead: 'After the decision this version doesn’t change any more. What is to be otherwise is written in a new draft.',
      send: 'Note the decision',
      done: 'The plan is decided.',
      fields: { decidedOn: 'Decided on', decidedBy: { label: 'By' }, diaryNumber: { label: 'Registry number' } },
      refusals: {
        noGoals: 'The plan has no goals. Add at least one, with at least one action.',
        decidedAfterItsEnd: 'The plan’s time has ended by that day. Change the time or the day.',
      },
    },
    undeciding: {
      press: 'Take the note of the decision back',
      done: 'The plan is a draft again.',
      refusals: {
        already: 'It is a draft already.',
        published: 'The plan is published. Take it down first.',
        notLast: 'A later version is decided. Take that one back first.',
      },
    },
    publishing: {
      press: 'Publish for everybody',
      done: 'The plan is published.',
      refusals: { notDecided: 'Only a decided plan can be published.', already: 'It is published already.' },
    },
    unpublishing: {
      press: 'Take it down',
      done: 'The plan is no longer published.',
      refusals: { already: 'It isn’t published.' },
    },
    dropping: { press: 'Throw the draft away', done: 'The draft has been thrown away.' },
    undropping: {
      press: 'Take the draft back',
      done: 'The draft is back.',
      refusals: { already: 'It isn’t thrown away.' },
    },
  },
})
