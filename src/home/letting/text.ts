/** Words for how the municipality itself rents a flat that it sublets, and for the tenant's right to stay. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Rätt att bo kvar',
    from: (day: string) => `Hyresgästen har rätt till förlängning från den ${day}.`,
    because: {
      joint: 'Kommunen hyr lägenheten tillsammans med minst två andra. Då gäller inte tvåårsgränsen.',
      years:
        'Kommunen hyr färre än tre lägenheter i samma avtal. Då krävs att hyresförhållandet har varat längre än två år i följd.',
      unknownJoint: 'Ingen har skrivit upp hur kommunen själv hyr lägenheten.',
      waived: 'Hyresgästen har avstått från rätten, och avståendet gäller så vitt vi vet.',
    },
    waivedUntil: 'Hyresgästen har ingen rätt till förlängning så länge avståendet gäller.',
    other: {
      joint: (day: string) =>
        `Hyr kommunen lägenheten tillsammans med minst två andra finns rätten redan från den ${day}. Räkna med det tills ni vet.`,
      waiverEnded: (day: string) =>
        `Läses fyraårsgränsen i 45 a § om alla avståenden utan godkännande finns rätten från den ${day}. Fråga en jurist.`,
    },
    rule: 'Rätt till förlängning i andra hand',
    assistanceRule: 'Beslutet om bistånd upphör',
    waiverRule: 'Avstående från rätten till förlängning',
    sections: {
      renewal: 'JB 12 kap. 45 §',
      waiver: 'JB 12 kap. 45 a §',
      cap: 'JB 12 kap. 55 §',
      tell: 'JB 12 kap. 39 §',
      assistance: 'JB 12 kap. 2, 3 och 46 §§',
    },
    head: 'Så hyr kommunen själv lägenheten',
    notWritten:
      'Ingen har skrivit upp hur kommunen själv hyr lägenheten. Det avgör rätten att bo kvar och hur hög hyran får vara.',
    joint: 'Lägenheter i samma avtal',
    rentedFrom: 'Kommunen hyr från',
    ownRent: 'Kommunens egen hyra',
    furnished: 'Hyrs ut möblerad',
    yes: 'Ja',
    no: 'Nej',
    told: 'Hyresvärden fick veta',
    notTold: 'Inte uppskrivet. Kommunen ska genast tala om för hyresvärden att lägenheten hyrs ut i andra hand.',
    cap: 'Högsta hyra',
    capOf: (kr: string) => `${kr}, och kostnad för tjänster`,
    overCap: (by: string) =>
      `Hyran är ${by} högre än kommunen får ta ut. Rätta hyran och fråga en jurist om återbetalning.`,
    by: (who: string) => `Uppskrivet av ${who}`,
    waivers: 'Avståenden',
    noWaivers: 'Inget avstående är uppskrivet. Rätten gäller.',
    signed: (day: string) => `Påskrivet ${day}`,
    holds: 'Gäller så vitt vi vet',
    fails: 'Gäller inte',
    flaws: {
      notSeparate: 'Det står inte i en egen handling.',
      notApproved: 'Hyresnämnden har inte godkänt det, och det avtalades inte efter att hyresförhållandet hade börjat.',
      notAfterStart: 'Det skrevs på innan hyresförhållandet hade börjat, så Hyresnämnden måste godkänna det.',
      spouse: 'Maken eller sambon har inte godtagit det.',
    },
    duties: 'Kommunens skyldigheter som hyresvärd',
    dutyList: {
      condition: 'Lägenheten ska vara i sådant skick som hyresgästen har rätt att kräva (JB 12 kap. 9 och 15 §§).',
      tell: 'Tala genast om för den egna hyresvärden att lägenheten hyrs ut (JB 12 kap. 39 §).',
      rent: 'Ta inte ut högre hyra än den egna, högst 15 procent till för möbler, och kostnad för tjänster (JB 12 kap. 55 §).',
      notice:
        'Säg upp skriftligt, med tid och skäl. Hyresgästen har tre månaders uppsägning (JB 12 kap. 4, 5 och 8 §§).',
      entry: 'Gå bara in i lägenheten när lagen tillåter det, och säg till i förväg (JB 12 kap. 26 §).',
      claims: 'Driv krav senast två år efter att hyresgästen lämnade lägenheten (JB 12 kap. 61 §).',
    },
    whenAssistanceEnds:
      'När biståndet upphör slutar inte hyresavtalet av sig självt. Kommunen får säga upp det enligt hyreslagens regler, och hyresgästen kan ha rätt att bo kvar. Fråga en jurist innan ni säger upp.',
    legalLook:
      'Läsningen av 45 och 45 a §§ behöver en jurists ögon. Räkna med det som är bäst för hyresgästen tills ni vet.',
  },
  en: {
    title: 'Right to stay',
    from: (day: string) => `The tenant has a right to renewal from ${day}.`,
    because: {
      joint: 'The municipality rents the flat together with at least two others. The two-year limit doesn’t hold then.',
      years:
        'The municipality rents fewer than three flats in the same contract. The tenancy must then have lasted longer than two years in a row.',
      unknownJoint: 'Nobody has written down how the municipality itself rents the flat.',
      waived: 'The tenant has waived the right, and the waiver holds as far as we know.',
    },
    waivedUntil: 'The tenant has no right to renewal as long as the waiver holds.',
    other: {
      joint: (day: string) =>
        `If the municipality rents the flat together with at least two others, the right exists already from ${day}. Count on that until you know.`,
      waiverEnded: (day: string) =>
        `If the four-year limit of 45 a § is read to cover every waiver without approval, the right exists from ${day}. Ask a lawyer.`,
    },
    rule: 'Right to renewal, second hand',
    assistanceRule: 'The decision on assistance ends',
    waiverRule: 'A waiver of the right to renewal',
    sections: {
      renewal: 'JB 12 kap. 45 §',
      waiver: 'JB 12 kap. 45 a §',
      cap: 'JB 12 kap. 55 §',
      tell: 'JB 12 kap. 39 §',
      assistance: 'JB 12 kap. 2, 3 and 46 §§',
    },
    head: 'How the municipality itself rents the flat',
    notWritten:
      'Nobody has written down how the municipality itself rents the flat. It decides the right to stay and how high the rent may be.',
    joint: 'Flats in the same contract',
    rentedFrom: 'The municipality rents it from',
    ownRent: 'The municipality’s own rent',
    furnished: 'Let furnished',
    yes: 'Yes',
    no: 'No',
    told: 'The landlord was told',
    notTold: 'Not written down. The municipality must tell the landlord at once that the flat is sublet.',
    cap: 'Highest rent',
    capOf: (kr: string) => `${kr}, and the cost of services`,
    overCap: (by: string) =>
      `The rent is ${by} more than the municipality may ask. Put it right, and ask a lawyer about paying back.`,
    by: (who: string) => `Written down by ${who}`,
    waivers: 'Waivers',
    noWaivers: 'No waiver is written down. The right holds.',
    signed: (day: string) => `Signed ${day}`,
    holds: 'Holds as far as we know',
    fails: 'Doesn’t hold',
    flaws: {
      notSeparate: 'It doesn’t stand in a document of its own.',
      notApproved: 'Hyresnämnden hasn’t approved it, and it wasn’t agreed after the tenancy had begun.',
      notAfterStart: 'It was signed before the tenancy had begun, so Hyresnämnden must approve it.',
      spouse: 'The spouse or cohabitant hasn’t accepted it.',
    },
    duties: 'What the municipality owes as landlord',
    dutyList: {
      condition: 'The flat must be in the condition that the tenant has a right to (JB 12 kap. 9 and 15 §§).',
      tell: 'Tell the municipality’s own landlord at once that the flat is sublet (JB 12 kap. 39 §).',
      rent: 'Ask no more rent than the municipality pays itself, with at most 15 per cent more for furniture, and the cost of services (JB 12 kap. 55 §).',
      notice:
        'Give notice in writing, with its time and reasons. The tenant has three months’ notice (JB 12 kap. 4, 5 and 8 §§).',
      entry: 'Go into the flat only when the law allows it, and say so beforehand (JB 12 kap. 26 §).',
      claims: 'Bring claims within two years of the tenant leaving the flat (JB 12 kap. 61 §).',
    },
    whenAssistanceEnds:
      'When the assistance ends the lease doesn’t end by itself. The municipality may give notice by the rules of tenancy law, and the tenant may have a right to stay. Ask a lawyer before you give notice.',
    legalLook:
      'How 45 and 45 a §§ are read needs a lawyer’s look. Count on what is best for the tenant until you know.',
  },
})
