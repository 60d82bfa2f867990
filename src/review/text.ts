/** Words of the logs. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    accessTitle: 'Inloggningar och försök',
    accessLead:
      'Vem som har loggat in och ut, frågat efter något de inte får se, och sökt. Vad de skrev står inte här.',
    readingTitle: 'Läsloggen',
    readingLead: 'Varje gång någon har öppnat en person, och med vilket skäl. Personen står som ett id, inte med namn.',
    logs: 'Loggar',
    emergency: 'Nödöppningar',
    when: 'När',
    who: 'Vem',
    organisation: 'Organisation',
    what: 'Vad',
    where: 'Sida',
    subject: 'Frågade efter',
    person: 'Person',
    reason: 'Skäl',
    page: 'Sida',
    protected: 'Skyddad',
    yes: 'ja',
    happenings: {
      login: 'Loggade in',
      logout: 'Loggade ut',
      notFound: 'Fick inte se det de frågade efter',
      forbidden: 'Ett formulär nekades',
      search: 'Sökte',
      searchAgain: 'Såg samma sökning igen',
      searchLimited: 'Sökte för ofta och stoppades',
      file: 'Tog en lista som fil',
    },
    abouts: { name: 'namn', number: 'nummer', case: 'ärendenummer' },
    reasons: {
      responsible: 'ansvarig',
      contact: 'enhetens kontakt',
      consent: 'samtycke',
      assignment: 'uppdrag',
      emergency: 'nödöppning',
      contract: 'hyresvärdens eget avtal',
      transfer: 'en annan kommuns begäran om överflyttning',
    },
    choosingAccess: {
      fields: {
        day: 'Dag',
        user: 'Användare',
        what: 'Vad',
        subject: { label: 'Id som efterfrågades', hint: 'Som det står i listan, 36 tecken.' },
      },
    },
    choosingReading: {
      fields: {
        day: 'Dag',
        user: 'Användare',
        subject: { label: 'Personens id', hint: 'Som det står i listan, 36 tecken.' },
      },
    },
    anybody: 'Alla',
    anything: 'Allt',
    notAnId: 'Det är inte ett id. Kopiera det från listan.',
    noAccess: 'Inget att visa',
    noAccessWhat:
      'Här står varje inloggning och utloggning, varje sida som någon nekades, och varje sökning efter en person. Många nekade sidor eller sökningar av samma användare är något att fråga om.',
    noReading: 'Ingen har öppnat någon person',
    noReadingWhat:
      'Här står varje öppning av en person: vem, när, med vilket skäl, och om personen har skyddade personuppgifter.',
    how: 'Hemvist, av sig självt. Ingen kan ändra eller ta bort en rad.',
    somebody: 'någon som inte längre finns',
  },
  en: {
    accessTitle: 'Logins and attempts',
    accessLead:
      'Who has logged in and out, asked for what they may not see, and searched. What they wrote doesn’t stand here.',
    readingTitle: 'The log of reading',
    readingLead:
      'Every time somebody has opened a person, and with what reason. The person stands as an id, not by name.',
    logs: 'Logs',
    emergency: 'Emergency openings',
    when: 'When',
    who: 'Who',
    organisation: 'Organisation',
    what: 'What',
    where: 'Page',
    subject: 'Asked for',
    person: 'Person',
    reason: 'Reason',
    page: 'Page',
    protected: 'Protected',
    yes: 'yes',
    happenings: {
      login: 'Logged in',
      logout: 'Logged out',
      notFound: 'Wasn’t shown what they asked for',
      forbidden: 'A form was refused',
      search: 'Searched',
      searchAgain: 'Saw the same search again',
      searchLimited: 'Searched too often and was stopped',
      file: 'Took a list as a file',
    },
    abouts: { name: 'name', number: 'number', case: 'case number' },
    reasons: {
      responsible: 'responsible',
      contact: 'the unit’s contact',
      consent: 'consent',
      assignment: 'assignment',
      emergency: 'emergency opening',
      contract: 'the landlord’s own lease',
      transfer: 'another municipality’s request for a transfer',
    },
    choosingAccess: {
      fields: {
        day: 'Day',
        user: 'User',
        what: 'What',
        subject: { label: 'Id that was asked for', hint: 'As it stands in the list, 36 characters.' },
      },
    },
    choosingReading: {
      fields: {
        day: 'Day',
        user: 'User',
        subject: { label: 'The person’s id', hint: 'As it stands in the list, 36 characters.' },
      },
    },
    anybody: 'Everybody',
    anything: 'Everything',
    notAnId: 'This isn’t an id. Copy it from the list.',
    noAccess: 'Nothing to show',
    noAccessWhat:
      'Here stands every login and logout, every page that somebody was refused, and every search for a person. Many refused pages or searches by one user are something to ask about.',
    noReading: 'Nobody has opened a person',
    noReadingWhat:
      'Here stands every opening of a person: who, when, with what reason, and whether the person’s identity is protected.',
    how: 'Hemvist, by itself. Nobody can change or remove a row.',
    somebody: 'somebody who is no longer here',
  },
})
