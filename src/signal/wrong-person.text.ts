/** Words of cutting a signal loose from the wrong person. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    now: 'Så är det nu',
    signal: 'Det som kom in',
    person: 'Kopplad till',
    tiedBy: 'Kopplad av',
    tiedAt: 'Kopplad',
    somebody: 'någon',
    followed: 'Det som följde av kopplingen',
    path: 'Signalen visas på personens väg. Den försvinner därifrån genast.',
    reading:
      'Vem som får läsa signalen räknas om genast: skydd som följde med den felaktiga personen gäller inte längre, och den rätta personens skydd börjar gälla.',
    caseStays: (number: string) =>
      `Ärende ${number} öppnades för personen på grund av signalen. Det stängs inte av sig självt: avsluta det om det var fel, så upphör rätten att läsa som följer med det.`,
    toCase: (number: string) => `Till ärende ${number}`,
    answerSent: 'Avsändaren har fått ett svar.',
    correctAnswer: 'Rätta svaret om det blev fel',
    form: {
      title: 'Signalen gäller fel person',
      lead: 'Kopplingen bryts. Att den fanns, vem som bröt den och varför finns kvar. Sök upp rätt person nedanför om du vet vem det är.',
      send: 'Bryt kopplingen',
      done: 'Kopplingen är bruten.',
      fields: {
        because: { label: 'Varför är det fel person?', missing: 'Skriv varför det är fel person.' },
        instead: 'Rätt person',
      },
      refusals: {
        same: 'Det är samma person. Välj en annan, eller ingen.',
        unknown: 'Du har inget skäl att läsa om den personen. Välj en annan, eller ingen.',
      },
    },
  },
  en: {
    now: 'How it is now',
    signal: 'What came in',
    person: 'Tied to',
    tiedBy: 'Tied by',
    tiedAt: 'Tied',
    somebody: 'somebody',
    followed: 'What followed of the tie',
    path: 'The signal is shown on the person’s path. It is gone from there at once.',
    reading:
      'Who may read the signal is worked out anew at once: protection that came with the wrong person holds no longer, and the right person’s protection begins to hold.',
    caseStays: (number: string) =>
      `Case ${number} was opened for the person because of the signal. It isn’t closed by itself: close it if it was wrong, and the right to read that came with it ends.`,
    toCase: (number: string) => `To case ${number}`,
    answerSent: 'The sender has been answered.',
    correctAnswer: 'Correct the answer if it went wrong',
    form: {
      title: 'The signal is about the wrong person',
      lead: 'The tie is cut. That it was there, who cut it and why stays. Search for the right person below if you know who it is.',
      send: 'Cut the tie',
      done: 'The tie is cut.',
      fields: {
        because: { label: 'Why is it the wrong person?', missing: 'Write why it is the wrong person.' },
        instead: 'The right person',
      },
      refusals: {
        same: 'It is the same person. Choose another, or nobody.',
        unknown: 'You have no reason to read about that person. Choose another, or nobody.',
      },
    },
  },
})
