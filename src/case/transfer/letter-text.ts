/** The fixed words of the letter to another municipality, which are in Swedish only. */

export const letterText = {
  board: 'Socialnämnden',
  boardOf: (municipality: string) => `Socialnämnden i ${municipality}`,
  caseNumber: 'Ärendenummer',
  title: 'Begäran om överflyttning av ett ärende',
  on: 'Datum',
  to: 'Till',
  about: 'Gäller',
  number: 'Personnummer eller samordningsnummer',
  lead: (from: string, to: string) => `${from} begär att ${to} tar över ärendet.`,
  why: 'Varför ärendet hör hemma hos er',
  answer: 'Ert svar',
  answerAtOnce: 'Ni ska genast svara skriftligt om ni tar över ärendet eller inte, och varför.',
  otherwise:
    'Har vi inte fått svar inom en månad, eller är vi inte överens, får vi ansöka hos Inspektionen för vård och omsorg (IVO) om att ärendet flyttas över.',
  protectedTitle: 'Lämnas över personligen',
  protectedText: 'Vem ärendet gäller och vad som behövs för svaret lämnas muntligt till den som ni har utsett.',
  call: 'Frågor',
  callUs: (municipality: string) => `Socialtjänsten i ${municipality}`,
} as const
