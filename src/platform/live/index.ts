/** Pages that move by themselves: server-sent events that say that something changed, and the part of a page that then asks anew. */

export { heardUntil } from './hub.ts'
export { LivePart, type Reload, reloadOf } from './part.tsx'
export { liveRoutes, type Topic } from './routes.ts'
export { endStreams } from './stream.ts'
