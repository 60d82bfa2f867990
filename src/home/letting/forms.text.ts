/** Words of the forms of how the municipality itself rents a flat, and of waivers. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    basis: {
      tribunal: 'Hyresnämnden har godkänt det',
      afterStart: 'Avtalat efter att hyresförhållandet hade börjat',
      neither: 'Inget av det',
    },
    spouse: {
      none: 'Ingen make eller sambo bor där',
      agreed: 'Make eller sambo har godtagit det',
      notAgreed: 'Make eller sambo har inte godtagit det',
      unknown: 'Vet inte',
    },
    noting: {
      title: 'Skriv upp hur kommunen hyr lägenheten',
      lead: 'Det senaste som är uppskrivet gäller.',
      send: 'Spara',
      done: 'Det är uppskrivet.',
      fields: {
        jointFlats: {
          label: 'Hur många lägenheter står i avtalet med hyresvärden?',
          hint: 'Den här räknas med. Tre eller fler, och tvåårsgränsen gäller inte.',
        },
        rentedFrom: 'Kommunen hyr lägenheten från',
        ownRentKr: 'Kommunens egen hyra i månaden',
        furnished: 'Lägenheten hyrs ut möblerad',
        toldOn: 'Hyresvärden fick veta om uthyrningen',
      },
      refusals: {
        notSublet: 'Kommunen hyr inte ut den här bostaden i andra hand.',
        rentedLater: 'Kommunen kan inte hyra ut lägenheten innan den själv hyr den.',
      },
    },
    undoing: {
      press: 'Det var fel',
      done: 'Uppgiften är struken.',
      refusals: { already: 'Uppgiften är redan struken.' },
    },
    waiving: {
      title: 'Skriv upp ett avstående',
      lead: 'Hemvist säger om avståendet gäller, och varför inte. Ett avstående kan kosta någon hemmet: undvik nya.',
      send: 'Spara avståendet',
      done: 'Avståendet är uppskrivet.',
      fields: {
        signedOn: 'Påskrivet',
        separate: 'Det står i en egen handling, inte i hyresavtalet',
        basis: { label: 'Varför skulle det gälla?', missing: 'Välj varför avståendet skulle gälla.' },
        approvedOn: { label: 'Hyresnämnden godkände det', hint: 'Behövs om nämnden har godkänt det.' },
        spouse: { label: 'Make eller sambo', missing: 'Välj vad som gäller en make eller sambo.' },
      },
      refusals: {
        notSublet: 'Kommunen hyr inte ut den här bostaden i andra hand.',
        dayMissing: 'Skriv vilken dag Hyresnämnden godkände avståendet.',
        approvedBefore: 'Dagen är före den dag då avståendet skrevs på.',
      },
    },
    unwaiving: {
      press: 'Det var fel',
      done: 'Avståendet är struket.',
      refusals: { already: 'Avståendet är redan struket.' },
    },
  },
  en: {
    basis: {
      tribunal: 'Hyresnämnden has approved it',
      afterStart: 'Agreed after the tenancy had begun',
      neither: 'Neither',
    },
    spouse: {
      none: 'No spouse or cohabitant lives there',
      agreed: 'A spouse or cohabitant has accepted it',
      notAgreed: 'A spouse or cohabitant hasn’t accepted it',
      unknown: 'Not known',
    },
    noting: {
      title: 'Write down how the municipality rents the flat',
      lead: 'What is written down last holds.',
      send: 'Save',
      done: 'It is written down.',
      fields: {
        jointFlats: {
          label: 'How many flats stand in the contract with the landlord?',
          hint: 'Count this one too. With three or more, the two-year limit doesn’t hold.',
        },
        rentedFrom: 'The municipality rents the flat from',
        ownRentKr: 'The municipality’s own rent a month',
        furnished: 'The flat is let furnished',
        toldOn: 'The landlord was told of the sublet',
      },
      refusals: {
        notSublet: 'The municipality doesn’t sublet this home.',
        rentedLater: 'The municipality can’t sublet the flat before it rents it itself.',
      },
    },
    undoing: {
      press: 'It was wrong',
      done: 'What was written is struck out.',
      refusals: { already: 'It is struck out already.' },
    },
    waiving: {
      title: 'Write down a waiver',
      lead: 'Hemvist says whether the waiver holds, and why not. A waiver may cost somebody the home: avoid new ones.',
      send: 'Save the waiver',
      done: 'The waiver is written down.',
      fields: {
        signedOn: 'Signed',
        separate: 'It stands in a document of its own, not in the lease',
        basis: { label: 'Why would it hold?', missing: 'Choose why the waiver would hold.' },
        approvedOn: { label: 'Hyresnämnden approved it', hint: 'Needed if Hyresnämnden has approved it.' },
        spouse: { label: 'Spouse or cohabitant', missing: 'Choose what holds of a spouse or cohabitant.' },
      },
      refusals: {
        notSublet: 'The municipality doesn’t sublet this home.',
        dayMissing: 'Write on which day Hyresnämnden approved the waiver.',
        approvedBefore: 'The day is before the waiver was signed.',
      },
    },
    unwaiving: {
      press: 'It was wrong',
      done: 'The waiver is struck out.',
      refusals: { already: 'The waiver is struck out already.' },
    },
  },
})
