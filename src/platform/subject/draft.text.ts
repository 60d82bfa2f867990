/** Words about what is half written. */

import { dictionary } from '../text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Utkast',
    lead: 'Det du har börjat skriva och inte skickat. Bara du ser det.',
    begun: (when: string) => `Du började skriva det här ${when}. Bara du ser utkastet. Det försvinner när du skickar.`,
    throwAway: 'Kasta utkastet',
    thrownAway: 'Utkastet är kastat.',
    keep: 'Spara utkast',
    kept: 'Utkastet är sparat. Bara du ser det.',
    saved: (when: string) => `Utkast sparat ${when}`,
    notSaved: 'Utkastet kunde inte sparas. Det du skrivit står kvar här.',
    what: 'Vad',
    when: 'Senast ändrat',
    none: 'Inga utkast',
    noneWhat: 'Långa texter sparas som utkast medan du skriver. Hit hittar du om du blev avbruten.',
    of: (what: string, when: string) => `${what}, ${when}`,
    unknown: 'Något du har börjat skriva',
  },
  en: {
    title: 'Drafts',
    lead: 'What you have begun to write and not sent. Only you see it.',
    begun: (when: string) => `You began to write this ${when}. Only you see the draft. It goes away when you send.`,
    throwAway: 'Throw the draft away',
    thrownAway: 'The draft is thrown away.',
    keep: 'Save a draft',
    kept: 'The draft is saved. Only you see it.',
    saved: (when: string) => `Draft saved ${when}`,
    notSaved: 'The draft could not be saved. What you have written is still here.',
    what: 'What',
    when: 'Last changed',
    none: 'No drafts',
    noneWhat: 'Long texts are kept as drafts while you write. You find them here if you were interrupted.',
    of: (what: string, when: string) => `${what}, ${when}`,
    unknown: 'Something that you began to write',
  },
})
