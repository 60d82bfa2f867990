/** The reminder room's words. Those of calendars and mails leave Hemvist: nothing in them is filled in but numbers. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    what: {
      lastDay: 'sista dag',
      earliestDecision: 'tidigaste beslut',
      answer: 'svara',
      confirm: 'bekräfta',
      contact: 'ta kontakt',
      payment: 'betalning',
      carriedOut: 'vräkningsdag',
      followUp: 'följ upp',
      meeting: 'möte',
    },
    calendar: {
      name: 'Hemvist: mina klockor',
      logIn: 'Öppna länken och logga in för att se vad det gäller.',
    },
    mail: {
      subject: (today: number, late: number) => `Hemvist: ${today} går ut i dag, ${late} försenade`,
      subjectQuiet: (soon: number) => `Hemvist: ${soon} går ut snart`,
      intro: 'God morgon. Det här har du i Hemvist:',
      today: (n: number) => `- Går ut i dag: ${n}`,
      soon: (n: number) => `- Går ut inom tre dagar: ${n}`,
      week: (n: number) => `- Går ut inom en vecka: ${n}`,
      late: (n: number) => `- Försenade: ${n}`,
      escalated: (n: number, days: number) =>
        `- Försenade ${days === 1 ? 'minst en dag' : `minst ${days} dagar`}, som du som chef behöver se: ${n}`,
      byRule: 'Fördelat på regel:',
      noRule: (n: number) => `- Utan regel: ${n}`,
      open: (link: URL) => `Öppna Min dag: ${link}`,
      why: 'Mejlet innehåller aldrig namn, adresser eller länkar till någon person. Du får det för att du bad om det.',
      stop: (link: URL) => `Ändra eller stäng av: ${link}`,
      confirmSubject: 'Hemvist: bekräfta din adress',
      confirmIntro: 'Någon, förmodligen du, vill ha påminnelser från Hemvist till den här adressen.',
      confirmDo: (link: URL) => `Öppna länken, logga in och bekräfta: ${link}`,
      confirmNot: 'Var det inte du? Gör ingenting, så skickas inget mer.',
    },
  },
  en: {
    what: {
      lastDay: 'last day',
      earliestDecision: 'earliest decision',
      answer: 'answer',
      confirm: 'confirm',
      contact: 'make contact',
      payment: 'payment',
      carriedOut: 'eviction day',
      followUp: 'follow up',
      meeting: 'meeting',
    },
    calendar: {
      name: 'Hemvist: my clocks',
      logIn: 'Open the link and log in to see what it is about.',
    },
    mail: {
      subject: (today, late) => `Hemvist: ${today} run out today, ${late} late`,
      subjectQuiet: (soon) => `Hemvist: ${soon} run out soon`,
      intro: 'Good morning. This is what you have in Hemvist:',
      today: (n) => `- Run out today: ${n}`,
      soon: (n) => `- Run out within three days: ${n}`,
      week: (n) => `- Run out within a week: ${n}`,
      late: (n) => `- Late: ${n}`,
      escalated: (n, days) =>
        `- Late by ${days === 1 ? 'a day' : `${days} days`} or more, for you to see as manager: ${n}`,
      byRule: 'By rule:',
      noRule: (n) => `- Without a rule: ${n}`,
      open: (link) => `Open My day: ${link}`,
      why: 'This mail never holds names, addresses or links to anybody. You get it because you asked for it.',
      stop: (link) => `Change it or turn it off: ${link}`,
      confirmSubject: 'Hemvist: confirm your address',
      confirmIntro: 'Somebody, probably you, wants reminders from Hemvist at this address.',
      confirmDo: (link) => `Open the link, log in and confirm: ${link}`,
      confirmNot: 'Was it not you? Do nothing, and nothing more is sent.',
    },
  },
})
