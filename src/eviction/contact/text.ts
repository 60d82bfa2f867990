/** The words about contacts with the household. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Kontakter med hushållet',
    add: 'Skriv ner en kontakt',
    noting: {
      title: 'Skriv ner en kontakt',
      lead: 'Också försök som ingen svarade på. De visar att hushållet har sökts.',
      send: 'Spara',
      done: 'Kontakten är sparad.',
      fields: {
        how: { label: 'Hur', missing: 'Välj hur kontakten togs.' },
        reached: { label: 'Nådde ni hushållet?', missing: 'Välj om ni nådde hushållet.' },
        on: 'Dag',
        time: 'Klockslag',
        aboutChildren: 'Vi talade om barnen',
        words: { label: 'Anteckning', hint: 'Kort och sakligt, så att personen själv kan läsa det.' },
        nextOn: 'Nästa planerade kontakt',
      },
      refusals: { inFuture: 'Tiden ligger i framtiden.', nextBefore: 'Nästa kontakt måste vara efter den här.' },
    },
    reaches: { yes: 'Ja, vi fick kontakt', no: 'Nej, ett försök' },
    undoing: {
      press: 'Ångra',
      done: 'Kontakten är borttagen ur räkningen. Den syns som struken.',
      refusals: {
        notUndoable: 'Bara den som skrev ner kontakten kan ångra den, och bara samma dag.',
        alreadyUndone: 'Kontakten är redan ångrad.',
      },
    },
    none: 'Ingen kontakt än',
    noneWhat: 'Här står varje försök att nå hushållet, hur det gjordes och när nästa kontakt är planerad.',
    noneWho: 'Den som ansvarar för ärendet',
    hows: {
      phone: 'Telefon',
      homeVisit: 'Hembesök',
      meeting: 'Möte',
      letter: 'Brev',
      textMessage: 'Sms',
      email: 'E-post',
      other: 'På annat sätt',
    },
    didReach: 'Nåddes',
    tried: 'Försök',
    childrenTag: 'Om barnen',
    next: (day: string) => `Nästa kontakt ${day}`,
    undoneBy: (by: string, at: string) => `Ångrad av ${by}, ${at}`,
    first: (days: number) =>
      days === 0
        ? 'Första kontakten samma dag'
        : days === 1
          ? 'Första kontakten efter 1 dag'
          : `Första kontakten efter ${days} dagar`,
    notYet: (days: number) =>
      days === 0 ? 'Ingen har nåtts än' : days === 1 ? 'Ingen har nåtts på 1 dag' : `Ingen har nåtts på ${days} dagar`,
    family: 'Här finns barn. Sök muntlig kontakt i dag, och håll den tills skulden är reglerad.',
    spokenMissing: 'Ingen har talat med familjen än.',
    noted: (by: string, at: string) => `${by}, ${at}`,
  },
  en: {
    title: 'Contacts with the household',
    add: 'Write down a contact',
    noting: {
      title: 'Write down a contact',
      lead: 'Attempts that nobody answered too. They show that the household has been sought.',
      send: 'Save',
      done: 'The contact is saved.',
      fields: {
        how: { label: 'How', missing: 'Choose how the contact was made.' },
        reached: { label: 'Did you reach the household?', missing: 'Choose whether you reached the household.' },
        on: 'Day',
        time: 'Time',
        aboutChildren: 'We spoke of the children',
        words: { label: 'Note', hint: 'Short and factual, so that the person can read it.' },
        nextOn: 'Next planned contact',
      },
      refusals: { inFuture: 'The time is in the future.', nextBefore: 'The next contact must be after this one.' },
    },
    reaches: { yes: 'Yes, we got in touch', no: 'No, an attempt' },
    undoing: {
      press: 'Undo',
      done: 'The contact no longer counts. It is shown struck out.',
      refusals: {
        notUndoable: 'Only whoever wrote the contact down can undo it, and only the same day.',
        alreadyUndone: 'The contact is already undone.',
      },
    },
    none: 'No contact yet',
    noneWhat: 'Here stands each attempt to reach the household, how it was made and when the next contact is planned.',
    noneWho: 'Whoever is responsible for the matter',
    hows: {
      phone: 'Phone',
      homeVisit: 'Visit at home',
      meeting: 'Meeting',
      letter: 'Letter',
      textMessage: 'Text message',
      email: 'E-mail',
      other: 'Another way',
    },
    didReach: 'Reached',
    tried: 'Attempt',
    childrenTag: 'About the children',
    next: (day: string) => `Next contact ${day}`,
    undoneBy: (by: string, at: string) => `Undone by ${by}, ${at}`,
    first: (days: number) =>
      days === 0
        ? 'First contact the same day'
        : days === 1
          ? 'First contact after 1 day'
          : `First contact after ${days} days`,
    notYet: (days: number) =>
      days === 0 ? 'Nobody reached yet' : days === 1 ? 'Nobody reached in 1 day' : `Nobody reached in ${days} days`,
    family: 'There are children here. Seek spoken contact today, and keep it until the debt is settled.',
    spokenMissing: 'Nobody has talked with the family yet.',
    noted: (by: string, at: string) => `${by}, ${at}`,
  },
})
