/** The pages between municipalities: whose somebody is, requests that were sent and that came, and what an agreement says of them. */

export const betweenPages: readonly [page: string, who: string, stillAsks?: number][] = [
  ['/transfers/:transfer', 'siv'],
  ['/transfers', 'siv'],
  ['/transfers?which=sent', 'siv'],
  ['/residences/:residence', 'siv'],
  ['/residences/:residence/answers/new?question=settled', 'siv'],
  ['/residences/:residence/signature', 'siv'],
  ['/residences/:signedResidence/correction', 'siv'],
  ['/transfers/received/:received', 'siv'],
  ['/transfers/received/:received/answer', 'siv'],
  ['/cases/:case/received/:received', 'siv'],
  ['/transfers/:transfer/inspectorate', 'siv'],
  ['/transfers/:transfer/inspectorate/decision', 'siv'],
  ['/transfers/:transfer/inspectorate/appeal', 'siv'],
  ['/transfers/:transfer/inspectorate/judgment', 'siv'],
  ['/transfers/:transfer/answer', 'siv'],
  ['/transfers/:transfer/correction', 'siv'],
  ['/transfers/:transfer/withdrawal', 'siv'],
]
