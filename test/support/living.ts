/** Small worlds for the tests of figures: people and where they live, set down by the system. */

import { castIds } from '../../src/demo/cast.ts'
import { asSystem } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { now } from '../../src/platform/time/index.ts'

export type Day = string

type Made = {
  birthDate?: Day | null
  birthYear?: number
  sex?: 'female' | 'male' | null
  municipality?: string
  diedOn?: Day
  familyName?: string
}

/** A record of a person in a municipality's register. Born 1980 and female unless told otherwise. */
export async function somebody({
  birthDate = '1980-05-05',
  birthYear,
  sex = 'female',
  municipality = '0880',
  diedOn,
  familyName,
}: Made = {}): Promise<string> {
  const id = newId()
  await asSystem('test', (tx) =>
    tx
      .insertInto('person')
      .values({
        id,
        municipality_code: municipality,
        organisation_id: municipality === '0880' ? castIds.kalmar : castIds.nybro,
        family_name: familyName ?? null,
        birth_date: birthDate === null || birthYear !== undefined ? null : Temporal.PlainDate.from(birthDate),
        birth_year: birthYear ?? null,
        sex,
        died_on: diedOn === undefined ? null : Temporal.PlainDate.from(diedOn),
        created_at: now(),
      })
      .execute(),
  )
  return id
}

export const day = (text: Day | null | undefined) =>
  text === null || text === undefined ? null : Temporal.PlainDate.from(text)

type Told = { form?: string; from: Day; until?: Day | null; toldAt?: string; municipality?: string }

/** What somebody told about where they live; with friends unless told otherwise. */
export async function tells(
  person: string,
  { form = 'withFriends', from, until = null, toldAt, municipality = '0880' }: Told,
  user: string,
): Promise<void> {
  await asSystem('test', (tx) =>
    tx
      .insertInto('told_situation')
      .values({
        id: newId(),
        municipality_code: municipality,
        person_id: person,
        living_form_code: form,
        from_on: Temporal.PlainDate.from(from),
        until_on: day(until),
        told_at: Temporal.Instant.from(toldAt ?? `${from}T10:00:00Z`),
        told_to: user,
      })
      .execute(),
  )
}

type Placed = { form?: string; from: Day; until?: Day | null; leavesOn: Day | null; homeAfter?: boolean }

/** Placed at an institution. */
export async function placed(
  person: string,
  { form = 'hvb', from, until = null, leavesOn, homeAfter = false }: Placed,
  user: string,
): Promise<void> {
  await asSystem('test', (tx) =>
    tx
      .insertInto('placement')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: person,
        living_form_code: form,
        from_on: Temporal.PlainDate.from(from),
        leaves_on: day(leavesOn),
        home_after: homeAfter,
        until_on: day(until),
        registered_at: now(),
        registered_by: user,
      })
      .execute(),
  )
}

/** Somebody judged that two records are the same human being. */
export async function linked(one: string, other: string, user: string, cut = false): Promise<void> {
  const [a = one, b = other] = [one, other].sort()
  await asSystem('test', (tx) =>
    tx
      .insertInto('person_link')
      .values({
        id: newId(),
        municipality_code: '0880',
        a_person_id: a,
        b_person_id: b,
        because: 'samma',
        linked_at: now(),
        linked_by: user,
        cut_at: cut ? now() : null,
      })
      .execute(),
  )
}

/** A household with an adult and a child. */
export async function family(
  adults: string[],
  children: { id: string; living: 'permanent' | 'alternating' | 'visiting' }[],
  from: Day,
  until: Day | null = null,
): Promise<void> {
  const household = newId()
  const member = {
    municipality_code: '0880',
    household_id: household,
    from_on: Temporal.PlainDate.from(from),
    until_on: day(until),
  }
  await asSystem('test', async (tx) => {
    await tx.insertInto('household').values({ id: household, municipality_code: '0880', created_at: now() }).execute()
    await tx
      .insertInto('household_member')
      .values([
        ...adults.map((person_id) => ({ id: newId(), ...member, person_id, part: 'adult' as const })),
        ...children.map(({ id, living }) => ({
          id: newId(),
          ...member,
          person_id: id,
          part: 'child' as const,
          child_living: living,
        })),
      ])
      .execute()
  })
}
