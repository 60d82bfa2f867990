/** The questions of the assessment in plain words, with what can be answered. */
import { dictionary } from '../../platform/text/index.ts'

export const questionText = dictionary({
  sv: {
    questions: {
      stay: 'Var är personen nu?',
      violence: 'Behöver personen flytta hit på grund av våld eller hot?',
      placed: 'Har en annan kommun ordnat det boende där personen är nu?',
      institution: 'Är personen i fängelse eller på sjukhus?',
      registered: 'Var är personen folkbokförd?',
      settled: 'Var bor personen stadigvarande, eller vart har hen starkast anknytning?',
      children: 'Finns det barn?',
      begun: 'Har någon kommun börjat utreda något om barn eller missbruk?',
    },
    hints: {
      stay: 'Kommunen där personen är nu möter det som inte kan vänta.',
      violence: 'Då prövas ansökan här som om personen bodde här (29 kap. 7–8 §§). Fråga i enrum.',
      placed:
        'Vård är till exempel familjehem, HVB eller särskilt boende. Annat boende är till exempel en lägenhet eller ett vandrarhem.',
      institution:
        'Då ansvarar kommunen där personen är folkbokförd (29 kap. 3 §). Sitter personen i häkte är det inte klart att regeln gäller: svara ”vet inte” och fråga en jurist.',
      registered: 'Folkbokföringen avgör inte ensam. Den som saknar folkbokföring kan ändå ha en bosättningskommun.',
      settled:
        'Tänk på boende, arbete, familj, skola, vårdkontakter och vad personen själv vill. Att vara hemlös gör inte att man saknar anknytning.',
      children: 'Barn som bor någon annanstans får en egen bedömning.',
      begun: 'Den kommun som har börjat avslutar utredningen, även om personen flyttar (29 kap. 9 §).',
    },
    answers: {
      stay: { here: 'Här', elsewhere: 'I en annan kommun', unknown: 'Vet inte' },
      violence: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
      placed: { care: 'Ja, vård', otherHome: 'Ja, ett annat boende', no: 'Nej', unknown: 'Vet inte' },
      institution: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
      registered: { here: 'Här', elsewhere: 'I en annan kommun', nowhere: 'Ingenstans i Sverige', unknown: 'Vet inte' },
      settled: {
        here: 'Här',
        elsewhere: 'I en annan kommun',
        unclear: 'Det går inte att säga',
        unknown: 'Vet inte än',
      },
      children: {
        none: 'Nej',
        with: 'Ja, med personen',
        elsewhere: 'Ja, de bor någon annanstans',
        unknown: 'Vet inte',
      },
      begun: { here: 'Ja, vi', elsewhere: 'Ja, en annan kommun', no: 'Nej', unknown: 'Vet inte' },
    },
  },
  en: {
    questions: {
      stay: 'Where is the person now?',
      violence: 'Does the person need to move here because of violence or threats?',
      placed: 'Has another municipality arranged the home where the person is now?',
      institution: 'Is the person in prison or in hospital?',
      registered: 'Where is the person registered?',
      settled: 'Where does the person live permanently, or have the strongest connection?',
      children: 'Are there children?',
      begun: 'Has any municipality begun to investigate something about children or addiction?',
    },
    hints: {
      stay: 'The municipality where the person is now meets what can’t wait.',
      violence: 'The application is then tried here as if the person lived here (29 kap. 7–8 §§). Ask in private.',
      placed:
        'Care is for example a family home, a residential care home or special housing. Another home is for example a flat or a hostel.',
      institution:
        'Then the municipality where the person is registered is responsible (29 kap. 3 §). For somebody in custody it isn’t clear that the rule applies: answer “don’t know” and ask a lawyer.',
      registered:
        'Registration alone doesn’t decide. Whoever isn’t registered can have a municipality of residence all the same.',
      settled:
        'Think of home, work, family, school, health care and what the person wants. Being homeless doesn’t mean having no connection.',
      children: 'Children who live elsewhere have an assessment of their own.',
      begun: 'The municipality that has begun finishes the investigation, even if the person moves (29 kap. 9 §).',
    },
    answers: {
      stay: { here: 'Here', elsewhere: 'In another municipality', unknown: 'Don’t know' },
      violence: { yes: 'Yes', no: 'No', unknown: 'Don’t know' },
      placed: { care: 'Yes, care', otherHome: 'Yes, another home', no: 'No', unknown: 'Don’t know' },
      institution: { yes: 'Yes', no: 'No', unknown: 'Don’t know' },
      registered: {
        here: 'Here',
        elsewhere: 'In another municipality',
        nowhere: 'Nowhere in Sweden',
        unknown: 'Don’t know',
      },
      settled: {
        here: 'Here',
        elsewhere: 'In another municipality',
        unclear: 'It can’t be said',
        unknown: 'Don’t know yet',
      },
      children: {
        none: 'No',
        with: 'Yes, with the person',
        elsewhere: 'Yes, they live elsewhere',
        unknown: 'Don’t know',
      },
      begun: { here: 'Yes, we have', elsewhere: 'Yes, another municipality', no: 'No', unknown: 'Don’t know' },
    },
  },
})
