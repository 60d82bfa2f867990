/** Words of the forms of rent, deposit, guarantee and notice. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    guarantors: { municipality: 'Kommunen (hyresgaranti)', other: 'Någon annan' },
    parties: { tenant: 'Hyresgästen', landlord: 'Hyresvärden' },
    rent: {
      title: 'Ny hyra',
      lead: 'Den tidigare hyran står kvar för tiden före.',
      send: 'Spara hyran',
      done: 'Den nya hyran är uppskriven.',
      fields: { fromOn: 'Gäller från', rentKr: 'Hyra i månaden' },
      refusals: {
        beforeLease: 'Dagen är före avtalet. Hyran från början står i avtalet.',
        afterEnd: 'Avtalet har slutat den dagen.',
        twice: 'Det finns redan en hyra från den dagen. Stryk den först.',
      },
    },
    deposit: {
      title: 'Skriv upp en deposition',
      send: 'Spara depositionen',
      done: 'Depositionen är uppskriven.',
      fields: { kr: 'Belopp', paidOn: 'Betald' },
    },
    returning: {
      title: 'Depositionen är betald tillbaka',
      send: 'Spara',
      done: 'Det är uppskrivet.',
      fields: { returnedKr: { label: 'Belopp', hint: 'Hela, eller det som blev kvar' }, returnedOn: 'Dag' },
      refusals: {
        already: 'Depositionen är redan betald tillbaka, eller struken.',
        tooMuch: 'Beloppet är större än depositionen.',
        tooEarly: 'Dagen är före den dag då depositionen betalades.',
      },
    },
    unreturning: {
      press: 'Ångra',
      done: 'Depositionen står kvar.',
      refusals: { already: 'Depositionen är inte betald tillbaka.' },
    },
    guarantee: {
      title: 'Skriv upp en borgen',
      lead: 'För kommunens hyresgaranti kan staten ge bidrag, om den täcker minst sex månaders hyra i minst två år.',
      send: 'Spara borgen',
      done: 'Borgen är uppskriven.',
      fields: {
        guarantor: { label: 'Vem går i borgen?', missing: 'Välj vem som går i borgen.' },
        fromOn: 'Gäller från',
        untilOn: 'Gäller till och med',
        months: { label: 'Antal månaders hyra', hint: 'Hur mycket borgen täcker' },
        appliedOn: 'Bidrag sökt hos Boverket',
        grantedOn: 'Bidrag beviljat',
      },
      refusals: {
        backwards: 'Borgen slutar före den dag då den börjar.',
        notMunicipal: 'Bidrag ges bara för kommunens hyresgaranti.',
        grantFirst: 'Bidraget kan inte beviljas innan det är sökt.',
      },
    },
    granting: {
      title: 'Statligt bidrag för hyresgarantin',
      lead: 'Boverket beslutar. Lämna båda dagarna tomma om bidraget inte är sökt.',
      send: 'Spara bidraget',
      done: 'Bidraget är noterat.',
      fields: { appliedOn: 'Bidrag sökt hos Boverket', grantedOn: 'Bidrag beviljat' },
      refusals: {
        already: 'Borgen är struken.',
        notMunicipal: 'Bidrag ges bara för kommunens hyresgaranti.',
        grantFirst: 'Bidraget kan inte beviljas innan det är sökt.',
      },
    },
    ending: {
      title: 'Borgen sägs upp',
      lead: 'Räkna med den senare dagen tills en jurist har sagt något annat.',
      send: 'Spara uppsägningen',
      done: 'Uppsägningen är uppskriven.',
      fields: { noticeOn: 'Uppsagd' },
      refusals: {
        already: 'Borgen är redan uppsagd, eller struken.',
        tooEarly: 'Dagen är före den dag då borgen började.',
      },
    },
    unending: {
      press: 'Ångra uppsägningen',
      done: 'Borgen gäller igen.',
      refusals: { already: 'Borgen är inte uppsagd.' },
    },
    notice: {
      title: 'Skriv upp en uppsägning',
      lead: 'Uppsägningen avslutar inte avtalet här: det gör ni när sista dagen är klar. Fråga om våld innan någon får rådet att säga upp bostaden (JB 12 kap. 47 §).',
      send: 'Spara uppsägningen',
      done: 'Uppsägningen är uppskriven.',
      fields: {
        byWhom: { label: 'Vem sade upp?', missing: 'Välj vem som sade upp.' },
        givenOn: 'Uppsagt',
        lastOn: { label: 'Sista dag', hint: 'Tom: så som lagen räknar, tre månader till ett månadsskifte' },
      },
      refusals: {
        backwards: 'Sista dagen är före uppsägningen.',
        beforeLease: 'Dagen är före avtalet.',
        twice: 'Den parten har redan sagt upp. Ta tillbaka det först.',
      },
    },
    withdrawing: {
      press: 'Ta tillbaka',
      done: 'Uppsägningen är tillbakatagen.',
      refusals: { already: 'Uppsägningen är redan tillbakatagen.' },
    },
    undoing: { press: 'Det var fel', done: 'Det är struket.', refusals: { already: 'Det är redan struket.' } },
  },
  en: {
    guarantors: { municipality: 'The municipality (rent guarantee)', other: 'Somebody else' },
    parties: { tenant: 'The tenant', landlord: 'The landlord' },
    rent: {
      title: 'New rent',
      lead: 'The earlier rent stands for the time before.',
      send: 'Save the rent',
      done: 'The new rent is written down.',
      fields: { fromOn: 'In force from', rentKr: 'Rent a month' },
      refusals: {
        beforeLease: 'The day is before the lease. The rent from the beginning stands in the lease.',
        afterEnd: 'The lease has ended on that day.',
        twice: 'There is a rent from that day already. Strike it out first.',
      },
    },
    deposit: {
      title: 'Write down a deposit',
      send: 'Save the deposit',
      done: 'The deposit is written down.',
      fields: { kr: 'Amount', paidOn: 'Paid' },
    },
    returning: {
      title: 'The deposit was paid back',
      send: 'Save',
      done: 'It is written down.',
      fields: { returnedKr: { label: 'Amount', hint: 'The whole, or what was left' }, returnedOn: 'Day' },
      refusals: {
        already: 'The deposit was paid back already, or is struck out.',
        tooMuch: 'The amount is more than the deposit.',
        tooEarly: 'The day is before the deposit was paid.',
      },
    },
    unreturning: {
      press: 'Undo',
      done: 'The deposit remains.',
      refusals: { already: 'The deposit was not paid back.' },
    },
    guarantee: {
      title: 'Write down a guarantee',
      lead: 'For the municipality’s rent guarantee the state may give a grant, if it covers at least six months of rent for at least two years.',
      send: 'Save the guarantee',
      done: 'The guarantee is written down.',
      fields: {
        guarantor: { label: 'Who guarantees?', missing: 'Choose who guarantees.' },
        fromOn: 'In force from',
        untilOn: 'In force through',
        months: { label: 'Months of rent', hint: 'How much the guarantee covers' },
        appliedOn: 'Grant asked for at Boverket',
        grantedOn: 'Grant given',
      },
      refusals: {
        backwards: 'The guarantee ends before it begins.',
        notMunicipal: 'A grant is given only for the municipality’s rent guarantee.',
        grantFirst: 'The grant can’t be given before it is asked for.',
      },
    },
    granting: {
      title: 'State grant for the rent guarantee',
      lead: 'Boverket decides. Leave both days empty if the grant hasn’t been asked for.',
      send: 'Save the grant',
      done: 'The grant has been noted.',
      fields: { appliedOn: 'Grant asked for from Boverket', grantedOn: 'Grant given' },
      refusals: {
        already: 'The guarantee is struck out.',
        notMunicipal: 'The grant is given only for the municipality’s rent guarantee.',
        grantFirst: 'The grant can’t be given before it is asked for.',
      },
    },
    ending: {
      title: 'Notice of the guarantee',
      lead: 'Count on the later day until a lawyer has said otherwise.',
      send: 'Save the notice',
      done: 'The notice is written down.',
      fields: { noticeOn: 'Notice given' },
      refusals: {
        already: 'Notice of the guarantee was given already, or it is struck out.',
        tooEarly: 'The day is before the guarantee began.',
      },
    },
    unending: {
      press: 'Undo the notice',
      done: 'The guarantee holds again.',
      refusals: { already: 'No notice of the guarantee was given.' },
    },
    notice: {
      title: 'Write down a notice',
      lead: 'The notice doesn’t end the lease here: you do, when the last day is settled. Ask about violence before anybody is advised to give up the home (JB 12 kap. 47 §).',
      send: 'Save the notice',
      done: 'The notice is written down.',
      fields: {
        byWhom: { label: 'Who gave notice?', missing: 'Choose who gave notice.' },
        givenOn: 'Notice given',
        lastOn: { label: 'Last day', hint: 'Empty: counted by the law, three months to the turn of a month' },
      },
      refusals: {
        backwards: 'The last day is before the notice.',
        beforeLease: 'The day is before the lease.',
        twice: 'That party has given notice already. Take it back first.',
      },
    },
    withdrawing: {
      press: 'Take back',
      done: 'The notice is taken back.',
      refusals: { already: 'The notice is taken back already.' },
    },
    undoing: { press: 'It was wrong', done: 'It is struck out.', refusals: { already: 'It is struck out already.' } },
  },
})
