/** Words of a person's own details: writing them down and changing them. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    desk: { cancel: 'Avbryt' },
    people: 'Personer',
    sexes: { female: 'Kvinna', male: 'Man', unknown: 'Inte känt' },
    details: {
      givenName: 'Förnamn',
      familyName: 'Efternamn',
      called: { label: 'Kallas', hint: 'Smeknamn, eller hur ni känner igen personen.' },
      birthDate: { label: 'Födelsedatum', hint: 'Fylls inte i från personnumret: numrets datum kan vara ett annat.' },
      birthYear: { label: 'Födelseår', hint: 'Om bara året är känt.' },
      sex: 'Juridiskt kön',
      language: 'Språk',
      phone: 'Telefon',
    },
    number: {
      label: 'Personnummer eller samordningsnummer',
      hint: 'Till exempel 20170101-2393. Lämna tomt om det inte är känt.',
    },
    adding: {
      title: 'Ny person',
      lead: 'Skriv bara det du vet. Allt får lämnas tomt: en person kan finnas här utan namn och nummer.',
      send: 'Lägg in personen',
      done: 'Personen finns nu i registret.',
      unit: {
        label: 'Enhet som möter personen',
        hint: 'Du hör inte till någon enhet. Den enhet du väljer kan läsa om personen.',
      },
    },
    changing: { title: 'Personens uppgifter', send: 'Spara', done: 'Uppgifterna är sparade.', diedOn: 'Avliden den' },
    unitMissing: 'Välj vilken enhet som möter personen.',
    future: 'Datumet har inte varit än.',
    yearDiffers: 'Året är ett annat än i födelsedatumet. Rätta det ena, eller lämna året tomt.',
    diedBeforeBirth: 'Dagen ligger före födelsedatumet.',
    changedMeanwhile: 'Någon annan har ändrat uppgifterna medan du skrev. Jämför, och spara igen om ditt ska gälla.',
    taken: 'Numret finns redan på en person i ert register.',
    tooMany: (opens: string) =>
      `Du har frågat efter många nummer på kort tid. Nummer kan läggas in igen ${opens}. Spara utan nummer så länge, eller vänta.`,
    takenOpen: 'Öppna den personen',
    takenClosed:
      'Du har inget skäl att öppna den personen. Fråga din chef eller den enhet som har kontakt. Lägg inte in personen en gång till.',
    changedTitle: 'Någon annan har ändrat uppgifterna medan du skrev',
    changedBy: (who: string, when: string) =>
      `${who} sparade ${when}. Det du skrev står kvar i formuläret. Jämför och spara igen om ditt ska gälla.`,
    somebody: 'Någon annan i din organisation',
    field: 'Uppgift',
    stands: 'Står nu',
    yours: 'Du skrev',
    empty: 'tomt',
    same: 'Ingenting av det skiljer sig från det du skrev.',
  },
  en: {
    desk: { cancel: 'Cancel' },
    people: 'People',
    sexes: { female: 'Woman', male: 'Man', unknown: 'Not known' },
    details: {
      givenName: 'First name',
      familyName: 'Family name',
      called: { label: 'Called', hint: 'A nickname, or how you recognise the person.' },
      birthDate: {
        label: 'Birth date',
        hint: 'Isn’t filled in from the personal number: the number’s date may be another.',
      },
      birthYear: { label: 'Birth year', hint: 'If only the year is known.' },
      sex: 'Legal sex',
      language: 'Language',
      phone: 'Phone',
    },
    number: {
      label: 'Personal number or coordination number',
      hint: 'Such as 20170101-2393. Leave it empty if it isn’t known.',
    },
    adding: {
      title: 'New person',
      lead: 'Write only what you know. Everything may be left empty: a person can be here without a name or a number.',
      send: 'Add the person',
      done: 'The person is now in the register.',
      unit: {
        label: 'Unit that meets the person',
        hint: 'You belong to no unit. The unit that you choose can read about the person.',
      },
    },
    changing: { title: 'The person’s details', send: 'Save', done: 'The details are saved.', diedOn: 'Died on' },
    unitMissing: 'Choose which unit meets the person.',
    future: 'This day hasn’t been yet.',
    yearDiffers: 'The year is another than in the birth date. Correct one of them, or leave the year empty.',
    diedBeforeBirth: 'This day is before the birth date.',
    changedMeanwhile:
      'Somebody else changed the details while you were writing. Compare, and save again if yours should stand.',
    taken: 'The number is already on a person in your register.',
    tooMany: (opens) =>
      `You have asked about many numbers in a short while. Numbers can be added again ${opens}. Save without a number for now, or wait.`,
    takenOpen: 'Open that person',
    takenClosed:
      'You have no reason to open that person. Ask your manager or the unit that is in contact. Don’t add the person once more.',
    changedTitle: 'Somebody else changed the details while you were writing',
    changedBy: (who: string, when: string) =>
      `${who} saved ${when}. What you wrote is still in the form. Compare, and save again if yours should stand.`,
    somebody: 'Somebody else in your organisation',
    field: 'Detail',
    stands: 'Stands now',
    yours: 'You wrote',
    empty: 'empty',
    same: 'None of it differs from what you wrote.',
  },
})
