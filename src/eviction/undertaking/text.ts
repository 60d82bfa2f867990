/** Words of the undertaking. The letter itself is Swedish: the language of public authorities (språklag 2009:600 10 §). */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    short: 'Åtagande',
    needsDecision: 'Ett åtagande behöver ett beslut. Besluta först om att åta sig, med belopp.',
    decide: 'Besluta',
    safeUntil: (day: string) => `Beskedet ska ha nått hyresvärden senast ${day}.`,
    notBegun:
      'Tiden har inte börjat löpa. Ett åtagande får lämnas redan nu, men kontrollera beloppet när meddelandet kommer.',
    disputed: (safe: string, latest: string) =>
      `Tiden kan räknas på mer än ett sätt. Säkert är bara till och med ${safe}. Enligt en annan läsning går tiden till ${latest}, men det kan bli tvist (RH 2001:22).`,
    disputedNow: (safe: string) =>
      `Den säkra dagen, ${safe}, har gått. Åtagandet kan vara för sent: betala hellre genast, och tala med hyresvärden.`,
    over: (day: string) =>
      `Tiden gick ut ${day}. Ett åtagande hindrar inte längre vräkning. Betala skulden om hyresvärden går med på ett nytt avtal, pröva om hyresgästen var förhindrad (sjukdom eller liknande, JB 12 kap. 44 § fjärde stycket 2), och tala med hyresvärden i dag.`,
    noRecovery:
      'Hyresgästen måste ändå flytta inom en månad. Ett åtagande hindrar inte vräkningen (JB 12 kap. 44 § femte stycket).',
    tenantOwned:
      'Bostadsrättslagen har inget åtagande från nämnden (7 kap. 23 §). Hela avgiften måste betalas inom tre veckor. Besluta om att betala i stället.',
    notArrears: 'Ärendet gäller störningar. Åtagande finns bara för obetald hyra.',
    tooLittle: (amount: string, owed: string) =>
      `Beslutet gäller ${amount}, men ${owed} är obetalt. Ett åtagande på för lite räddar inte hemmet.`,
    alreadySafe: 'Hemmet är redan säkrat enligt händelserna i ärendet. Ett åtagande behövs inte för den här skulden.',
    amount: 'Belopp',
    landlordName: 'Hyresvärd',
    covers: 'Vad åtagandet gäller',
    coversFrom: (rents: string) => `Obetald hyra: ${rents}.`,
    rent: (amount: string, day: string) => `${amount} med förfallodag ${day}`,
    rentBare: (day: string) => `hyran med förfallodag ${day}`,
    signing: {
      title: 'Åtagande om betalningsansvar',
      lead: 'Nämndens skriftliga besked till hyresvärden. Når det fram inom tiden får hyresgästen inte vräkas för dröjsmålet, och kommunen är skyldig hyran.',
      send: 'Underteckna',
      done: 'Åtagandet är undertecknat. Nu ska det nå hyresvärden, och dagen noteras.',
      fields: {
        landlordName: { label: 'Hyresvärd', missing: 'Skriv hyresvärdens namn.' },
        landlordReference: 'Hyresvärdens referens',
        landlordAddress: 'Hyresvärdens adress',
        tenantName: {
          label: 'Hyresgäst, som hyresvärden känner den',
          hint: 'Namnet på hyresavtalet. Skriv inget som hyresvärden inte redan vet.',
          missing: 'Skriv hyresgästens namn, som det står på hyresavtalet.',
        },
        address: { label: 'Bostadens adress', missing: 'Skriv bostadens adress.' },
        dwellingNumber: 'Lägenhetsnummer',
        covers: {
          label: 'Vad åtagandet gäller',
          hint: 'Vilka hyror, med förfallodagar, och ränta om den ingår.',
          missing: 'Skriv vilka hyror åtagandet gäller.',
        },
      },
      refusals: {
        noDecision: 'Det finns inget gällande beslut att åta sig. Läs besluten i ärendet.',
        alreadySigned: 'Någon annan har redan undertecknat ett åtagande i ärendet.',
      },
    },
    signLead: (name: string) => `Du undertecknar i eget namn, ${name}, på nämndens vägnar.`,
    signed: 'Undertecknat',
    pdf: 'Brevet som PDF',
    notReached: 'Har inte nått hyresvärden',
    reached: (day: string) => `Nådde hyresvärden ${day}`,
    sendBy: (day: string) => `Ska ha nått hyresvärden senast ${day}`,
    hows: {
      handedOver: 'Lämnat i handen',
      courier: 'Bud',
      registeredLetter: 'Rekommenderat brev',
      email: 'E-post, bekräftad',
      hemvist: 'Öppnat i Hemvist av hyresvärden',
    },
    proof: 'Bevis',
    delivering: {
      title: 'När nådde åtagandet hyresvärden?',
      lead: 'Först då skyddar det hemmet. Spara det som visar när det kom fram.',
      send: 'Notera att det nått fram',
      done: 'Noterat: åtagandet har nått hyresvärden.',
      fields: {
        how: { label: 'Hur', missing: 'Välj hur det nådde fram.' },
        reachedOn: { label: 'Dag då det nådde fram', missing: 'Skriv vilken dag det nådde fram.' },
        proof: { label: 'Bevis', hint: 'Vem som tog emot, kvittonummer eller vem som svarade.' },
      },
      refusals: {
        alreadyDelivered: 'Det är redan noterat att åtagandet nått fram.',
        proofMissing: 'Skriv vad som visar att det kom fram.',
        inFuture: 'Dagen har inte varit än.',
      },
    },
    undoing: {
      title: 'Ta tillbaka att åtagandet nått fram',
      lead: 'Händelsen räknas inte längre, och tiderna räknas om. Det som stod finns kvar i historiken.',
      send: 'Ta tillbaka',
      done: 'Att åtagandet nått fram är taget tillbaka.',
      fields: { because: { label: 'Varför?', missing: 'Skriv varför det inte stämmer.' } },
      refusals: { notDelivered: 'Det är inte noterat att åtagandet nått fram.' },
    },
    withdrawing: {
      title: 'Dra tillbaka åtagandet',
      lead: 'Går bara så länge det inte har nått hyresvärden. Ett besked som nått fram binder kommunen.',
      send: 'Dra tillbaka',
      done: 'Åtagandet är tillbakadraget.',
      fields: { because: { label: 'Varför?', missing: 'Skriv varför åtagandet dras tillbaka.' } },
      refusals: {
        hasReached: 'Åtagandet har nått hyresvärden och binder kommunen. Är noteringen fel, ta tillbaka den först.',
      },
    },
    alreadyWithdrawn: 'Åtagandet är redan tillbakadraget.',
    beforeSigning: (day: string) => `Åtagandet undertecknades ${day}. Det kan inte ha nått fram före det.`,
    undoDelivery: 'Rätta: nådde inte fram så',
    withdrawnTag: 'Tillbakadraget',
    opened: (when: string) => `Hyresvärden öppnade brevet i Hemvist ${when}.`,
    by: (who: string, when: string) => `${who}, ${when}`,
  },
  en: {
    short: 'Undertaking',
    needsDecision: 'An undertaking needs a decision. Decide first to undertake, with an amount.',
    decide: 'Decide',
    safeUntil: (day) => `The word must have reached the landlord by ${day}.`,
    notBegun:
      'The time hasn’t begun. An undertaking may be given already, but check the amount when the message comes.',
    disputed: (safe, latest) =>
      `The time can be counted in more than one way. Only until ${safe} is safe. By another reading the time runs to ${latest}, but that may be disputed (RH 2001:22).`,
    disputedNow: (safe) =>
      `The safe day, ${safe}, is past. The undertaking may be too late: it is better to pay at once, and talk to the landlord.`,
    over: (day) =>
      `The time ran out on ${day}. An undertaking no longer stops an eviction. Pay the debt if the landlord agrees to a new lease, check whether the tenant was hindered (illness or the like, JB 12 kap. 44 § fourth paragraph 2), and talk to the landlord today.`,
    noRecovery:
      'The tenant must leave within a month in any case. An undertaking doesn’t stop it (JB 12 kap. 44 § fifth paragraph).',
    tenantOwned:
      'The act on tenant-owned flats has no undertaking by the board (7 kap. 23 §). The whole fee must be paid within three weeks. Decide to pay instead.',
    notArrears: 'The matter is about disturbances. An undertaking exists for unpaid rent only.',
    tooLittle: (amount, owed) =>
      `The decision is for ${amount}, but ${owed} is unpaid. An undertaking of too little doesn’t save the home.`,
    alreadySafe: 'By the events in the matter the home is safe already. No undertaking is needed for this debt.',
    amount: 'Amount',
    landlordName: 'Landlord',
    covers: 'What the undertaking covers',
    coversFrom: (rents) => `Obetald hyra: ${rents}.`,
    rent: (amount, day) => `${amount} med förfallodag ${day}`,
    rentBare: (day) => `hyran med förfallodag ${day}`,
    signing: {
      title: 'Undertaking to pay',
      lead: 'The board’s written word to the landlord. If it arrives in time the tenant may not be evicted for the delay, and the municipality owes the rent.',
      send: 'Sign',
      done: 'The undertaking is signed. Now it must reach the landlord, and the day be noted.',
      fields: {
        landlordName: { label: 'Landlord', missing: 'Write the landlord’s name.' },
        landlordReference: 'The landlord’s reference',
        landlordAddress: 'The landlord’s address',
        tenantName: {
          label: 'The tenant, as the landlord knows them',
          hint: 'The name on the lease. Write nothing that the landlord doesn’t know already.',
          missing: 'Write the tenant’s name, as it stands on the lease.',
        },
        address: { label: 'Address of the home', missing: 'Write the address of the home.' },
        dwellingNumber: 'Flat number',
        covers: {
          label: 'What the undertaking covers (Swedish: it stands in the letter)',
          hint: 'Which rents, with due days, and interest if it is included.',
          missing: 'Write which rents the undertaking covers.',
        },
      },
      refusals: {
        noDecision: 'There is no decision to undertake that holds. Read the decisions in the matter.',
        alreadySigned: 'Somebody else has signed an undertaking in the matter already.',
      },
    },
    signLead: (name) => `You sign in your own name, ${name}, for the board.`,
    signed: 'Signed',
    pdf: 'The letter as PDF (in Swedish)',
    notReached: 'Hasn’t reached the landlord',
    reached: (day) => `Reached the landlord on ${day}`,
    sendBy: (day) => `Must have reached the landlord by ${day}`,
    hows: {
      handedOver: 'Handed over',
      courier: 'Courier',
      registeredLetter: 'Registered letter',
      email: 'E-mail, confirmed',
      hemvist: 'Opened in Hemvist by the landlord',
    },
    proof: 'Proof',
    delivering: {
      title: 'When did the undertaking reach the landlord?',
      lead: 'Only then it protects the home. Keep what shows when it arrived.',
      send: 'Note that it has arrived',
      done: 'Noted: the undertaking has reached the landlord.',
      fields: {
        how: { label: 'How', missing: 'Choose how it arrived.' },
        reachedOn: { label: 'Day that it arrived', missing: 'Write the day that it arrived.' },
        proof: { label: 'Proof', hint: 'Who took it, a receipt number, or who answered.' },
      },
      refusals: {
        alreadyDelivered: 'It is noted already that the undertaking has arrived.',
        proofMissing: 'Write what shows that it arrived.',
        inFuture: 'This day hasn’t been yet.',
      },
    },
    undoing: {
      title: 'Take back that the undertaking arrived',
      lead: 'The event no longer counts, and the days are computed anew. What stood remains in the history.',
      send: 'Take back',
      done: 'That the undertaking arrived is taken back.',
      fields: { because: { label: 'Why?', missing: 'Write why it isn’t so.' } },
      refusals: { notDelivered: 'It isn’t noted that the undertaking has arrived.' },
    },
    withdrawing: {
      title: 'Withdraw the undertaking',
      lead: 'Only while it hasn’t reached the landlord. A word that has arrived binds the municipality.',
      send: 'Withdraw',
      done: 'The undertaking is withdrawn.',
      fields: { because: { label: 'Why?', missing: 'Write why the undertaking is withdrawn.' } },
      refusals: {
        hasReached:
          'The undertaking has reached the landlord and binds the municipality. If the note is wrong, take that back first.',
      },
    },
    alreadyWithdrawn: 'The undertaking is withdrawn already.',
    beforeSigning: (day) => `The undertaking was signed on ${day}. It can’t have arrived before that.`,
    undoDelivery: 'Correct: it didn’t arrive like that',
    withdrawnTag: 'Withdrawn',
    opened: (when) => `The landlord opened the letter in Hemvist ${when}.`,
    by: (who, when) => `${who}, ${when}`,
  },
})
