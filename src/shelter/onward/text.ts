/** The words of what is on its way from tonight to a home. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'På väg till något varaktigt',
    nights: (n: number) => (n === 1 ? '1 natt' : `${n} nätter`),
    soFar: (here: string, year: string) => `${here} på den här vistelsen, ${year} på akutplats det senaste året.`,
    signal: (receipt: string, day: string) => `Signal ${receipt} från ${day} väntar på svar`,
    case: (number: string, day: string) => `Ärende ${number}, öppet sedan ${day}`,
    plan: (day: string) => `Plan från ${day}`,
    offer: (day: string) => `Erbjudande om bostad, svar senast ${day}`,
    lease: (day: string) => `Kontrakt från ${day}`,
    nothing: 'Inget är på väg',
    nothingWhat: 'Skicka en signal, så att någon på socialtjänsten svarar för nästa steg.',
    nothingYouRead: 'Inget som du får läsa om är på väg',
    nothingYouReadWhat: 'Socialtjänsten kan ha något på väg som inte visas här. Är du osäker: skicka en signal.',
    signalling: {
      press: 'Skicka en signal',
      done: 'Signalen är skickad. Svaret kommer hit.',
      refusals: {
        waits: 'En signal väntar redan på svar.',
        protected: 'Personen har skyddade uppgifter. Ring socialtjänsten i stället för att skriva.',
        nameless: 'Gästen har inget namn här. Fråga om hen vill ha hjälp vidare, och skriv in personen först.',
      },
    },
    keptWords: 'Personen behöver ett nästa steg, och inget är på väg till något varaktigt.',
    words: (nights: string, day: string) =>
      `Gäst på akutplats: ${nights} sedan ${day}, och inget är på väg till något varaktigt.`,
    list: 'Gäster utan något på väg',
    listLead:
      'De som sover på en akutplats i natt utan signal som väntar, öppet ärende, erbjudande eller kontrakt, av dem som du får läsa om.',
    choosing: { fields: { sort: 'Ordning' } },
    sorts: { longest: 'Längst först', '-longest': 'Kortast först' },
    guest: 'Gäst',
    site: 'Boende',
    since: 'Sedan',
    inRow: 'Nätter',
    action: 'Gör',
    none: 'Alla har något på väg',
    noneWhat: 'Här står gäster som har en plats i natt men inget nästa steg. Just nu är det ingen som du får läsa om.',
    day: (n: number) => (n === 1 ? '1 gäst utan något på väg' : `${n} gäster utan något på väg`),
    dayRule: 'En natt på akutplats löser inget. Skicka en signal eller öppna ett ärende.',
    see: 'Se vilka',
  },
  en: {
    title: 'On the way to something lasting',
    nights: (n) => (n === 1 ? '1 night' : `${n} nights`),
    soFar: (here, year) => `${here} in this stay, ${year} in an acute place in the past year.`,
    signal: (receipt, day) => `Signal ${receipt} of ${day} waits for an answer`,
    case: (number, day) => `Case ${number}, open since ${day}`,
    plan: (day) => `Plan of ${day}`,
    offer: (day) => `Offer of a home, answer by ${day}`,
    lease: (day) => `Lease from ${day}`,
    nothing: 'Nothing is on its way',
    nothingWhat: 'Send a signal, so that somebody at the social services answers for the next step.',
    nothingYouRead: 'Nothing that you may read about is on its way',
    nothingYouReadWhat:
      'The social services may have something on its way that isn’t shown here. If you are unsure: send a signal.',
    signalling: {
      press: 'Send a signal',
      done: 'The signal is sent. The answer comes here.',
      refusals: {
        waits: 'A signal waits for an answer already.',
        protected: 'The person’s identity is protected. Ring the social services instead of writing.',
        nameless: 'The guest has no name here. Ask whether they want help onwards, and write the person down first.',
      },
    },
    keptWords: 'The person needs a next step, and nothing lasting is on its way.',
    words: (nights, day) => `Guest in an acute place: ${nights} since ${day}, and nothing lasting is on its way.`,
    list: 'Guests with nothing on its way',
    listLead:
      'Those who sleep in an acute place tonight without a waiting signal, open case, offer or lease, of those whom you may read about.',
    choosing: { fields: { sort: 'Order' } },
    sorts: { longest: 'Longest first', '-longest': 'Shortest first' },
    guest: 'Guest',
    site: 'Shelter',
    since: 'Since',
    inRow: 'Nights',
    action: 'Do',
    none: 'Everybody has something on its way',
    noneWhat:
      'Guests who have a place tonight but no next step stand here. Just now there is nobody whom you may read about.',
    day: (n) => (n === 1 ? '1 guest with nothing on its way' : `${n} guests with nothing on its way`),
    dayRule: 'A night in an acute place solves nothing. Send a signal or open a case.',
    see: 'See whom',
  },
})
