/** The words of what is done with those who take a room together. */

import { dictionary } from '../../platform/text/index.ts'
import { text as formText } from './forms.text.ts'

const { sv, en } = formText
const changed = {
  sv: 'Något har ändrats för någon av dem. Se vilka som är kvar.',
  en: 'Something has changed for one of them. See who remains.',
}
const nobody = { sv: 'Kryssa i minst en.', en: 'Tick at least one.' }

export const text = dictionary({
  sv: {
    together: 'Tillsammans',
    togetherWhat: 'De tar rummet tillsammans. Den som skiljer sig från de andra kryssar du ur.',
    nobodyLeft: 'Det finns ingen av dem kvar att göra det med.',
    all: (n: number) => `Alla ${n}`,
    toUnknown: sv.toUnknown,
    reasons: sv.reasons,
    arriving: {
      title: 'De kommer tillsammans',
      send: 'Har kommit',
      done: 'De är i huset.',
      fields: { who: 'Vilka har kommit?' },
      refusals: { nobody: nobody.sv, changed: changed.sv },
    },
    departing: {
      title: 'De går tillsammans',
      lead: sv.departing.lead,
      send: 'Har gått',
      done: 'De har gått. Platserna är lediga.',
      fields: { who: 'Vilka har gått?', to: sv.departing.fields.to },
      refusals: { nobody: nobody.sv, changed: changed.sv },
    },
    confirming: {
      title: 'Bekräfta tillsammans',
      send: 'Bekräfta',
      done: 'Bokningarna är bekräftade.',
      fields: { who: 'Vilka?' },
      refusals: { nobody: nobody.sv, changed: changed.sv },
    },
    ending: {
      title: 'Avsluta tillsammans',
      lead: 'Platserna blir lediga direkt.',
      send: 'Avsluta',
      done: 'Bokningarna är avslutade och platserna lediga.',
      fields: { who: 'Vilkas bokningar?', ...sv.ending.fields },
      refusals: { nobody: nobody.sv, changed: changed.sv, ...sv.ending.refusals },
    },
  },
  en: {
    together: 'Together',
    togetherWhat: 'They take the room together. Whoever differs from the others you leave out.',
    nobodyLeft: 'None of them is left to do it with.',
    all: (n) => `All ${n}`,
    toUnknown: en.toUnknown,
    reasons: en.reasons,
    arriving: {
      title: 'They arrive together',
      send: 'Have arrived',
      done: 'They are in the house.',
      fields: { who: 'Who has arrived?' },
      refusals: { nobody: nobody.en, changed: changed.en },
    },
    departing: {
      title: 'They leave together',
      lead: en.departing.lead,
      send: 'Have left',
      done: 'They have left. The places are free.',
      fields: { who: 'Who has left?', to: en.departing.fields.to },
      refusals: { nobody: nobody.en, changed: changed.en },
    },
    confirming: {
      title: 'Confirm together',
      send: 'Confirm',
      done: 'The bookings are confirmed.',
      fields: { who: 'Who?' },
      refusals: { nobody: nobody.en, changed: changed.en },
    },
    ending: {
      title: 'End together',
      lead: 'The places are free at once.',
      send: 'End',
      done: 'The bookings are ended and the places are free.',
      fields: { who: 'Whose bookings?', ...en.ending.fields },
      refusals: { nobody: nobody.en, changed: changed.en, ...en.ending.refusals },
    },
  },
})
