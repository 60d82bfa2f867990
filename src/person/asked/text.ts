/** Words of what named staff are told: that somebody asked about a person whose identity is protected. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Frågor om skyddade personer',
    lead: 'När någon frågar efter en person med skyddade personuppgifter som du är utsedd för står det här. De får samma svar som om personen inte fanns.',
    caption: 'Att ta ställning till',
    when: 'När',
    who: 'Vem frågade',
    how: 'Hur',
    hows: {
      search: 'Sökte på namn, nummer eller ärendenummer',
      number: 'Skrev numret på en annan post',
    },
    person: 'Person',
    open: 'Öppna personen',
    other: 'Öppna den andra posten',
    note: 'Noterat',
    noted: 'Frågan är noterad.',
    whatNow: 'Det här gör du',
    whatNowWords:
      'Prata med den som frågade. Arbetar ni båda med personen kan en chef utse kollegan. Står numret på en annan post är det samma människa: koppla ihop posterna, eller skydda även den andra. Tills dess läser bara den som skrev numret, den som ansvarar för ärendet och utsedd personal den posten.',
    none: 'Ingen har frågat',
    noneWhat:
      'Här står vem som har sökt efter en person som du är utsedd för, eller skrivit personens nummer på en annan post.',
    noneWho: 'Den som söker utan att vara utsedd. De får inte veta att personen finns.',
    dayTitle: 'Någon har frågat efter en person som du är utsedd för',
    dayRule: (moment: string) => `frågades ${moment}`,
    dayWhy: 'Den som frågar efter någon med skyddade personuppgifter får inte veta att personen finns.',
    look: 'Se frågan',
    somebody: 'någon',
  },
  en: {
    title: 'Questions about protected people',
    lead: 'When somebody asks about a person with protected identity whom you are named for it stands here. They are answered as if the person weren’t there.',
    caption: 'To look into',
    when: 'When',
    who: 'Who asked',
    how: 'How',
    hows: {
      search: 'Searched by name, number or case number',
      number: 'Wrote the number on another record',
    },
    person: 'Person',
    open: 'Open the person',
    other: 'Open the other record',
    note: 'Noted',
    noted: 'The question is noted.',
    whatNow: 'What you do',
    whatNowWords:
      'Speak with whoever asked. If you both work with the person a manager can name your colleague. If the number stands on another record it is the same human being: link the records, or protect the other one too. Until then only whoever wrote the number, whoever is responsible for its case, and named staff read that record.',
    none: 'Nobody has asked',
    noneWhat:
      'Here stands who has searched for a person whom you are named for, or has written the person’s number on another record.',
    noneWho: 'Whoever searches without being named. They aren’t told that the person is there.',
    dayTitle: 'Somebody has asked about a person whom you are named for',
    dayRule: (moment) => `asked ${moment}`,
    dayWhy: 'Whoever asks for somebody with protected identity isn’t told that the person is there.',
    look: 'See the question',
    somebody: 'somebody',
  },
})
