/** The words of the plan. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    plan: 'Genomförandeplan',
    lead: 'Personens egna mål, med personens egna ord.',
    make: 'Gör planen',
    none: 'Ingen plan än',
    noneLead: 'Här står vad personen själv vill nå, och hur det går.',
    who: 'Personen, tillsammans med den som ger stödet',
    addGoal: 'Lägg till ett mål',
    adding: {
      title: 'Lägg till ett mål',
      lead: 'Personens egna mål, med personens egna ord.',
      send: 'Lägg till ett mål',
      done: 'Målet är tillagt.',
      fields: {
        words: {
          label: 'Vad vill personen?',
          hint: 'Med personens egna ord, till exempel: Jag vill kunna ha min dotter hos mig på helgerna.',
          missing: 'Skriv vad personen vill nå.',
        },
      },
    },
    setOn: (day: string) => `Satt ${day}`,
    follow: 'Hur går det?',
    following: {
      title: 'Hur går det med målet?',
      send: 'Spara',
      done: 'Läget är noterat.',
      fields: { state: 'Läge', onDay: 'Dag', words: 'Vad har hänt?' },
    },
    history: 'Tidigare',
    show: 'Öppna planen',
    madeOn: (day: string) => `Planen gjordes ${day}`,
  },
  en: {
    plan: 'Plan',
    lead: 'The person’s own goals, in their own words.',
    make: 'Make the plan',
    none: 'No plan yet',
    noneLead: 'Here stands what the person wants to reach, and how it goes.',
    who: 'The person, together with whoever gives the support',
    addGoal: 'Add a goal',
    adding: {
      title: 'Add a goal',
      lead: 'The person’s own goals, in their own words.',
      send: 'Add a goal',
      done: 'The goal is added.',
      fields: {
        words: {
          label: 'What does the person want?',
          hint: 'In their own words, such as: I want to have my daughter with me at weekends.',
          missing: 'Write what the person wants to reach.',
        },
      },
    },
    setOn: (day) => `Set ${day}`,
    follow: 'How is it going?',
    following: {
      title: 'How is the goal going?',
      send: 'Save',
      done: 'It is noted.',
      fields: { state: 'Where it stands', onDay: 'Day', words: 'What happened?' },
    },
    history: 'Earlier',
    show: 'Open the plan',
    madeOn: (day) => `The plan was made ${day}`,
  },
})
