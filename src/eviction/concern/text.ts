/** The words about concern for a child. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Oro för barn',
    question: 'Behöver en orosanmälan göras?',
    near: 'Barn kan snart förlora sitt hem, och ingen har prövat frågan än. Den som ska anmäla gör det genast, utan att vänta på mer.',
    rule: 'Den som får veta eller misstänker att ett barn far illa ska genast anmäla det.',
    weigh: 'Pröva frågan',
    none: 'Frågan är inte prövad än',
    noneWhat: 'Här står varje gång någon har prövat om en orosanmälan behövs, vad de kom fram till och varför.',
    noneWho: 'Den som har kontakt med familjen',
    weighing: {
      title: 'Behöver en orosanmälan göras?',
      lead: 'Att familjen kan förlora sitt hem är inte i sig att ett barn far illa. Men fråga, och skriv ner svaret, också när ingen anmälan görs.',
      send: 'Spara',
      done: 'Det är sparat.',
      fields: {
        outcome: { label: 'Vad kom du fram till?', missing: 'Välj om en orosanmälan görs nu eller inte.' },
        words: {
          label: 'Vad grundar sig det på?',
          hint: 'Det som du har sett eller hört, sakligt. I en anmälan läser alla som tar emot signaler i kommunen det här: skriv inte var någon med skyddade personuppgifter bor.',
          missing: 'Skriv vad du har sett eller hört, eller varför ingen anmälan behövs.',
        },
        urgent: {
          label: 'Barnet behöver skydd i dag',
          hint: 'Anmälan ställs först och ska besvaras samma dag. Ring också mottagningen.',
        },
      },
      refusals: { reportElsewhere: 'Ärendet är avslutat. Gör en orosanmälan som en egen signal.' },
    },
    outcomes: { report: 'En orosanmälan görs nu', noReport: 'Ingen anmälan behövs nu' },
    outcomeHints: {
      report: 'Den går till socialnämnden genast och får ett nummer.',
      noReport: 'Skriv varför. Det sparas här i ärendet.',
    },
    nobodyNoted: 'Inga barn är noterade i hemmet.',
    addChildren: 'Lägg till barn',
    reported: 'Orosanmälan gjord',
    weighed: 'Prövat, ingen anmälan',
    see: 'Visa anmälan',
    asSignal: 'Ny signal',
    count: (n: number) => `${n} barn`,
    earlier: 'Tidigare prövningar',
    by: (name: string, at: string) => `${name}, ${at}`,
  },
  en: {
    title: 'Concern for a child',
    question: 'Does a child concern report have to be made?',
    near: 'Children may soon lose their home, and nobody has weighed the question yet. Whoever has to report does so at once, without waiting for more.',
    rule: 'Whoever learns or suspects that a child is harmed must report it at once.',
    weigh: 'Weigh the question',
    none: 'The question hasn’t been weighed yet',
    noneWhat:
      'Here stands each time that somebody has weighed whether a concern report is needed, what they found and why.',
    noneWho: 'Whoever is in contact with the family',
    weighing: {
      title: 'Does a child concern report have to be made?',
      lead: 'That the family may lose its home isn’t in itself that a child is harmed. But ask, and write down the answer, also when no report is made.',
      send: 'Save',
      done: 'It is saved.',
      fields: {
        outcome: { label: 'What did you find?', missing: 'Choose whether a concern report is made now or not.' },
        words: {
          label: 'What does that rest on?',
          hint: 'What you have seen or heard, factually. In a report, everybody who takes in signals at the municipality reads this: don’t write where somebody with protected identity lives.',
          missing: 'Write what you have seen or heard, or why no report is needed.',
        },
        urgent: {
          label: 'The child needs protection today',
          hint: 'The report is put first and is to be answered the same day. Call the reception too.',
        },
      },
      refusals: { reportElsewhere: 'The matter has ended. Make a concern report as a signal of its own.' },
    },
    outcomes: { report: 'A concern report is made now', noReport: 'No report is needed now' },
    outcomeHints: {
      report: 'It goes to the board at once and gets a number.',
      noReport: 'Write why. It is kept here in the matter.',
    },
    nobodyNoted: 'No children are noted in the home.',
    addChildren: 'Add children',
    reported: 'Concern report made',
    weighed: 'Weighed, no report',
    see: 'Show the report',
    asSignal: 'New signal',
    count: (n: number) => (n === 1 ? '1 child' : `${n} children`),
    earlier: 'Earlier weighings',
    by: (name: string, at: string) => `${name}, ${at}`,
  },
})
