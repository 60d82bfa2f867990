/** Words for remarks on a tenancy. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Anmärkningar',
    leadLandlord: 'Det som ni själva har noterat. Skriv om hyran och bostaden, inte om hyresgästen.',
    leadStaff:
      'Obetald hyra och befogade klagomål står i vägen för att avtalet blir hyresgästens eget, tills de är klara. En störning som bara har rapporterats gör det inte.',
    none: 'Inga anmärkningar',
    noneWhat: 'Här står obetald hyra och befogade klagomål, med vem som noterade dem och när de blev klara.',
    day: 'Dag',
    what: 'Vad',
    by: 'Av',
    state: 'Läge',
    atRisk: 'Hyran eller störningarna hanteras i hyreshotet',
    kinds: { arrears: 'Obetald hyra', complaint: 'Befogat klagomål', disturbance: 'Störning' },
    settledOn: (day: string) => `Klar ${day}`,
    open: 'Inte klar',
    noting: {
      title: 'Lägg till en anmärkning',
      send: 'Spara anmärkningen',
      done: 'Anmärkningen är sparad.',
      fields: {
        kind: { label: 'Vad gäller det?', missing: 'Välj om det gäller hyran eller ett klagomål.' },
        onDay: 'Vilken dag',
        amountKr: { label: 'Belopp', hint: 'För obetald hyra' },
        words: {
          label: 'Vad har hänt?',
          hint: 'Behövs för ett klagomål och en störning. Skriv inget om hälsa eller privatliv.',
        },
      },
      refusals: {
        inFuture: 'Dagen har inte varit än.',
        beforeLease: 'Dagen är före avtalet.',
        amountMissing: 'Skriv hur många kronor som är obetalda.',
        wordsMissing: 'Skriv vad som har hänt.',
      },
    },
    settling: {
      press: 'Klar',
      done: 'Anmärkningen är klar.',
      refusals: { already: 'Anmärkningen var redan klar.' },
    },
    unsettling: {
      press: 'Ångra',
      done: 'Anmärkningen gäller igen.',
      refusals: { already: 'Anmärkningen gällde redan.' },
    },
  },
  en: {
    title: 'Remarks',
    leadLandlord: 'What you have noted yourselves. Write about the rent and the home, not about the tenant.',
    leadStaff:
      'Unpaid rent and justified complaints stand in the way of the lease becoming the tenant’s own until they are settled. A disturbance that was only reported doesn’t.',
    none: 'No remarks',
    noneWhat: 'Here stand unpaid rent and justified complaints, with who noted them and when they were settled.',
    day: 'Day',
    what: 'What',
    by: 'By',
    state: 'State',
    atRisk: 'The rent or the disturbances are worked on in the home at risk',
    kinds: { arrears: 'Unpaid rent', complaint: 'Justified complaint', disturbance: 'Disturbance' },
    settledOn: (day: string) => `Settled ${day}`,
    open: 'Not settled',
    noting: {
      title: 'Add a remark',
      send: 'Save the remark',
      done: 'The remark has been saved.',
      fields: {
        kind: { label: 'What is it about?', missing: 'Choose whether it is about the rent or a complaint.' },
        onDay: 'On which day',
        amountKr: { label: 'Amount', hint: 'For unpaid rent' },
        words: {
          label: 'What has happened?',
          hint: 'Needed for a complaint and a disturbance. Write nothing of health or private life.',
        },
      },
      refusals: {
        inFuture: 'That day hasn’t been yet.',
        beforeLease: 'The day is before the lease.',
        amountMissing: 'Write how much is unpaid.',
        wordsMissing: 'Write what has happened.',
      },
    },
    settling: {
      press: 'Settled',
      done: 'The remark is settled.',
      refusals: { already: 'The remark was settled already.' },
    },
    unsettling: {
      press: 'Undo',
      done: 'The remark holds again.',
      refusals: { already: 'The remark held already.' },
    },
  },
})
