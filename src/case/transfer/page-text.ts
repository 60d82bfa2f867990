/** The words of a request's own page. */
import { dictionary } from '../../platform/text/index.ts'

export const pageText = dictionary({
  sv: {
    title: 'Begäran om överflyttning',
    to: 'Till',
    on: 'Skickad',
    how: 'Hur',
    hows: { here: 'Visas här för den andra kommunen', letter: 'Som brev' },
    why: 'Varför ärendet hör dit',
    call: 'De ringer',
    about: 'Gäller',
    answer: 'Svaret',
    noAnswer: 'Inget svar än.',
    answeredHere: 'Den andra kommunen svarade här.',
    answeredByLetter: 'Registrerat av oss, efter ett brev eller samtal.',
    answeredLate:
      'Svaret kom efter ansökan till IVO. Berätta för IVO: ansökan ligger kvar där tills den är återkallad eller beslutad.',
    parts: 'Det som följer med',
    noParts: 'Ingenting ur ärendet följer med.',
    partsWhen: 'Den andra kommunen läser det här först när den har tagit över, eller när IVO har beslutat det.',
    withdrawn: 'Begäran är tillbakatagen',
    stillRead:
      'Den andra kommunen läser fortfarande begäran och vad som står i den. Det är osäkert om den får det. Läsning 1: begäran har kommit in dit, och får läsas tills den gallras. Läsning 2: uppgifterna behövs inte längre där, och läsningen ska stängas. Fråga en jurist.',
    protectedNow: 'Personen har skyddade personuppgifter',
    protectedNowWhat:
      'Den andra kommunen ser inte begäran här. Ring socialtjänstens chef där, kom överens om vem som får läsa, och lämna över personligen.',
    finish: 'Påbörjade utredningar avslutas här',
    finishWhat: (n: number) =>
      n === 1
        ? 'En utredning pågår i ärendet. Gäller den ett barn eller missbruk ska den avslutas här även om personen har flyttat (SoL 29 kap. 9 §). Ärendet kan inte avslutas förrän den är klar.'
        : `${n} utredningar pågår i ärendet. De som gäller barn eller missbruk ska avslutas här även om personen har flyttat (SoL 29 kap. 9 §). Ärendet kan inte avslutas förrän de är klara.`,
    toInvestigation: 'Till utredningen',
    letter: 'Brevet som PDF',
    correct: 'Rätta begäran',
    withdraw: 'Ta tillbaka begäran',
    answers: 'Registrera svaret',
    tonight: 'Hjälp i natt väntar inte på svaret',
    tonightWhat:
      'Kommunen där personen vistas möter behov som inte kan vänta, vilken kommun som än ansvarar (SoL 29 kap. 4 §).',
  },
  en: {
    title: 'Request for a transfer',
    to: 'To',
    on: 'Sent',
    how: 'How',
    hows: { here: 'Shown here to the other municipality', letter: 'As a letter' },
    why: 'Why the case belongs there',
    call: 'They call',
    about: 'About',
    answer: 'The answer',
    noAnswer: 'No answer yet.',
    answeredHere: 'The other municipality answered here.',
    answeredByLetter: 'Registered by us, after a letter or a call.',
    answeredLate:
      'The answer came after the application to IVO. Tell IVO: the application stays there until it is withdrawn or decided.',
    parts: 'What goes along',
    noParts: 'Nothing of the case goes along.',
    partsWhen: 'The other municipality reads this only when it has taken over, or when IVO has decided so.',
    withdrawn: 'The request is taken back',
    stillRead:
      'The other municipality still reads the request and what it says. Whether it may is uncertain. Reading 1: the request has come in there, and may be read until it is disposed of. Reading 2: the data isn’t needed there any longer, and reading it must be shut. Ask a lawyer.',
    protectedNow: 'The person has a protected identity',
    protectedNowWhat:
      'The other municipality doesn’t see the request here. Call the manager of its social services, agree on who may read, and hand it over in person.',
    finish: 'Investigations that were begun are finished here',
    finishWhat: (n) =>
      n === 1
        ? 'An investigation is open in the case. If it is about a child or addiction it is finished here even if the person has moved (SoL 29 kap. 9 §). The case can’t be closed before it is done.'
        : `${n} investigations are open in the case. Those about a child or addiction are finished here even if the person has moved (SoL 29 kap. 9 §). The case can’t be closed before they are done.`,
    toInvestigation: 'To the investigation',
    letter: 'The letter as PDF',
    correct: 'Correct the request',
    withdraw: 'Take back the request',
    answers: 'Register the answer',
    tonight: 'Help tonight doesn’t wait for the answer',
    tonightWhat:
      'The municipality where the person stays meets what can’t wait, whichever is responsible (SoL 29 kap. 4 §).',
  },
})
