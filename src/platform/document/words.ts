/** The fixed words of letters and decisions, in Swedish and English. */
import { dictionary } from '../text/index.ts'

export const documentText = dictionary({
  sv: {
    demo: 'Övningskommun: påhittade personer',
    page: 'Sida',
    of: 'av',
    replaced: 'Tecknet \uFFFD står för ett skrivtecken som inte kunde skrivas ut.',

    decision: 'Beslut',
    decisionTitle: 'Beslut om stöd',
    date: 'Beslutsdag',
    caseNumber: 'Ärendenummer',
    concerns: 'Gäller',
    personNumber: 'Personnummer eller samordningsnummer',
    outcome: {
      granted: 'Din ansökan beviljas.',
      partly: 'Din ansökan beviljas delvis.',
      refused: 'Din ansökan avslås.',
    },
    interventions: 'Det här får du',
    asked: 'Det du har ansökt om',
    facts: 'Det som beslutet bygger på',
    heard: 'Innan beslutet',
    reasons: 'Skälen för beslutet',
    section: 'Lagrum',

    appeal: 'Så överklagar du',
    noAppeal: 'Beslutet kan inte överklagas',
    appealUnknownDay: 'Överklagandet ska ha kommit in till kommunen inom tre veckor från den dag du fick beslutet.',
    appealLastDay: (day: string) => `Överklagandet ska ha kommit in till kommunen senast den ${day}.`,
    appealHow: (to: string, caseNumber: string) =>
      `Du överklagar skriftligt. Skicka eller lämna ditt överklagande till ${to}. Skriv vilket beslut du överklagar ` +
      `(ärendenummer ${caseNumber}), hur du vill att det ska ändras och varför. Skriv också ditt namn och hur vi når dig. ` +
      'Kommunen prövar om överklagandet har kommit in i tid och lämnar det sedan till förvaltningsrätten.',

    who: 'De som har beslutat',
    decidedBy: 'Beslutat av',
    rapporteur: 'Föredragande',
    others: 'Har deltagit i den slutliga handläggningen',
    nameLeftOut: 'namnet är utelämnat av säkerhetsskäl',
  },

  en: {
    demo: 'Practice municipality: invented people',
    page: 'Page',
    of: 'of',
    replaced: 'The sign \uFFFD stands for a character that could not be printed.',

    decision: 'Decision',
    decisionTitle: 'Decision on support',
    date: 'Date of decision',
    caseNumber: 'Case number',
    concerns: 'Concerns',
    personNumber: 'Personal or coordination number',
    outcome: {
      granted: 'Your application is granted.',
      partly: 'Your application is granted in part.',
      refused: 'Your application is refused.',
    },
    interventions: 'What you get',
    asked: 'What you applied for',
    facts: 'What the decision rests on',
    heard: 'Before the decision',
    reasons: 'The reasons for the decision',
    section: 'Legal basis',

    appeal: 'How to appeal',
    noAppeal: 'This decision can’t be appealed',
    appealUnknownDay:
      'Your appeal must reach the municipality within three weeks from the day you received the decision.',
    appealLastDay: (day) => `Your appeal must reach the municipality no later than ${day}.`,
    appealHow: (to, caseNumber) =>
      `You appeal in writing. Send or hand in your appeal to ${to}. State which decision you are appealing ` +
      `(case number ${caseNumber}), how you want it changed and why. Give your name and how we can reach you. ` +
      'The municipality checks that the appeal came in time and then passes it to the administrative court.',

    who: 'Who decided',
    decidedBy: 'Decided by',
    rapporteur: 'Rapporteur',
    others: 'Took part in the final handling',
    nameLeftOut: 'the name is left out for safety',
  },
})
