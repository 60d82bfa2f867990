/** Words for what the open comparisons ask. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Öppna jämförelser',
    lead: 'Vad Socialstyrelsens öppna jämförelser frågar om, med det som gällde den dagen som belägg. Ett ja har alltid ett avtal, en rutin eller en plan bakom sig.',
    choosing: { fields: { on: { label: 'Dag', hint: 'I dag, om den är tom.' } } },
    question: 'Fråga',
    when: 'När',
    answer: 'Svar',
    answers: { yes: 'Ja', no: 'Nej', unknown: 'Okänt' },
    evidence: 'Bygger på',
    evidenceIn: { agreement: 'avtal', routine: 'rutin', plan: 'plan' },
    fromOn: (title: string, from: string) => `${title}, från ${from}`,
    own: 'Kommunens eget svar',
    noEvidence: 'Inget gällde den dagen',
    unknown: 'Kommunen hade inget här då, så det går inte att säga',
    none: 'Inga frågor',
    noneWhat: 'Här står frågorna med svar.',
  },
  en: {
    title: 'Open comparisons',
    lead: 'What Socialstyrelsen’s open comparisons ask about, with what was in force that day as evidence. A yes always has an agreement, a routine or a plan behind it.',
    choosing: { fields: { on: { label: 'Day', hint: 'Today, if it is empty.' } } },
    question: 'Question',
    when: 'When',
    answer: 'Answer',
    answers: { yes: 'Yes', no: 'No', unknown: 'Unknown' },
    evidence: 'Rests on',
    evidenceIn: { agreement: 'agreement', routine: 'routine', plan: 'plan' },
    fromOn: (title: string, from: string) => `${title}, from ${from}`,
    own: 'The municipality’s own answer',
    noEvidence: 'Nothing was in force that day',
    unknown: 'The municipality kept nothing here then, so it can’t be said',
    none: 'No questions',
    noneWhat: 'Here stand the questions with their answers.',
  },
})
