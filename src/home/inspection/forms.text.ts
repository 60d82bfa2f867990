/** Words for writing an inspection down and for what is done about it. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    adding: {
      title: 'Skriv in en besiktning',
      lead: 'Både kommunen och hyresvärden läser den. Skriv om lägenheten, inte om den som bor där.',
      send: 'Spara besiktningen',
      done: 'Besiktningen är sparad. Skriv in vad ni hittade.',
      fields: {
        kind: { label: 'När gjordes den?', missing: 'Välj när besiktningen gjordes.' },
        onDay: { label: 'Dag', missing: 'Skriv vilken dag besiktningen gjordes.' },
        present: { label: 'Vilka var med?', missing: 'Kryssa för minst en som var med.' },
        words: 'Sammanfattning',
        followUpOn: { label: 'Följs upp', hint: 'Tomt: ingen uppföljning behövs' },
      },
      refusals: {
        noNumbers: 'Ta bort personnumret. Här ska inget stå om någon person.',
        beforeDay: 'Dagen är före besiktningen.',
      },
    },
    finding: {
      title: 'Skriv in vad ni hittade',
      lead: 'Ett rum eller en sak i taget.',
      send: 'Spara',
      done: 'Det är inskrivet.',
      fields: {
        place: { label: 'Var?', hint: 'Till exempel Kök', missing: 'Skriv vilket rum eller vilken sak det gäller.' },
        words: { label: 'Vad såg ni?', missing: 'Skriv vad ni såg.' },
        condition: { label: 'Skick', missing: 'Välj i vilket skick det är.' },
        costKr: { label: 'Kostnad', hint: 'Bara för en skada' },
        paidBy: 'Betalas av',
      },
      refusals: {
        noNumbers: 'Ta bort personnumret. Här ska inget stå om någon person.',
        onlyDamage: 'Bara en skada har en kostnad. Välj Skadat, eller lämna tomt.',
        notOurs: 'Bara den som skrev besiktningen kan göra det.',
      },
    },
    mending: { press: 'Åtgärdat', done: 'Det är åtgärdat.', refusals: { already: 'Det var redan åtgärdat.' } },
    unmending: { press: 'Ångra', done: 'Det är inte åtgärdat än.', refusals: { already: 'Det var inte åtgärdat.' } },
    removing: {
      press: 'Ta bort',
      done: 'Det är borttaget.',
      refusals: { already: 'Det var redan borttaget.', notOurs: 'Bara den som skrev besiktningen kan göra det.' },
    },
    following: {
      press: 'Uppföljd',
      done: 'Besiktningen är uppföljd.',
      refusals: { already: 'Den var redan uppföljd.', notOurs: 'Bara den som skrev besiktningen kan göra det.' },
    },
    unfollowing: {
      press: 'Ångra',
      done: 'Besiktningen ska följas upp igen.',
      refusals: { already: 'Den var inte uppföljd.', notOurs: 'Bara den som skrev besiktningen kan göra det.' },
    },
    puttingBack: {
      press: 'Lägg tillbaka besiktningen',
      done: 'Besiktningen är tillbaka.',
      refusals: {
        already: 'Besiktningen var inte borttagen.',
        notOurs: 'Bara den som skrev besiktningen kan göra det.',
      },
    },
    puttingBackFinding: {
      press: 'Lägg tillbaka',
      done: 'Det är tillbaka.',
      refusals: { already: 'Det var inte borttaget.', notOurs: 'Bara den som skrev besiktningen kan göra det.' },
    },
    takingBack: {
      press: 'Ta bort besiktningen',
      done: 'Besiktningen är borttagen.',
      refusals: { notOurs: 'Bara den som skrev besiktningen kan göra det.' },
    },
  },
  en: {
    adding: {
      title: 'Write down an inspection',
      lead: 'Both the municipality and the landlord read it. Write about the dwelling, not about who lives there.',
      send: 'Save the inspection',
      done: 'The inspection has been saved. Write down what you found.',
      fields: {
        kind: { label: 'When was it made?', missing: 'Choose when the inspection was made.' },
        onDay: { label: 'Day', missing: 'Write on which day the inspection was made.' },
        present: { label: 'Who was there?', missing: 'Tick at least one who was there.' },
        words: 'Summary',
        followUpOn: { label: 'To be followed up', hint: 'Empty: no follow-up is needed' },
      },
      refusals: {
        noNumbers: 'Take the personal number away. Nothing about any person should stand here.',
        beforeDay: 'The day is before the inspection.',
      },
    },
    finding: {
      title: 'Write down what you found',
      lead: 'One room or thing at a time.',
      send: 'Save',
      done: 'It has been written down.',
      fields: {
        place: { label: 'Where?', hint: 'Such as Kitchen', missing: 'Write which room or thing it is about.' },
        words: { label: 'What did you see?', missing: 'Write what you saw.' },
        condition: { label: 'Condition', missing: 'Choose in what condition it is.' },
        costKr: { label: 'Cost', hint: 'For damage alone' },
        paidBy: 'Paid by',
      },
      refusals: {
        noNumbers: 'Take the personal number away. Nothing about any person should stand here.',
        onlyDamage: 'Only damage has a cost. Choose Damaged, or leave it empty.',
        notOurs: 'Only those who wrote the inspection can do that.',
      },
    },
    mending: { press: 'Mended', done: 'It has been mended.', refusals: { already: 'It was mended already.' } },
    unmending: { press: 'Undo', done: 'It isn’t mended yet.', refusals: { already: 'It wasn’t mended.' } },
    removing: {
      press: 'Remove',
      done: 'It has been removed.',
      refusals: { already: 'It was removed already.', notOurs: 'Only those who wrote the inspection can do that.' },
    },
    following: {
      press: 'Followed up',
      done: 'The inspection has been followed up.',
      refusals: { already: 'It was followed up already.', notOurs: 'Only those who wrote the inspection can do that.' },
    },
    unfollowing: {
      press: 'Undo',
      done: 'The inspection is to be followed up again.',
      refusals: { already: 'It wasn’t followed up.', notOurs: 'Only those who wrote the inspection can do that.' },
    },
    puttingBack: {
      press: 'Put the inspection back',
      done: 'The inspection is back.',
      refusals: {
        already: 'The inspection wasn’t removed.',
        notOurs: 'Only those who wrote the inspection can do that.',
      },
    },
    puttingBackFinding: {
      press: 'Put back',
      done: 'It is back.',
      refusals: { already: 'It wasn’t removed.', notOurs: 'Only those who wrote the inspection can do that.' },
    },
    takingBack: {
      press: 'Remove the inspection',
      done: 'The inspection has been removed.',
      refusals: { notOurs: 'Only those who wrote the inspection can do that.' },
    },
  },
})
