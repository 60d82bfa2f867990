/** The words of what is done with a booking. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: 'Bokningen är avslutad.' },
    confirming: { press: 'Bekräfta bokningen', done: 'Bokningen är bekräftad.' },
    extending: {
      title: 'Fler eller färre nätter',
      send: 'Ändra',
      done: 'Nätterna är ändrade.',
      fields: { last: { label: 'Sista natten', missing: 'Skriv den sista nattens dag, till exempel 2026-11-21.' } },
    },
    moving: {
      title: 'Flytta till annan säng',
      send: 'Flytta',
      done: 'Gästen har fått en annan säng.',
      fields: { bed: { label: 'Ledig säng', missing: 'Välj en säng.' } },
    },
    noOtherBed: 'Ingen annan säng är ledig alla nätterna.',
    ending: {
      title: 'Avsluta utan ankomst',
      lead: 'Platsen blir ledig direkt.',
      send: 'Avsluta',
      done: 'Bokningen är avslutad och platsen ledig.',
      fields: {
        because: { label: 'Varför?', missing: 'Välj varför bokningen avslutas.' },
        words: {
          label: 'Anteckning',
          hint: 'Behövs när gästen annars inte har någon plats i natt: skriv varför, och var gästen sover.',
        },
      },
      refusals: {
        sayWhy: 'Skriv varför boendet säger nej.',
        wordsMissing: 'Skriv varför platsen inte behövs, och var gästen sover i natt om ni vet det.',
      },
    },
    noPlaceTonight: (name: string) =>
      `${name} har ingen annan plats i natt, så vitt ni kan se. Avbokas den här skriver du varför.`,
    reasons: {
      cancelled: 'Avbokad',
      declined: 'Gästen tackade nej',
      declinedBySite: 'Boendet säger nej',
      noShow: 'Gästen kom inte',
      wrongPerson: 'Bokad för fel person',
    },
    unending: { press: 'Ångra avslutet', done: 'Avslutet är ångrat. Bokningen gäller igen.' },
    arriving: { press: 'Har kommit', done: 'Gästen är i huset.' },
    unarriving: { press: 'Ångra ankomsten', done: 'Ankomsten är ångrad. Gästen väntas igen.' },
    departing: {
      title: 'Avfärd',
      lead: 'Nätter som är kvar blir lediga direkt. Den som går före midnatt har inte sovit den natten.',
      send: 'Har gått',
      done: 'Gästen har gått.',
      fields: {
        to: {
          label: 'Vart gick gästen?',
          hint: 'Om gästen vill säga det. Blir en uppgift om var personen bor från i dag.',
        },
      },
    },
    toUnknown: 'Inte sagt',
    familyInHouse: (name: string) => `${name}, i samma hushåll, är kvar i huset`,
    familyExpected: (name: string) => `${name}, i samma hushåll, väntas i natt`,
    belongingLeft: (words: string) => `Tillhörighet i huset: ${words}`,
    undeparting: { press: 'Ångra avfärden', done: 'Avfärden är ångrad. Gästen är i huset igen.' },
  },
  en: {
    subject: { cancel: 'Cancel', ended: 'The booking has ended.' },
    confirming: { press: 'Confirm the booking', done: 'The booking is confirmed.' },
    extending: {
      title: 'More or fewer nights',
      send: 'Change',
      done: 'The nights are changed.',
      fields: { last: { label: 'Last night', missing: 'Write the day of the last night, such as 2026-11-21.' } },
    },
    moving: {
      title: 'Move to another bed',
      send: 'Move',
      done: 'The guest has another bed.',
      fields: { bed: { label: 'Free bed', missing: 'Choose a bed.' } },
    },
    noOtherBed: 'No other bed is free on all the nights.',
    ending: {
      title: 'End without an arrival',
      lead: 'The place is free at once.',
      send: 'End',
      done: 'The booking is ended and the place is free.',
      fields: {
        because: { label: 'Why?', missing: 'Choose why the booking ends.' },
        words: {
          label: 'Note',
          hint: 'Needed when the guest otherwise has no place tonight: write why, and where the guest sleeps.',
        },
      },
      refusals: {
        sayWhy: 'Write why the shelter declines.',
        wordsMissing: 'Write why the place isn’t needed, and where the guest sleeps tonight if you know.',
      },
    },
    noPlaceTonight: (name) =>
      `${name} has no other place tonight, as far as you can see. If this one is cancelled, you write why.`,
    reasons: {
      cancelled: 'Cancelled',
      declined: 'The guest declined',
      declinedBySite: 'The shelter declines',
      noShow: 'The guest did not come',
      wrongPerson: 'Booked for the wrong person',
    },
    unending: { press: 'Undo the ending', done: 'The ending is undone. The booking stands again.' },
    arriving: { press: 'Has arrived', done: 'The guest is in the house.' },
    unarriving: { press: 'Undo the arrival', done: 'The arrival is undone. The guest is expected again.' },
    departing: {
      title: 'Departure',
      lead: 'Nights that remain are free at once. Who leaves before midnight has not slept that night.',
      send: 'Has left',
      done: 'The guest has left.',
      fields: {
        to: {
          label: 'Where did the guest go?',
          hint: 'If the guest wants to say. Becomes a note of where the person lives from today.',
        },
      },
    },
    toUnknown: 'Not told',
    familyInHouse: (name) => `${name}, of the same household, is still in the house`,
    familyExpected: (name) => `${name}, of the same household, is expected tonight`,
    belongingLeft: (words) => `Belonging in the house: ${words}`,
    undeparting: { press: 'Undo the departure', done: 'The departure is undone. The guest is in the house again.' },
  },
})
