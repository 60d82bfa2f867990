/** The words of asking about violence, and of a spouse or cohabitant who may take the home over. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Innan någon lämnar bostaden',
    asking: {
      title: 'Innan någon lämnar bostaden',
      lead: 'Fråga om våld innan någon får rådet att säga upp eller lämna bostaden. En make, sambo eller medhyresgäst kan ha rätt att ta över avtalet, och den som utsatts för våld har ett starkare skydd sedan den 1 juli 2024 (JB 12 kap. 47 §, prop. 2023/24:112).',
      send: 'Spara',
      done: 'Svaret är uppskrivet.',
      fields: {
        violence: {
          label: 'Har någon som bor där utsatts för våld av en närstående?',
          hint: 'Skriv inget om vad som hänt här. Det hör till personens ärende.',
        },
        spouse: 'Bor en make eller sambo där som inte står på kontraktet?',
        on: 'Dag då ni frågade',
      },
    },
    ask: 'Fråga',
    askAgain: 'Fråga igen',
    none: 'Ingen har skrivit upp att ni frågat',
    noneWhat: 'Fråga en person i taget, när ingen annan hör. Råd ingen att lämna bostaden innan dess.',
    noneWho: 'Den som är ansvarig',
    answers: { yes: 'Ja', no: 'Nej', unanswered: 'Frågat, men inget svar' },
    asked: (day: string, who: string) => `Frågat ${day} av ${who}`,
    violenceShort: 'Våld av en närstående',
    spouseShort: 'Make eller sambo som inte står på kontraktet',
    violenceYes:
      'Råd ingen att säga upp eller lämna bostaden. Gör en skyddsbedömning, och ta upp övertagandet med hyresvärden. Kommunens betalning eller borgen ska vägas in till personens fördel.',
    spouseYes:
      'När hyresgästens rätt upphör ska hyresvärden inom en månad uppmana maken eller sambon att flytta, och sedan inom en månad gå till hyresnämnden. Skriv upp att de vill ta över, så räknas dagarna. Tog de över avtalet: skriv upp det också.',
    writeWanted: 'Skriv upp: vill ta över',
    writeTaken: 'Skriv upp: tog över',
  },
  en: {
    title: 'Before anybody leaves the home',
    asking: {
      title: 'Before anybody leaves the home',
      lead: 'Ask about violence before anybody is advised to give notice or leave. A spouse, cohabitant or co-tenant may have a right to take the contract over, and whoever has been exposed to violence is protected more strongly since 1 July 2024 (JB 12 kap. 47 §, prop. 2023/24:112).',
      send: 'Save',
      done: 'The answer is written down.',
      fields: {
        violence: {
          label: 'Has anybody who lives there been exposed to violence by somebody close?',
          hint: 'Write nothing here of what has happened. It belongs to the person’s case.',
        },
        spouse: 'Does a spouse or cohabitant live there who isn’t on the contract?',
        on: 'The day you asked',
      },
    },
    ask: 'Ask',
    askAgain: 'Ask again',
    none: 'Nobody has written down that you asked',
    noneWhat: 'Ask one person at a time, when nobody else hears. Advise nobody to leave the home before that.',
    noneWho: 'Whoever is responsible',
    answers: { yes: 'Yes', no: 'No', unanswered: 'Asked, but no answer' },
    asked: (day, who) => `Asked ${day} by ${who}`,
    violenceShort: 'Violence by somebody close',
    spouseShort: 'Spouse or cohabitant who isn’t on the contract',
    violenceYes:
      'Advise nobody to give notice or leave. Assess the need of protection, and raise the takeover with the landlord. The municipality’s payment or guarantee must count in the person’s favour.',
    spouseYes:
      'When the tenant’s right ends the landlord must ask the spouse or cohabitant to leave within one month, and then go to Hyresnämnden within one month. Write down that they want to take over, and the days are counted. If they took the contract over: write that down too.',
    writeWanted: 'Write down: wants to take over',
    writeTaken: 'Write down: took over',
  },
})
