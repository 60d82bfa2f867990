/** Words for ending a lease, taking the end back, and taking the lease itself back. */

import { dictionary } from '../../platform/text/index.ts'

export const endText = dictionary({
  sv: {
    ending: {
      title: 'Avsluta hyresavtalet',
      lead: 'Ange sista dagen som avtalet gäller.',
      send: 'Avsluta',
      done: 'Avtalet är avslutat.',
      fields: {
        on: 'Sista dagen',
        because: { label: 'Varför?', missing: 'Välj varför avtalet slutar.' },
        whereTo: {
          label: 'Var bor de sedan?',
          hint: 'Behövs när avtalet redan har slutat och de kan ha förlorat sitt hem. Välj Okänt om ingen vet.',
        },
      },
      refusals: {
        'far-away': 'Dagen är mer än ett år bort. Kontrollera året.',
        'where-to-missing': 'Välj var de bor sedan. Välj Okänt om ingen vet.',
        'where-to-too-early':
          'Den dagen har inte kommit än. Lämna tomt, och anteckna på personens sida när de har flyttat.',
      },
    },
    beforeBeginning: (day: string) => `Avtalet börjar ${day}. Det kan inte sluta före det.`,
    already: (day: string, name: string) => `${name} har redan avslutat avtalet, med ${day} som sista dag.`,
    takingBackEnd: {
      press: 'Ta tillbaka slutet',
      done: 'Avtalet gäller igen.',
      refusals: {
        'not-ended': 'Avtalet har inget slut att ta tillbaka.',
        'handed-over': 'Avtalet har tagits över av ett annat. Ta tillbaka det först, om det blev fel.',
        'has-another-home': 'Hyresgästen har fått ett annat avtal sedan dess.',
        'flat-let': 'Lägenheten har hyrts ut till någon annan sedan dess.',
      },
    },
    undoing: {
      press: 'Ta tillbaka avtalet',
      done: 'Avtalet är tillbakataget.',
      refusals: {
        stands:
          'Avtalet kan inte tas tillbaka: det har slutat, tagits över, fått en anmärkning eller lämnats av någon.',
      },
    },
    undoWhat:
      'Registrerades avtalet av misstag kan det tas tillbaka så länge det varken har slutat, fått en anmärkning eller lämnats av någon.',
  },
  en: {
    ending: {
      title: 'End the lease',
      lead: 'State the last day of the lease.',
      send: 'End',
      done: 'The lease has been ended.',
      fields: {
        on: 'Last day',
        because: { label: 'Why?', missing: 'Choose why the lease ends.' },
        whereTo: {
          label: 'Where do they live afterwards?',
          hint: 'Needed when the lease has ended already and they may have lost their home. Choose Unknown if nobody knows.',
        },
      },
      refusals: {
        'far-away': 'The day is more than a year away. Check the year.',
        'where-to-missing': 'Choose where they live afterwards. Choose Unknown if nobody knows.',
        'where-to-too-early':
          'That day hasn’t come yet. Leave it empty, and note it on the person’s page when they have moved.',
      },
    },
    beforeBeginning: (day: string) => `The lease begins ${day}. It can’t end before that.`,
    already: (day: string, name: string) => `${name} has ended the lease already, with ${day} as its last day.`,
    takingBackEnd: {
      press: 'Take back the end',
      done: 'The lease holds again.',
      refusals: {
        'not-ended': 'The lease has no end to take back.',
        'handed-over': 'Another lease has taken over from this one. Take that one back first, if it was wrong.',
        'has-another-home': 'The tenant has had another lease since.',
        'flat-let': 'The dwelling has been let to somebody else since.',
      },
    },
    undoing: {
      press: 'Take the lease back',
      done: 'The lease has been taken back.',
      refusals: {
        stands: 'The lease can’t be taken back: it has ended, been handed over, got a remark or been left by somebody.',
      },
    },
    undoWhat:
      'A lease that was registered by mistake can be taken back as long as it hasn’t ended, got a remark or been left by anybody.',
  },
})
