/** What the public pages say, in the languages that are asked for most: few sentences, the same in each. */

export const languages = ['sv', 'en', 'ar', 'so', 'uk', 'pl', 'ro'] as const
export type Language = (typeof languages)[number]

/** Each in its own words. */
export const languageNames: Readonly<Record<Language, string>> = {
  sv: 'Svenska',
  en: 'English',
  ar: 'العربية',
  so: 'Soomaali',
  uk: 'Українська',
  pl: 'Polski',
  ro: 'Română',
}

export const isLanguage = (word: string | undefined): word is Language => languages.some((one) => one === word)
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')

export type Said = {
  /** the heading of every page, and what stands beneath it */
  title: string
  lead: string
  /** the two ways, what is there tonight, and the answer */
  somebody: string
  myself: string
  where: string
  ask: string
  which: string
  danger: string
  noNames: string
  /** fields */
  place: string
  seen: string
  people: string
  urgent: string
  yes: string
  no: string
  called: string
  callFirst: string
  phone: string
  mail: string
  mailWrong: string
  need: string
  reach: string
  shared: string
  send: string
  fill: string
  mend: string
  tooMany: string
  /** the receipt, and what is answered */
  received: string
  mailComes: string
  code: string
  keepCode: string
  visitBefore: string
  urgentBefore: string
  answerBefore: string
  answeredBy: string
  visited: string
  waits: string
  answered: string
  stopMail: string
  stopped: string
  unknown: string
  show: string
  back: string
  /** what there is */
  kinds: { sleep: string; eat: string; wash: string; post: string; warm: string; care: string }
  nothingThere: string
  /** nobody who made the page speaks them all */
  translation: string
}

const sv: Said = {
  title: 'Sover någon ute, eller behöver du hjälp?',
  lead: 'Du behöver inget konto och säger inga namn.',
  somebody: 'En person sover ute eller i en trappuppgång',
  myself: 'Jag behöver hjälp',
  where: 'Sova, äta, tvätta sig, få post',
  ask: 'Se svaret',
  which: 'Vilken kommun?',
  danger: 'Är någons liv i fara? Ring 112.',
  noNames: 'Skriv inga namn.',
  place: 'Var?',
  seen: 'Vad har du sett?',
  people: 'Hur många?',
  urgent: 'Finns det barn där, eller är någon i fara?',
  yes: 'Ja',
  no: 'Nej',
  called: 'Jag har ringt, eller kan inte ringa',
  callFirst: 'Ring först 112. Säg att det gäller socialjouren. Kryssa sedan i rutan och skicka.',
  phone: 'Telefon, om kommunen får ringa dig (får vara tomt)',
  mail: 'E-post, om du vill få ett kvitto och ett svar (får vara tomt)',
  mailWrong: 'Skriv en e-postadress, till exempel namn@exempel.se.',
  need: 'Vad behöver du i natt?',
  reach: 'Hur når vi dig?',
  shared: 'Stadsmissionen får också läsa det',
  send: 'Skicka',
  fill: 'Fyll i det här.',
  mend: 'Något saknas eller är fel',
  tooMany: 'Det kommer många meddelanden just nu. Vänta tio minuter, eller ring 112 om det är bråttom.',
  received: 'Tack. Vi har fått ditt meddelande.',
  mailComes: 'Ett mejl kommer också till dig.',
  code: 'Din kod',
  keepCode: 'Spara koden. Med den ser du vad som händer. Vi kan inte visa den igen.',
  visitBefore: 'Någon åker dit före',
  urgentBefore: 'Om det finns barn eller fara, före',
  answerBefore: 'Du får svar senast',
  answeredBy: 'Den som svarar',
  visited: 'Vi har varit där. Vi får inte berätta mer.',
  waits: 'Ditt meddelande är mottaget. Det finns inget svar än.',
  answered: 'Du har fått ett svar. Se det med din kod:',
  stopMail: 'Sluta skicka mejl till mig',
  stopped: 'Du får inga fler mejl om det här. Vi har tagit bort din adress.',
  unknown: 'Vi hittar ingen sådan kod.',
  show: 'Visa',
  back: 'Tillbaka',
  kinds: { sleep: 'Sova i natt', eat: 'Äta', wash: 'Tvätta sig', post: 'Få post', warm: 'Värma sig', care: 'Vård' },
  nothingThere: 'Inget är inlagt än. Ring kommunen.',
  translation: 'Är något svårt att förstå? Säg det till kommunen.',
}

const en: Said = {
  title: 'Is somebody sleeping outdoors, or do you need help?',
  lead: 'You need no account and give no names.',
  somebody: 'Somebody is sleeping outdoors or in a stairwell',
  myself: 'I need help',
  where: 'Where to sleep, eat, wash and collect post',
  ask: 'See the answer',
  which: 'Which municipality?',
  danger: 'Is somebody’s life in danger? Ring 112.',
  noNames: 'Please don’t write any names.',
  place: 'Where?',
  seen: 'What have you seen?',
  people: 'How many?',
  urgent: 'Are there children there, or is anybody in danger?',
  yes: 'Yes',
  no: 'No',
  called: 'I have rung, or can’t ring',
  callFirst:
    'Ring 112 first. Say that it is for the out-of-hours social services (socialjouren). Then tick the box and send.',
  phone: 'Telephone, if the municipality may ring you (may be left empty)',
  mail: 'E-mail, if you want a receipt and an answer (may be left empty)',
  mailWrong: 'Write an e-mail address, such as name@example.com.',
  need: 'What do you need tonight?',
  reach: 'How can we reach you?',
  shared: 'Stadsmissionen may read it too',
  send: 'Send',
  fill: 'Please fill this in.',
  mend: 'Something is missing or wrong',
  tooMany: 'Many messages are coming in just now. Wait ten minutes, or ring 112 if it is urgent.',
  received: 'Thank you. We have received your message.',
  mailComes: 'An e-mail is on its way to you too.',
  code: 'Your code',
  keepCode: 'Keep the code. With it you can see what happens. We can’t show it again.',
  visitBefore: 'Somebody will go there before',
  urgentBefore: 'If there are children or danger, before',
  answerBefore: 'You will have an answer by',
  answeredBy: 'Answered by',
  visited: 'We have been there. We can’t tell you more.',
  waits: 'Your message has been received. There is no answer yet.',
  answered: 'There is an answer for you. See it with your code:',
  stopMail: 'Stop sending me e-mail',
  stopped: 'You will get no more e-mail about this. We have removed your address.',
  unknown: 'We can’t find that code.',
  show: 'Show',
  back: 'Back',
  kinds: {
    sleep: 'Sleep tonight',
    eat: 'Eat',
    wash: 'Wash',
    post: 'Collect post',
    warm: 'Keep warm',
    care: 'Health care',
  },
  nothingThere: 'There is nothing here yet. Ring the municipality.',
  translation: 'Is something hard to understand? Tell the municipality.',
}

export const said = { sv, en } as const
