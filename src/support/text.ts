/** The words that the whole room shares. */
import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: 'Stödet är avslutat. Ta upp det igen först.' },
    support: 'Stöd',
    protected: 'Personen har skyddade personuppgifter',
    ways: {
      home: 'Hemma hos personen',
      out: 'Ute, där personen vill',
      call: 'Telefon',
      message: 'SMS',
      video: 'Video',
      office: 'På kontoret',
    },
    wishes: { wants: 'Vill ha stöd', pause: 'Paus', declines: 'Vill inte ha stöd' },
    wishHints: {
      wants: '',
      pause: 'Det kan vara en dag eller ett år. Hemmet påverkas inte.',
      declines: 'Det är ett bra svar. Hemmet påverkas inte, och personen kan ändra sig när som helst.',
    },
    notMade: {
      didNotSuit: 'Det passade inte personen',
      notReached: 'Vi nådde inte varandra',
      weCouldNot: 'Vi kunde inte',
      other: 'Annat',
    },
    endings: {
      notNeeded: 'Personen klarar sig utan',
      notWanted: 'Personen vill inte längre',
      moved: 'Personen har flyttat till en annan kommun',
      otherSupport: 'Personen får ett annat stöd i stället',
      died: 'Personen har avlidit',
      other: 'Annat',
    },
    openKinds: { housingSupport: 'Boendestöd utan behovsprövning', mobileTeam: 'Mobila teamet utan behovsprövning' },
    perWeek: (times: number, weeks: number) =>
      times === 0
        ? 'Inga bestämda kontakter'
        : `${times} ${times === 1 ? 'gång' : 'gånger'} ${weeks === 1 ? 'i veckan' : `på ${weeks} veckor`}`,
    apart:
      'Stödet och hemmet hör inte ihop. Den som pausar eller tackar nej till stöd behåller sitt hem på samma villkor.',
  },
  en: {
    subject: { cancel: 'Cancel', ended: 'The support has ended. Take it up again first.' },
    support: 'Support',
    protected: 'The person has a protected identity',
    ways: {
      home: 'At the person’s home',
      out: 'Out, where the person wants',
      call: 'Telephone',
      message: 'Text message',
      video: 'Video',
      office: 'At the office',
    },
    wishes: { wants: 'Wants support', pause: 'Pause', declines: 'Wants no support' },
    wishHints: {
      wants: '',
      pause: 'It can be a day or a year. The home isn’t affected.',
      declines: 'It is a good answer. The home isn’t affected, and the person can change their mind at any time.',
    },
    notMade: {
      didNotSuit: 'It didn’t suit the person',
      notReached: 'We didn’t reach each other',
      weCouldNot: 'We couldn’t',
      other: 'Other',
    },
    endings: {
      notNeeded: 'The person manages without',
      notWanted: 'The person no longer wants it',
      moved: 'The person has moved to another municipality',
      otherSupport: 'The person gets other support instead',
      died: 'The person has died',
      other: 'Other',
    },
    openKinds: {
      housingSupport: 'Housing support without assessment',
      mobileTeam: 'The mobile team without assessment',
    },
    perWeek: (times, weeks) =>
      times === 0
        ? 'No set contacts'
        : `${times === 1 ? 'Once' : `${times} times`} ${weeks === 1 ? 'a week' : `in ${weeks} weeks`}`,
    apart:
      'The support and the home don’t belong together. Whoever pauses or declines support keeps their home on the same terms.',
  },
})
