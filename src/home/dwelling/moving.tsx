/** A dwelling that was tied to the wrong landlord is tied to the right one, and back: its leases follow. What hangs on it is said before. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { type Asking, ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { longText, picked, stopped, wrong } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { Card, Notice, Table, useLocale } from '../../platform/ui/index.ts'
import { movingText as text } from './moving.text.ts'
import { landlords } from './queries.ts'
import { dwelling } from './subject.tsx'

type Hanging = { leases: number; running: number; offers: number; matters: number; messages: number }

/** How much hangs on the dwelling, also about people whom the user may not read about: numbers alone. */
async function hangingOn(tx: Tx, id: string): Promise<Hanging> {
  const { rows } = await sql<{ [K in keyof Hanging]: string }>`
    select leases, running, offers, matters, messages from app.hangs_on_dwelling(${id}::uuid)`.execute(tx)
  const { leases, running, offers, matters, messages } = found(rows[0])
  return {
    leases: Number(leases),
    running: Number(running),
    offers: Number(offers),
    matters: Number(matters),
    messages: Number(messages),
  }
}

export type Move = {
  id: string
  from: string
  to: string
  because: string
  at: Temporal.Instant
  by: string | null
  undone: Temporal.Instant | null
  undoneBy: string | null
}

/** The landlords that it has been moved between, the latest first. */
export const askingMoves = (tx: Tx, dwellingId: string): Asking<Move[]> =>
  rowsOf(
    tx
      .selectFrom('dwelling_move as m')
      .innerJoin('organisation as f', 'f.id', 'm.from_landlord_id')
      .innerJoin('organisation as t', 't.id', 'm.to_landlord_id')
      .leftJoin('app_user as u', 'u.id', 'm.moved_by')
      .leftJoin('app_user as v', 'v.id', 'm.undone_by')
      .select(['m.id', 'f.name as from', 't.name as to', 'm.because', 'm.moved_at as at', 'u.name as by'])
      .select(['m.undone_at as undone', 'v.name as undoneBy'])
      .where('m.dwelling_id', '=', dwellingId)
      .orderBy('m.moved_at', 'desc')
      .orderBy('m.id', 'desc')
      .limit(20),
    { at: 'moment', undone: 'moment' },
  )

/** The move that holds: the only one that can be undone. */
export const lastMove = (moves: readonly Move[]): Move | undefined => moves.find(({ undone }) => undone === null)

export const movingDwelling = dwelling.form({
  at: 'landlord',
  may: 'moveDwelling',
  opens: 'dwelling',
  text: group(text, 'moving'),
  fields: { landlord: picked(), because: longText(500, 3) },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const others = (await landlords(tx, session)).filter(({ id }) => id !== shown.landlordId)
    const t = words(text, locale)
    if (others.length === 0) return { instead: <Notice>{t.noOther}</Notice> }
    return {
      before: <Hangs hanging={await hangingOn(tx, shown.id)} now={shown.landlord} />,
      options: { landlord: others.map(({ id, name }) => ({ value: id, label: name })) },
    }
  },
  act: async (step, { landlord, because }) => {
    const { tx, session, on } = step
    if (landlord === on.landlordId) return stopped('same', 'landlord')
    if (!(await landlords(tx, session)).some(({ id }) => id === landlord)) return wrong('landlord', 'notThere')
    const data = { from: on.landlordId, to: landlord }
    const made = await step.add('dwelling_move', 'moved', {
      from_landlord_id: on.landlordId,
      to_landlord_id: landlord,
      because,
    })
    return step.done('dwelling.moved', { data: { ...data, move: made }, made })
  },
  clash: { dwelling_move_stands: stopped('meanwhile') },
})

/** It was the first landlord's after all. The latest move alone: what was moved on since would be torn loose. */
export const movingBack = dwelling.press({
  at: 'landlord/:move/undo',
  may: 'moveDwelling',
  text: group(text, 'movingBack'),
  act: async (step) => {
    const moves = await ask(step.tx, askingMoves(step.tx, step.on.id))
    const move = found(moves.find(({ id }) => id === step.params.move))
    if (move.undone !== null) return stopped('already')
    if (lastMove(moves)?.id !== move.id) return stopped('movedOn')
    await step.stamp('dwelling_move', move.id, 'undone')
    return step.done('dwelling.moved-back', { data: { move: move.id } })
  },
})

function Hangs({ hanging, now }: { hanging: Hanging; now: string }) {
  const t = words(text, useLocale())
  const { leases, running, offers, matters, messages } = hanging
  const lines = [
    leases === 0 ? null : t.leases(leases, running),
    offers === 0 ? null : t.offers,
    matters === 0 ? null : t.matters(matters),
    messages === 0 ? null : t.messages(messages),
  ].filter((line) => line !== null)
  return (
    <Notice kind="warning" title={t.now(now)}>
      <p>{t.reading}</p>
      {lines.length === 0 ? <p>{t.nothing}</p> : null}
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** On the dwelling's page: between which landlords it has been moved, by whom and why, and the way back. `id`: the dwelling's. */
export function Moves({ id, moves, mayMove }: { id: string; moves: readonly Move[]; mayMove: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (moves.length === 0) return null
  const last = lastMove(moves)
  return (
    <Card title={t.moves} id="moves">
      <Table
        caption={t.moves}
        captionUnseen
        rows={[...moves]}
        columns={[
          { label: t.when, cell: ({ at }) => formatMoment(at, locale) },
          { label: t.what, names: true, cell: ({ from, to }) => t.fromTo(from, to) },
          { label: t.why, cell: ({ because }) => because },
          { label: t.who, cell: ({ by }) => by ?? '' },
          { label: t.change, cell: (move) => undoneOr(move, locale) },
        ]}
      />
    </Card>
  )

  function undoneOr(move: Move, locale: Locale) {
    if (move.undone !== null) return t.undone(formatMoment(move.undone, locale), move.undoneBy ?? '')
    if (!mayMove || move.id !== last?.id) return null
    return (
      <movingBack.Button to={{ id, move: move.id }} of={t.fromTo(move.from, move.to)} locale={locale} icon="undo" />
    )
  }
}
