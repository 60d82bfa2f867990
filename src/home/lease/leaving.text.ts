/** Words for a tenant who leaves a lease that runs on for the others. */

import { dictionary } from '../../platform/text/index.ts'

export const leavingText = dictionary({
  sv: {
    leaving: {
      title: 'En hyresgäst lämnar avtalet',
      lead: 'Avtalet gäller som förut för den eller dem som är kvar.',
      send: 'Spara',
      done: 'Sparat. Avtalet gäller för den som är kvar.',
      fields: {
        person: { label: 'Vem lämnar avtalet?', missing: 'Välj vem som lämnar avtalet.' },
        on: 'Sista dagen på avtalet',
        whereTo: {
          label: 'Var bor personen sedan?',
          hint: 'Behövs när sista dagen redan har varit. Välj Okänt om ingen vet.',
        },
      },
      refusals: {
        'last-tenant': 'Det här är den enda hyresgästen. Avsluta avtalet i stället.',
        'left-already': 'Personen har redan lämnat avtalet.',
        'far-away': 'Dagen är mer än ett år bort. Kontrollera året.',
        'where-to-missing': 'Välj var personen bor sedan. Välj Okänt om ingen vet.',
        'where-to-too-early': 'Den dagen har inte kommit än. Lämna tomt, och anteckna på personens sida efter flytten.',
      },
    },
    beforeBeginning: (day: string) => `Avtalet börjar ${day}. Ingen kan lämna det före den dagen.`,
    afterEnd: (day: string) => `Avtalet slutar ${day}. Välj en dag före den.`,
    takingBack: {
      press: 'Ta tillbaka',
      done: 'Hyresgästen står på avtalet igen.',
      refusals: {
        'handed-over': 'Avtalet har tagits över av ett annat sedan dess. Det går inte att ta tillbaka.',
        'has-another-home': 'Personen har fått ett annat avtal sedan dess.',
      },
    },
    left: 'Lämnar eller har lämnat avtalet',
    lastDay: (day: string) => `sista dagen ${day}`,
  },
  en: {
    leaving: {
      title: 'A tenant leaves the lease',
      lead: 'The lease holds as before for whoever remains.',
      send: 'Save',
      done: 'Saved. The lease holds for whoever remains.',
      fields: {
        person: { label: 'Who leaves the lease?', missing: 'Choose who leaves the lease.' },
        on: 'Last day on the lease',
        whereTo: {
          label: 'Where does the person live afterwards?',
          hint: 'Needed when the last day has passed already. Choose Unknown if nobody knows.',
        },
      },
      refusals: {
        'last-tenant': 'This is the only tenant. End the lease instead.',
        'left-already': 'The person has left the lease already.',
        'far-away': 'The day is more than a year away. Check the year.',
        'where-to-missing': 'Choose where the person lives afterwards. Choose Unknown if nobody knows.',
        'where-to-too-early':
          'That day hasn’t come yet. Leave it empty, and note it on the person’s page after the move.',
      },
    },
    beforeBeginning: (day) => `The lease begins ${day}. Nobody can leave it before that.`,
    afterEnd: (day) => `The lease ends ${day}. Choose a day before it.`,
    takingBack: {
      press: 'Take back',
      done: 'The tenant stands on the lease again.',
      refusals: {
        'handed-over': 'Another lease has taken over from this one since. It can’t be taken back.',
        'has-another-home': 'The person has had another lease since.',
      },
    },
    left: 'Leaving, or have left the lease',
    lastDay: (day) => `last day ${day}`,
  },
})
