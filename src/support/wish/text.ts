/** Words of what the person wants: yes, a pause or no; how they want to be met, and how often. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    noting: {
      title: 'Vad personen säger',
      lead: 'Ja, paus och nej är lika bra svar. Inget följer av dem: hemmet, hyran och rätten till stöd senare är desamma.',
      send: 'Spara',
      done: 'Det är antecknat.',
      fields: {
        wish: { label: 'Vad säger personen?', missing: 'Välj vad personen säger.' },
        onDay: 'Vilken dag?',
        untilOn: { label: 'Paus till och med', hint: 'Lämna tomt om personen hör av sig själv.' },
        words: { label: 'Med personens egna ord', hint: 'Om personen vill att det står.' },
      },
      refusals: {
        untilPause: 'En slutdag hör bara till en paus.',
        untilBefore: 'Pausen kan inte sluta innan den börjar.',
        tooEarly: 'Dagen är före stödets första dag.',
      },
    },
    undoing: {
      press: 'Ta bort',
      done: 'Det är borttaget.',
      refusals: { only: 'Det är det enda som är antecknat. Anteckna hellre vad personen säger nu.' },
    },
    agreeing: {
      title: 'Hur och hur ofta',
      lead: 'Det ni har kommit överens om. Mer när det behövs och mindre när det går bra: varje ändring är en egen rad.',
      send: 'Spara',
      done: 'Överenskommelsen är sparad.',
      fields: {
        fromOn: 'Från vilken dag?',
        times: { label: 'Antal kontakter', hint: 'Skriv 0 när personen hör av sig själv.' },
        perWeeks: { label: 'under så lång tid', hint: '1 betyder varje vecka.' },
        ways: { label: 'Så vill personen bli kontaktad', missing: 'Välj minst ett sätt.' },
        words: { label: 'Bra att veta', hint: 'Till exempel: helst eftermiddagar, skriv först.' },
      },
      refusals: {
        tooEarly: 'Dagen är före stödets första dag.',
        sameDay: 'Det finns redan en överenskommelse från den dagen. Ta bort den först.',
      },
    },
    cancelling: {
      press: 'Ta bort',
      done: 'Överenskommelsen är borttagen.',
      refusals: { gone: 'Den är redan borttagen.' },
    },
    aWeek: 'gånger',
    weeks: 'veckor',
  },
  en: {
    noting: {
      title: 'What the person says',
      lead: 'Yes, a pause and no are equally good answers. Nothing follows from them: the home, the rent and the right to support later are the same.',
      send: 'Save',
      done: 'It is noted.',
      fields: {
        wish: { label: 'What does the person say?', missing: 'Choose what the person says.' },
        onDay: 'Which day?',
        untilOn: { label: 'Pause until', hint: 'Leave it empty if the person gets in touch themselves.' },
        words: { label: 'In the person’s own words', hint: 'If the person wants it to stand here.' },
      },
      refusals: {
        untilPause: 'Only a pause has a last day.',
        untilBefore: 'The pause can’t end before it begins.',
        tooEarly: 'The day is before the first day of the support.',
      },
    },
    undoing: {
      press: 'Remove',
      done: 'It is removed.',
      refusals: { only: 'It is the only thing noted. Note what the person says now instead.' },
    },
    agreeing: {
      title: 'How, and how often',
      lead: 'What you have agreed. More when it is needed and less when it goes well: each change is a row of its own.',
      send: 'Save',
      done: 'The agreement is saved.',
      fields: {
        fromOn: 'From which day?',
        times: { label: 'Number of contacts', hint: 'Write 0 when the person gets in touch themselves.' },
        perWeeks: { label: 'over how long', hint: '1 means every week.' },
        ways: { label: 'How the person wants to be contacted', missing: 'Choose at least one way.' },
        words: { label: 'Good to know', hint: 'For example: preferably afternoons, write first.' },
      },
      refusals: {
        tooEarly: 'The day is before the first day of the support.',
        sameDay: 'There is an agreement from that day already. Remove it first.',
      },
    },
    cancelling: {
      press: 'Remove',
      done: 'The agreement is removed.',
      refusals: { gone: 'It has been removed already.' },
    },
    aWeek: 'times',
    weeks: 'weeks',
  },
})
