/** The words of ending, correcting and undoing what stands on the board's list. */

import { dictionary } from '../../platform/text/index.ts'

export const wordText = dictionary({
  sv: {
    correcting: {
      title: 'Rätta',
      lead: 'Det som var fel skrivet gäller inte längre, men står kvar att läsa.',
      send: 'Spara',
      done: 'Beslutet är rättat.',
      fields: {
        kind: 'Insats',
        offered: 'Ges utan behovsprövning?',
        conditions: 'Villkor',
        identity: 'Dokumenteras uppgifter som kan röja vem personen är?',
        reference: {
          label: 'Nämndens beslut',
          missing: 'Skriv vilken paragraf i nämndens protokoll som beslutet står i.',
        },
        from: 'Gäller från',
        site: 'Boende',
        decided: 'Beslutets dag',
        until: 'Gäller till och med',
      },
      refusals: {
        gone: 'Beslutet är redan rättat eller borttaget. Läs listan igen.',
        notAtShelters: 'Ett eget beslut för ett boende kan bara gälla nattkafé eller akutplats.',
        decidedLater: 'Beslutet kan inte gälla från en dag innan det fattades.',
        endEnds: 'Ett nej har ingen sista dag. Skriv in ett nytt ja när insatsen ges igen.',
        backwards: 'Den sista dagen är före den första.',
      },
    },
    ending: {
      title: 'Avsluta',
      lead: 'Från den dagen kräver insatsen en prövning igen. Den som redan har en plats behåller den.',
      send: 'Avsluta',
      done: 'Avslutet är inskrivet.',
      fields: {
        from: 'Kräver prövning från',
        reference: {
          label: 'Nämndens beslut',
          missing: 'Skriv vilken paragraf i nämndens protokoll som beslutet står i.',
        },
      },
      refusals: {
        gone: 'Beslutet är redan rättat, borttaget eller avslutat. Läs listan igen.',
        notBefore:
          'Beslutet kan inte sluta gälla före dagen efter sin första. Ångra det i stället, om det skrevs in av misstag.',
      },
    },
    undoing: {
      press: 'Ångra',
      done: 'Beslutet är borttaget. Det som gällde innan gäller igen.',
      refusals: { gone: 'Beslutet är redan rättat eller borttaget.' },
    },
  },
  en: {
    correcting: {
      title: 'Correct',
      lead: 'What was entered wrong no longer holds, but stays to be read.',
      send: 'Save',
      done: 'The decision is corrected.',
      fields: {
        kind: 'Intervention',
        offered: 'Given without assessment?',
        conditions: 'Conditions',
        identity: 'Is what can reveal who the person is documented?',
        reference: {
          label: 'The board’s decision',
          missing: 'Write the item of the board’s minutes in which the decision stands.',
        },
        from: 'Holds from',
        site: 'Shelter',
        decided: 'Day of the decision',
        until: 'Holds to and including',
      },
      refusals: {
        gone: 'The decision is already corrected or taken back. Read the list again.',
        notAtShelters: 'A decision of its own for a shelter can only be about a night café or an acute place.',
        decidedLater: 'The decision can’t hold from a day before it was made.',
        endEnds: 'A no has no last day. Enter a new yes when the intervention is given again.',
        backwards: 'The last day is before the first.',
      },
    },
    ending: {
      title: 'End',
      lead: 'From that day the intervention takes an assessment again. Whoever has a place already keeps it.',
      send: 'End',
      done: 'The end is entered.',
      fields: {
        from: 'Takes an assessment from',
        reference: {
          label: 'The board’s decision',
          missing: 'Write the item of the board’s minutes in which the decision stands.',
        },
      },
      refusals: {
        gone: 'The decision is already corrected, taken back or ended. Read the list again.',
        notBefore:
          'The decision can’t end before the day after its first. Undo it instead, if it was entered by mistake.',
      },
    },
    undoing: {
      press: 'Undo',
      done: 'The decision is taken back. What held before holds again.',
      refusals: { gone: 'The decision is already corrected or taken back.' },
    },
  },
})
