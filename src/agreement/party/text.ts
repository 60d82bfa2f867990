/** Words about the parties of an agreement. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    groups: {
      landlords: 'Hyresvärdar',
      partners: 'Idéburna organisationer',
      own: 'Den egna kommunen',
      others: 'Andra kommuner',
    },
    nobody: 'Ingen av dem',
    adding: {
      title: 'Lägg till en part',
      lead: 'Välj en organisation som finns här, eller skriv namnet på en som inte gör det.',
      send: 'Lägg till parten',
      done: 'Parten är tillagd.',
      fields: {
        organisation: { label: 'Vilken organisation?', hint: 'Den ser då avtalet, om den har användare här.' },
        outside: { label: 'Namn på en organisation som inte finns här' },
        contact: {
          label: 'Kontakt',
          hint: 'En roll eller funktion och hur den nås i arbetet, till exempel uthyrningschefen, 0480-00 00 00.',
        },
      },
      refusals: {
        noParty: 'Välj en organisation, eller skriv namnet på en som inte finns här.',
        twoParties: 'Välj en organisation eller skriv ett namn, inte båda.',
        notThere: 'Välj en organisation i listan.',
        otherKind: 'En sådan organisation kan inte vara part i den här sortens avtal.',
        alreadyParty: 'Den är redan part i avtalet.',
        signed:
          'Avtalet har en underskrift, och parterna kan inte ändras. Ta tillbaka underskrifterna, eller gör ett tilläggsavtal.',
      },
    },
    contacting: {
      title: 'Ändra kontakt',
      send: 'Spara',
      done: 'Kontakten är ändrad.',
      fields: { contact: { label: 'Kontakt', hint: 'En roll eller funktion och hur den nås i arbetet.' } },
    },
    removing: {
      press: 'Ta bort',
      done: 'Parten är borttagen.',
      refusals: {
        own: 'Kommunen är alltid part i sitt eget avtal.',
        signed:
          'Avtalet har en underskrift, och parterna kan inte ändras. Ta tillbaka underskrifterna, eller gör ett tilläggsavtal.',
        used: 'Parten har uppgifter, löften, ersättning eller regler om uppgifter i avtalet. Ta bort dem först.',
      },
    },
    parties: 'Parter',
    contact: 'Kontakt',
    noContact: 'Ingen kontakt är skriven.',
    changeContact: 'Ändra kontakt',
    outsider: 'finns inte här',
    add: 'Lägg till en part',
    signature: 'Underskrift',
    change: 'Ändra',
    signedBy: (who: string, day: string) => `Undertecknat ${day} av ${who}`,
    unsigned: 'Inte undertecknat',
  },
  en: {
    groups: {
      landlords: 'Landlords',
      partners: 'Idea-based organisations',
      own: 'Our own municipality',
      others: 'Other municipalities',
    },
    nobody: 'None of them',
    adding: {
      title: 'Add a party',
      lead: 'Choose an organisation that is here, or write the name of one that isn’t.',
      send: 'Add the party',
      done: 'The party has been added.',
      fields: {
        organisation: { label: 'Which organisation?', hint: 'It then sees the agreement, if it has users here.' },
        outside: { label: 'Name of an organisation that isn’t here' },
        contact: {
          label: 'Contact',
          hint: 'A role or a function and how it is reached at work, such as the letting manager, 0480-00 00 00.',
        },
      },
      refusals: {
        noParty: 'Choose an organisation, or write the name of one that isn’t here.',
        twoParties: 'Choose an organisation or write a name, not both.',
        notThere: 'Choose an organisation in the list.',
        otherKind: 'Such an organisation can’t be a party to this kind of agreement.',
        alreadyParty: 'It is a party to the agreement already.',
        signed:
          'The agreement has a signature, and its parties can’t be changed. Take the signatures back, or make an amendment.',
      },
    },
    contacting: {
      title: 'Change the contact',
      send: 'Save',
      done: 'The contact has been changed.',
      fields: { contact: { label: 'Contact', hint: 'A role or a function and how it is reached at work.' } },
    },
    removing: {
      press: 'Remove',
      done: 'The party has been removed.',
      refusals: {
        own: 'The municipality is always a party to its own agreement.',
        signed:
          'The agreement has a signature, and its parties can’t be changed. Take the signatures back, or make an amendment.',
        used: 'The party has tasks, promises, money or rules on data in the agreement. Remove them first.',
      },
    },
    parties: 'Parties',
    contact: 'Contact',
    noContact: 'No contact has been written.',
    changeContact: 'Change the contact',
    outsider: 'isn’t here',
    add: 'Add a party',
    signature: 'Signature',
    change: 'Change',
    signedBy: (who: string, day: string) => `Signed ${day} by ${who}`,
    unsigned: 'Not signed',
  },
})
