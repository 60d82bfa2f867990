/** Words of a signal that may be about somebody with protected identity. */

import { dictionary } from '../platform/text/index.ts'

export const holdText = dictionary({
  sv: {
    title: 'Avgör vem signalen gäller',
    what: 'Namnet och en plats eller ett födelsedatum stämmer med någon vars personuppgifter är skyddade. Tills någon har avgjort saken ser bara chefer och utsedd personal signalen. Avgör genast: ett barn kan vänta.',
    sameTitle: 'Bara utsedd personal läser signalen',
    sameWhat: 'Någon har avgjort att den gäller personen. Stämmer det inte ska de som svarar få se den.',
    same: {
      press: 'Det är personen: bara utsedd personal ska läsa',
      done: 'Signalen läses nu bara av utsedd personal.',
    },
    other: {
      press: 'Det är någon annan: visa för alla som svarar',
      done: 'Signalen visas nu för alla som svarar, om inget annat i den visar att den gäller personen.',
    },
  },
  en: {
    title: 'Say whom the signal is about',
    what: 'The name and a place or a birth date fit somebody whose identity is protected. Until somebody has said, only managers and named staff see the signal. Say it at once: a child may be waiting.',
    sameTitle: 'Only named staff read the signal',
    sameWhat: 'Somebody has said that it is about the person. If it isn’t, those who answer are to see it.',
    same: {
      press: 'It is that person: only named staff are to read it',
      done: 'The signal is now read by named staff alone.',
    },
    other: {
      press: 'It is somebody else: show it to all who answer',
      done: 'The signal is now shown to all who answer, unless something else in it shows that it is about the person.',
    },
  },
})
