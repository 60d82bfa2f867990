/** Words of how an assessment is begun, answered, sent and corrected, and of templates. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    beginning: {
      title: 'Börja en skattning',
      lead: 'En skattning gäller ett år. Den är ett utkast tills ni skickar in den.',
      send: 'Börja',
      done: 'Skattningen är påbörjad.',
      fields: {
        year: { label: 'År', hint: 'Fyra siffror.', missing: 'Skriv vilket år skattningen gäller.' },
        template: { label: 'Mall', hint: 'Välj en annan om kommunen har läst in en som den får använda.' },
      },
      refusals: {
        beforeProgramme: 'Programmet fanns inte det året. Välj ett senare år.',
        notYet: 'Året har inte börjat. Välj ett tidigare år.',
        notThere: 'Mallen finns inte längre. Välj en annan.',
        already: 'Det finns redan en skattning för det året. Fortsätt med den, eller rätta den.',
      },
    },
    answering: {
      title: 'Svara på påståendena',
      lead: 'Svara så som programmet fungerar i dag, inte som det är tänkt. Det som inte är besvarat kan ni fylla i senare. Skriv inget om någon person.',
      send: 'Spara svaren',
      done: 'Svaren är sparade.',
      fields: {
        score: { label: 'Stämmer det?', missing: 'Välj hur väl det stämmer.' },
        words: {
          label: 'Vad svaren bygger på',
          hint: 'Till exempel ett möte med hyresgäster, eller en genomgång av avtalen.',
        },
      },
      refusals: {
        notThere: 'Välj ett av svaren i listan.',
        firstWithWords: 'Svara på det första påståendet också: texten sparas tillsammans med det.',
      },
    },
    sending: {
      title: 'Skicka in skattningen',
      lead: 'Svaren sparas med det som systemets egna rader visar i dag. Sedan ändras de inte mer, men skattningen kan rättas med en ny.',
      send: 'Skicka in',
      fields: { of: { label: 'Skattningen', missing: 'Öppna skattningen igen och skicka in den därifrån.' } },
      done: 'Skattningen är inskickad, med det som systemets egna rader visar.',
      refusals: {
        unanswered: 'Alla påståenden är inte besvarade. Svara på dem först.',
        another: 'Sidan gällde en annan skattning. Öppna den igen och skicka in den därifrån.',
      },
    },
    discarding: { press: 'Kasta utkastet', done: 'Utkastet är kastat.' },
    correcting: {
      title: 'Rätta skattningen',
      lead: 'Ett nytt utkast börjar med de svar som är inskickade. Den gamla gäller tills den nya är inskickad, och finns kvar att läsa.',
      send: 'Börja rättelsen',
      done: 'Rättelsen är påbörjad.',
      fields: { because: { label: 'Varför den rättas', missing: 'Skriv varför skattningen rättas.' } },
      refusals: {
        isDraft: 'Det här är ett utkast. Ändra svaren i stället.',
        already: 'Skattningen har redan en rättelse. Fortsätt med den.',
      },
    },
  },
  en: {
    beginning: {
      title: 'Begin an assessment',
      lead: 'An assessment is about one year. It is a draft until you send it.',
      send: 'Begin',
      done: 'The assessment is begun.',
      fields: {
        year: { label: 'Year', hint: 'Four digits.', missing: 'Write which year the assessment is about.' },
        template: { label: 'Template', hint: 'Choose another if the municipality has loaded one that it may use.' },
      },
      refusals: {
        beforeProgramme: 'The programme wasn’t there that year. Choose a later year.',
        notYet: 'The year hasn’t begun. Choose an earlier year.',
        notThere: 'The template is gone. Choose another.',
        already: 'There is an assessment of that year already. Go on with it, or correct it.',
      },
    },
    answering: {
      title: 'Answer the statements',
      lead: 'Answer as the programme works today, not as it is meant to. What isn’t answered can be filled in later. Write nothing about any person.',
      send: 'Save the answers',
      done: 'The answers are saved.',
      fields: {
        score: { label: 'Is it so?', missing: 'Choose how well it fits.' },
        words: {
          label: 'What the answers rest on',
          hint: 'Such as a meeting with tenants, or a look through the leases.',
        },
      },
      refusals: {
        notThere: 'Choose one of the answers in the list.',
        firstWithWords: 'Answer the first statement too: the text is kept together with it.',
      },
    },
    sending: {
      title: 'Send the assessment',
      lead: 'The answers are kept with what the system’s own rows show today. Then they don’t change any more, but the assessment can be corrected with a new one.',
      send: 'Send',
      fields: { of: { label: 'The assessment', missing: 'Open the assessment again and send it from there.' } },
      done: 'The assessment is sent, with what the system’s own rows show.',
      refusals: {
        unanswered: 'Not all statements are answered. Answer them first.',
        another: 'The page was about another assessment. Open it again and send it from there.',
      },
    },
    discarding: { press: 'Discard the draft', done: 'The draft is discarded.' },
    correcting: {
      title: 'Correct the assessment',
      lead: 'A new draft begins with the answers that were sent. The old one counts until the new one is sent, and stays to be read.',
      send: 'Begin the correction',
      done: 'The correction is begun.',
      fields: { because: { label: 'Why it is corrected', missing: 'Write why the assessment is corrected.' } },
      refusals: {
        isDraft: 'This is a draft. Change the answers instead.',
        already: 'The assessment has a correction already. Go on with it.',
      },
    },
  },
})
