/** The words of adding messages and cases to a matter, and of taking them out. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    messages: 'Meddelanden',
    messagesNone: 'Inga meddelanden hör hit',
    messagesNoneWhat: 'När hyresvärden skickat något läggs det till här, och dagarna räknas.',
    messagesWho: 'Hyresvärden, eller ni när något kom på papper',
    cutMessage: 'Ta bort ur ärendet',
    came: 'Kom',
    what: 'Vad',
    amount: 'Belopp',
    faults: (n: number) => (n === 1 ? '1 brist' : `${n} brister`),
    cases: 'Ärende om hushållet',
    casesNone: 'Inget ärende är kopplat',
    casesNoneWhat: 'Beslut om bistånd och personens egen plan står där.',
    casesWho: 'Socialsekreteraren',
    openCase: 'Öppna ett ärende',
    none: 'Inga meddelanden väntar',
    noneWhat: 'Här kan du välja bland meddelanden som inte hör till något ärende.',
    linking: {
      title: 'Lägg till ett meddelande',
      lead: 'Det som meddelandet säger blir händelser i ärendet, och dagarna räknas om. Det som redan är känt läggs inte till en gång till.',
      send: 'Lägg till',
      done: 'Meddelandet är tillagt.',
      fields: {
        messageId: { label: 'Vilket meddelande?', missing: 'Välj vilket meddelande som hör hit.' },
        answerWords: {
          label: 'Svar till hyresvärden',
          hint: 'Skickas om hyresvärden inte har fått svar. Skriv inget om hushållet, inte heller om det är känt.',
        },
      },
      refusals: { answerMissing: 'Skriv vad hyresvärden ska få veta.' },
    },
    cutting: {
      title: 'Ta bort meddelandet ur ärendet',
      lead: 'Det meddelandet sa räknas inte längre, och dagarna räknas om. Allt står kvar att läsa.',
      send: 'Ta bort ur ärendet',
      done: 'Meddelandet är borttaget ur ärendet.',
      fields: {
        because: {
          label: 'Varför?',
          hint: 'Till exempel: det gäller en annan lägenhet.',
          missing: 'Skriv varför meddelandet inte hör hit.',
        },
        children: {
          label: 'Bor det barn i hemmet?',
          hint: 'Bara det här meddelandet säger att det bor barn där. Det går att ändra på sidan om vilka som bor där.',
        },
      },
      refusals: {
        notLinked: 'Meddelandet hör inte längre hit.',
        childrenMissing: 'Välj om barnen ska stå kvar i ärendet.',
      },
    },
    toldChildren: {
      takeAway: 'Det vet vi inte. Ta bort barnen ur ärendet',
      keep: 'Ja. Låt barnen stå kvar',
    },
    linkingCase: {
      title: 'Koppla ett ärende',
      lead: 'Ett öppet ärende om någon som bor där. Den som får läsa ärendet får också läsa hyreshotet.',
      send: 'Koppla',
      done: 'Ärendet är kopplat.',
      fields: {
        caseId: 'Öppna ärenden om dem som bor där',
        number: { label: 'Ärendets nummer', hint: 'Till exempel 2026-0123.' },
      },
      refusals: {
        unknownCase: 'Det finns inget ärende med det numret som du kan öppna.',
        chooseOne: 'Välj ett ärende eller skriv dess nummer.',
        caseLinked: 'Ärendet är redan kopplat.',
      },
    },
    cuttingCase: {
      press: 'Ta bort kopplingen',
      done: 'Kopplingen är borttagen.',
      refusals: { notLinked: 'Ärendet är inte längre kopplat.' },
    },
    choice: (kind: string, receipt: string, day: string) => `${kind}, ${receipt}, kom ${day}`,
    alreadyLinked: (number: string) => `Meddelandet hör redan till ${number}.`,
    alreadyLinkedElsewhere: 'Meddelandet hör redan till ett ärende som någon annan har.',
    signalAnswered: (by: string, at: string) =>
      `${by} svarade hyresvärden ${at}. Ditt svar är inte skickat. Töm rutan och lägg till igen.`,
    somebody: 'En kollega',
    linked: 'Kopplade nu',
  },
  en: {
    messages: 'Messages',
    messagesNone: 'No messages belong here',
    messagesNoneWhat: 'When the landlord has sent something it is added here, and the days are counted.',
    messagesWho: 'The landlord, or you when something came on paper',
    cutMessage: 'Take out of the matter',
    came: 'Came',
    what: 'What',
    amount: 'Amount',
    faults: (n) => (n === 1 ? '1 defect' : `${n} defects`),
    cases: 'Case on the household',
    casesNone: 'No case is linked',
    casesNoneWhat: 'Decisions of assistance and the person’s own plan stand there.',
    casesWho: 'The social worker',
    openCase: 'Open a case',
    none: 'No messages wait',
    noneWhat: 'Here you choose among messages that belong to no matter.',
    linking: {
      title: 'Add a message',
      lead: 'What the message says becomes events in the matter, and the days are counted anew. What is known already isn’t added twice.',
      send: 'Add',
      done: 'The message has been added.',
      fields: {
        messageId: { label: 'Which message?', missing: 'Choose which message belongs here.' },
        answerWords: {
          label: 'Answer to the landlord',
          hint: 'Sent if the landlord has had no answer. Write nothing about the household, not even whether it is known.',
        },
      },
      refusals: { answerMissing: 'Write what the landlord is to know.' },
    },
    cutting: {
      title: 'Take the message out of the matter',
      lead: 'What the message said counts no longer, and the days are counted anew. Everything stays to be read.',
      send: 'Take out of the matter',
      done: 'The message is taken out of the matter.',
      fields: {
        because: {
          label: 'Why?',
          hint: 'For example: it is about another flat.',
          missing: 'Write why the message doesn’t belong here.',
        },
        children: {
          label: 'Do children live in the home?',
          hint: 'Only this message says that children live there. It can be changed on the page about who lives there.',
        },
      },
      refusals: {
        notLinked: 'The message no longer belongs here.',
        childrenMissing: 'Choose whether the children stay in the matter.',
      },
    },
    toldChildren: {
      takeAway: 'We don’t know. Take the children out of the matter',
      keep: 'Yes. Let the children stay',
    },
    linkingCase: {
      title: 'Link a case',
      lead: 'An open case on somebody who lives there. Whoever may read the case may read the home at risk too.',
      send: 'Link',
      done: 'The case is linked.',
      fields: {
        caseId: 'Open cases on those who live there',
        number: { label: 'The case’s number', hint: 'Such as 2026-0123.' },
      },
      refusals: {
        unknownCase: 'There is no case with that number that you can open.',
        chooseOne: 'Choose a case or write its number.',
        caseLinked: 'The case is linked already.',
      },
    },
    cuttingCase: {
      press: 'Take the link away',
      done: 'The link is taken away.',
      refusals: { notLinked: 'The case is no longer linked.' },
    },
    choice: (kind, receipt, day) => `${kind}, ${receipt}, came ${day}`,
    alreadyLinked: (number) => `The message belongs to ${number} already.`,
    alreadyLinkedElsewhere: 'The message belongs already to a matter that somebody else has.',
    signalAnswered: (by, at) =>
      `${by} answered the landlord ${at}. Your answer hasn’t been sent. Empty the box and add again.`,
    somebody: 'A colleague',
    linked: 'Linked now',
  },
})
