/** Words of what support staff and a landlord tell each other, for both. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: '' },
    agreeing: {
      title: 'Kom överens med en hyresvärd om vad ni berättar',
      lead: 'Bara med personens ja. Hyresvärden ser texten ord för ord och dagarna, och inget annat om stödet.',
      send: 'Skicka till hyresvärden',
      done: 'Texten är skickad. Den gäller när hyresvärden har sagt ja.',
      fields: {
        landlord: { label: 'Hyresvärd', missing: 'Välj hyresvärd.' },
        words: {
          label: 'Det här berättar vi för varandra',
          hint: 'Till exempel: Hyresvärden ringer oss vid en störning. Vi berättar att vi har pratat med hyresgästen, inte vad vi sa.',
        },
        fromOn: 'Från',
        untilOn: 'Till och med',
        yesOn: 'När sa personen ja?',
        yesHow: { label: 'Hur?', missing: 'Välj hur personen sa ja.' },
      },
      refusals: {
        protected: 'Personen har skyddade personuppgifter. Då berättas inget för en hyresvärd här.',
        notThere: 'Välj en hyresvärd i listan.',
        untilBefore: 'Sista dagen kan inte vara före den första.',
        tooShort: 'Skriv så att båda förstår vad som gäller, minst en mening.',
        beforeYes: 'Överenskommelsen kan inte gälla innan personen har sagt ja.',
      },
    },
    withdrawing: {
      title: 'Avsluta överenskommelsen',
      send: 'Avsluta',
      done: 'Överenskommelsen är avslutad i dag.',
      fields: { because: { label: 'Varför?', missing: 'Välj varför.' } },
      refusals: { already: 'Överenskommelsen är redan avslutad.' },
    },
    yes: { spoken: 'Muntligt', written: 'Skriftligt' },
    because: {
      person: 'Personen vill inte längre',
      notNeeded: 'Den behövs inte längre',
      wrong: 'Texten blev fel: hyresvärden ser den inte mer',
    },
    told: 'Vad ni berättar för hyresvärden',
    none: 'Inget är överenskommet',
    noneWhat:
      'En hyresvärd ser inget av stödet. Med personens ja kan ni komma överens om vad ni berättar för varandra.',
    days: (from: string, until: string) => `Från ${from} till och med ${until}`,
    states: {
      waits: 'Väntar på hyresvärden',
      agreed: 'Gäller',
      declined: 'Hyresvärden sa nej',
      over: 'Gäller inte längre',
    },
    saidYes: (day: string) => `Personen sa ja ${day}`,
    toldTitle: 'Överenskommet',
    toldLead:
      'Det som ni och de som stödjer en hyresgäst har kommit överens om att berätta för varandra. Mer än texten står inte här.',
    toldNone: 'Inget att komma överens om än',
    toldNoneWhat:
      'När de som stödjer en hyresgäst vill komma överens med er om vad ni berättar för varandra står texten här.',
    from: (organisation: string) => `Med ${organisation}`,
    accepting: {
      press: 'Vi är överens',
      done: 'Ni är överens. Texten gäller.',
      refusals: { answered: 'Ni har redan svarat.', over: 'Överenskommelsen är avslutad.' },
    },
    declining: {
      press: 'Nej',
      done: 'Ni har sagt nej.',
      refusals: { answered: 'Ni har redan svarat.', over: 'Överenskommelsen är avslutad.' },
    },
    takingBack: {
      press: 'Ångra svaret',
      done: 'Svaret är borttaget.',
      refusals: { nothing: 'Ni har inte svarat.', over: 'Överenskommelsen är avslutad.' },
    },
    dayTitle: 'Vad ni ska berätta för varandra',
    dayVerb: 'Läs och svara',
  },
  en: {
    subject: { cancel: 'Cancel', ended: '' },
    agreeing: {
      title: 'Agree with a landlord on what you tell each other',
      lead: 'Only with the person’s yes. The landlord sees the text word for word and the days, and nothing else of the support.',
      send: 'Send to the landlord',
      done: 'The text is sent. It holds when the landlord has said yes.',
      fields: {
        landlord: { label: 'Landlord', missing: 'Choose a landlord.' },
        words: {
          label: 'What we tell each other',
          hint: 'For example: The landlord calls us when there is a disturbance. We tell that we have talked with the tenant, not what we said.',
        },
        fromOn: 'From',
        untilOn: 'Until',
        yesOn: 'When did the person say yes?',
        yesHow: { label: 'How?', missing: 'Choose how the person said yes.' },
      },
      refusals: {
        protected: 'The person has a protected identity. Then nothing is told to a landlord here.',
        notThere: 'Choose a landlord in the list.',
        untilBefore: 'The last day can’t be before the first.',
        tooShort: 'Write so that both understand what holds, at least a sentence.',
        beforeYes: 'The agreement can’t hold before the person has said yes.',
      },
    },
    withdrawing: {
      title: 'End the agreement',
      send: 'End',
      done: 'The agreement ends today.',
      fields: { because: { label: 'Why?', missing: 'Choose why.' } },
      refusals: { already: 'The agreement has ended already.' },
    },
    yes: { spoken: 'Spoken', written: 'Written' },
    because: {
      person: 'The person no longer wants it',
      notNeeded: 'It is no longer needed',
      wrong: 'The text was wrong: the landlord no longer sees it',
    },
    told: 'What you tell the landlord',
    none: 'Nothing is agreed',
    noneWhat:
      'A landlord sees nothing of the support. With the person’s yes you can agree on what you tell each other.',
    days: (from, until) => `From ${from} until ${until}`,
    states: {
      waits: 'Waits for the landlord',
      agreed: 'Holds',
      declined: 'The landlord said no',
      over: 'No longer holds',
    },
    saidYes: (day) => `The person said yes on ${day}`,
    toldTitle: 'Agreed',
    toldLead:
      'What you and those who support a tenant have agreed to tell each other. No more than the text stands here.',
    toldNone: 'Nothing to agree on yet',
    toldNoneWhat:
      'When those who support a tenant want to agree with you on what you tell each other, the text stands here.',
    from: (organisation) => `With ${organisation}`,
    accepting: {
      press: 'We agree',
      done: 'You agree. The text holds.',
      refusals: { answered: 'You have answered already.', over: 'The agreement has ended.' },
    },
    declining: {
      press: 'No',
      done: 'You have said no.',
      refusals: { answered: 'You have answered already.', over: 'The agreement has ended.' },
    },
    takingBack: {
      press: 'Undo the answer',
      done: 'The answer is removed.',
      refusals: { nothing: 'You haven’t answered.', over: 'The agreement has ended.' },
    },
    dayTitle: 'What you are to tell each other',
    dayVerb: 'Read and answer',
  },
})
