/** What the commands say with: a result for people or machines, and a failure with its exit code. */

/** What a command prints: with `--json` one JSON value, else text for people. */
export type Print = { result: (json: unknown, text: () => string) => void; line: (text: string) => void }

/** Ends a command with a message and this exit code. */
export class Failure extends Error {
  readonly exit: number
  readonly json: unknown
  constructor(message: string, { exit = 1, json }: { exit?: number; json?: unknown } = {}) {
    super(message)
    this.exit = exit
    this.json = json ?? { error: message }
  }
}
