/** The words of a home that is saved, as far as is known here. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    safe: 'Hemmet är räddat den här gången, så vitt det är känt här',
    safeBecause: {
      paidBeforeNotice: 'Skulden betalades innan hyresvärden sa upp, efter vad som är uppskrivet.',
      paidInTime: 'Skulden betalades i tid.',
      undertaking: 'Nämndens åtagande nådde hyresvärden i tid.',
      excuse: 'Hyresgästen var hindrad och betalade så snart det gick. Domstolen avgör om det räcker.',
      rectified: 'Störningen upphörde.',
      withdrawn: 'Hyresvärden tog tillbaka.',
      titleRefused: 'Kravet avslogs, och ingen har överklagat i tid.',
      newLease: 'Hyresvärden gick med på ett nytt kontrakt.',
      takenOver: 'Make eller sambo tog över avtalet.',
      tooLate: 'Ingen uppsägning är känd, och tiden för den har gått ut, också räknat till nästa vardag.',
    },
    safeOn: (day: string) =>
      `Sedan ${day}. En uppsägning som ingen har berättat om syns inte här. Avsluta ärendet när skulden är reglerad.`,
  },
  en: {
    safe: 'The home is saved this time, as far as is known here',
    safeBecause: {
      paidBeforeNotice: 'The debt was paid before the landlord terminated, by what is written down.',
      paidInTime: 'The debt was paid in time.',
      undertaking: 'The board’s undertaking reached the landlord in time.',
      excuse: 'The tenant was hindered and paid as soon as possible. Whether it is enough is for the court.',
      rectified: 'The disturbance stopped.',
      withdrawn: 'The landlord withdrew.',
      titleRefused: 'The claim was refused, and nobody appealed in time.',
      newLease: 'The landlord agreed to a new contract.',
      takenOver: 'The spouse or cohabitant took the contract over.',
      tooLate: 'No termination is known, and the time for one has run out, counted to the next working day too.',
    },
    safeOn: (day) =>
      `Since ${day}. A termination that nobody told of can’t be seen here. End the matter when the debt is settled.`,
  },
})
