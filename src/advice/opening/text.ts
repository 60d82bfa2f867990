/** Words of opening an advice, changing what it is called, tying it to a person and handing it over. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    opening: {
      title: 'Öppna rådgivning',
      lead: 'Det räcker med något ni båda känner igen. Namn behövs inte: rådgivning kan ges utan att någon antecknas.',
      send: 'Öppna rådgivning',
      done: 'Rådgivningen är öppnad.',
      fields: {
        label: {
          label: 'Vad ni kallar den',
          hint: 'Till exempel ”M., två barn” eller ”Tisdagsbesöket”. Hushållet ser inte det här på sitt papper.',
          missing: 'Skriv något som ni båda känner igen.',
        },
        phone: { label: 'Telefon dit hushållet kan ringa', hint: 'Står på sidan som hushållet tar hem.' },
        person: 'Person',
        booking: 'Möte',
      },
      refusals: {
        noUnit:
          'Du hör inte till någon enhet. Rådgivning läses av enhetens rådgivare: be systemförvaltaren att sätta din enhet.',
        personNotReadable: 'Du har inget skäl att läsa om den personen. Rådgivningen kan öppnas utan person.',
        bookingTaken: 'Mötet hör redan till en rådgivning.',
      },
    },
    fromBooking: (when: string) => `Mötet ${when} hör sedan till rådgivningen.`,
    forPerson: (name: string) => `Knyts till ${name}. Det syns inte på personens sida eller i akten.`,
    changing: {
      title: 'Ändra vad rådgivningen kallas',
      send: 'Spara',
      done: 'Ändringen är sparad.',
      fields: {
        label: {
          label: 'Vad ni kallar den',
          hint: 'Till exempel ”M., två barn” eller ”Tisdagsbesöket”. Hushållet ser inte det här på sitt papper.',
          missing: 'Skriv något som ni båda känner igen.',
        },
        phone: { label: 'Telefon dit hushållet kan ringa', hint: 'Står på sidan som hushållet tar hem.' },
      },
    },
    tying: {
      title: 'Knyt till en person',
      lead: 'Bara när hushållet vill det, eller när ett ärende behöver det. Det som står i rådgivningen läses ändå bara av enhetens rådgivare.',
      send: 'Knyt',
      done: 'Rådgivningen är knuten till personen.',
      fields: { person: 'Person' },
      refusals: { personNotReadable: 'Du har inget skäl att läsa om den personen. Välj någon annan, eller ingen.' },
    },
    personNow: (name: string) => `Knuten till ${name}.`,
    personChosen: (name: string) => `Knyt rådgivningen till ${name}.`,
    choose: 'Sök en person',
    untie: 'Ta bort kopplingen',
    untied: 'Rådgivningen är inte längre knuten till någon.',
    handingOver: {
      title: 'Lämna över rådgivningen',
      lead: 'Den som håller i rådgivningen får den på sin dag. Alla rådgivare i enheten kan läsa den.',
      send: 'Lämna över',
      done: 'Rådgivningen är överlämnad.',
      fields: { adviser: { label: 'Rådgivare', missing: 'Välj vem som tar över.' } },
      refusals: { notAdviser: 'Välj en rådgivare i enheten.', same: 'Rådgivaren håller redan i rådgivningen.' },
    },
    nobodyElse: 'Det finns ingen annan rådgivare i enheten att lämna över till.',
  },
  en: {
    opening: {
      title: 'Open advice',
      lead: 'Something that you both recognise is enough. No name is needed: advice can be given without noting anybody down.',
      send: 'Open advice',
      done: 'The advice is open.',
      fields: {
        label: {
          label: 'What you call it',
          hint: 'Such as “M., two children” or “The Tuesday visit”. The household doesn’t see this on its paper.',
          missing: 'Write something that you both recognise.',
        },
        phone: {
          label: 'Phone that the household can call',
          hint: 'Stands on the page that the household takes home.',
        },
        person: 'Person',
        booking: 'Meeting',
      },
      refusals: {
        noUnit: 'You belong to no unit. Advice is read by the unit’s advisers: ask the administrator to set your unit.',
        personNotReadable: 'You have no reason to read about that person. The advice can be opened without one.',
        bookingTaken: 'The meeting belongs to other advice already.',
      },
    },
    fromBooking: (when) => `The meeting ${when} then belongs to the advice.`,
    forPerson: (name) => `Is tied to ${name}. It doesn’t show on the person’s page or in the file.`,
    changing: {
      title: 'Change what the advice is called',
      send: 'Save',
      done: 'The change is saved.',
      fields: {
        label: {
          label: 'What you call it',
          hint: 'Such as “M., two children” or “The Tuesday visit”. The household doesn’t see this on its paper.',
          missing: 'Write something that you both recognise.',
        },
        phone: {
          label: 'Phone that the household can call',
          hint: 'Stands on the page that the household takes home.',
        },
      },
    },
    tying: {
      title: 'Tie to a person',
      lead: 'Only when the household wants it, or when a case needs it. What stands in the advice is read by the unit’s advisers alone all the same.',
      send: 'Tie',
      done: 'The advice is tied to the person.',
      fields: { person: 'Person' },
      refusals: { personNotReadable: 'You have no reason to read about that person. Choose somebody else, or nobody.' },
    },
    personNow: (name) => `Tied to ${name}.`,
    personChosen: (name) => `Tie the advice to ${name}.`,
    choose: 'Search for a person',
    untie: 'Take the tie away',
    untied: 'The advice is tied to nobody any more.',
    handingOver: {
      title: 'Hand the advice over',
      lead: 'Whoever keeps the advice has it on My day. All advisers of the unit can read it.',
      send: 'Hand over',
      done: 'The advice is handed over.',
      fields: { adviser: { label: 'Adviser', missing: 'Choose who takes over.' } },
      refusals: { notAdviser: 'Choose an adviser of the unit.', same: 'That adviser keeps the advice already.' },
    },
    nobodyElse: 'There is no other adviser of the unit to hand it over to.',
  },
})
