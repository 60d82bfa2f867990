/** The words of transfers to another municipality. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    transfer: 'Överflyttning till en annan kommun',
    asking: {
      title: 'Begär överflyttning',
      lead: 'Skicka begäran skriftligt och registrera den här. Den andra kommunen ska svara genast (SoL 29 kap. 10 §).',
      send: 'Begär överflyttning',
      done: 'Begäran är registrerad.',
      fields: {
        to: { label: 'Vilken kommun?', missing: 'Välj den kommun som ska ta över.' },
        requestedOn: 'Dag då begäran skickades',
        words: { label: 'Varför hör ärendet dit?', missing: 'Skriv varför ärendet hör dit.' },
      },
      refusals: {
        alreadyOpen: 'Det finns redan en begäran som väntar på svar.',
        own: 'Välj en annan kommun än den egna.',
      },
    },
    answer: 'Registrera svaret',
    answering: {
      title: 'Vad svarade den andra kommunen?',
      send: 'Registrera svaret',
      done: 'Svaret är registrerat.',
      fields: {
        answer: 'Vad svarade den andra kommunen?',
        answeredOn: 'Dag då svaret kom',
        words: 'Vad stod det i svaret?',
      },
      refusals: { alreadyAnswered: 'Svaret är redan registrerat.' },
    },
    answers: { takesOver: 'Tar över ärendet', refuses: 'Tar inte över ärendet' },
    askedOf: (to: string, day: string) => `Begäran till ${to}, ${day}`,
    waiting: (day: string) =>
      `Väntar på svar. Har det inte kommit inom en månad får kommunen ansöka hos IVO från ${day}.`,
    mayApply: (day: string) =>
      `Kommunen får ansöka hos IVO om överflyttning sedan ${day}. IVO ska besluta inom tre månader.`,
    takenOver: (day: string) => `Den andra kommunen tog över ärendet ${day}.`,
  },
  en: {
    transfer: 'Transfer to another municipality',
    asking: {
      title: 'Ask for a transfer',
      lead: 'Send the request in writing and register it here. The other municipality answers at once (SoL 29 kap. 10 §).',
      send: 'Ask for a transfer',
      done: 'The request is registered.',
      fields: {
        to: { label: 'Which municipality?', missing: 'Choose the municipality that is to take over.' },
        requestedOn: 'Day when the request was sent',
        words: { label: 'Why does the case belong there?', missing: 'Write why the case belongs there.' },
      },
      refusals: {
        alreadyOpen: 'There is a request already that waits for an answer.',
        own: 'Choose another municipality than your own.',
      },
    },
    answer: 'Register the answer',
    answering: {
      title: 'What did the other municipality answer?',
      send: 'Register the answer',
      done: 'The answer is registered.',
      fields: {
        answer: 'What did the other municipality answer?',
        answeredOn: 'Day when the answer came',
        words: 'What did the answer say?',
      },
      refusals: { alreadyAnswered: 'The answer has been registered already.' },
    },
    answers: { takesOver: 'Takes over the case', refuses: 'Doesn’t take over the case' },
    askedOf: (to, day) => `Request to ${to}, ${day}`,
    waiting: (day) =>
      `Waiting for an answer. If none has come within a month the municipality may apply to IVO from ${day}.`,
    mayApply: (day) =>
      `The municipality may apply to IVO for the transfer since ${day}. IVO decides within three months.`,
    takenOver: (day) => `The other municipality took over the case ${day}.`,
  },
})
