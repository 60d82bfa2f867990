/** The words of handing over a case. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    handingOver: {
      title: 'Byt ansvarig',
      lead: 'Den nya ansvariga ser ärendet i Min dag från och med nu.',
      send: 'Byt ansvarig',
      done: 'Ärendet har en ny ansvarig.',
      fields: { to: 'Vem ska vara ansvarig?' },
      refusals: {
        notStaff: 'Välj någon i listan.',
        same: 'Den personen är redan ansvarig.',
        notNamed: 'Personen har skyddade personuppgifter. Den du valde måste först utses till att få öppna dem.',
        notMine: 'Bara den ansvariga eller en chef kan byta ansvarig.',
      },
    },
  },
  en: {
    handingOver: {
      title: 'Change who is responsible',
      lead: 'The case stands in the new one’s My day from now on.',
      send: 'Hand over',
      done: 'The case has a new responsible worker.',
      fields: { to: 'Who is to be responsible?' },
      refusals: {
        notStaff: 'Choose somebody in the list.',
        same: 'They are responsible already.',
        notNamed:
          'The person has a protected identity. The one you chose must first be named among those who may open it.',
        notMine: 'Only the responsible worker or a manager can hand over the case.',
      },
    },
  },
})
