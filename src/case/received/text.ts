/** The words of requests that came from another municipality. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    transfers: 'Överflyttningar',
    from: (municipality: string) => `Begäran från ${municipality}`,
    subject: { cancel: 'Avbryt', ended: 'Begäran är tillbakatagen. Det finns inget att svara på.' },
    noteFrom: (municipality: string, day: string) => `Från ${municipality}, begäran ${day}:`,
    title: 'Begäran från en annan kommun',
    why: 'Vad de begär',
    because: 'Varför',
    who: 'Gäller',
    number: 'Personnummer eller samordningsnummer',
    call: 'Ring',
    sent: 'Skickad',
    answerNow: 'Svara genast',
    answerNowRule: 'En kommun som får en skriftlig begäran svarar genast och skriftligt',
    agreed: (days: number, by: string) =>
      `Enligt ert avtal svarar ni senast inom ${days === 1 ? '1 dag' : `${days} dagar`}, ${by}. Lagens krav att svara genast gäller ändå.`,
    ivo: (day: string) => `Utan svar får den andra kommunen ansöka hos IVO från ${day}`,
    theAgreement: 'Öppna avtalet',
    reply: 'Svara',
    tonight: 'Hjälp i natt väntar inte på svaret',
    tonightWhat:
      'Är personen i er kommun möter ni behov som inte kan vänta, också om ni svarar nej (SoL 29 kap. 4 §). Är personen i den andra kommunen gör den det.',
    answer: 'Ert svar',
    noAnswer: 'Ni har inte svarat än.',
    stillAnswer: 'Ni kan svara också nu. Den andra kommunen ser svaret bredvid sin ansökan till IVO.',
    answeredLate: 'Svaret kom efter ansökan till IVO.',
    withdrawn: 'Den andra kommunen har tagit tillbaka sin begäran',
    stillRead:
      'Du ser den fortfarande. Det är osäkert om du får det. Läsning 1: begäran har kommit in hit, och får läsas tills den gallras. Läsning 2: uppgifterna behövs inte längre här, och läsningen ska stängas. Fråga en jurist.',
    handed: 'Det som har lämnats över',
    notHanded: 'Ni läser mer när ni har tagit över ärendet, eller när IVO har beslutat att det flyttas hit.',
    nothingHanded: 'Inget mer än begäran har lämnats över. Ring den andra kommunen om ni behöver mer.',
    openCase: 'Öppna ett ärende med det',
    inCase: (number: string) => `Öppnat som ärende ${number}.`,
    inTheirCase: 'En kollega har öppnat ett ärende med det.',
    inspectorate: 'IVO',
    replyLead: (municipality: string) =>
      `${municipality} läser svaret genast. Tar ni över läser ni det som har lämnats över, och öppnar ett eget ärende med det.`,
    takingLead: (municipality: string) =>
      `Begäran och det som ${municipality} har lämnat över skrivs i journalen, ord för ord.`,
    replying: {
      title: 'Svara på begäran',
      send: 'Skicka svaret',
      done: 'Svaret är skickat.',
      fields: {
        answer: 'Tar ni över ärendet?',
        words: { label: 'Skäl', hint: 'Behövs när ni inte tar över allt. Den andra kommunen läser det.' },
      },
      refusals: {
        alreadyAnswered: 'Någon har redan svarat.',
        whyMissing: 'Skriv varför ni inte tar över, eller vilken del ni tar över.',
        withdrawn: 'Den andra kommunen har just tagit tillbaka sin begäran.',
        decided: 'IVO har beslutat. Då behövs inget svar.',
      },
    },
    unreplying: {
      press: 'Ta tillbaka svaret',
      done: 'Svaret är tillbakataget. Begäran väntar på svar igen.',
      refusals: {
        used: 'Ett ärende är öppnat på svaret, eller så har IVO tillfrågats eller beslutat efter det. Då ändras det inte här: ring den andra kommunen.',
        theirs: 'Den andra kommunen registrerade ert svar efter ett brev. Ring den om det är fel.',
        none: 'Det finns inget svar att ta tillbaka.',
      },
    },
    taking: {
      title: 'Lägg det överlämnade i ärendet',
      send: 'Lägg i ärendet',
      done: 'Det som lämnades över står i journalen.',
      fields: {},
      refusals: {
        alreadyTaken: 'Det finns redan i ett ärende.',
        notHanded: 'Ärendet är inte överlämnat än.',
      },
    },
    untaking: {
      press: 'Det blev fel ärende',
      done: 'Kopplingen är borttagen. Rätta anteckningarna i journalen.',
      refusals: { notTaken: 'Det hör inte till något ärende.' },
    },
  },
  en: {
    transfers: 'Transfers',
    from: (municipality) => `Request from ${municipality}`,
    subject: { cancel: 'Cancel', ended: 'The request is taken back. There is nothing to answer.' },
    noteFrom: (municipality, day) => `From ${municipality}, request of ${day}:`,
    title: 'Request from another municipality',
    why: 'What they ask',
    because: 'Why',
    who: 'About',
    number: 'Personal or coordination number',
    call: 'Call',
    sent: 'Sent',
    answerNow: 'Answer at once',
    answerNowRule: 'A municipality that gets a written request answers at once and in writing',
    agreed: (days, by) =>
      `By your agreement you answer within ${days === 1 ? '1 day' : `${days} days`}, ${by}. The law’s demand to answer at once holds all the same.`,
    ivo: (day) => `Without an answer the other municipality may apply to IVO from ${day}`,
    theAgreement: 'Open the agreement',
    reply: 'Answer',
    tonight: 'Help tonight doesn’t wait for the answer',
    tonightWhat:
      'If the person is in your municipality you meet what can’t wait, also if you answer no (SoL 29 kap. 4 §). If the person is in the other municipality, it does.',
    answer: 'Your answer',
    noAnswer: 'You haven’t answered yet.',
    stillAnswer: 'You can still answer. The other municipality sees the answer beside its application to IVO.',
    answeredLate: 'The answer came after the application to IVO.',
    withdrawn: 'The other municipality has taken back its request',
    stillRead:
      'You still see it. Whether you may is uncertain. Reading 1: the request has come in here, and may be read until it is disposed of. Reading 2: the data isn’t needed here any longer, and reading it must be shut. Ask a lawyer.',
    handed: 'What was handed over',
    notHanded: 'You read more when you have taken over the case, or when IVO has decided that it moves here.',
    nothingHanded: 'Nothing but the request was handed over. Call the other municipality if you need more.',
    openCase: 'Open a case with it',
    inCase: (number) => `Opened as case ${number}.`,
    inTheirCase: 'A colleague has opened a case with it.',
    inspectorate: 'IVO',
    replyLead: (municipality) =>
      `${municipality} reads the answer at once. If you take over, you read what was handed over, and open a case of your own with it.`,
    takingLead: (municipality) =>
      `The request and what ${municipality} handed over are written in the journal, word for word.`,
    replying: {
      title: 'Answer the request',
      send: 'Send the answer',
      done: 'The answer has been sent.',
      fields: {
        answer: 'Do you take over the case?',
        words: { label: 'Reasons', hint: 'Needed when you don’t take over all. The other municipality reads it.' },
      },
      refusals: {
        alreadyAnswered: 'Somebody has answered already.',
        whyMissing: 'Write why you don’t take over, or which part you take over.',
        withdrawn: 'The other municipality has just taken back its request.',
        decided: 'IVO has decided. No answer is needed.',
      },
    },
    unreplying: {
      press: 'Take back the answer',
      done: 'The answer is taken back. The request waits for an answer again.',
      refusals: {
        used: 'A case is open on the answer, or IVO has been asked or has decided since. It isn’t changed here then: call the other municipality.',
        theirs: 'The other municipality registered your answer after a letter. Call it if it is wrong.',
        none: 'There is no answer to take back.',
      },
    },
    taking: {
      title: 'Put what was handed over in the case',
      send: 'Put in the case',
      done: 'What was handed over stands in the journal.',
      fields: {},
      refusals: {
        alreadyTaken: 'It is in a case already.',
        notHanded: 'The case isn’t handed over yet.',
      },
    },
    untaking: {
      press: 'It became the wrong case',
      done: 'The link is removed. Correct the notes in the journal.',
      refusals: { notTaken: 'It belongs to no case.' },
    },
  },
})
