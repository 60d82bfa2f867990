/** The pages between municipalities: whose somebody is, requests that were sent and that came, and what an agreement says of them. */

export const betweenPages: readonly [page: string, who: string, stillAsks?: number][] = [
  ['/transfers/:transfer', 'siv'],
  ['/transfers/:transfer/answer', 'siv'],
  ['/transfers/:transfer/correction', 'siv'],
  ['/transfers/:transfer/withdrawal', 'siv'],
]
