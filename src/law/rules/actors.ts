/** Who a rule is addressed to, and where the statutes were read. */

export const actors = {
  board: { sv: 'socialnämnden', en: 'the social services board' },
  applicant: { sv: 'den sökande', en: 'the applicant' },
  member: { sv: 'kommunmedlem', en: 'a member of the municipality' },
  boardToInspectorate: { sv: 'socialnämnden till IVO och revisorerna', en: 'the board, to IVO and the auditors' },
  inspectorate: { sv: 'IVO', en: 'IVO (the inspectorate)' },
  otherMunicipality: { sv: 'den andra kommunen', en: 'the other municipality' },
  requestingMunicipality: {
    sv: 'kommunen som begärt överflyttning',
    en: 'the municipality that asked for the transfer',
  },
  staff: { sv: 'var och en i verksamheten', en: 'everyone who works in the service' },
  reporters: { sv: 'anställda och utförare', en: 'staff and providers' },
  municipality: { sv: 'kommunen', en: 'the municipality' },
  provider: { sv: 'den enskilda utföraren', en: 'the private provider' },
  authority: { sv: 'myndigheten', en: 'the authority' },
  controller: { sv: 'den personuppgiftsansvariga', en: 'the controller' },
  taxAgency: { sv: 'Skatteverket', en: 'Skatteverket (the tax agency)' },
  tenant: { sv: 'hyresgästen', en: 'the tenant' },
  tenantOrPayer: {
    sv: 'hyresgästen, eller den som betalar åt hyresgästen',
    en: 'the tenant, or anyone who pays for the tenant',
  },
  landlord: { sv: 'hyresvärden', en: 'the landlord' },
  landlordOrTenant: { sv: 'hyresvärden och hyresgästen', en: 'the landlord and the tenant' },
  estate: { sv: 'dödsboet', en: 'the estate of the tenant who died' },
  owner: { sv: 'bostadsrättshavaren', en: 'the holder of the tenant-owned flat' },
  ownerOrPayer: {
    sv: 'bostadsrättshavaren, eller den som betalar åt bostadsrättshavaren',
    en: 'the holder of the tenant-owned flat, or anyone who pays for the holder',
  },
  rentTribunal: { sv: 'hyresnämnden', en: 'Hyresnämnden (the rent tribunal)' },
  enforcementAuthority: { sv: 'Kronofogden', en: 'Kronofogden (the enforcement authority)' },
  evicted: { sv: 'den som ska vräkas', en: 'the person who is to be evicted' },
  storage: { sv: 'den som förvarar sakerna', en: 'whoever stores the belongings' },
  guarantor: { sv: 'kommunen som borgensman', en: 'the municipality as guarantor' },
  checker: { sv: 'den som prövar om hemmet går att rädda', en: 'whoever checks if the home can be saved' },
  enforcement: { sv: 'Kronofogden eller domstol', en: 'Kronofogden or a court' },
  everyone: { sv: 'alla', en: 'everyone' },
} as const

const RIKSDAGEN = 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling'
const DATA = 'https://data.riksdagen.se/dokument'

export const sources = {
  socialServicesAct: `${RIKSDAGEN}/socialtjanstlag-2025400_sfs-2025-400/`,
  socialServicesOrdinance: 'https://svenskforfattningssamling.se/sites/default/files/sfs/2025-05/SFS2025-468.pdf',
  courtProcedureAct: `${RIKSDAGEN}/sfs-1971-291`,
  administrativeAct: `${RIKSDAGEN}/sfs-2017-900`,
  localGovernmentAct: `${RIKSDAGEN}/sfs-2017-725`,
  protectedHousingAct: `${DATA}/sfs-2024-79.html`,
  secrecyAct: `${RIKSDAGEN}/sfs-2009-400`,
  pressAct: `${RIKSDAGEN}/sfs-1949-105`,
  gdpr: 'https://eur-lex.europa.eu/legal-content/SV/ALL/?uri=celex%3A32016R0679',
  personalDataOrdinance: `${DATA}/sfs-2001-637.html`,
  cybersecurityAct: `${DATA}/sfs-2025-1506.html`,
  coordinationNumberAct: `${DATA}/sfs-2022-1697.html`,
  landCode: `${DATA}/sfs-1970-994.html`,
  ownHomeLettingAct: `${DATA}/sfs-2012-978.html`,
  tenantOwnedAct: `${RIKSDAGEN}/sfs-1991-614`,
  rentTribunalAct: `${DATA}/sfs-1973-188.html`,
  orderToPayAct: `${DATA}/sfs-1990-746.html`,
  enforcementCode: `${RIKSDAGEN}/sfs-1981-774`,
  wrongAmountCase: 'https://lagen.nu/dom/rh/1995:34',
  procedureCode: `${RIKSDAGEN}/sfs-1942-740`,
  guaranteeGrant: `${DATA}/sfs-2007-623.html`,
  guaranteeGrantPage:
    'https://www.boverket.se/sv/bidrag--garantier/sok-bidrag-for-hyresgarantier/sok-bidrag-for-hyresgarantier/',
  countingAct: 'https://lagen.nu/1930:173',
} as const
