/** Words of the history of numbers. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Personnummer och samordningsnummer',
    history: 'Nummer som gäller och har gällt',
    number: 'Nummer',
    kind: 'Slag',
    personal: 'Personnummer',
    coordination: 'Samordningsnummer',
    since: 'Från',
    until: 'Till',
    by: 'Skrivet av',
    current: 'gäller nu',
    none: 'Inget nummer är känt',
    noneWhat:
      'Här står personnummer och samordningsnummer, också de som inte gäller längre. Ett samordningsnummer kan senare bytas mot ett personnummer.',
    noneWho: 'Den som möter personen och har sett numret',
    endWhat: 'Numret slutar gälla och finns kvar i historiken.',
    writing: {
      title: 'Skriv ett nytt nummer',
      send: 'Spara numret',
      done: 'Numret är sparat.',
      fields: {
        number: {
          label: 'Nytt personnummer eller samordningsnummer',
          hint: 'Till exempel 20170101-2393. Det som gäller nu avslutas och finns kvar i historiken.',
          missing: 'Skriv numret, till exempel 20170101-2393.',
        },
      },
      refusals: {
        same: 'Det numret gäller redan.',
        meanwhile: 'Någon annan skrev ett nummer samtidigt. Se historiken och skriv igen om det behövs.',
      },
    },
    ending: { press: 'Numret är inte personens', done: 'Numret gäller inte längre.' },
    notBirth: 'Numrets datum är inte alltid födelsedatumet. Födelsedatum skrivs för sig, under Uppgifter.',
    section: 'FOL 18 §',
  },
  en: {
    title: 'Personal and coordination numbers',
    history: 'Numbers that are and were in force',
    number: 'Number',
    kind: 'Kind',
    personal: 'Personal number',
    coordination: 'Coordination number',
    since: 'From',
    until: 'Until',
    by: 'Written by',
    current: 'in force',
    none: 'No number is known',
    noneWhat:
      'Here stand personal and coordination numbers, also those no longer in force. A coordination number may later be replaced by a personal number.',
    noneWho: 'Whoever meets the person and has seen the number',
    endWhat: 'The number is no longer in force and stays in the history.',
    writing: {
      title: 'Write a new number',
      send: 'Save the number',
      done: 'The number is saved.',
      fields: {
        number: {
          label: 'New personal or coordination number',
          hint: 'Such as 20170101-2393. The one in force is ended and stays in the history.',
          missing: 'Write the number, such as 20170101-2393.',
        },
      },
      refusals: {
        same: 'That number is already in force.',
        meanwhile: 'Somebody else wrote a number at the same time. Look at the history, and write again if needed.',
      },
    },
    ending: { press: 'The number isn’t this person’s', done: 'The number is no longer in force.' },
    notBirth: 'The number’s date isn’t always the birth date. The birth date is written by itself, under Details.',
    section: 'FOL 18 §',
  },
})
