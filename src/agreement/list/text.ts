/** Words of the list of agreements. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    lead: 'Det kommunen har kommit överens om med hyresvärdar, idéburna organisationer och andra kommuner, och hur det blev.',
    ownLead: 'De avtal som din organisation är part i.',
    add: 'Nytt avtal',
    choosing: { fields: { kind: 'Sort', group: 'Läge' } },
    allKinds: 'Alla sorter',
    allGroups: 'Alla lägen',
    groups: { inForce: 'Gäller i dag', coming: 'På väg', over: 'Gäller inte längre' },
    none: 'Inga avtal än',
    noneWhat:
      'Här står avtal med parter, vem som gör vad, vad som är utlovat och vad det blev. Ett avtal börjar som utkast och gäller när alla parter har skrivit under.',
    noneWho: 'Kommunens chefer',
    name: 'Avtal',
    kind: 'Sort',
    parties: 'Parter',
    standing: 'Läge',
    from: 'Från',
    last: 'Till och med',
    renew: 'Beslut om fortsättning senast',
    extends: 'Utökar',
    diary: 'Diarienummer',
  },
  en: {
    lead: 'What the municipality has agreed with landlords, idea-based organisations and other municipalities, and what came of it.',
    ownLead: 'The agreements that your organisation is a party to.',
    add: 'New agreement',
    choosing: { fields: { kind: 'Kind', group: 'State' } },
    allKinds: 'All kinds',
    allGroups: 'All states',
    groups: { inForce: 'In force today', coming: 'On its way', over: 'No longer in force' },
    none: 'No agreements yet',
    noneWhat:
      'Here stand agreements with their parties, who does what, what is promised and what it came to. An agreement begins as a draft and is in force when all parties have signed.',
    noneWho: 'The municipality’s managers',
    name: 'Agreement',
    kind: 'Kind',
    parties: 'Parties',
    standing: 'State',
    from: 'From',
    last: 'Until',
    renew: 'Decide on going on by',
    extends: 'Extends',
    diary: 'Registry number',
  },
})
