/** Words for signing, prolonging and ending an agreement. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Underskrifter och tid',
    noneSigned: 'Ingen har skrivit under än',
    noneSignedWhat:
      'Avtalet gäller när alla parter har skrivit under. Underskrifterna görs på papper eller elektroniskt, och noteras här.',
    sign: 'Notera en underskrift',
    prolong: 'Förläng',
    end: 'Avsluta avtalet',
    signed: (who: string, party: string, day: string) => `${who} för ${party}, ${day}`,
    prolonged: (until: string, day: string) => `Förlängt till ${until}, överenskommet ${day}`,
    signing: {
      title: 'Notera en underskrift',
      send: 'Notera',
      done: 'Underskriften är noterad.',
      fields: {
        party: 'För vilken part?',
        signer: { label: 'Vem skrev under?', hint: 'Den som får teckna avtalet för parten.' },
        signerRole: { label: 'Roll', hint: 'Till exempel socialchef eller vd.' },
        signedOn: 'Vilken dag',
      },
      refusals: {
        already: 'Parten har redan skrivit under. Ta bort den underskriften först om den är fel.',
        fewParties: 'Ett avtal har minst två parter. Lägg till den andra parten först.',
        noFlat: 'Ett enskilt avtal säger vilken lägenhet det gäller. Välj lägenheten först.',
      },
    },
    unsigning: {
      press: 'Ta bort',
      done: 'Underskriften är borttagen.',
      refusals: { already: 'Den var redan borttagen.' },
    },
    prolonging: {
      title: 'Förläng avtalet',
      lead: 'Med samma villkor. Ska något ändras görs ett tilläggsavtal i stället.',
      send: 'Förläng',
      done: 'Avtalet är förlängt.',
      fields: {
        agreedOn: 'Överenskommet den',
        untilOn: 'Gäller till och med',
        words: { label: 'Anteckning' },
      },
      refusals: {
        untilFurther: 'Avtalet har ingen sista dag, och kan inte förlängas.',
        notLonger: 'Dagen är inte senare än den sista dag som redan gäller.',
        beforeSigned: 'Avtalet kan inte förlängas innan det har börjat.',
        endsBeforeItBegins: 'Den sista dagen kan inte vara före dagen för överenskommelsen.',
      },
    },
    becauses: {
      notice: 'En part sade upp det',
      agreed: 'Parterna kom överens om det',
      breach: 'En part höll det inte',
      replaced: 'Ett nytt avtal gäller i stället',
      neverBegan: 'Det blev aldrig av',
    },
    ending: {
      title: 'Avsluta avtalet',
      lead: 'Det som har hänt står kvar.',
      send: 'Avsluta',
      done: 'Avtalet är avslutat.',
      fields: {
        because: 'Varför',
        endedOn: { label: 'Sista dag då det gäller', hint: 'Lämna tomt om det aldrig blev av.' },
        words: { label: 'I ord' },
      },
      refusals: {
        dayMissing: 'Skriv avtalets sista dag.',
        noDay: 'Ett avtal som aldrig blev av har ingen sista dag. Lämna den tom.',
        endsBeforeItBegins: 'Avtalet kan inte sluta innan det börjar. Skriv en senare dag.',
        didBegin: 'Avtalet är undertecknat av alla. Välj ett annat skäl och skriv den sista dagen.',
      },
    },
    open: {
      action: (what: string) => `Att göra efter ett möte: ${what}`,
      meeting: (day: string) => `Planerat möte ${day}`,
      point: (what: string) => `Att bestämma: ${what}`,
      amendment: (what: string) => `Tilläggsavtal: ${what}`,
    },
    reopening: { press: 'Ta tillbaka avslutet', done: 'Avslutet är tillbakataget.' },
    endedTitle: (day: string) => `Avslutat, gällde till och med ${day}`,
    neverTitle: 'Blev inte av',
  },
  en: {
    title: 'Signatures and term',
    noneSigned: 'Nobody has signed yet',
    noneSignedWhat:
      'The agreement is in force when all parties have signed. Signatures are made on paper or electronically, and noted here.',
    sign: 'Note a signature',
    prolong: 'Prolong',
    end: 'End the agreement',
    signed: (who: string, party: string, day: string) => `${who} for ${party}, ${day}`,
    prolonged: (until: string, day: string) => `Prolonged until ${until}, agreed ${day}`,
    signing: {
      title: 'Note a signature',
      send: 'Note',
      done: 'The signature has been noted.',
      fields: {
        party: 'For which party?',
        signer: { label: 'Who signed?', hint: 'Whoever may sign for the party.' },
        signerRole: { label: 'Role', hint: 'Such as director of social services.' },
        signedOn: 'Which day',
      },
      refusals: {
        already: 'The party has signed already. Remove that signature first if it is wrong.',
        fewParties: 'An agreement has at least two parties. Add the other party first.',
        noFlat: 'An individual agreement says which flat it is about. Choose the flat first.',
      },
    },
    unsigning: {
      press: 'Remove',
      done: 'The signature has been removed.',
      refusals: { already: 'It was removed already.' },
    },
    prolonging: {
      title: 'Prolong the agreement',
      lead: 'With the same terms. If something is to change, an amendment is made instead.',
      send: 'Prolong',
      done: 'The agreement has been prolonged.',
      fields: { agreedOn: 'Agreed on', untilOn: 'Holds until', words: { label: 'Note' } },
      refusals: {
        untilFurther: 'The agreement has no last day, and can’t be prolonged.',
        notLonger: 'The day is no later than the last day that holds already.',
        beforeSigned: 'The agreement can’t be prolonged before it has begun.',
        endsBeforeItBegins: 'The last day can’t be before the day when it was agreed.',
      },
    },
    becauses: {
      notice: 'A party gave notice',
      agreed: 'The parties agreed to it',
      breach: 'A party didn’t keep it',
      replaced: 'A new agreement holds instead',
      neverBegan: 'It never came about',
    },
    ending: {
      title: 'End the agreement',
      lead: 'What has happened stays.',
      send: 'End',
      done: 'The agreement has ended.',
      fields: {
        because: 'Why',
        endedOn: { label: 'Last day in force', hint: 'Leave it empty if it never came about.' },
        words: { label: 'In words' },
      },
      refusals: {
        dayMissing: 'Write the agreement’s last day.',
        noDay: 'An agreement that never came about has no last day. Leave it empty.',
        endsBeforeItBegins: 'The agreement can’t end before it begins. Write a later day.',
        didBegin: 'Everybody has signed the agreement. Choose another reason and write its last day.',
      },
    },
    open: {
      action: (what: string) => `To do after a meeting: ${what}`,
      meeting: (day: string) => `Meeting planned ${day}`,
      point: (what: string) => `To decide: ${what}`,
      amendment: (what: string) => `Amendment: ${what}`,
    },
    reopening: { press: 'Take the end back', done: 'The end has been taken back.' },
    endedTitle: (day: string) => `Ended, in force until ${day}`,
    neverTitle: 'Never began',
  },
})
