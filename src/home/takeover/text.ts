/** Words for who lives in a flat, and for a spouse or cohabitant who takes its lease over. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Vilka som bor där, och övertagande',
    tenantsOnly: 'Bara hyresgästerna är uppskrivna.',
    lived: (from: string) => `från ${from}`,
    livedUntil: (from: string, until: string) => `${from} till ${until}`,
    out: 'Flyttar ut',
    asked: (day: string, who: string) => `Frågat om våld ${day} av ${who}.`,
    violence:
      'Råd ingen att säga upp eller lämna bostaden. Gör en skyddsbedömning. Kommunens betalning eller borgen ska vägas in till personens fördel (JB 12 kap. 47 §).',
    notAsked: 'Ingen har skrivit upp att ni frågat om våld. Fråga innan någon rådes att lämna bostaden.',
    kinds: { yes: 'Ja', no: 'Nej', unanswered: 'Frågat, men inget svar' },
    grounds: {
      division: 'Bodelning eller beslut om vem som får bo kvar (33 §)',
      rightEnded: 'Hyresgästens rätt upphörde, och make eller sambo tar över (47 §)',
      landlordAgreed: 'Hyresvärden har gått med på det',
    },
    movingIn: {
      title: 'Skriv upp vem som bor där',
      lead: 'Den som bor i lägenheten utan att stå på avtalet. Att bo där ger ingen rätt i sig.',
      send: 'Spara',
      done: 'Det är uppskrivet.',
      fields: { person: { label: 'Vem?', missing: 'Välj vem som bor där.' }, inOn: 'Flyttade in' },
      refusals: {
        notThere: 'Personen hör inte till hyresgästernas hushåll. Lägg till dem i hushållet först.',
        tenant: 'Personen står redan på avtalet.',
        beforeLease: 'Dagen är före avtalet.',
        twice: 'Personen bor redan där den dagen.',
      },
    },
    nobody: 'Ingen mer hör till hyresgästernas hushåll. Lägg till personen i hushållet först.',
    movingOut: {
      title: 'Flyttar ut',
      send: 'Spara',
      done: 'Det är uppskrivet.',
      fields: { outOn: 'Sista dagen' },
      refusals: { already: 'Det är redan uppskrivet.', tooEarly: 'Dagen är före inflyttningen.' },
    },
    undoing: { press: 'Det var fel', done: 'Det är struket.', refusals: { already: 'Det är redan struket.' } },
    asking: {
      title: 'Fråga om våld',
      lead: 'Fråga en person i taget, när ingen annan hör. Skriv inget om vad som hänt: det hör till personens ärende.',
      send: 'Spara svaret',
      done: 'Svaret är uppskrivet.',
      fields: {
        violence: { label: 'Har någon som bor där utsatts för våld av en närstående?', missing: 'Välj ett svar.' },
        onDay: 'Dag då ni frågade',
      },
    },
    taking: {
      title: 'Make eller sambo tar över avtalet',
      lead: 'Avtalet går vidare i ett nytt led från dagen efter. Hyran har aldrig upphört, och tiden räknas från början.',
      send: 'Skriv över avtalet',
      done: 'Avtalet är övertaget.',
      fields: {
        person: { label: 'Vem tar över?', missing: 'Välj vem som tar över.' },
        on: 'Från och med',
        ground: { label: 'På vilken grund?', missing: 'Välj grunden.' },
        stays: 'Den som står på avtalet nu står kvar bredvid',
      },
      refusals: {
        askFirst: 'Fråga om våld först. Svaret behövs innan någon lämnar avtalet.',
        notLivingThere: 'Personen bor inte i lägenheten den dagen. Bara den som bor där kan ta över.',
        ended: 'Avtalet har slutat.',
        tooEarly: 'Dagen måste vara efter avtalets första dag.',
        flatLet: 'Det finns ett annat hyresavtal på lägenheten den dagen.',
        tenant: 'Personen står redan på avtalet. Skriv att den andra lämnar det i stället.',
      },
    },
    nobodyLives: 'Skriv först upp vem mer som bor där.',
  },
  en: {
    title: 'Who lives there, and taking over',
    tenantsOnly: 'Only the tenants are written down.',
    lived: (from: string) => `from ${from}`,
    livedUntil: (from: string, until: string) => `${from} to ${until}`,
    out: 'Moves out',
    asked: (day: string, who: string) => `Asked about violence ${day} by ${who}.`,
    violence:
      'Advise nobody to give notice or leave. Assess the need of protection. The municipality’s payment or guarantee must count in the person’s favour (JB 12 kap. 47 §).',
    notAsked: 'Nobody has written down that you asked about violence. Ask before anybody is advised to leave the home.',
    kinds: { yes: 'Yes', no: 'No', unanswered: 'Asked, but no answer' },
    grounds: {
      division: 'Division of property or a decision on who may stay (33 §)',
      rightEnded: 'The tenant’s right ended, and a spouse or cohabitant takes over (47 §)',
      landlordAgreed: 'The landlord has agreed',
    },
    movingIn: {
      title: 'Write down who lives there',
      lead: 'Whoever lives in the flat without being on the lease. Living there gives no right in itself.',
      send: 'Save',
      done: 'It is written down.',
      fields: { person: { label: 'Who?', missing: 'Choose who lives there.' }, inOn: 'Moved in' },
      refusals: {
        notThere: 'The person doesn’t belong to the tenants’ household. Add them to it first.',
        tenant: 'The person is on the lease already.',
        beforeLease: 'The day is before the lease.',
        twice: 'The person lives there on that day already.',
      },
    },
    nobody: 'Nobody else belongs to the tenants’ household. Add the person to it first.',
    movingOut: {
      title: 'Moves out',
      send: 'Save',
      done: 'It is written down.',
      fields: { outOn: 'Last day' },
      refusals: { already: 'It is written down already.', tooEarly: 'The day is before they moved in.' },
    },
    undoing: { press: 'It was wrong', done: 'It is struck out.', refusals: { already: 'It is struck out already.' } },
    asking: {
      title: 'Ask about violence',
      lead: 'Ask one person at a time, when nobody else hears. Write nothing of what has happened: it belongs to the person’s case.',
      send: 'Save the answer',
      done: 'The answer is written down.',
      fields: {
        violence: {
          label: 'Has anybody who lives there been exposed to violence by somebody close?',
          missing: 'Choose an answer.',
        },
        onDay: 'The day you asked',
      },
    },
    taking: {
      title: 'A spouse or cohabitant takes the lease over',
      lead: 'The lease goes on in a new step from the day after. The tenancy has never ended, and its time counts from the beginning.',
      send: 'Hand the lease on',
      done: 'The lease is taken over.',
      fields: {
        person: { label: 'Who takes over?', missing: 'Choose who takes over.' },
        on: 'From and including',
        ground: { label: 'On which ground?', missing: 'Choose the ground.' },
        stays: 'Whoever is on the lease now stays on it beside them',
      },
      refusals: {
        askFirst: 'Ask about violence first. The answer is needed before anybody leaves the lease.',
        notLivingThere: 'The person doesn’t live in the flat on that day. Only whoever lives there can take over.',
        ended: 'The lease has ended.',
        tooEarly: 'The day must be after the first day of the lease.',
        flatLet: 'There is another lease on the dwelling on that day.',
        tenant: 'The person is on the lease already. Write that the other one leaves it instead.',
      },
    },
    nobodyLives: 'First write down who else lives there.',
  },
})
