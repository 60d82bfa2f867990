/** A process beside that says what it is asked, for tests. */

import { answerAside } from './answer.ts'

answerAside(async (question) => question)
