/** Words of the person's own goals, and of how they see that it goes. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    setting: {
      title: 'Ett eget mål',
      lead: 'Personens mål, med personens ord. Personalen sätter inga mål åt någon.',
      send: 'Spara målet',
      done: 'Målet är sparat.',
      fields: {
        words: { label: 'Vad vill personen?', missing: 'Skriv vad personen vill.' },
        saidBy: { label: 'Vem har formulerat målet?', missing: 'Välj vem som har formulerat målet.' },
        lowest: {
          label: 'Vad är 0 för personen?',
          hint: 'Personens egen skala, om hen vill ha en. Till exempel: som i våras.',
        },
        highest: { label: 'Vad är 10?', hint: 'Till exempel: jag sover hela natten.' },
      },
    },
    seeing: {
      title: 'Hur personen ser att det går',
      send: 'Spara',
      done: 'Det är sparat.',
      fields: {
        onDay: 'Dag',
        score: {
          label: 'Var på skalan, säger personen?',
          hint: 'Från 0 till 10. Lämna tomt om personen inte vill sätta en siffra.',
        },
        words: { label: 'Med personens egna ord' },
      },
      refusals: {
        nothing: 'Skriv vad personen säger, eller en siffra.',
        tooEarly: 'Dagen är innan målet sattes.',
        ended: 'Målet är inte aktuellt längre.',
      },
    },
    unseeing: { press: 'Ta bort', done: 'Det är borttaget.', refusals: { gone: 'Det är redan borttaget.' } },
    ending: {
      title: 'Målet är inte aktuellt längre',
      send: 'Spara',
      done: 'Det är sparat.',
      fields: { endedOn: 'Dag', because: { label: 'Vad säger personen?', missing: 'Välj vad personen säger.' } },
      refusals: { ended: 'Målet är inte aktuellt längre.', tooEarly: 'Dagen är innan målet sattes.' },
    },
    reopening: { press: 'Ta upp målet igen', done: 'Målet gäller igen.', refusals: { open: 'Målet gäller redan.' } },
    saidBy: { person: 'Personen själv', together: 'Personen, tillsammans med någon' },
    because: { reached: 'Jag är där', notWanted: 'Jag vill inte det längre', changed: 'Jag vill något annat nu' },
    goals: 'Egna mål',
    none: 'Inga mål än',
    noneWhat: 'Det personen själv vill, med egna ord, och hur hen ser att det går.',
    see: 'Hur det går',
    end: 'Inte aktuellt',
    outOf: (score: number) => `${score} av 10`,
    scale: (lowest: string, highest: string) => `0 är: ${lowest}. 10 är: ${highest}.`,
    since: (day: string) => `Sedan ${day}`,
    until: (day: string) => `Till ${day}`,
    earlier: 'Tidigare',
  },
  en: {
    setting: {
      title: 'A goal of their own',
      lead: 'The person’s goal, in the person’s words. Staff set no goals for anybody.',
      send: 'Save the goal',
      done: 'The goal is saved.',
      fields: {
        words: { label: 'What does the person want?', missing: 'Write what the person wants.' },
        saidBy: { label: 'Who put the goal into words?', missing: 'Choose who put the goal into words.' },
        lowest: {
          label: 'What is 0 to the person?',
          hint: 'A scale of the person’s own, if they want one. For example: as last spring.',
        },
        highest: { label: 'What is 10?', hint: 'For example: I sleep all night.' },
      },
    },
    seeing: {
      title: 'How the person sees that it goes',
      send: 'Save',
      done: 'It is saved.',
      fields: {
        onDay: 'Day',
        score: {
          label: 'Where on the scale, says the person?',
          hint: 'From 0 to 10. Leave it empty if the person doesn’t want to give a number.',
        },
        words: { label: 'In the person’s own words' },
      },
      refusals: {
        nothing: 'Write what the person says, or a number.',
        tooEarly: 'The day is before the goal was set.',
        ended: 'The goal no longer holds.',
      },
    },
    unseeing: { press: 'Remove', done: 'It is removed.', refusals: { gone: 'It has been removed already.' } },
    ending: {
      title: 'The goal no longer holds',
      send: 'Save',
      done: 'It is saved.',
      fields: {
        endedOn: 'Day',
        because: { label: 'What does the person say?', missing: 'Choose what the person says.' },
      },
      refusals: { ended: 'The goal no longer holds.', tooEarly: 'The day is before the goal was set.' },
    },
    reopening: {
      press: 'Take the goal up again',
      done: 'The goal holds again.',
      refusals: { open: 'The goal holds already.' },
    },
    saidBy: { person: 'The person', together: 'The person, together with somebody' },
    because: { reached: 'I am there', notWanted: 'I no longer want that', changed: 'I want something else now' },
    goals: 'Goals of their own',
    none: 'No goals yet',
    noneWhat: 'What the person wants, in their own words, and how they see that it goes.',
    see: 'How it goes',
    end: 'No longer',
    outOf: (score) => `${score} of 10`,
    scale: (lowest, highest) => `0 is: ${lowest}. 10 is: ${highest}.`,
    since: (day) => `Since ${day}`,
    until: (day) => `Until ${day}`,
    earlier: 'Earlier',
  },
})
