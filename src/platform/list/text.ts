/** The words of every list. */

import { dictionary } from '../text/index.ts'

export const text = dictionary({
  sv: {
    show: 'Visa',
    unread: 'Ingenting visas',
    unreadWhat: 'Något i valen ovanför stämmer inte. Rätta det, så visas listan.',
    cut: (most: string) => `Filen slutar här: listan har fler än ${most} rader. Välj färre i listan och hämta igen.`,
    taken: 'Filen kan innehålla personuppgifter. Att den hämtades står i loggen.',
  },
  en: {
    show: 'Show',
    unread: 'Nothing is shown',
    unreadWhat: 'Something in the choices above isn’t right. Correct it, and the list is shown.',
    cut: (most) =>
      `The file ends here: the list has more than ${most} rows. Choose fewer in the list and fetch it again.`,
    taken: 'The file may hold personal data. That it was fetched stands in the log.',
  },
})
