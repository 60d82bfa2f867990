/** The words of handing over a matter. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    handingOver: {
      title: 'Byt ansvarig',
      lead: 'Den nya ansvariga ser ärendet och dess klockor i Min dag från och med nu.',
      send: 'Byt ansvarig',
      done: 'Ärendet har en ny ansvarig.',
      fields: { to: 'Vem ska vara ansvarig?' },
      refusals: {
        notStaff: 'Välj någon i listan.',
        same: 'Den personen är redan ansvarig.',
        notNamed:
          'Någon som bor där har skyddade personuppgifter. Den du valde måste först utses till att få öppna dem.',
      },
    },
  },
  en: {
    handingOver: {
      title: 'Change who is responsible',
      lead: 'The matter and its clocks stand in the new one’s My day from now on.',
      send: 'Hand over',
      done: 'The matter has a new responsible officer.',
      fields: { to: 'Who is to be responsible?' },
      refusals: {
        notStaff: 'Choose somebody in the list.',
        same: 'They are responsible already.',
        notNamed:
          'Somebody who lives there has a protected identity. The one you chose must first be named among those who may open it.',
      },
    },
  },
})
