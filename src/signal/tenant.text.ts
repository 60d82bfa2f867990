/** Words about who lives in the flat of a landlord's message. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Hyresgäst enligt avtalet i Hemvist',
    lead: 'Här står den som du har skäl att läsa om. Hyresvärden ser inte det här.',
    openCase: 'Öppna ärende',
    openCaseFor: (name: string) => `Öppna ärende för ${name}`,
    linking: {
      press: 'Signalen gäller personen',
      done: 'Signalen är kopplad till personen.',
      refusals: {
        notTenant: 'Personen står inte längre på hyresavtalet för lägenheten.',
        already: 'Signalen är redan kopplad till personen.',
      },
    },
  },
  en: {
    title: 'Tenant by the lease in Hemvist',
    lead: 'Here stands whom you have a reason to read about. The landlord doesn’t see this.',
    openCase: 'Open a case',
    openCaseFor: (name) => `Open a case for ${name}`,
    linking: {
      press: 'The signal is about this person',
      done: 'The signal is linked to the person.',
      refusals: {
        notTenant: 'The person doesn’t stand on the lease of the flat any longer.',
        already: 'The signal is linked to the person already.',
      },
    },
  },
})
