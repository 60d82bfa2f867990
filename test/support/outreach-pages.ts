/** The pages of outreach, as tests visit them. */

export const outreachPages: readonly [page: string, who: string, stillAsks?: number][] = [
  ['/outreach', 'siv'],
  ['/outreach', 'noor'],
  ['/outreach/contacts/new', 'noor'],
  ['/outreach/contacts/new?person=:mother', 'siv'],
  ['/outreach/contacts/:ownMeeting', 'siv'],
  ['/outreach/contacts/:partnersMeeting', 'noor'],
  ['/outreach/contacts/:ownMeeting/correction', 'siv'],
  ['/outreach/areas', 'agneta'],
  ['/outreach/areas/new', 'agneta'],
]
