/** Says what a start is doing while it lasts: on a terminal one line that moves, elsewhere (a log, a service) a line now and then. */

export type Progress = {
  /** a line of its own, at once */
  say: (line: string) => void
  /** how far a long piece of work has come: `done` of `total` */
  step: (done: number, total: number) => void
}

/** Milliseconds between two lines about the same work where lines are kept. */
const APART = 2_000

export function progressOn(out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): Progress {
  let moving = false
  let last = 0
  let shown = -1
  const say = (line: string): void => {
    out.write(`${moving ? '\n' : ''}${line}\n`)
    moving = false
    last = performance.now()
    shown = -1
  }
  const step = (done: number, total: number): void => {
    const percent = Math.floor((done / total) * 100)
    if (percent === shown) return
    shown = percent
    if (out.isTTY) {
      out.write(`\r  ${percent} % `)
      moving = true
    } else if (percent === 100 || performance.now() - last >= APART) {
      out.write(`  ${percent} %\n`)
      last = performance.now()
    }
  }
  return { say, step }
}
