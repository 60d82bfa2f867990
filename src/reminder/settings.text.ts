/** Words of the pages where reminders are set. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Påminnelser',
    lead: 'Få dina klockor i din kalender eller som ett mejl på morgonen. Hemvist berättar aldrig vem det gäller: bara ärendets nummer, regeln och dagen.',
    municipalityLink: 'Kommunens egna dagar',
    subject: { cancel: 'Avbryt' },
    vardag: 'Varje vardag',
    notAddress: 'Skriv en e-postadress, till exempel namn@kommun.se.',
    making: {
      press: 'Gör en adress',
      done: 'Adressen är gjord.',
      refusals: { meanwhile: 'En ny adress gjordes just i ett annat fönster. Byt igen om du inte såg den.' },
    },
    replacing: { press: 'Byt till en ny adress' },
    revoking: {
      press: 'Stäng av adressen',
      done: 'Adressen är avstängd. Kalendern får inget mer.',
      refusals: { none: 'Du har ingen kalenderadress.' },
    },
    stopping: {
      press: 'Stäng av mejlet',
      done: 'Mejlet är avstängt.',
      refusals: { none: 'Du får inget mejl.' },
    },
    deciding: {
      title: 'Kommunens egna dagar',
      lead: 'Dagar som kommunen själv bestämmer. De ändrar aldrig vad lagen säger. Ett nytt värde gäller från den dag du anger; det som gällde förut finns kvar.',
      send: 'Spara',
      done: 'Sparat.',
      fields: {
        key: 'Vad',
        value: { label: 'Antal dagar', missing: 'Skriv antalet dagar, till exempel 3.' },
        from: { label: 'Gäller från', missing: 'Skriv den dag det ska börja gälla, till exempel 2026-11-21.' },
      },
      refusals: { past: 'Välj i dag eller en senare dag: det som redan har gällt ändras inte.' },
    },
    calendar: {
      title: 'Kalender',
      none: 'Du har ingen kalenderadress',
      noneText:
        'Med en egen adress visar Outlook, Google eller Apple dina klockor som heldagar, till exempel ”V-2026-0118 EV-05 sista dag”, och påminner dagen före klockan 8.',
      noneWho: 'Du gör adressen här och lägger in den i din kalender.',
      has: (made: string) => `Du har en kalenderadress sedan ${made}. Den visas inte igen.`,
      replaceHint: 'När du byter slutar den gamla adressen gälla direkt. Byt om någon annan kan ha sett den.',
      shownTitle: 'Din kalenderadress',
      shownLead: 'Kopiera den nu: den visas bara den här gången.',
      shownWarning: 'Den som har adressen kan läsa nummer, regler och dagar. Dela den inte. Byt den om du är osäker.',
      how: 'Så lägger du in den',
      outlook: 'Outlook: Kalender, Lägg till kalender, Prenumerera från webben, klistra in adressen, Importera.',
      google: 'Google Kalender på datorn: plustecknet vid Andra kalendrar, Från webbadress, klistra in, Lägg till.',
      apple: 'Apple: Kalender, Arkiv, Ny kalenderprenumeration, klistra in, Prenumerera.',
      often:
        'Programmen hämtar själva: Apple och Outlook ungefär varje timme till några gånger om dagen, Google någon gång per dygn. Lita på Min dag för det som brådskar.',
      done: 'Klar',
    },
    mail: {
      title: 'Mejl på morgonen',
      what: 'I mejlet: hur många klockor som går ut i dag och snart, hur många som är försenade, fördelat på regel, och en länk till Min dag. Aldrig namn, adresser eller ärendets innehåll. Inget skickas när inget är på gång.',
      off: 'Mejl är inte påslaget här',
      offText: 'Den som driver Hemvist hos er behöver ange en mejlserver (HEMVIST_SMTP_URL). Kalendern fungerar ändå.',
      none: 'Du får inget mejl',
      noneText: 'Fyll i din adress i tjänsten så kommer ett mejl de dagar när något går ut eller är försenat.',
      noneWho: 'Du slår på det själv, och kan stänga av det när du vill.',
      waiting: (address: string) =>
        `Vi har skickat ett mejl till ${address}. Öppna länken i det och bekräfta, så börjar påminnelserna komma. Kom det inget? Spara en gång till.`,
      on: (address: string, when: string) => `Mejlet går till ${address} ${when}.`,
      everyDay: (hour: number) => `varje vardag från klockan ${hour}`,
      weekly: (day: string, hour: number) =>
        `en gång i veckan, ${day} från klockan ${hour} (nästa vardag om det är helg)`,
      fields: {
        address: {
          label: 'Din e-postadress i tjänsten',
          hint: 'Inte en gemensam brevlåda, och inte någon privat.',
          missing: 'Skriv en e-postadress, till exempel namn@kommun.se.',
        },
        weekday: 'Hur ofta',
        hour: 'Tidigast klockan',
      },
      save: 'Spara',
      change: 'Ändra',
      saved: 'Sparat.',
      savedConfirm: 'Sparat. Öppna mejlet vi skickade och bekräfta adressen.',
      tooOften: 'Du har bytt adress många gånger i dag. Försök igen i morgon.',
      notSent:
        'Mejlservern svarar inte just nu, så vi kunde inte skicka frågan till adressen. Valet är sparat. Försök igen om en stund genom att spara en gång till.',
      confirmTitle: 'Bekräfta din adress',
      confirmLead: 'Tryck på knappen så börjar påminnelserna komma till adressen där du fick länken.',
      confirm: 'Ja, det är min adress',
      confirmed: 'Adressen är bekräftad. Nästa vardag när något är på gång kommer det första mejlet.',
    },
    municipality: {
      keys: {
        'eviction.escalateAfterDays': 'Så många dagar för sent får chefen veta',
        'eviction.firstContactWithinDays': 'Dagar inom vilka hushållet ska ha kontaktats',
      },
      hints: {
        'eviction.escalateAfterDays': '1: chefen får veta dagen efter den sista dagen.',
        'eviction.firstContactWithinDays': 'Räknas från den dag då hotet mot hemmet blev känt.',
      },
      now: (n: number, since: string | null) =>
        since === null ? `Nu: ${n} (kommunen har inte bestämt något eget)` : `Nu: ${n}, sedan ${since}`,
      value: 'Antal dagar',
      from: 'Gäller från',
      key: 'Vad',
      by: 'Vem',
      at: 'När',
      history: 'Vad som har bestämts',
      none: 'Inget är bestämt än',
      noneText: 'Då gäller Hemvists egna värden. Det som bestäms här visas med datum och namn.',
      noneWho: 'Kommunens chefer.',
    },
  },
  en: {
    title: 'Reminders',
    lead: 'Have your clocks in your calendar, or in a mail in the morning. Hemvist never tells whom it is about: only the matter’s number, the rule and the day.',
    municipalityLink: 'The municipality’s own days',
    subject: { cancel: 'Cancel' },
    vardag: 'Every working day',
    notAddress: 'Write an e-mail address, such as name@kommun.se.',
    making: {
      press: 'Make an address',
      done: 'The address is made.',
      refusals: {
        meanwhile: 'A new address was made just now in another window. Change it again if you didn’t see it.',
      },
    },
    replacing: { press: 'Change to a new address' },
    revoking: {
      press: 'Turn the address off',
      done: 'The address is off. The calendar gets nothing more.',
      refusals: { none: 'You have no calendar address.' },
    },
    stopping: {
      press: 'Turn the mail off',
      done: 'The mail is off.',
      refusals: { none: 'You get no mail.' },
    },
    deciding: {
      title: 'The municipality’s own days',
      lead: 'Days that the municipality decides itself. They never change what the law says. A new value holds from the day you give; what held before is kept.',
      send: 'Save',
      done: 'Saved.',
      fields: {
        key: 'What',
        value: { label: 'Number of days', missing: 'Write the number of days, such as 3.' },
        from: { label: 'Holds from', missing: 'Write the day from which it is to hold, such as 2026-11-21.' },
      },
      refusals: { past: 'Choose today or a later day: what has held already is not changed.' },
    },
    calendar: {
      title: 'Calendar',
      none: 'You have no calendar address',
      noneText:
        'With an address of your own, Outlook, Google or Apple show your clocks as whole days, such as “V-2026-0118 EV-05 last day”, and remind you the day before at 8.',
      noneWho: 'You make the address here and add it to your calendar.',
      has: (made) => `You have had a calendar address since ${made}. It is not shown again.`,
      replaceHint: 'When you change, the old address stops at once. Change it if somebody else may have seen it.',
      shownTitle: 'Your calendar address',
      shownLead: 'Copy it now: it is shown this once only.',
      shownWarning:
        'Whoever has the address can read numbers, rules and days. Don’t share it. Change it when in doubt.',
      how: 'How to add it',
      outlook: 'Outlook: Calendar, Add calendar, Subscribe from web, paste the address, Import.',
      google: 'Google Calendar on a computer: the plus sign at Other calendars, From URL, paste, Add.',
      apple: 'Apple: Calendar, File, New Calendar Subscription, paste, Subscribe.',
      often:
        'The programs fetch by themselves: Apple and Outlook from about hourly to a few times a day, Google about once a day. Trust My day for what is urgent.',
      done: 'Done',
    },
    mail: {
      title: 'Mail in the morning',
      what: 'In the mail: how many clocks run out today and soon, how many are late, by rule, and a link to My day. Never names, addresses or what a matter is about. Nothing is sent when nothing is due.',
      off: 'Mail is not turned on here',
      offText:
        'Whoever runs Hemvist with you needs to name a mail server (HEMVIST_SMTP_URL). The calendar works without it.',
      none: 'You get no mail',
      noneText: 'Fill in your work address, and a mail comes on days when something runs out or is late.',
      noneWho: 'You turn it on yourself, and off whenever you like.',
      waiting: (address) =>
        `We have sent a mail to ${address}. Open the link in it and confirm, and reminders begin to come. Nothing came? Save once more.`,
      on: (address, when) => `The mail goes to ${address} ${when}.`,
      everyDay: (hour) => `every working day from ${hour}:00`,
      weekly: (day, hour) => `once a week, ${day} from ${hour}:00 (the next working day when it is a holiday)`,
      fields: {
        address: {
          label: 'Your e-mail address at work',
          hint: 'Not a shared mailbox, and not a private one.',
          missing: 'Write an e-mail address, such as name@kommun.se.',
        },
        weekday: 'How often',
        hour: 'Not before',
      },
      save: 'Save',
      change: 'Change',
      saved: 'Saved.',
      savedConfirm: 'Saved. Open the mail that we sent and confirm the address.',
      tooOften: 'You have changed address many times today. Try again tomorrow.',
      notSent:
        'The mail server does not answer right now, so we could not send the question to the address. Your choice is saved. Try again in a while by saving once more.',
      confirmTitle: 'Confirm your address',
      confirmLead: 'Press the button, and reminders begin to come to the address where you got the link.',
      confirm: 'Yes, it is my address',
      confirmed: 'The address is confirmed. The first mail comes on the next working day when something is due.',
    },
    municipality: {
      keys: {
        'eviction.escalateAfterDays': 'How many days late the manager is told',
        'eviction.firstContactWithinDays': 'Days within which the household must have been contacted',
      },
      hints: {
        'eviction.escalateAfterDays': '1: the manager is told the day after the last day.',
        'eviction.firstContactWithinDays': 'Counted from the day when the threat to the home became known.',
      },
      now: (n, since) =>
        since === null ? `Now: ${n} (the municipality has decided nothing of its own)` : `Now: ${n}, since ${since}`,
      value: 'Number of days',
      from: 'Holds from',
      key: 'What',
      by: 'Who',
      at: 'When',
      history: 'What has been decided',
      none: 'Nothing is decided yet',
      noneText: 'Hemvist’s own values hold then. What is decided here is shown with its date and name.',
      noneWho: 'The municipality’s managers.',
    },
  },
})
