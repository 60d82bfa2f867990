/** The words around what is open when something is to end. */

import { dictionary } from '../text/index.ts'

export const openText = dictionary({
  sv: {
    stops: 'Det här måste göras först',
    stopsLead: 'Så länge det är ogjort går det inte att avsluta.',
    open: 'Det här är öppet',
    openLead:
      'Gör det först om det går. Är det ändå rätt att avsluta nu skriver du varför. Orsaken sparas och syns där avslutet syns.',
    why: 'Varför är det rätt att avsluta ändå?',
    because: 'Avslutades trots att något var öppet',
    problems: {
      openStops: 'Något måste göras först. Listan visar vad.',
      openUnread: 'Läs listan över vad som är öppet, och svara på frågan under den.',
      openWhyMissing: 'Skriv varför det är rätt att avsluta trots att något är öppet.',
    },
  },
  en: {
    stops: 'This must be done first',
    stopsLead: 'It can’t be ended while this isn’t done.',
    open: 'This is open',
    openLead:
      'Do it first if you can. If it is right to end now all the same, write why. The reason is kept and shown where the end is shown.',
    why: 'Why is it right to end all the same?',
    because: 'Ended although something was open',
    problems: {
      openStops: 'Something must be done first. The list says what.',
      openUnread: 'Read the list of what is open, and answer the question beneath it.',
      openWhyMissing: 'Write why it is right to end although something is open.',
    },
  },
})
