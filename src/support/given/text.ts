/** Words of the kinds of support that a person has. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    adding: {
      title: 'Lägg till ett slags stöd',
      send: 'Lägg till',
      done: 'Det är tillagt.',
      fields: { kind: { label: 'Slag av stöd', missing: 'Välj vilket slags stöd det är.' }, fromOn: 'Från' },
      refusals: {
        notThere: 'Välj ett slag i listan.',
        already: 'Personen har redan det stödet.',
        tooEarly: 'Dagen är före stödets första dag.',
      },
    },
    ending: {
      press: 'Inte längre',
      done: 'Det stödet är avslutat.',
      refusals: { already: 'Det stödet är redan avslutat.' },
    },
    resuming: { press: 'Ångra', done: 'Det stödet går vidare.', refusals: { running: 'Det stödet pågår redan.' } },
    kinds: 'Slag av stöd',
    none: 'Inga slag av stöd än',
    noneWhat:
      'Vad stödet består av: kontakter med myndigheter, beroendevård, budget- och skuldrådgivning och det andra som kommunen har i sin lista.',
    noRegister: 'Kommunen har inga slag av stöd i sin lista än. Chefen lägger till dem.',
    period: 'Period',
  },
  en: {
    adding: {
      title: 'Add a kind of support',
      send: 'Add',
      done: 'It is added.',
      fields: { kind: { label: 'Kind of support', missing: 'Choose which kind of support it is.' }, fromOn: 'From' },
      refusals: {
        notThere: 'Choose a kind in the list.',
        already: 'The person has that support already.',
        tooEarly: 'The day is before the first day of the support.',
      },
    },
    ending: {
      press: 'No longer',
      done: 'That support has ended.',
      refusals: { already: 'That support has ended already.' },
    },
    resuming: { press: 'Undo', done: 'That support goes on.', refusals: { running: 'That support goes on already.' } },
    kinds: 'Kinds of support',
    none: 'No kinds of support yet',
    noneWhat:
      'What the support is made of: contacts with authorities, addiction care, budget and debt advice, and what else the municipality has in its list.',
    noRegister: 'The municipality has no kinds of support in its list yet. The manager adds them.',
    period: 'Period',
  },
})
