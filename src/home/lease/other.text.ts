/** Words for leases of other kinds: a room in somebody's home, and protected housing. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    law: 'Vilken lag som gäller',
    sections: {
      own: 'lag 2012:978 3 §',
      room: 'JB 12 kap. 45 §',
      protected: 'JB 12 kap. 1 §',
      child: 'SoL 22 kap. 13 §',
    },
    rules: {
      own: 'Uppsägning när någon hyr ut sin egen bostad',
      room: 'Rätt till förlängning för ett möblerat rum',
      protected: 'Om hyreslagen gäller skyddat boende',
      child: 'Ett barn i skyddat boende: pröva minst var sjätte månad',
    },
    lodging:
      'Det beror på vem som hyr ut rummet. Ta reda på det och räkna tills dess med det som är bäst för den som bor där.',
    whoLets: {
      owner:
        'Den som äger bostaden, eller har den med bostadsrätt, och bor där själv: lagen om uthyrning av egen bostad. Den inneboende har en månads uppsägning och hyresvärden tre. Ingen rätt till förlängning.',
      tenant:
        'Den som själv hyr bostaden och bor där: hyreslagen. Rummet är en del av uthyrarens egen bostad, så rätt till förlängning saknas. Uppsägningstiden är tre månader.',
      elsewhere: 'Den som inte bor där själv, eller ett företag: hyreslagen.',
    },
    furnished: (day: string) => `Är rummet möblerat finns rätt till förlängning från den ${day}.`,
    unfurnished: 'Är det omöblerat kan den finnas från första dagen.',
    letBy: 'Rummet hyrs ut av',
    short:
      'Avtalet är kortare än tre månader. Den som bor så räknas i hemlöshetssituation 4. Blir det längre: avsluta avtalet och skriv ett nytt.',
    long: 'Den som bor så räknas inte i någon hemlöshetssituation.',
    protectedWhat:
      'Skyddat boende är en insats från socialtjänsten (SoL 9 kap. 6 §) och räknas i hemlöshetssituation 1. Hyrs lägenheten ut mot hyra kan hyreslagen gälla bredvid insatsen.',
    protectedWho:
      'Bara de som är namngivna för personen ser avtalet, lägenheten och dagarna. Så är det också efter att skyddet har tagits bort.',
    notOwn: 'Det här avtalet kan inte bli ett förstahandsavtal, och det kan inte ha särskilda villkor.',
    legalLook: 'Vilken lag som gäller behöver en jurists ögon.',
  },
  en: {
    law: 'Which law holds',
    sections: {
      own: 'lag 2012:978 3 §',
      room: 'JB 12 kap. 45 §',
      protected: 'JB 12 kap. 1 §',
      child: 'SoL 22 kap. 13 §',
    },
    rules: {
      own: 'Notice where somebody lets their own home',
      room: 'Right to renewal of a furnished room',
      protected: 'Whether tenancy law holds for protected housing',
      child: 'A child in protected housing: consider at least every sixth month',
    },
    lodging: 'It hangs on who lets the room. Find out, and until then count on what is best for whoever lives there.',
    whoLets: {
      owner:
        'Somebody who owns the home, or has it in a housing co-operative, and lives there: the act on letting one’s own home. The lodger has one month’s notice and the landlord three. No right to renewal.',
      tenant:
        'Somebody who rents the home and lives there: tenancy law. The room is a part of the letter’s own home, so there is no right to renewal. The notice is three months.',
      elsewhere: 'Somebody who doesn’t live there, or a business: tenancy law.',
    },
    furnished: (day) => `For a furnished room there is a right to renewal from ${day}.`,
    unfurnished: 'For an unfurnished one it may exist from the first day.',
    letBy: 'The room is let by',
    short:
      'The lease is shorter than three months. Whoever lives so is counted in situation 4 of homelessness. If it becomes longer: end the lease and write a new one.',
    long: 'Whoever lives so is counted in no situation of homelessness.',
    protectedWhat:
      'Protected housing is an intervention of social services (SoL 9 kap. 6 §), and is counted in situation 1 of homelessness. Where the flat is let for a rent, tenancy law may hold beside the intervention.',
    protectedWho:
      'Only those who are named for the person see the lease, the flat and the days. It stays so after the protection has been taken away.',
    notOwn: 'This lease can’t become a first-hand lease, and it can’t have special terms.',
    legalLook: 'Which law holds needs a lawyer’s look.',
  },
})
