/** Words of where somebody gets post. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Post',
    what: 'Ett sätt att nå personen. Det är inte en bostad, och räknas aldrig som en.',
    address: 'Postadress',
    by: 'Antecknad av',
    state: 'Läge',
    current: 'gäller nu',
    ended: (day: string) => `till ${day}`,
    none: 'Ingen postadress är känd',
    someone: 'En kollega',
    writing: {
      title: 'Skriv en postadress',
      lead: 'Till exempel hos Stadsmissionen. Det är ett sätt att nå personen, inte en bostad.',
      send: 'Spara postadressen',
      done: 'Postadressen är sparad.',
      fields: { address: { label: 'Postadress', hint: 'Den som gäller nu avslutas', missing: 'Skriv postadressen.' } },
      refusals: {
        same: 'Den postadressen gäller redan.',
        withheld: 'Personen har skyddade personuppgifter. Ingen adress skrivs här.',
        meanwhile: 'Någon annan skrev en postadress samtidigt.',
      },
    },
    ending: {
      press: 'Gäller inte längre',
      done: 'Postadressen gäller inte längre.',
      refusals: { already: 'Den gällde redan inte.' },
    },
    resuming: {
      press: 'Gäller igen',
      done: 'Postadressen gäller igen.',
      refusals: { already: 'Den gällde redan.', meanwhile: 'En annan postadress gäller. Avsluta den först.' },
    },
  },
  en: {
    title: 'Post',
    what: 'A way to reach the person. It isn’t a home, and is never counted as one.',
    address: 'Postal address',
    by: 'Noted by',
    state: 'State',
    current: 'holds now',
    ended: (day) => `until ${day}`,
    none: 'No postal address is known',
    someone: 'A colleague',
    writing: {
      title: 'Write a postal address',
      lead: 'Such as at Stadsmissionen. It is a way to reach the person, not a home.',
      send: 'Save the postal address',
      done: 'The postal address has been saved.',
      fields: {
        address: {
          label: 'Postal address',
          hint: 'The one that holds now is ended',
          missing: 'Write the postal address.',
        },
      },
      refusals: {
        same: 'That postal address holds already.',
        withheld: 'The person has a protected identity. No address is written here.',
        meanwhile: 'Somebody else wrote a postal address at the same time.',
      },
    },
    ending: {
      press: 'Holds no longer',
      done: 'The postal address holds no longer.',
      refusals: { already: 'It didn’t hold already.' },
    },
    resuming: {
      press: 'Holds again',
      done: 'The postal address holds again.',
      refusals: { already: 'It holds already.', meanwhile: 'Another postal address holds. End that one first.' },
    },
  },
})
