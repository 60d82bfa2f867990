/** The words of a guest whom the house may not read about. */

import { dictionary } from '../../platform/text/index.ts'

export const unseenText = dictionary({
  sv: {
    title: 'Gäster som du inte får läsa om',
    lead: 'Uppgifterna om gästen är skyddade, eller så har du inte längre skäl att läsa dem. Platsen är gästens ändå. Markera när gästen har kommit eller gått, som för andra. Behöver du veta mer ringer du den som står här.',
    place: 'Plats',
    nights: 'Nätter',
    fromTo: (first: string, last: string) => `${first} till och med ${last}`,
    state: 'Läge',
    call: 'Ring',
    nobody: 'socialtjänstens chef, eller socialjouren på natten',
    action: 'Gör',
    at: (deed: string, place: string) => `${deed}: ${place}`,
    deeds: { arrived: 'Har kommit', left: 'Har gått', notArrived: 'Kom inte ändå', notLeft: 'Är kvar' },
    notice: {
      arrived: 'Gästen är i huset.',
      left: 'Gästen har gått. Platsen är ledig.',
      notArrived: 'Gästen väntas igen.',
      notLeft: 'Gästen är i huset igen.',
    },
    refusal: {
      notNow: 'Det går inte längre. Någon hann före, eller så har tiden gått ut.',
      tooEarly: 'Det är för tidigt. Bokningen börjar en senare natt.',
      inUse:
        'Någon står kvar som gäst på den här platsen eller någon annanstans. Markera först att den gästen har gått.',
      bedTaken: 'Platsen är tagen av någon annan.',
    },
    moved: 'Du får inte läsa om gästen längre. Här markerar du platsen och ser vem du kan ringa.',
    dayArrival: 'En gäst som du inte får läsa om väntas',
    dayDeparture: 'En gäst som du inte får läsa om skulle ha gått',
    dayRule: 'På boendets tavla markerar du att gästen har kommit eller gått, och ser vem du kan ringa.',
    dayVerb: 'Öppna tavlan',
  },
  en: {
    title: 'Guests whom you may not read about',
    lead: 'What is known of the guest is protected, or you no longer have a reason to read it. The place is theirs all the same. Mark when they have come or left, as for others. If you need to know more, call whoever stands here.',
    place: 'Place',
    nights: 'Nights',
    fromTo: (first, last) => `${first} until ${last}`,
    state: 'State',
    call: 'Call',
    nobody: 'the social services’ manager, or the on-call social worker at night',
    action: 'Do',
    at: (deed, place) => `${deed}: ${place}`,
    deeds: { arrived: 'Has arrived', left: 'Has left', notArrived: 'Didn’t come after all', notLeft: 'Is still here' },
    notice: {
      arrived: 'The guest is in the house.',
      left: 'The guest has left. The place is free.',
      notArrived: 'The guest is expected again.',
      notLeft: 'The guest is in the house again.',
    },
    refusal: {
      notNow: 'That can’t be done any more. Somebody was faster, or the time has run out.',
      tooEarly: 'It is too early. The booking begins on a later night.',
      inUse: 'Somebody is still marked as a guest in this place or somewhere else. Mark first that they have left.',
      bedTaken: 'The place is taken by somebody else.',
    },
    moved: 'You may not read about the guest any longer. Here you mark the place and see whom to call.',
    dayArrival: 'A guest whom you may not read about is expected',
    dayDeparture: 'A guest whom you may not read about should have left',
    dayRule: 'On the house’s board you mark that the guest came or left, and see whom to call.',
    dayVerb: 'Open the board',
  },
})
