/** The words of registering the day that the person got a decision. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    serving: {
      title: 'När fick personen beslutet?',
      lead: 'Från den dagen räknas de tre veckorna för att överklaga.',
      send: 'Spara',
      done: 'Dagen är registrerad och sista dagen för överklagande uträknad.',
      fields: { receivedOn: 'Dag', how: 'Hur' },
      refusals: { servedBefore: 'Någon annan har registrerat en dag medan du skrev.' },
    },
    hows: {
      handedOver: 'Lämnat i handen',
      post: 'Med post, bekräftat',
      digital: 'Digital brevlåda eller e-tjänst, öppnat',
      read: 'Uppläst för personen',
    },
    correctTitle: 'Rätta dagen då personen fick beslutet',
    correctLead: (date: string) => `Nu står ${date}. Den uppgiften finns kvar i historiken.`,
  },
  en: {
    serving: {
      title: 'When did the person get the decision?',
      lead: 'The three weeks of appeal are counted from that day.',
      send: 'Save',
      done: 'The day is registered and the last day of appeal worked out.',
      fields: { receivedOn: 'Day', how: 'How' },
      refusals: { servedBefore: 'Somebody else registered a day while you were writing.' },
    },
    hows: {
      handedOver: 'Handed over',
      post: 'By post, confirmed',
      digital: 'Digital mailbox or e-service, opened',
      read: 'Read aloud to the person',
    },
    correctTitle: 'Correct the day when the person got the decision',
    correctLead: (date) => `It now says ${date}. That stays in the history.`,
  },
})
