/** Work in a process beside the server. */
export { answerAside } from './answer.ts'
export { type Aside, AsideFailed, aside, GONE } from './ask.ts'
