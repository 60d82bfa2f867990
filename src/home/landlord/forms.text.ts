/** Words for what is said of a landlord and for its contacts. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    badNumber: 'Det är inte ett organisationsnummer. Det har tio siffror, till exempel 556012-5790.',
    saying: {
      title: 'Uppgifter om hyresvärden',
      lead: 'Det som stod förut finns kvar i historiken.',
      send: 'Spara uppgifterna',
      done: 'Uppgifterna är sparade.',
      fields: {
        name: { label: 'Namn', hint: 'Som personen själv skriver det. Inget personnummer behövs.' },
        kind: 'Slag',
        organisationNumber: {
          label: 'Organisationsnummer',
          hint: 'Tio siffror. Lämna tomt för en enskild firma, vars nummer är ett personnummer.',
        },
        phone: 'Telefon',
        email: 'E-post',
        website: { label: 'Webbplats', hint: 'Till exempel https://exempel.se' },
        words: {
          label: 'Bra att veta',
          hint: 'Till exempel hur de vill bli kontaktade. Skriv inget om någon hyresgäst.',
        },
      },
      refusals: {
        nameMissing: 'Skriv personens namn.',
        kindMissing: 'Välj vad för slags hyresvärd det är.',
        noNumbers: 'Ta bort personnumret. Här ska inget stå om någon person.',
        meanwhile: 'Någon annan har ändrat uppgifterna. Läs dem igen och ändra det som ska ändras.',
      },
    },
    undoingSaid: {
      press: 'Ångra',
      done: 'Uppgifterna är som de var.',
      refusals: {
        already: 'Det var redan ångrat.',
        saidOn: 'Uppgifterna har ändrats igen sedan dess. Ångra det senaste först.',
      },
    },
    puttingBackSaid: {
      press: 'Lägg tillbaka',
      done: 'Uppgifterna gäller igen.',
      refusals: {
        already: 'Det var inte ångrat.',
        saidOn: 'Uppgifterna har ändrats igen sedan dess. Ändra det som ska stå i stället.',
      },
    },
    addingContact: {
      title: 'Lägg till en kontakt',
      lead: 'Kontakten syns för kommunens handläggare och för hyresvärden själv.',
      send: 'Lägg till kontakten',
      done: 'Kontakten är tillagd.',
      fields: {
        kind: { label: 'För vad?', missing: 'Välj vad man ringer kontakten om.' },
        area: { label: 'Område', hint: 'Tomt: alla områden' },
        name: { label: 'Namn', hint: 'En person eller en funktion, till exempel Kundtjänst' },
        phone: 'Telefon',
        email: 'E-post',
        hours: { label: 'När svarar de?', hint: 'Till exempel: vardagar 8–16, störningsjouren dygnet runt' },
        from: { label: 'Från', missing: 'Skriv från vilken dag kontakten gäller.' },
      },
      refusals: {
        noWay: 'Skriv ett telefonnummer eller en e-postadress.',
        noNumbers: 'Ta bort personnumret.',
      },
    },
    endingContact: {
      title: 'Avsluta kontakten',
      lead: 'Kontakten står kvar bland de tidigare.',
      send: 'Avsluta',
      done: 'Kontakten är avslutad.',
      fields: { until: { label: 'Sista dagen', missing: 'Skriv sista dagen.' } },
      refusals: {
        already: 'Kontakten var redan avslutad.',
        beforeFrom: 'Dagen är före den dag som kontakten började gälla.',
      },
    },
    goingOnContact: {
      press: 'Ångra',
      done: 'Kontakten gäller igen.',
      refusals: { already: 'Kontakten gällde redan.' },
    },
    takingBackContact: { press: 'Ta bort', done: 'Kontakten är borttagen.' },
    puttingBackContact: {
      press: 'Lägg tillbaka',
      done: 'Kontakten är tillbaka.',
      refusals: { already: 'Kontakten var inte borttagen.' },
    },
  },
  en: {
    badNumber: 'This isn’t an organisation number. It has ten digits, such as 556012-5790.',
    saying: {
      title: 'What is known of the landlord',
      lead: 'What stood before stays in its history.',
      send: 'Save',
      done: 'What is known has been saved.',
      fields: {
        name: { label: 'Name', hint: 'As they write it themselves. No personal number is needed.' },
        kind: 'Kind',
        organisationNumber: {
          label: 'Organisation number',
          hint: 'Ten digits. Leave it empty for a sole trader, whose number is a personal number.',
        },
        phone: 'Telephone',
        email: 'E-mail',
        website: { label: 'Website', hint: 'Such as https://example.com' },
        words: {
          label: 'Good to know',
          hint: 'Such as how they want to be contacted. Write nothing about any tenant.',
        },
      },
      refusals: {
        nameMissing: 'Write the person’s name.',
        kindMissing: 'Choose what kind of landlord it is.',
        noNumbers: 'Take the personal number away. Nothing about any person should stand here.',
        meanwhile: 'Somebody else has changed this. Read it again and change what should be changed.',
      },
    },
    undoingSaid: {
      press: 'Undo',
      done: 'It stands as it did.',
      refusals: {
        already: 'It was undone already.',
        saidOn: 'It has been changed again since. Undo the latest first.',
      },
    },
    puttingBackSaid: {
      press: 'Put back',
      done: 'It holds again.',
      refusals: {
        already: 'It wasn’t undone.',
        saidOn: 'It has been changed again since. Change what should stand instead.',
      },
    },
    addingContact: {
      title: 'Add a contact',
      lead: 'The contact is seen by the municipality’s staff and by the landlord.',
      send: 'Add the contact',
      done: 'The contact has been added.',
      fields: {
        kind: { label: 'About what?', missing: 'Choose what one calls the contact about.' },
        area: { label: 'Area', hint: 'Empty: all areas' },
        name: { label: 'Name', hint: 'A person or a function, such as Customer service' },
        phone: 'Telephone',
        email: 'E-mail',
        hours: { label: 'When do they answer?', hint: 'Such as: weekdays 8–16, the disturbance patrol day and night' },
        from: { label: 'From', missing: 'Write from which day the contact holds.' },
      },
      refusals: {
        noWay: 'Write a telephone number or an e-mail address.',
        noNumbers: 'Take the personal number away.',
      },
    },
    endingContact: {
      title: 'End the contact',
      lead: 'The contact stays among the earlier ones.',
      send: 'End',
      done: 'The contact has ended.',
      fields: { until: { label: 'Last day', missing: 'Write the last day.' } },
      refusals: {
        already: 'The contact had ended already.',
        beforeFrom: 'The day is before the contact began to hold.',
      },
    },
    goingOnContact: {
      press: 'Undo',
      done: 'The contact holds again.',
      refusals: { already: 'The contact held already.' },
    },
    takingBackContact: { press: 'Remove', done: 'The contact has been removed.' },
    puttingBackContact: {
      press: 'Put back',
      done: 'The contact is back.',
      refusals: { already: 'The contact wasn’t removed.' },
    },
  },
})
