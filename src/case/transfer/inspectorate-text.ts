/** The words of what the inspectorate (IVO) is asked, and what it and a court say. */
import { dictionary } from '../../platform/text/index.ts'

export const inspectorateText = dictionary({
  sv: {
    title: 'IVO',
    from: (day: string) => `IVO får tillfrågas från ${day}`,
    notYet: (day: string) => `Kommer inget svar får ni ansöka hos IVO från ${day}.`,
    applied: (day: string) => `Ansökan skickades ${day}.`,
    appealed: (who: string, day: string) => `Överklagat ${day} av ${who}.`,
    decisions: {
      moves: 'Ärendet flyttas till den andra kommunen',
      stays: 'Ärendet stannar här',
      dismissed: 'Ansökan avvisas',
    },
    judgments: { moves: 'Ärendet flyttas till den andra kommunen', stays: 'Ärendet stannar här' },
    appealers: { us: 'Vår kommun', them: 'Den andra kommunen', person: 'Personen' },
    byWhom: { us: 'vår kommun', them: 'den andra kommunen', person: 'personen' },
    court: 'Domstolen',
    applying: {
      title: 'Registrera en ansökan till IVO',
      lead: 'Skicka ansökan till IVO och registrera den här. IVO ska besluta inom tre månader.',
      send: 'Registrera ansökan',
      done: 'Ansökan är registrerad.',
      fields: { appliedOn: 'Dag då ansökan skickades', words: 'Vad kommunerna inte är överens om' },
      refusals: {
        already: 'IVO är redan tillfrågad.',
        tooEarly: 'IVO kan inte tillfrågas än: vänta på svaret, eller till månaden har gått.',
      },
    },
    unapplying: {
      press: 'Ta bort ansökan',
      done: 'Ansökan är borttagen.',
      refusals: { notAsked: 'IVO är inte tillfrågad.', decided: 'IVO har beslutat. Ta bort beslutet först.' },
    },
    deciding: {
      title: 'Registrera IVO:s beslut',
      send: 'Registrera beslutet',
      done: 'Beslutet är registrerat.',
      fields: { decidedAs: 'Vad beslutade IVO?', decidedOn: 'Beslutsdag', words: 'Skälen i korthet' },
      refusals: { notAsked: 'IVO är inte tillfrågad.', already: 'Beslutet är redan registrerat.' },
    },
    undeciding: {
      press: 'Ta bort beslutet',
      done: 'Beslutet är borttaget.',
      refusals: {
        notDecided: 'Det finns inget beslut.',
        appealed: 'Beslutet är överklagat. Ta bort överklagandet först.',
      },
    },
    appealing: {
      title: 'Registrera att IVO:s beslut är överklagat',
      lead: 'IVO:s beslut överklagas till förvaltningsrätten (SoL 35 kap. 2 §).',
      send: 'Registrera överklagandet',
      done: 'Överklagandet är registrerat.',
      fields: { who: 'Vem överklagade?', appealedOn: 'Dag' },
      refusals: { notDecided: 'Det finns inget beslut att överklaga.', already: 'Överklagandet är redan registrerat.' },
    },
    unappealing: {
      press: 'Ta bort överklagandet',
      done: 'Överklagandet är borttaget.',
      refusals: {
        notAppealed: 'Det finns inget överklagande.',
        judged: 'Domstolen har avgjort. Ta bort avgörandet först.',
      },
    },
    judging: {
      title: 'Registrera domstolens avgörande',
      send: 'Registrera avgörandet',
      done: 'Avgörandet är registrerat.',
      fields: { judgedAs: 'Vad blev det?', judgedOn: 'Dag', words: 'Skälen i korthet' },
      refusals: { notAppealed: 'Beslutet är inte överklagat.', already: 'Avgörandet är redan registrerat.' },
    },
    unjudging: {
      press: 'Ta bort avgörandet',
      done: 'Avgörandet är borttaget.',
      refusals: { notJudged: 'Det finns inget avgörande.' },
    },
  },
  en: {
    title: 'IVO',
    from: (day) => `IVO may be asked from ${day}`,
    notYet: (day) => `If no answer comes you may apply to IVO from ${day}.`,
    applied: (day) => `The application was sent ${day}.`,
    appealed: (who, day) => `Appealed ${day} by ${who}.`,
    decisions: {
      moves: 'The case moves to the other municipality',
      stays: 'The case stays here',
      dismissed: 'The application is dismissed',
    },
    judgments: { moves: 'The case moves to the other municipality', stays: 'The case stays here' },
    appealers: { us: 'Our municipality', them: 'The other municipality', person: 'The person' },
    byWhom: { us: 'our municipality', them: 'the other municipality', person: 'the person' },
    court: 'The court',
    applying: {
      title: 'Register an application to IVO',
      lead: 'Send the application to IVO and register it here. IVO decides within three months.',
      send: 'Register the application',
      done: 'The application is registered.',
      fields: { appliedOn: 'Day when the application was sent', words: 'What the municipalities don’t agree on' },
      refusals: {
        already: 'IVO has been asked already.',
        tooEarly: 'IVO can’t be asked yet: wait for the answer, or until the month is out.',
      },
    },
    unapplying: {
      press: 'Remove the application',
      done: 'The application is removed.',
      refusals: { notAsked: 'IVO hasn’t been asked.', decided: 'IVO has decided. Remove the decision first.' },
    },
    deciding: {
      title: 'Register IVO’s decision',
      send: 'Register the decision',
      done: 'The decision is registered.',
      fields: { decidedAs: 'What did IVO decide?', decidedOn: 'Day of the decision', words: 'The reasons in short' },
      refusals: { notAsked: 'IVO hasn’t been asked.', already: 'The decision has been registered already.' },
    },
    undeciding: {
      press: 'Remove the decision',
      done: 'The decision is removed.',
      refusals: { notDecided: 'There is no decision.', appealed: 'The decision is appealed. Remove the appeal first.' },
    },
    appealing: {
      title: 'Register that IVO’s decision is appealed',
      lead: 'IVO’s decision is appealed to the administrative court (SoL 35 kap. 2 §).',
      send: 'Register the appeal',
      done: 'The appeal is registered.',
      fields: { who: 'Who appealed?', appealedOn: 'Day' },
      refusals: { notDecided: 'There is no decision to appeal.', already: 'The appeal has been registered already.' },
    },
    unappealing: {
      press: 'Remove the appeal',
      done: 'The appeal is removed.',
      refusals: { notAppealed: 'There is no appeal.', judged: 'The court has decided. Remove its decision first.' },
    },
    judging: {
      title: 'Register the court’s decision',
      send: 'Register the court’s decision',
      done: 'The court’s decision is registered.',
      fields: { judgedAs: 'What did it come to?', judgedOn: 'Day', words: 'The reasons in short' },
      refusals: {
        notAppealed: 'The decision isn’t appealed.',
        already: 'The court’s decision has been registered already.',
      },
    },
    unjudging: {
      press: 'Remove the court’s decision',
      done: 'The court’s decision is removed.',
      refusals: { notJudged: 'There is no decision of a court.' },
    },
  },
})
