/** The pages of outreach, as tests visit them. */

export const outreachPages: readonly [page: string, who: string, stillAsks?: number][] = [
  ['/outreach', 'siv'],
  ['/outreach', 'noor'],
  ['/outreach/contacts/new', 'noor'],
  ['/outreach/contacts/new?person=:mother', 'siv'],
  ['/outreach/contacts/:ownMeeting', 'siv'],
  ['/outreach/contacts/:partnersMeeting', 'noor'],
  ['/outreach/contacts/:ownMeeting/correction', 'siv'],
  ['/outreach/alerts', 'noor'],
  ['/outreach/alerts?which=all', 'siv'],
  ['/outreach/alerts/:alert', 'noor'],
  ['/outreach/alerts/:alert/visits/new', 'noor'],
  ['/outreach/found', 'hanna'],
  ['/outreach/services', 'agneta'],
  ['/outreach/services/new', 'agneta'],
  ['/outreach/areas', 'agneta'],
  ['/outreach/areas/new', 'agneta'],
]
