/** The fixed words of the letters of an appeal, which are in Swedish only. */

export const letterText = {
  board: 'Socialnämnden',
  caseNumber: 'Ärendenummer',
  concerns: 'Gäller',
  personNumber: 'Personnummer eller samordningsnummer',

  coverTitle: 'Överlämnande av överklagande',
  sent: 'Datum',
  to: 'Till',
  coverLead: (day: string) => `Nämnden överlämnar ett överklagande av sitt beslut ${day}.`,
  decision: 'Det överklagade beslutet',
  decisionWas: (day: string, outcome: string, section: string) =>
    `Beslut ${day} enligt ${section}: ${outcome.toLowerCase()}.`,
  appeal: 'Överklagandet',
  appealFrom: (who: string) => `Från ${who}.`,
  appealOf: (day: string) => `Du har överklagat beslutet ${day}. Så här har du skrivit, eller så är det antecknat:`,
  time: 'Om det kom i tid',
  reconsidered: 'Nämndens omprövning',
  opinion: 'Nämndens yttrande',
  enclosed: 'Bifogas',
  enclosures: [
    'Överklagandet',
    'Beslutet med underrättelsen om hur man överklagar',
    'Det som visar när personen fick del av beslutet',
    'Utredningen och övriga handlingar i ärendet',
  ],
  newDecision: 'Det nya beslutet',
  protectedTitle: 'Skyddade personuppgifter',
  protectedText:
    'Personen har skyddade personuppgifter. Adress och andra uppgifter om var personen finns får inte röjas.',
  sentBy: 'Överlämnat av',

  rejectionTitle: 'Beslut att avvisa ett överklagande',
  decidedOn: 'Beslutsdag',
  rejectionLead: 'Ditt överklagande kom in för sent och avvisas.',
  reasons: 'Skälen för beslutet',
  howToAppeal: 'Så överklagar du',
  threeWeeks:
    'Överklagandet av det här beslutet ska ha kommit in till kommunen inom tre veckor från den dag du fick det.',
  decidedBy: 'Beslutat av',
} as const
