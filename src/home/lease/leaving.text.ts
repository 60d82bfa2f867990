/** Words for a tenant who leaves a lease that runs on for the others. */

import { dictionary } from '../../platform/text/index.ts'

export const leavingText = dictionary({
  sv: {
    title: 'En hyresgäst lämnar avtalet',
    lead: 'Avtalet gäller som förut för den eller dem som är kvar.',
    who: 'Vem lämnar avtalet?',
    on: 'Sista dagen på avtalet',
    save: 'Spara',
    saved: 'Sparat. Avtalet gäller för den som är kvar.',
    left: 'Lämnar eller har lämnat avtalet',
    lastDay: (day: string) => `sista dagen ${day}`,
    takeBack: 'Ta tillbaka',
    takeBackFor: (name: string) => `Ta tillbaka att ${name} lämnar avtalet`,
    takenBack: 'Hyresgästen står på avtalet igen.',
    problems: {
      'before-beginning': (day: string) => `Avtalet börjar ${day}. Ingen kan lämna det före den dagen.`,
      'after-end': (day: string) => `Avtalet slutar ${day}. Välj en dag före den.`,
      'last-tenant': 'Det här är den enda hyresgästen. Avsluta avtalet i stället.',
      'left-already': 'Personen har redan lämnat avtalet.',
      'far-away': 'Dagen är mer än ett år bort. Kontrollera året.',
      'where-to-missing': 'Välj var personen bor sedan. Välj Okänt om ingen vet.',
      'where-to-too-early': 'Den dagen har inte kommit än. Lämna tomt, och anteckna på personens sida efter flytten.',
    },
    whereTo: 'Var bor personen sedan?',
    whereToHint: 'Behövs när sista dagen redan har varit. Välj Okänt om ingen vet.',
    back: {
      'handed-over': 'Avtalet har tagits över av ett annat sedan dess. Det går inte att ta tillbaka.',
      'has-another-home': 'Personen har fått ett annat avtal sedan dess.',
    },
  },
  en: {
    title: 'A tenant leaves the lease',
    lead: 'The lease holds as before for whoever remains.',
    who: 'Who leaves the lease?',
    on: 'Last day on the lease',
    save: 'Save',
    saved: 'Saved. The lease holds for whoever remains.',
    left: 'Leaving, or have left the lease',
    lastDay: (day) => `last day ${day}`,
    takeBack: 'Take back',
    takeBackFor: (name) => `Take back that ${name} leaves the lease`,
    takenBack: 'The tenant stands on the lease again.',
    problems: {
      'before-beginning': (day) => `The lease begins ${day}. Nobody can leave it before that.`,
      'after-end': (day) => `The lease ends ${day}. Choose a day before it.`,
      'last-tenant': 'This is the only tenant. End the lease instead.',
      'left-already': 'The person has left the lease already.',
      'far-away': 'The day is more than a year away. Check the year.',
      'where-to-missing': 'Choose where the person lives afterwards. Choose Unknown if nobody knows.',
      'where-to-too-early':
        'That day hasn’t come yet. Leave it empty, and note it on the person’s page after the move.',
    },
    whereTo: 'Where does the person live afterwards?',
    whereToHint: 'Needed when the last day has passed already. Choose Unknown if nobody knows.',
    back: {
      'handed-over': 'Another lease has taken over from this one since. It can’t be taken back.',
      'has-another-home': 'The person has had another lease since.',
    },
  },
})
