/** Words for leaving a dwelling to the municipality, and drawing it back. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    leaving: {
      title: 'Lämna en ledig lägenhet till kommunen',
      lead: 'Kommunen kan sedan erbjuda lägenheten till ett hushåll som behöver ett hem. Hushållet tackar själv ja eller nej.',
      send: 'Lämna lägenheten',
      done: 'Lägenheten är lämnad till kommunen.',
      fields: {
        dwelling: { label: 'Lägenhet', missing: 'Välj vilken lägenhet det gäller.' },
        freeFrom: {
          label: 'Ledig från',
          hint: 'Första dagen som någon kan flytta in.',
          missing: 'Skriv vilken dag lägenheten blir ledig.',
        },
        answerBy: {
          label: 'Svar senast',
          hint: 'Sista dagen som hyresvärden väntar på svar.',
          missing: 'Skriv vilken dag hyresvärden senast vill ha svar.',
        },
        form: { label: 'Vilket avtal erbjuds?', missing: 'Välj om det är första hand eller andra hand.' },
        rentKr: { label: 'Hyra i månaden', hint: 'Tomt: lägenhetens vanliga hyra' },
        reserved: 'Sparad för',
        requirements: {
          label: 'Vad kräver hyresvärden av en hyresgäst?',
          hint: 'Till exempel hemförsäkring. Skriv inget om någon person.',
        },
        tool: 'Kommer genom',
      },
      refusals: {
        noNumbers: 'Ta bort personnumret. Här ska inget stå om någon person.',
        tooFarAhead: 'Dagen är mer än ett år bort. Lämna lägenheten när det är närmare.',
        meanwhile: 'Lägenheten lämnades av någon annan just nu.',
        noSuchTool: 'Verktyget gäller inte längre. Välj ett annat eller lämna tomt.',
      },
    },
    withdrawing: {
      title: 'Dra tillbaka lägenheten',
      lead: 'Kommunen erbjuder den då inte till fler. Den kan lämnas igen när som helst.',
      send: 'Dra tillbaka',
      done: 'Lägenheten är tillbakadragen.',
      fields: { because: { label: 'Varför?', missing: 'Skriv varför lägenheten dras tillbaka.' } },
      refusals: {
        already: 'Lägenheten var redan tillbakadragen.',
        held: 'Ett hushåll har lägenheten erbjuden just nu. Den kan dras tillbaka när de har svarat.',
        taken: 'Ett hushåll har tackat ja till lägenheten.',
        noNumbers: 'Ta bort personnumret. Här ska inget stå om någon person.',
      },
    },
    puttingBack: {
      press: 'Ångra',
      done: 'Lägenheten väntar på svar igen.',
      refusals: {
        already: 'Lägenheten var inte tillbakadragen.',
        another: 'Lägenheten har lämnats på nytt sedan dess.',
      },
    },
  },
  en: {
    leaving: {
      title: 'Submit a vacant dwelling to the municipality',
      lead: 'The municipality can then offer the dwelling to a household that needs a home. The household itself says yes or no.',
      send: 'Submit the dwelling',
      done: 'The dwelling has been submitted to the municipality.',
      fields: {
        dwelling: { label: 'Dwelling', missing: 'Choose which dwelling it is.' },
        freeFrom: {
          label: 'Free from',
          hint: 'The first day that somebody can move in.',
          missing: 'Write on which day the dwelling becomes vacant.',
        },
        answerBy: {
          label: 'Answer by',
          hint: 'The last day that the landlord waits for an answer.',
          missing: 'Write by which day the landlord wants an answer.',
        },
        form: { label: 'Which lease is offered?', missing: 'Choose whether it is first hand or second hand.' },
        rentKr: { label: 'Rent a month', hint: 'Empty: the dwelling’s usual rent' },
        reserved: 'Kept for',
        requirements: {
          label: 'What does the landlord ask of a tenant?',
          hint: 'Such as home insurance. Write nothing about any person.',
        },
        tool: 'Comes through',
      },
      refusals: {
        noNumbers: 'Take the personal number away. Nothing about any person should stand here.',
        tooFarAhead: 'The day is more than a year away. Submit the dwelling when it is closer.',
        meanwhile: 'The dwelling was submitted by somebody else just now.',
        noSuchTool: 'The tool no longer holds. Choose another or leave it empty.',
      },
    },
    withdrawing: {
      title: 'Withdraw the dwelling',
      lead: 'The municipality then offers it to nobody else. It can be submitted again at any time.',
      send: 'Withdraw',
      done: 'The dwelling has been withdrawn.',
      fields: { because: { label: 'Why?', missing: 'Write why the dwelling is withdrawn.' } },
      refusals: {
        already: 'The dwelling was withdrawn already.',
        held: 'A household has the dwelling offered just now. It can be withdrawn when they have answered.',
        taken: 'A household has accepted the dwelling.',
        noNumbers: 'Take the personal number away. Nothing about any person should stand here.',
      },
    },
    puttingBack: {
      press: 'Undo',
      done: 'The dwelling waits for an answer again.',
      refusals: {
        already: 'The dwelling wasn’t withdrawn.',
        another: 'The dwelling has been submitted anew since.',
      },
    },
  },
})
