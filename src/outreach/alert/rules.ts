/** The code that an alert’s sender asks with, and how often one may be sent. */

import { createHash } from 'node:crypto'
import { idOfHash } from '../../platform/id.ts'

export const alertKinds = ['somebody', 'myself'] as const
export type AlertKind = (typeof alertKinds)[number]

export const outcomes = ['found', 'notFound', 'alreadyKnown', 'movedOn'] as const
export type VisitOutcome = (typeof outcomes)[number]

/** Nothing that is mistaken for something else when it is read out. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 10

/** The code that belongs to a form: the same each time that it is sent, so that whoever presses twice has one. Only who sent the form has its key. */
export function codeOf(formKey: string): string {
  const hash = createHash('sha256').update(`hemvist alert ${formKey}`).digest()
  const letters = Array.from({ length: CODE_LENGTH }, (_, at) => LETTERS[(hash[at] ?? 0) % LETTERS.length])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** What is kept of the form's key: it is known again by this, and the code can't be made of it. */
export const knownBy = (formKey: string): string =>
  idOfHash(createHash('sha256').update(`hemvist alert form ${formKey}`).digest('hex'))

/** As somebody writes it: with or without the hyphen, in small letters. Null: it can't be one. */
export function readCode(written: string): string | null {
  const plain = written.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return plain.length === CODE_LENGTH ? `${plain.slice(0, 5)}-${plain.slice(5)}` : null
}

export const hashOfCode = (code: string): Buffer => createHash('sha256').update(code).digest()

/** As the table has it: one address, nothing that a mail program could take for two. */
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/
export const isMailAddress = (typed: string): boolean => ADDRESS.test(typed)

/** Alerts a day that one address is written to about: nobody fills somebody else’s mailbox. */
export const MOST_MAILED = 3

/** So many from one address in so many minutes, and in all to one municipality. */
export const MOST_FROM_ONE = 10
export const MOST_IN_ALL = 60
export const SOON_MINUTES = 10

/** Counts by a name for a while; nothing of it is kept anywhere. */
export function limiter(most: number, minutes: number) {
  const times = new Map<string, number[]>()
  /** Whether it may be done once more, and that it was. */
  return (name: string, at: Temporal.Instant): boolean => {
    const since = at.epochMilliseconds - minutes * 60_000
    for (const [other, all] of times) if ((all.at(-1) ?? 0) <= since) times.delete(other)
    // a clock that was set back holds nobody up
    const before = (times.get(name) ?? []).filter((time) => time > since && time <= at.epochMilliseconds)
    if (before.length >= most) return false
    times.set(name, [...before, at.epochMilliseconds])
    return true
  }
}
