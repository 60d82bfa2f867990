/** Words for the division of work. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    parts: { does: 'Gör', brings: 'Bidrar med' },
    title: 'Vem gör vad',
    none: 'Ingen arbetsfördelning än',
    noneWhat: 'Här står vad varje part gör och bidrar med, en rad för varje uppgift.',
    add: 'Lägg till en uppgift',
    party: 'Part',
    what: 'Uppgift',
    span: 'Tid',
    adding: {
      title: 'Lägg till en uppgift',
      send: 'Lägg till',
      done: 'Uppgiften är tillagd.',
      fields: {
        party: 'Part',
        part: 'Gör eller bidrar',
        what: 'Vad',
        words: { label: 'I ord', hint: 'Så att båda förstår samma sak. Behövs när du har valt Annat.' },
        fromOn: 'Från och med',
        untilOn: { label: 'Till och med', hint: 'Lämna tomt om det gäller så länge avtalet gäller.' },
      },
      refusals: { otherWords: 'Skriv vad det är.' },
    },
  },
  en: {
    parts: { does: 'Does', brings: 'Brings' },
    title: 'Who does what',
    none: 'No division of work yet',
    noneWhat: 'Here stands what each party does and brings, a row for each task.',
    add: 'Add a task',
    party: 'Party',
    what: 'Task',
    span: 'Time',
    adding: {
      title: 'Add a task',
      send: 'Add',
      done: 'The task has been added.',
      fields: {
        party: 'Party',
        part: 'Does or brings',
        what: 'What',
        words: { label: 'In words', hint: 'So that both understand the same. Needed when you have chosen Other.' },
        fromOn: 'From',
        untilOn: { label: 'Until', hint: 'Leave it empty if it holds as long as the agreement does.' },
      },
      refusals: { otherWords: 'Write what it is.' },
    },
  },
})
