/** Words for offering a vacancy to a household, and for passing one over. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    offering: {
      title: 'Erbjud bostaden',
      lead: 'Bostaden hålls åt hushållet till den tid du skriver. Ett nej kostar dem ingenting, och inget svar stänger någon annan väg till hjälp.',
      send: 'Erbjud bostaden',
      done: 'Erbjudandet är lämnat. Den som ansvarar för ärendet ser det på Min dag.',
      fields: {
        untilOn: { label: 'Svara senast', hint: 'Bostaden släpps sedan av sig själv.' },
        untilTime: 'Klockan',
        beginsOn: 'Avtalet börjar',
        months: { label: 'Kan bli hushållets eget efter', hint: 'När andrahandsavtalet kan tas över.' },
        words: {
          label: 'Annat att veta om bostaden',
          hint: 'Om hyran och bostaden. Skriv inget om vård, stöd eller hälsa.',
        },
      },
      refusals: {
        runOutAlready: 'Tiden har redan gått. Välj en senare.',
        landlordWaitsNot: 'Hyresvärden väntar inte så länge på svar.',
        notFreeYet: 'Bostaden är inte ledig den dagen.',
        beforeAnswer: 'Hushållet måste hinna svara innan avtalet börjar.',
        monthsMissing: 'Skriv efter hur många månader avtalet kan bli hushållets eget.',
        withdrawn: 'Hyresvärden har dragit tillbaka bostaden.',
        taken: 'Någon har redan tackat ja till bostaden.',
        held: 'Bostaden är nu erbjuden ett annat hushåll.',
        lapsed: 'Hyresvärdens svarstid har gått ut.',
      },
    },
    letUntil: (day: string) => `Bostaden är uthyrd till dess. Avtalet kan börja tidigast ${day}.`,
    offerTo: (number: string) => `Erbjud bostaden till hushållet i ärende ${number}`,
    passOver: (number: string) => `Gå förbi hushållet i ärende ${number}`,
    passing: {
      title: 'Gå förbi hushållet',
      lead: 'Det gäller bara den här bostaden. Hushållets handläggare ser att det gicks förbi och varför. Det kostar hushållet ingenting.',
      send: 'Gå förbi',
      done: 'Hushållet är förbigånget för den här bostaden.',
      fields: {
        because: { label: 'Varför?', missing: 'Välj varför.' },
        words: {
          label: 'Med några ord',
          hint: 'Behövs om inget av det andra stämmer. Skriv inget om vård eller hälsa.',
        },
      },
      refusals: {
        wordsMissing: 'Skriv varför med några ord.',
        passedNow: 'Hushållet är redan förbigånget.',
      },
    },
    unpassing: {
      press: 'Ångra förbigången',
      done: 'Hushållet står i tur igen.',
      refusals: { nothing: 'Hushållet är inte förbigånget.' },
    },
    shut: {
      withdrawn: 'Hyresvärden har dragit tillbaka bostaden. Ingen kan erbjudas den.',
      taken: 'Någon har tackat ja till bostaden.',
      held: 'Bostaden är erbjuden ett hushåll och hålls åt det.',
      lapsed: 'Hyresvärdens svarstid har gått ut.',
    },
  },
  en: {
    offering: {
      title: 'Offer the home',
      lead: 'The home is held for the household until the time that you write. A no costs them nothing, and no answer shuts any other way to help.',
      send: 'Offer the home',
      done: 'The offer has been made. Whoever is responsible for the case sees it on My day.',
      fields: {
        untilOn: { label: 'Answer by', hint: 'After that the home is free again by itself.' },
        untilTime: 'At',
        beginsOn: 'The lease begins',
        months: {
          label: 'Can become the household’s own after',
          hint: 'When the second-hand lease can be taken over.',
        },
        words: {
          label: 'Other things to know of the home',
          hint: 'Of the rent and the home. Write nothing of treatment, support or health.',
        },
      },
      refusals: {
        runOutAlready: 'The time has passed already. Choose a later one.',
        landlordWaitsNot: 'The landlord doesn’t wait so long for an answer.',
        notFreeYet: 'The home isn’t free on that day.',
        beforeAnswer: 'The household must have time to answer before the lease begins.',
        monthsMissing: 'Write after how many months the lease can become the household’s own.',
        withdrawn: 'The landlord has withdrawn the home.',
        taken: 'Somebody has said yes to the home already.',
        held: 'The home is now offered to another household.',
        lapsed: 'The landlord’s time for an answer has run out.',
      },
    },
    letUntil: (day: string) => `The home is let until then. The lease can begin ${day} at the earliest.`,
    offerTo: (number: string) => `Offer the home to the household in case ${number}`,
    passOver: (number: string) => `Pass over the household in case ${number}`,
    passing: {
      title: 'Pass over the household',
      lead: 'It is about this home alone. Those of the household’s case see that it was passed over and why. It costs the household nothing.',
      send: 'Pass over',
      done: 'The household has been passed over for this home.',
      fields: {
        because: { label: 'Why?', missing: 'Choose why.' },
        words: {
          label: 'In a few words',
          hint: 'Needed when none of the others fits. Nothing of treatment or health.',
        },
      },
      refusals: {
        wordsMissing: 'Write why in a few words.',
        passedNow: 'The household has been passed over already.',
      },
    },
    unpassing: {
      press: 'Undo passing over',
      done: 'The household is in turn again.',
      refusals: { nothing: 'The household hasn’t been passed over.' },
    },
    shut: {
      withdrawn: 'The landlord has withdrawn the home. Nobody can be offered it.',
      taken: 'Somebody has said yes to the home.',
      held: 'The home is offered to a household and held for it.',
      lapsed: 'The landlord’s time for an answer has run out.',
    },
  },
})
