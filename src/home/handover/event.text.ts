/** Words for the step from second to first hand, on the lease's page. */

import { dictionary } from '../../platform/text/index.ts'

export const eventText = dictionary({
  sv: {
    how: 'Så blev avtalet hyresgästens eget',
    on: 'Det egna avtalet började',
    agreed: 'Avtalat i förväg',
    months: (n: string) => `${n} utan obetald hyra eller befogade klagomål`,
    anyTime: 'Ingen bestämd tid',
    stood: 'Så stod det',
    stoodAt: (months: string, arrears: string, complaints: string) =>
      `${months}, obetald hyra ${arrears}, klagomål ${complaints}`,
    month: 'månad',
    monthsUnit: 'månader',
    way: 'Sätt',
    debts: 'Skulder från tiden före',
    by: 'Beslutat av',
  },
  en: {
    how: 'How the lease became the tenant’s own',
    on: 'Their own lease began',
    agreed: 'Agreed beforehand',
    months: (n: string) => `${n} without unpaid rent or justified complaints`,
    anyTime: 'No fixed time',
    stood: 'How it stood',
    stoodAt: (months: string, arrears: string, complaints: string) =>
      `${months}, unpaid rent ${arrears}, complaints ${complaints}`,
    month: 'month',
    monthsUnit: 'months',
    way: 'Way',
    debts: 'Debts from before',
    by: 'Decided by',
  },
})
