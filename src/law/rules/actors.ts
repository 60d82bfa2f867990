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
  enforcement: { sv: 'Kronofogden eller domstol', en: 'Kronofogden or a court' },
  everyone: { sv: 'alla', en: 'everyone' },
} as const

const RIKSDAGEN = 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling'
const DATA = 'https://data.riksdagen.se/dokument'

export const sources = {
  socialServicesAct: `${RIKSDAGEN}/socialtjanstlag-2025400_sfs-2025-400/`,
  socialServicesOrdinance: 'https://svenskforfattningssamling.se/sites/default/files/sfs/2025-05/SFS2025-468.pdf',
  administrativeAct: `${RIKSDAGEN}/sfs-2017-900`,
  localGovernmentAct: `${RIKSDAGEN}/sfs-2017-725`,
  protectedHousingAct: `${DATA}/sfs-2024-79.html`,
  secrecyAct: `${RIKSDAGEN}/sfs-2009-400`,
  pressAct: `${RIKSDAGEN}/sfs-1949-105`,
  gdpr: 'https://eur-lex.europa.eu/legal-content/SV/ALL/?uri=celex%3A32016R0679',
  cybersecurityAct: `${DATA}/sfs-2025-1506.html`,
  coordinationNumberAct: `${DATA}/sfs-2022-1697.html`,
  landCode: `${DATA}/sfs-1970-994.html`,
  countingAct: 'https://lagen.nu/1930:173',
} as const
