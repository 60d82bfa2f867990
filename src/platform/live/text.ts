/** The words of a part that moves by itself: how fresh it is, and how it is read anew without a script. */

import { dictionary } from '../text/index.ts'

export const text = dictionary({
  sv: {
    fresh: 'Uppdaterad',
    down: 'Ingen kontakt just nu. Det som står här gällde då. Nya försök görs.',
    over: 'Inloggningen är slut. Det som står här gällde då.',
    again: 'Kontakten är tillbaka.',
    reloads: 'Hur ofta ska sidan läsas om?',
    every: { '30': 'Var 30:e sekund', '60': 'Varje minut', '300': 'Var 5:e minut', '0': 'Aldrig' },
  },
  en: {
    fresh: 'Updated',
    down: 'No connection just now. What stands here was so then. New attempts are made.',
    over: 'The login is over. What stands here was so then.',
    again: 'The connection is back.',
    reloads: 'How often should the page be read anew?',
    every: { '30': 'Every 30 seconds', '60': 'Every minute', '300': 'Every 5 minutes', '0': 'Never' },
  },
})
