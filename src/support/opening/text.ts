/** Words of beginning support. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: '' },
    person: 'Personen',
    newTitle: (name: string) => `Börja med stöd till ${name}`,
    inCase: (number: string) => `I ärendet ${number}`,
    noBasis:
      'Personen har inget öppet ärende, och nämndens lista har inget stöd i hemmet utan behovsprövning. Öppna ett ärende först.',
    openCase: 'Öppna ett ärende',
    nobody: 'Ingen än',
    beginning: {
      title: 'Börja med stöd',
      lead: 'Stödet är personens eget val och har inget med hyresavtalet att göra.',
      send: 'Börja',
      done: 'Stödet är inlagt.',
      fields: {
        basis: {
          label: 'Varför får personen stödet?',
          hint: 'I ett ärende, eller utan behovsprövning där nämnden har bestämt det (SoL 11 kap. 5 §).',
        },
        organisation: { label: 'Vem ger stödet?', missing: 'Välj vem som ger stödet.' },
        worker: {
          label: 'Vem stödjer personen?',
          hint: 'Arbetar hos den som ger stödet. Väljer du ingen än syns det på chefens Min dag.',
        },
        beginsOn: 'Från vilken dag?',
        wish: { label: 'Vad säger personen?', missing: 'Välj vad personen säger.' },
        said: { label: 'Med personens egna ord', hint: 'Om personen vill att det står.' },
        words: { label: 'Vad stödet är till för', hint: 'Kort. Mål och krisplan skriver ni sedan tillsammans.' },
      },
      refusals: {
        notThere: 'Personen arbetar inte med stöd där. Välj någon annan.',
        noUnit:
          'Den som ska stödja behöver höra till en enhet. Be systemförvaltaren ordna det, eller välj någon annan.',
        notNamed: 'Personen har skyddade personuppgifter. Välj någon som får öppna dem.',
        runs: 'Personen har redan stöd därifrån. Avsluta det först, eller fortsätt med det.',
        identityFree: 'Nämnden har bestämt att det inte antecknas vem som får det stödet. Då läggs det inte in här.',
        noCase: 'Ärendet är avslutat, eller också gäller det någon annan. Välj ett annat.',
        tooFarAhead: 'Stödet kan planeras högst ett år framåt.',
      },
    },
  },
  en: {
    subject: { cancel: 'Cancel', ended: '' },
    person: 'The person',
    newTitle: (name) => `Begin support for ${name}`,
    inCase: (number) => `In the case ${number}`,
    noBasis:
      'The person has no open case, and the board’s list has no support in the home without assessment. Open a case first.',
    openCase: 'Open a case',
    nobody: 'Nobody yet',
    beginning: {
      title: 'Begin support',
      lead: 'The support is the person’s own choice, and has nothing to do with the lease.',
      send: 'Begin',
      done: 'The support is entered.',
      fields: {
        basis: {
          label: 'Why does the person get it?',
          hint: 'In a case, or without individual assessment where the board has decided so (SoL 11 kap. 5 §).',
        },
        organisation: { label: 'Who gives it?', missing: 'Choose who gives it.' },
        worker: {
          label: 'Who supports the person?',
          hint: 'Works for whoever gives it. If you choose nobody yet, the manager sees it on My day.',
        },
        beginsOn: 'From which day?',
        wish: { label: 'What does the person say?', missing: 'Choose what the person says.' },
        said: { label: 'In the person’s own words', hint: 'If the person wants it to stand here.' },
        words: {
          label: 'What the support is for',
          hint: 'In short. You write goals and a crisis plan together later.',
        },
      },
      refusals: {
        notThere: 'They don’t work with support there. Choose somebody else.',
        noUnit: 'Whoever supports must belong to a unit. Ask the administrator to see to it, or choose somebody else.',
        notNamed: 'The person has a protected identity. Choose somebody who may open them.',
        runs: 'The person has support from there already. End it first, or go on with it.',
        identityFree:
          'The board has decided that nobody writes down who gets that support. Then it isn’t entered here.',
        noCase: 'The case is closed, or is about somebody else. Choose another.',
        tooFarAhead: 'Support can be planned a year ahead at most.',
      },
    },
  },
})
