/** The words of answering: what may be said to a sender, and neutral words to begin from. */

import { dictionary } from '../platform/text/index.ts'

export const answerText = dictionary({
  sv: {
    answer: 'Svara',
    warning: 'Avsändaren läser dina ord',
    warningWhat:
      'Skriv inget om personens förhållanden, inte heller om personen är känd eller har ett ärende, om personen inte har gått med på det. Avsändaren ser orden, inte slaget av svar.',
    secrecy: 'Uppgifter om enskildas personliga förhållanden är hemliga i socialtjänsten',
    secrecySection: 'OSL 26 kap. 1 §',
    kinds: {
      caseOpened: 'Ett ärende öppnades',
      caseGoesOn: 'Hör till ett ärende som redan pågår',
      notFound: 'Vi letade och hittade ingen',
      referred: 'Någon annan tar vid',
      noAction: 'Ingen åtgärd',
    },
    suggestions: 'Neutrala ord att utgå från',
    use: 'Använd',
    useFor: (kind: string) => `Använd orden för: ${kind}`,
    suggested: {
      caseOpened:
        'Tack för att du hörde av dig. Vi har tagit emot uppgifterna och tar dem vidare. Vi får inte berätta mer.',
      caseGoesOn:
        'Tack för att du hörde av dig. Vi har tagit emot uppgifterna och tar dem vidare. Vi får inte berätta mer.',
      notFound:
        'Tack för att du hörde av dig. Vi har letat på platsen och har inte träffat någon. Hör gärna av dig igen om du ser något.',
      referred:
        'Tack för att du hörde av dig. Uppgifterna har lämnats till den som kan ta vid. Vi får inte berätta mer.',
      noAction: 'Tack för att du hörde av dig. Vi har tagit emot uppgifterna och bedömt dem. Vi får inte berätta mer.',
    },
    answering: {
      title: 'Svara på signalen',
      send: 'Skicka svaret',
      done: 'Svaret är skickat.',
      fields: {
        kind: { label: 'Vad blev det?', hint: 'Bara för kommunen.', missing: 'Välj vad det blev.' },
        words: { label: 'Svar till avsändaren', missing: 'Skriv det som avsändaren ska läsa.' },
        because: { label: 'Varför rättas svaret?', hint: 'Avsändaren ser också det här.' },
      },
      refusals: {
        notByHand: 'Att ett ärende har öppnats svarar du genom att öppna ärendet.',
        becauseMissing: 'Skriv varför svaret rättas.',
        overtaken:
          'Ditt svar har inte skickats: någon annan hann före. Det du skrev står kvar. Behövs det kan du skicka det som en rättelse.',
      },
    },
    correction: 'Rätta svaret',
    sendCorrection: 'Skicka rättelsen',
    corrected: 'Rättelsen är skickad. Båda svaren går att läsa.',
    someoneWasFirst: (name: string, time: string) => `${name} svarade ${time}.`,
    someone: 'En kollega',
    itsAnswer: 'Svaret som gäller',
    of: (receipt: string) => `Svara på ${receipt}`,
    correctionOf: (receipt: string) => `Rätta svaret på ${receipt}`,
    correctLead: 'Det första svaret tas inte bort. Rättelsen läggs till, så att båda går att läsa.',
  },
  en: {
    answer: 'Answer',
    warning: 'The sender reads your words',
    warningWhat:
      'Write nothing about the person’s circumstances, not even whether the person is known or has a case, unless the person has agreed to it. The sender sees the words, not the kind of answer.',
    secrecy: 'Facts about people’s personal circumstances are secret in the social services',
    secrecySection: 'OSL 26 kap. 1 §',
    kinds: {
      caseOpened: 'A case was opened',
      caseGoesOn: 'Belongs to a case that is already open',
      notFound: 'We looked and found nobody',
      referred: 'Somebody else takes over',
      noAction: 'No action',
    },
    suggestions: 'Neutral words to begin from',
    use: 'Use',
    useFor: (kind) => `Use the words for: ${kind}`,
    suggested: {
      caseOpened:
        'Thank you for getting in touch. We have received the information and take it further. We may not tell more.',
      caseGoesOn:
        'Thank you for getting in touch. We have received the information and take it further. We may not tell more.',
      notFound:
        'Thank you for getting in touch. We have looked at the place and met nobody. Please get in touch again if you see something.',
      referred:
        'Thank you for getting in touch. The information has been passed to somebody who can take over. We may not tell more.',
      noAction:
        'Thank you for getting in touch. We have received the information and assessed it. We may not tell more.',
    },
    answering: {
      title: 'Answer the signal',
      send: 'Send the answer',
      done: 'The answer has been sent.',
      fields: {
        kind: { label: 'What came of it?', hint: 'For the municipality only.', missing: 'Choose what came of it.' },
        words: { label: 'Answer to the sender', missing: 'Write what the sender is to read.' },
        because: { label: 'Why is the answer corrected?', hint: 'The sender sees this too.' },
      },
      refusals: {
        notByHand: 'That a case was opened is answered by opening the case.',
        becauseMissing: 'Write why the answer is corrected.',
        overtaken:
          'Your answer has not been sent: somebody else was first. What you wrote is kept. If it is needed you can send it as a correction.',
      },
    },
    correction: 'Correct the answer',
    sendCorrection: 'Send the correction',
    corrected: 'The correction has been sent. Both answers can be read.',
    someoneWasFirst: (name, time) => `${name} answered ${time}.`,
    someone: 'A colleague',
    itsAnswer: 'The answer that counts',
    of: (receipt) => `Answer ${receipt}`,
    correctionOf: (receipt) => `Correct the answer to ${receipt}`,
    correctLead: 'The first answer isn’t taken away. The correction is added, so that both can be read.',
  },
})
