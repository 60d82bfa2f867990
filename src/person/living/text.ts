/** Words of what was told about where somebody lives. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    telling: {
      title: 'Berättad boendesituation',
      lead: 'Skriv vad personen, eller någon som mött den, har berättat. Nätter på ett boende och hyresavtal kommer med av sig själva och går före.',
      send: 'Spara',
      done: 'Boendesituationen är noterad.',
      fields: {
        form: { label: 'Var bor eller sover personen?', missing: 'Välj hur personen bor, eller ”Okänt”.' },
        from: {
          label: 'Sedan vilken dag?',
          hint: 'Det som berättades tidigare tar slut dagen före. Samma dag en gång till rättar det som stod.',
          missing: 'Skriv dagen, eller den första dag då det säkert var så.',
        },
        place: { label: 'Plats', hint: 'Bara om det behövs för att hitta personen igen.' },
      },
      refusals: { future: 'Dagen har inte varit än. Skriv det som gäller till och med i dag.' },
    },
    savedBeneath:
      'Noterat, men ett hyresavtal, en natt på ett boende eller en placering går före i vägen. Har personen flyttat? Skriv det där.',
    told: 'Berättat hittills',
    period: 'Tid',
    living: 'Boende',
    toldTo: 'Berättat för',
    none: 'Ingenting är berättat än',
    noneWhat: 'Här står vad personen har berättat om sitt boende, och när.',
    noneWho: 'Den som möter personen',
    corrected: 'rättad',
  },
  en: {
    telling: {
      title: 'Told housing situation',
      lead: 'Write what the person, or somebody who met them, has told. Nights at a shelter and leases come in by themselves and go first.',
      send: 'Save',
      done: 'The housing situation is noted.',
      fields: {
        form: { label: 'Where does the person live or sleep?', missing: 'Choose how the person lives, or “Unknown”.' },
        from: {
          label: 'Since which day?',
          hint: 'What was told before ends the day before. The same day once more corrects what stood.',
          missing: 'Write the day, or the first day on which it certainly was so.',
        },
        place: { label: 'Place', hint: 'Only if it is needed to find the person again.' },
      },
      refusals: { future: 'This day hasn’t been yet. Write what holds up to today.' },
    },
    savedBeneath:
      'Noted, but a lease, a night at a shelter or a placement goes first in the path. Has the person moved? Write it there.',
    told: 'Told so far',
    period: 'Time',
    living: 'Living',
    toldTo: 'Told to',
    none: 'Nothing has been told yet',
    noneWhat: 'Here stands what the person has told about where they live, and when.',
    noneWho: 'Whoever meets the person',
    corrected: 'corrected',
  },
})
