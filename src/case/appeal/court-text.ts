/** Words of the forms for what a court decided, and for undoing a step of an appeal. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    noEarlier: (day: string) => `Dagen kan inte vara före ${day}.`,
    undoing: {
      title: 'Ångra det senaste steget',
      send: 'Ångra',
      done: 'Ångrat. Vad som stod finns kvar i historiken.',
      fields: { because: { label: 'Varför är det fel?', hint: 'Behövs när överklagandet är registrerat av misstag.' } },
      refusals: {
        becauseMissing: 'Skriv varför det är fel.',
        judged: 'Domstolen har avgjort målet. Ta bort domen först, om den är fel.',
        moved: 'Någon annan har gjort nästa steg. Läs hur det står nu.',
      },
    },
    undoes: {
      received:
        'Överklagandet tas bort från beslutet. Det syns fortfarande vem som registrerade det och varför det togs bort.',
      tried: 'Prövningen av tiden tas bort.',
      rejected: 'Beslutet att avvisa tas bort. Har personen redan fått det behöver den få veta.',
      reconsidered: 'Omprövningen tas bort.',
      atCourt: 'Noteringen om att det är överlämnat tas bort.',
      withdrawn: 'Noteringen om att personen tagit tillbaka det tas bort.',
    },

    judging: {
      title: 'Domstolen har avgjort målet',
      send: 'Registrera',
      done: 'Domstolens avgörande är registrerat.',
      fields: {
        givenOn: 'Vilken dag avgjordes det?',
        outcome: 'Vad blev det?',
        courtNumber: 'Målnummer',
        words: 'Vad innebär det, i klartext?',
      },
      refusals: {
        noLeave: 'Förvaltningsrätten ger inga prövningstillstånd. Välj något annat.',
        moved: 'Någon annan har registrerat det. Läs hur det står nu.',
      },
    },
    undoingJudgment: {
      title: 'Ta bort domen',
      lead: 'Gör det om den är fel inskriven. Det syns i historiken vem som tog bort den.',
      send: 'Ta bort domen',
      done: 'Domen är borttagen.',
      fields: { because: 'Varför är den fel?' },
      refusals: { moved: 'En högre domstol har avgjort målet sedan. Ta bort den domen först, om den är fel.' },
    },
  },
  en: {
    noEarlier: (day) => `The day can’t be before ${day}.`,
    undoing: {
      title: 'Undo the latest step',
      send: 'Undo',
      done: 'Undone. What stood there is kept in the history.',
      fields: { because: { label: 'Why is it wrong?', hint: 'Needed when the appeal was registered by mistake.' } },
      refusals: {
        becauseMissing: 'Write why it is wrong.',
        judged: 'The court has decided. Take its judgment away first, if that is wrong.',
        moved: 'Somebody else has taken the next step. Read how it stands now.',
      },
    },
    undoes: {
      received:
        'The appeal is taken away from the decision. It still shows who registered it and why it was taken away.',
      tried: 'The finding on the time is taken away.',
      rejected: 'The decision to reject is taken away. If the person has got it already they need to be told.',
      reconsidered: 'What was found when looking again is taken away.',
      atCourt: 'The note that it was sent on is taken away.',
      withdrawn: 'The note that the person withdrew it is taken away.',
    },

    judging: {
      title: 'The court has decided',
      send: 'Register',
      done: 'What the court decided is registered.',
      fields: {
        givenOn: 'On what day was it decided?',
        outcome: 'What came of it?',
        courtNumber: 'The court’s case number',
        words: 'What does it mean, in plain words?',
      },
      refusals: {
        noLeave: 'The administrative court grants no leave to appeal. Choose something else.',
        moved: 'Somebody else has registered it. Read how it stands now.',
      },
    },
    undoingJudgment: {
      title: 'Take the judgment away',
      lead: 'Do so if it was written in wrongly. The history shows who took it away.',
      send: 'Take the judgment away',
      done: 'The judgment is taken away.',
      fields: { because: 'Why is it wrong?' },
      refusals: { moved: 'A higher court has decided since. Take that judgment away first, if it is wrong.' },
    },
  },
})
