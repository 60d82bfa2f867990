/** The words of handing over a matter. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Byt ansvarig',
    lead: 'Den nya ansvariga ser ärendet och dess klockor i Min dag från och med nu.',
    who: 'Vem ska vara ansvarig?',
    handOver: 'Byt ansvarig',
    done: 'Ärendet har en ny ansvarig.',
    notStaff: 'Välj någon i listan.',
    same: 'Den personen är redan ansvarig.',
    notNamed: 'Någon som bor där har skyddade personuppgifter. Den du valde måste först utses till att få öppna dem.',
    ended: 'Ärendet är avslutat.',
  },
  en: {
    title: 'Change who is responsible',
    lead: 'The matter and its clocks stand in the new one’s My day from now on.',
    who: 'Who is to be responsible?',
    handOver: 'Hand over',
    done: 'The matter has a new responsible officer.',
    notStaff: 'Choose somebody in the list.',
    same: 'They are responsible already.',
    notNamed:
      'Somebody who lives there has a protected identity. The one you chose must first be named among those who may open it.',
    ended: 'The matter has ended.',
  },
})
