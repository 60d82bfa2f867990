/** The words of transfers to another municipality. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    transfer: 'Överflyttning till en annan kommun',
    ask: 'Begär överflyttning',
    lead: 'Skicka begäran skriftligt och registrera den här. Den andra kommunen ska svara genast (SoL 29 kap. 10 §).',
    to: 'Vilken kommun?',
    requestedOn: 'Dag då begäran skickades',
    words: 'Varför hör ärendet dit?',
    asked: 'Begäran är registrerad.',
    alreadyOpen: 'Det finns redan en begäran som väntar på svar.',
    own: 'Välj en annan kommun än den egna.',
    answer: 'Registrera svaret',
    answerTitle: 'Vad svarade den andra kommunen?',
    answeredOn: 'Dag då svaret kom',
    answers: { takesOver: 'Tar över ärendet', refuses: 'Tar inte över ärendet' },
    answerWords: 'Vad stod det i svaret?',
    answered: 'Svaret är registrerat.',
    alreadyAnswered: 'Svaret är redan registrerat.',
    askedOf: (to: string, day: string) => `Begäran till ${to}, ${day}`,
    waiting: (day: string) =>
      `Väntar på svar. Har det inte kommit inom en månad får kommunen ansöka hos IVO från ${day}.`,
    mayApply: (day: string) =>
      `Kommunen får ansöka hos IVO om överflyttning sedan ${day}. IVO ska besluta inom tre månader.`,
    takenOver: (day: string) => `Den andra kommunen tog över ärendet ${day}.`,
  },
  en: {
    transfer: 'Transfer to another municipality',
    ask: 'Ask for a transfer',
    lead: 'Send the request in writing and register it here. The other municipality answers at once (SoL 29:10).',
    to: 'Which municipality?',
    requestedOn: 'Day when the request was sent',
    words: 'Why does the case belong there?',
    asked: 'The request is registered.',
    alreadyOpen: 'There is a request already that waits for an answer.',
    own: 'Choose another municipality than your own.',
    answer: 'Register the answer',
    answerTitle: 'What did the other municipality answer?',
    answeredOn: 'Day when the answer came',
    answers: { takesOver: 'Takes over the case', refuses: 'Doesn’t take over the case' },
    answerWords: 'What did the answer say?',
    answered: 'The answer is registered.',
    alreadyAnswered: 'The answer has been registered already.',
    askedOf: (to, day) => `Request to ${to}, ${day}`,
    waiting: (day) =>
      `Waiting for an answer. If none has come within a month the municipality may apply to IVO from ${day}.`,
    mayApply: (day) =>
      `The municipality may apply to IVO for the transfer since ${day}. IVO decides within three months.`,
    takenOver: (day) => `The other municipality took over the case ${day}.`,
  },
})
