/** Words of the forms of an appeal: what came in, the time, the second look, sending it on, taking it back. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    receiving: {
      title: 'Ett överklagande har kommit in',
      lead: 'Skriv in det som det kom. Sedan prövar nämnden om det kom i tid, omprövar beslutet och överlämnar det till förvaltningsrätten.',
      send: 'Registrera överklagandet',
      done: 'Överklagandet är registrerat. Pröva nu om det kom i tid.',
      fields: {
        receivedOn: {
          label: 'Vilken dag kom det in?',
          hint: 'Till kommunen. Kom det först till domstolen: dagen då det kom dit.',
        },
        came: 'Hur kom det?',
        representative: {
          label: 'Ombud',
          hint: 'Namnet, om någon överklagar åt personen. Lägg fullmakten till handlingarna.',
        },
        wants: 'Vilken ändring vill personen ha, och varför?',
      },
      refusals: {
        alreadyRunning: 'Beslutet är redan överklagat. Det som kommit in nu hör till samma överklagande.',
      },
    },
    arrivals: { post: 'Med post', digital: 'Digitalt', handedOver: 'Lämnat i handen', court: 'Till domstolen först' },
    onlyLegality:
      'Beslutet kan inte överklagas på vanligt sätt. Det får domstolen ta ställning till (FL 47 §): registrera och överlämna det ändå.',
    noEarlier: (day: string) => `Dagen kan inte vara före ${day}.`,

    trying: {
      title: 'Kom överklagandet i tid?',
      lead: 'Det prövar nämnden själv (FL 45 §). Av andra skäl än tiden avvisar bara domstolen.',
      send: 'Spara prövningen',
      done: 'Prövningen är sparad.',
      fields: {
        finding: 'Din bedömning',
        because: { label: 'Skälen', hint: 'Behövs om det kom för sent. Personen läser dem i beslutet att avvisa.' },
      },
      refusals: {
        becauseMissing: 'Skriv skälen.',
        notPossible: 'Bedömningen stämmer inte med dagarna. Är en dag fel rättar du den först.',
        moved: 'Någon annan har gjort det här steget. Läs hur det står nu.',
      },
    },
    findings: {
      inTime: 'Det kom i tid',
      late: 'Det kom för sent och avvisas',
      wrongAdvice: 'Det kom för sent, men därför att vi gett fel besked om hur man överklagar',
    },

    reconsidering: {
      title: 'Ompröva beslutet',
      lead: 'Är beslutet uppenbart fel ska det ändras, om det går snabbt och enkelt och inte är till nackdel för någon (FL 38 §). Annars får det ändras när det är fel (37 §). Omprövningen får inte fördröja överlämnandet.',
      send: 'Spara omprövningen',
      done: 'Omprövningen är sparad. Överlämna nu överklagandet.',
      fields: { outcome: 'Vad blev det?', because: 'Varför?' },
      refusals: {
        noNewDecision: 'Fatta först det nya beslutet, som tar det överklagades plats.',
        moved: 'Någon annan har gjort det här steget. Läs hur det står nu.',
      },
    },
    reconsiderations: { stands: 'Beslutet ändras inte', changed: 'Beslutet är ändrat' },
    newDecisionFirst: 'Ska beslutet ändras fattar du först ett nytt, som tar det här beslutets plats.',
    decideAnew: 'Fatta ett nytt beslut',

    forwarding: {
      title: 'Överlämna till förvaltningsrätten',
      lead: 'Skicka överklagandet, beslutet, utredningen och det som visar när personen fick beslutet. Också när beslutet är ändrat: överklagandet gäller då det nya (FL 46 §).',
      send: 'Notera att det är överlämnat',
      done: 'Överlämnandet är noterat. Skriv ut följebrevet.',
      fields: {
        sentOn: 'Vilken dag skickas det?',
        court: 'Till vilken domstol?',
        opinion: { label: 'Nämndens yttrande', hint: 'Står i följebrevet.' },
      },
      refusals: {
        chooseCourt: 'Välj en av domstolarna i listan.',
        moved: 'Någon annan har gjort det här steget. Läs hur det står nu.',
      },
    },

    withdrawing: {
      title: 'Personen tar tillbaka överklagandet',
      lead: 'Notera det bara om personen själv eller ombudet har sagt det. Då skickas det inte till domstolen.',
      send: 'Notera',
      done: 'Noterat att personen tagit tillbaka överklagandet.',
      fields: { saidOn: 'Vilken dag sa personen det?' },
      refusals: { moved: 'Överklagandet är redan överlämnat eller avvisat. Läs hur det står nu.' },
    },
  },
  en: {
    receiving: {
      title: 'An appeal has come in',
      lead: 'Write it down as it came. Then the board examines if it came in time, looks at the decision again and sends it to the administrative court.',
      send: 'Register the appeal',
      done: 'The appeal is registered. Now examine if it came in time.',
      fields: {
        receivedOn: {
          label: 'On what day did it come in?',
          hint: 'To the municipality. If it came to the court first: the day it came there.',
        },
        came: 'How did it come?',
        representative: {
          label: 'Representative',
          hint: 'The name, if somebody appeals for the person. Keep their authorisation with the documents.',
        },
        wants: 'What change does the person want, and why?',
      },
      refusals: { alreadyRunning: 'The decision is appealed already. What came in now belongs to the same appeal.' },
    },
    arrivals: { post: 'By post', digital: 'Digitally', handedOver: 'Handed over', court: 'To the court first' },
    onlyLegality:
      'The decision has no ordinary appeal. That is for the court to say (FL 47 §): register it and send it on all the same.',
    noEarlier: (day) => `The day can’t be before ${day}.`,

    trying: {
      title: 'Did the appeal come in time?',
      lead: 'The board examines that itself (FL 45 §). For other reasons than the time only the court rejects.',
      send: 'Save',
      done: 'Saved.',
      fields: {
        finding: 'Your finding',
        because: {
          label: 'The reasons',
          hint: 'Needed if it came too late. The person reads them in the decision to reject.',
        },
      },
      refusals: {
        becauseMissing: 'Write the reasons.',
        notPossible: 'That finding doesn’t fit the days. If a day is wrong you correct it first.',
        moved: 'Somebody else has taken this step. Read how it stands now.',
      },
    },
    findings: {
      inTime: 'It came in time',
      late: 'It came too late and is rejected',
      wrongAdvice: 'It came too late, but because we gave wrong instructions on how to appeal',
    },

    reconsidering: {
      title: 'Look at the decision again',
      lead: 'If the decision is obviously wrong it must be changed, when that is quick, simple and to nobody’s disadvantage (FL 38 §). Otherwise it may be changed when it is wrong (37 §). This may not delay sending the appeal on.',
      send: 'Save',
      done: 'Saved. Now send the appeal on.',
      fields: { outcome: 'What came of it?', because: 'Why?' },
      refusals: {
        noNewDecision: 'First make the new decision, which takes the place of the appealed one.',
        moved: 'Somebody else has taken this step. Read how it stands now.',
      },
    },
    reconsiderations: { stands: 'The decision is not changed', changed: 'The decision is changed' },
    newDecisionFirst: 'If the decision is to be changed you first make a new one, which takes this one’s place.',
    decideAnew: 'Make a new decision',

    forwarding: {
      title: 'Send to the administrative court',
      lead: 'Send the appeal, the decision, the investigation and what shows when the person got the decision. Also when the decision is changed: the appeal then covers the new one (FL 46 §).',
      send: 'Note that it is sent',
      done: 'Noted that it is sent. Print the covering letter.',
      fields: {
        sentOn: 'On what day is it sent?',
        court: 'To which court?',
        opinion: { label: 'The board’s opinion', hint: 'Stands in the covering letter.' },
      },
      refusals: {
        chooseCourt: 'Choose one of the courts in the list.',
        moved: 'Somebody else has taken this step. Read how it stands now.',
      },
    },

    withdrawing: {
      title: 'The person withdraws the appeal',
      lead: 'Note it only if the person or the representative has said so. It is then not sent to the court.',
      send: 'Note it',
      done: 'Noted that the person has withdrawn the appeal.',
      fields: { saidOn: 'On what day did the person say so?' },
      refusals: { moved: 'The appeal has been sent on or rejected. Read how it stands now.' },
    },
  },
})
