/** The words of transfers to another municipality. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    transfer: 'Överflyttning till en annan kommun',
    subject: { cancel: 'Avbryt', ended: 'Begäran är avslutad.' },
    asking: {
      title: 'Begär överflyttning',
      lead: 'Begäran är skriftlig. Arbetar den andra kommunen här går den dit när du skickar; annars skriver du ut brevet. Den andra kommunen ska svara genast (SoL 29 kap. 10 §).',
      send: 'Begär överflyttning',
      done: 'Begäran är registrerad.',
      fields: {
        to: { label: 'Vilken kommun?', missing: 'Välj den kommun som ska ta över.' },
        requestedOn: {
          label: 'Dag då begäran skickades',
          hint: 'Månaden räknas från den här dagen. Begäran som skickas här kan läsas först i dag; skriv en tidigare dag bara om den redan har gått i väg i ett brev.',
        },
        posted: 'Begäran har redan gått i väg i ett brev. Den visas då inte här för den andra kommunen.',
        words: {
          label: 'Varför hör ärendet dit?',
          hint: 'Den andra kommunen läser det här innan den svarar. Skriv bara det som behövs för svaret.',
          missing: 'Skriv varför ärendet hör dit.',
        },
        call: { label: 'Vem ringer de?', hint: 'Ditt namn eller enhetens, och ett telefonnummer till arbetet.' },
        about: {
          label: 'Vad ska följa med?',
          hint: 'Bara det som behövs (SoL 29 kap. 12 §). Den andra kommunen läser det först när den har tagit över.',
        },
        rows: 'Ur ärendet',
        more: {
          label: 'Något mer som de behöver',
          hint: 'Till exempel vad som är bråttom, och vad personen själv vill.',
        },
        seal: 'Uppgifter som har visats',
      },
      refusals: {
        alreadyOpen: 'Det finns redan en begäran som väntar på svar.',
        own: 'Välj en annan kommun än den egna.',
        readToday:
          'Den andra kommunen kan läsa begäran här först i dag, och månaden räknas från dess. Skriv dagens dag, eller kryssa för att begäran redan har gått i väg i ett brev.',
        unknown: 'Välj en kommun i listan.',
        notOfCase: 'Välj bland det som hör till ärendet.',
        partsChanged: 'Ärendet har ändrats sedan du öppnade sidan. Läs igenom det som ska följa med och skicka igen.',
        protectedNow: 'Personen har fått skyddade personuppgifter. Begäran lämnas över personligen.',
        notHere: 'Den andra kommunen arbetar inte längre här. Skicka igen, så blir begäran ett brev.',
      },
    },
    correcting: {
      title: 'Rätta begäran',
      lead: 'Den gamla begäran tas tillbaka och en ny skickas i stället. Båda finns kvar i ärendet.',
      send: 'Skicka den rättade begäran',
      done: 'Den rättade begäran är skickad.',
    },
    withdrawing: {
      title: 'Ta tillbaka begäran',
      lead: 'Den andra kommunen ser att begäran är tillbakatagen. Ingenting ur ärendet lämnas över.',
      send: 'Ta tillbaka begäran',
      done: 'Begäran är tillbakatagen.',
      fields: { because: { label: 'Varför tas den tillbaka?', missing: 'Skriv varför den tas tillbaka.' } },
      refusals: {
        answered: 'Den andra kommunen har svarat. Då tas begäran inte tillbaka.',
        withInspectorate: 'IVO är tillfrågad. Då tas begäran inte tillbaka.',
      },
    },
    whatGoes: 'Läs vad som följer med',
    nothingToSend: 'Det finns inget i ärendet att skicka med än. Skriv det som behövs i begäran.',
    protectedTitle: 'Personen har skyddade personuppgifter',
    protectedHow: (municipality: string) =>
      `Begäran visas inte för andra kommuner här, och varken namn, nummer eller uppgifter ur ärendet följer med. Ring socialtjänstens chef i den andra kommunen, kom överens om vem där som får läsa, och lämna över personligen. Här registrerar ni att ${municipality} har begärt det.`,
    answer: 'Registrera svaret',
    answering: {
      title: 'Vad svarade den andra kommunen?',
      lead: 'Registrera ett svar som kom i ett brev. Svarar den andra kommunen här står svaret redan.',
      send: 'Registrera svaret',
      done: 'Svaret är registrerat.',
      fields: {
        answer: 'Vad svarade den andra kommunen?',
        answeredOn: 'Dag då svaret kom',
        words: { label: 'Vad stod det i svaret?', missing: 'Skriv vad de tar över och vad de inte tar över.' },
      },
      refusals: {
        alreadyAnswered: 'Svaret är redan registrerat.',
        withdrawn: 'Begäran är tillbakatagen. Då finns inget att svara på.',
        decided: 'IVO har beslutat. Då behövs inget svar.',
      },
    },
    undoing: {
      press: 'Ta bort svaret',
      done: 'Svaret är borttaget. Begäran väntar på svar igen.',
      refusals: {
        used: 'Någon har redan gått vidare på svaret: IVO är tillfrågad, eller den andra kommunen har öppnat ett ärende.',
        theirs: 'Den andra kommunen har svarat själv. Bara den kan ändra sitt svar.',
        none: 'Det finns inget svar att ta bort.',
      },
    },
    answers: { takesOver: 'Tar över ärendet', partly: 'Tar över en del', refuses: 'Tar inte över ärendet' },
    askedOf: (to: string, day: string) => `Begäran till ${to}, ${day}`,
    open: 'Öppna begäran',
    waiting: (day: string) =>
      `Väntar på svar. Har det inte kommit inom en månad får kommunen ansöka hos IVO från ${day}.`,
    mayApply: (day: string) =>
      `Kommunen får ansöka hos IVO om överflyttning sedan ${day}. IVO ska besluta inom tre månader.`,
    takenOver: (day: string) => `Den andra kommunen tog över ärendet ${day}.`,
    moved: (day: string) => `Ärendet flyttas till den andra kommunen enligt beslut ${day}.`,
    partly: (day: string) => `Den andra kommunen tog över en del ${day}. Om resten får kommunen ansöka hos IVO.`,
    atInspectorate: (day: string) => `IVO är tillfrågad och ska besluta senast ${day}.`,
    atCourt: (day: string) => `IVO:s beslut överklagades ${day}.`,
    stays: (day: string) => `Ärendet stannar här enligt beslut ${day}.`,
    dismissed: (day: string) =>
      `IVO avvisade ansökan ${day} och har inte prövat var ärendet hör hemma. Kommunen får ansöka igen.`,
    withdrawn: 'Begäran är tillbakatagen.',
    received: {
      waiting: (day: string) =>
        `Väntar på ert svar. Har det inte kommit inom en månad får den andra kommunen ansöka hos IVO från ${day}.`,
      mayApply: (day: string) =>
        `Den andra kommunen får ansöka hos IVO om överflyttning sedan ${day}. IVO ska besluta inom tre månader.`,
      takenOver: (day: string) => `Vi tog över ärendet ${day}.`,
      moved: (day: string) => `Ärendet flyttas hit enligt beslut ${day}.`,
      partly: (day: string) => `Vi tog över en del ${day}. Om resten får den andra kommunen ansöka hos IVO.`,
      stays: (day: string) => `Ärendet stannar hos den andra kommunen enligt beslut ${day}.`,
      dismissed: (day: string) =>
        `IVO avvisade den andra kommunens ansökan ${day} och har inte prövat var ärendet hör hemma. Den andra kommunen får ansöka igen.`,
    },
  },
  en: {
    transfer: 'Transfer to another municipality',
    subject: { cancel: 'Cancel', ended: 'The request has ended.' },
    asking: {
      title: 'Ask for a transfer',
      lead: 'The request is in writing. If the other municipality works here it goes there when you send it; otherwise you print the letter. The other municipality answers at once (SoL 29 kap. 10 §).',
      send: 'Ask for a transfer',
      done: 'The request is registered.',
      fields: {
        to: { label: 'Which municipality?', missing: 'Choose the municipality that is to take over.' },
        requestedOn: {
          label: 'Day when the request was sent',
          hint: 'The month is counted from this day. A request sent here can be read from today; write an earlier day only if it has already gone in a letter.',
        },
        posted: 'The request has already gone in a letter. It isn’t shown here to the other municipality then.',
        words: {
          label: 'Why does the case belong there?',
          hint: 'The other municipality reads this before it answers. Write only what is needed for the answer.',
          missing: 'Write why the case belongs there.',
        },
        call: { label: 'Whom do they call?', hint: 'Your name or the unit’s, and a telephone number to work.' },
        about: {
          label: 'What is to go along?',
          hint: 'Only what is needed (SoL 29 kap. 12 §). The other municipality reads it only when it has taken over.',
        },
        rows: 'From the case',
        more: {
          label: 'Something more that they need',
          hint: 'For example what is urgent, and what the person wants.',
        },
        seal: 'What has been shown',
      },
      refusals: {
        alreadyOpen: 'There is a request already that waits for an answer.',
        own: 'Choose another municipality than your own.',
        readToday:
          'The other municipality can read the request here from today, and the month is counted from then. Write today’s date, or tick that the request has already gone in a letter.',
        unknown: 'Choose a municipality in the list.',
        notOfCase: 'Choose among what belongs to the case.',
        partsChanged: 'The case has changed since you opened the page. Read what is to go along and send again.',
        protectedNow: 'The person now has a protected identity. The request is handed over in person.',
        notHere: 'The other municipality no longer works here. Send again, and the request becomes a letter.',
      },
    },
    correcting: {
      title: 'Correct the request',
      lead: 'The old request is taken back and a new one is sent instead. Both stay in the case.',
      send: 'Send the corrected request',
      done: 'The corrected request has been sent.',
    },
    withdrawing: {
      title: 'Take back the request',
      lead: 'The other municipality sees that the request is taken back. Nothing of the case is handed over.',
      send: 'Take back the request',
      done: 'The request has been taken back.',
      fields: { because: { label: 'Why is it taken back?', missing: 'Write why it is taken back.' } },
      refusals: {
        answered: 'The other municipality has answered. The request isn’t taken back then.',
        withInspectorate: 'IVO has been asked. The request isn’t taken back then.',
      },
    },
    whatGoes: 'Read what goes along',
    nothingToSend: 'There is nothing in the case to send along yet. Write what is needed in the request.',
    protectedTitle: 'The person has a protected identity',
    protectedHow: (municipality) =>
      `The request isn’t shown to other municipalities here, and neither name, number nor anything of the case goes along. Call the manager of the social services in the other municipality, agree on who there may read, and hand it over in person. Here you register that ${municipality} has asked.`,
    answer: 'Register the answer',
    answering: {
      title: 'What did the other municipality answer?',
      lead: 'Register an answer that came in a letter. If the other municipality answers here, its answer stands already.',
      send: 'Register the answer',
      done: 'The answer is registered.',
      fields: {
        answer: 'What did the other municipality answer?',
        answeredOn: 'Day when the answer came',
        words: { label: 'What did the answer say?', missing: 'Write what they take over and what they don’t.' },
      },
      refusals: {
        alreadyAnswered: 'The answer has been registered already.',
        withdrawn: 'The request is taken back. There is nothing to answer.',
        decided: 'IVO has decided. No answer is needed.',
      },
    },
    undoing: {
      press: 'Remove the answer',
      done: 'The answer is removed. The request waits for an answer again.',
      refusals: {
        used: 'Somebody has gone on from the answer: IVO has been asked, or the other municipality has opened a case.',
        theirs: 'The other municipality has answered by itself. Only it can change its answer.',
        none: 'There is no answer to remove.',
      },
    },
    answers: { takesOver: 'Takes over the case', partly: 'Takes over a part', refuses: 'Doesn’t take over the case' },
    askedOf: (to, day) => `Request to ${to}, ${day}`,
    open: 'Open the request',
    waiting: (day) =>
      `Waiting for an answer. If none has come within a month the municipality may apply to IVO from ${day}.`,
    mayApply: (day) =>
      `The municipality may apply to IVO for the transfer since ${day}. IVO decides within three months.`,
    takenOver: (day) => `The other municipality took over the case ${day}.`,
    moved: (day) => `The case moves to the other municipality by a decision of ${day}.`,
    partly: (day) => `The other municipality took over a part ${day}. Of the rest the municipality may apply to IVO.`,
    atInspectorate: (day) => `IVO has been asked and decides by ${day}.`,
    atCourt: (day) => `IVO’s decision was appealed ${day}.`,
    stays: (day) => `The case stays here by a decision of ${day}.`,
    dismissed: (day) =>
      `IVO dismissed the application ${day} and hasn’t tried where the case belongs. The municipality may apply again.`,
    withdrawn: 'The request is taken back.',
    received: {
      waiting: (day) =>
        `Waiting for your answer. If none has come within a month the other municipality may apply to IVO from ${day}.`,
      mayApply: (day) =>
        `The other municipality may apply to IVO for the transfer since ${day}. IVO decides within three months.`,
      takenOver: (day) => `We took over the case ${day}.`,
      moved: (day) => `The case moves here by a decision of ${day}.`,
      partly: (day) => `We took over a part ${day}. Of the rest the other municipality may apply to IVO.`,
      stays: (day) => `The case stays with the other municipality by a decision of ${day}.`,
      dismissed: (day) =>
        `IVO dismissed the other municipality’s application ${day} and hasn’t tried where the case belongs. The other municipality may apply again.`,
    },
  },
})
