/** Words of who supports, and of handing over. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    naming: {
      title: 'Lägg till någon som stödjer',
      lead: 'Flera kan stödja samma person. En överlämning från en till en annan gör ni i stället med ”Be någon ta över”.',
      send: 'Lägg till',
      done: 'Nu stödjer hen personen.',
      fields: { worker: { label: 'Vem?', missing: 'Välj vem som ska stödja.' }, fromOn: 'Från vilken dag?' },
      refusals: {
        notThere: 'Personen arbetar inte med stöd där. Välj någon annan.',
        noUnit:
          'Den som ska stödja behöver höra till en enhet. Be systemförvaltaren ordna det, eller välj någon annan.',
        notNamed: 'Personen har skyddade personuppgifter. Välj någon som får öppna dem.',
        already: 'Hen stödjer personen redan.',
        tooEarly: 'Dagen är före stödets första dag.',
      },
    },
    leaving: {
      press: 'Stödjer inte längre',
      done: 'Hen stödjer inte personen längre.',
      refusals: {
        already: 'Hen stödjer inte personen längre.',
        open: 'Det väntar en överlämning från hen. Ta tillbaka den först.',
      },
    },
    asking: {
      title: 'Be någon ta över',
      lead: 'Den du frågar läser det du skriver, och svarar. Till den dagen är det du som stödjer.',
      send: 'Fråga',
      done: 'Frågan är skickad. Svaret syns här och på Min dag.',
      fields: {
        from: { label: 'Vem lämnar över?', hint: 'Ingen: den nya stödjer utan att någon slutar.' },
        to: { label: 'Vem tar över?', missing: 'Välj vem som ska ta över.' },
        onDay: 'Från vilken dag?',
        words: {
          label: 'Vad behöver den nya veta?',
          hint: 'Hur personen vill bli mött, vad ni har lovat, vad som är på gång. Gärna skrivet tillsammans med personen.',
        },
      },
      refusals: {
        notThere: 'Personen arbetar inte med stöd där. Välj någon annan.',
        noUnit:
          'Den som ska ta över behöver höra till en enhet. Be systemförvaltaren ordna det, eller välj någon annan.',
        notNamed: 'Personen har skyddade personuppgifter. Välj någon som får öppna dem.',
        notFrom: 'Hen stödjer inte personen nu.',
        same: 'Hen stödjer personen redan.',
        open: 'Någon är redan tillfrågad. Ta tillbaka den frågan först.',
      },
    },
    answering: {
      title: 'Svara på överlämningen',
      send: 'Svara',
      done: 'Du har svarat.',
      fields: {
        answer: { label: 'Ditt svar', missing: 'Välj ditt svar.' },
        words: { label: 'Något att säga till den som frågade?', hint: 'Till exempel en annan dag.' },
      },
      refusals: {
        notMine: 'Frågan är ställd till någon annan.',
        answered: 'Frågan är redan besvarad eller tillbakatagen.',
        whyNot: 'Skriv kort varför, så att den som frågade vet vad som behövs.',
      },
    },
    withdrawing: {
      press: 'Ta tillbaka frågan',
      done: 'Frågan är tillbakatagen.',
      refusals: { answered: 'Frågan är redan besvarad eller tillbakatagen.' },
    },
    answers: { accepted: 'Jag tar över', declined: 'Det går inte' },
    nobodyLeaves: 'Ingen slutar',
    asked: (from: string, to: string, day: string) => `${from} frågar om ${to} tar över från ${day}`,
    askedAlone: (to: string, day: string) => `${to} är tillfrågad om att stödja från ${day}`,
    mustKnow: 'Det här behöver du veta',
  },
  en: {
    naming: {
      title: 'Add somebody who supports',
      lead: 'Several may support the same person. To hand over from one to another, use “Ask somebody to take over” instead.',
      send: 'Add',
      done: 'They support the person now.',
      fields: { worker: { label: 'Who?', missing: 'Choose who is to support.' }, fromOn: 'From which day?' },
      refusals: {
        notThere: 'They don’t work with support there. Choose somebody else.',
        noUnit: 'Whoever supports must belong to a unit. Ask the administrator to see to it, or choose somebody else.',
        notNamed: 'The person has a protected identity. Choose somebody who may open them.',
        already: 'They support the person already.',
        tooEarly: 'The day is before the first day of the support.',
      },
    },
    leaving: {
      press: 'No longer supports',
      done: 'They no longer support the person.',
      refusals: {
        already: 'They no longer support the person.',
        open: 'A handover from them waits. Take it back first.',
      },
    },
    asking: {
      title: 'Ask somebody to take over',
      lead: 'Whoever you ask reads what you write, and answers. Until that day it is you who support.',
      send: 'Ask',
      done: 'The question is sent. The answer shows here and on My day.',
      fields: {
        from: { label: 'Who hands over?', hint: 'Nobody: the new one supports without anybody leaving.' },
        to: { label: 'Who takes over?', missing: 'Choose who is to take over.' },
        onDay: 'From which day?',
        words: {
          label: 'What does the new one need to know?',
          hint: 'How the person wants to be met, what you have promised, what is under way. Best written together with the person.',
        },
      },
      refusals: {
        notThere: 'They don’t work with support there. Choose somebody else.',
        noUnit:
          'Whoever takes over must belong to a unit. Ask the administrator to see to it, or choose somebody else.',
        notNamed: 'The person has a protected identity. Choose somebody who may open them.',
        notFrom: 'They don’t support the person now.',
        same: 'They support the person already.',
        open: 'Somebody has been asked already. Take that question back first.',
      },
    },
    answering: {
      title: 'Answer the handover',
      send: 'Answer',
      done: 'You have answered.',
      fields: {
        answer: { label: 'Your answer', missing: 'Choose your answer.' },
        words: { label: 'Anything to say to whoever asked?', hint: 'Another day, for example.' },
      },
      refusals: {
        notMine: 'The question was put to somebody else.',
        answered: 'The question has been answered or taken back already.',
        whyNot: 'Write in short why, so that whoever asked knows what is needed.',
      },
    },
    withdrawing: {
      press: 'Take the question back',
      done: 'The question is taken back.',
      refusals: { answered: 'The question has been answered or taken back already.' },
    },
    answers: { accepted: 'I take over', declined: 'It isn’t possible' },
    nobodyLeaves: 'Nobody leaves',
    asked: (from, to, day) => `${from} asks whether ${to} takes over from ${day}`,
    askedAlone: (to, day) => `${to} has been asked to support from ${day}`,
    mustKnow: 'What you need to know',
  },
})
