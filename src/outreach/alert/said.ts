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
  /** the two ways, what is there tonight, and the answer */
  somebody: string
  myself: string
  where: string
  ask: string
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
  outcome: string
  need: string
  reach: string
  shared: string
  send: string
  fill: string
  tooMany: string
  /** the receipt, and what is answered */
  received: string
  code: string
  keepCode: string
  visitBefore: string
  answerBefore: string
  answeredBy: string
  visited: string
  waits: string
  unknown: string
  show: string
  back: string
  /** what there is */
  kinds: { sleep: string; eat: string; wash: string; post: string; warm: string; care: string }
  nothingThere: string
}

const sv: Said = {
  somebody: 'En person sover ute eller i en trappuppgång',
  myself: 'Jag behöver hjälp',
  where: 'Sova, äta, tvätta sig, få post',
  ask: 'Se svaret',
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
  outcome: 'Telefon eller e-post, om kommunen får höra av sig (får vara tomt)',
  need: 'Vad behöver du i natt?',
  reach: 'Hur når vi dig?',
  shared: 'Stadsmissionen får också läsa det',
  send: 'Skicka',
  fill: 'Fyll i det här.',
  tooMany: 'Det kommer många meddelanden just nu. Vänta tio minuter, eller ring 112 om det är bråttom.',
  received: 'Tack. Vi har fått ditt meddelande.',
  code: 'Din kod',
  keepCode: 'Spara koden. Med den ser du vad som händer. Vi kan inte visa den igen.',
  visitBefore: 'Någon åker dit före',
  answerBefore: 'Du får svar senast',
  answeredBy: 'Den som svarar',
  visited: 'Vi har varit där. Vi får inte berätta mer.',
  waits: 'Ditt meddelande är mottaget. Det finns inget svar än.',
  unknown: 'Vi hittar ingen sådan kod.',
  show: 'Visa',
  back: 'Tillbaka',
  kinds: { sleep: 'Sova i natt', eat: 'Äta', wash: 'Tvätta sig', post: 'Få post', warm: 'Värma sig', care: 'Vård' },
  nothingThere: 'Inget är inlagt än. Ring kommunen.',
}

const en: Said = {
  somebody: 'A person sleeps outdoors or in a stairwell',
  myself: 'I need help',
  where: 'Sleep, eat, wash, get post',
  ask: 'See the answer',
  danger: 'Is somebody’s life in danger? Ring 112.',
  noNames: 'Write no names.',
  place: 'Where?',
  seen: 'What have you seen?',
  people: 'How many?',
  urgent: 'Are there children, or is somebody in danger?',
  yes: 'Yes',
  no: 'No',
  called: 'I have called, or can’t call',
  callFirst: 'First ring 112. Say that it is for the social emergency service. Then tick the box and send.',
  outcome: 'Telephone or e-mail, if the municipality may get in touch (may be empty)',
  need: 'What do you need tonight?',
  reach: 'How do we reach you?',
  shared: 'Stadsmissionen may read it too',
  send: 'Send',
  fill: 'Fill this in.',
  tooMany: 'Many messages are coming in. Wait ten minutes, or ring 112 if it is urgent.',
  received: 'Thank you. We have received your message.',
  code: 'Your code',
  keepCode: 'Keep the code. With it you see what happens. We can’t show it again.',
  visitBefore: 'Somebody goes there before',
  answerBefore: 'You have an answer by',
  answeredBy: 'Who answers',
  visited: 'We have been there. We may not tell more.',
  waits: 'Your message has been received. There is no answer yet.',
  unknown: 'We find no such code.',
  show: 'Show',
  back: 'Back',
  kinds: { sleep: 'Sleep tonight', eat: 'Eat', wash: 'Wash', post: 'Get post', warm: 'Keep warm', care: 'Health care' },
  nothingThere: 'Nothing stands here yet. Ring the municipality.',
}

export const said = { sv, en } as const
