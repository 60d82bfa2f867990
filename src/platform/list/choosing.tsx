/** The form in which a list's rows and their order are chosen, drawn by the fields themselves. */

import type { Child } from 'hono/jsx'
import type { Session } from '../access/index.ts'
import type { Fields } from '../subject/field.ts'
import { type Locale, words } from '../text/index.ts'
import { Filter, type FormState, Hidden } from '../ui/index.ts'
import { text } from './text.ts'

/** A field of a filter may always be left as it is, so none is called optional. */
export const unlabelled = <F extends Fields<Session>>(fields: F): F & Fields<Session> => ({
  ...fields,
  ...Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, needed: 'sometimes' as const }]),
  ),
})

type ChoosingProps = {
  action: string
  state: FormState
  drawn: Readonly<Record<string, Child>>
  offered: readonly string[]
  links: readonly string[]
  /** those in which something else than usual is chosen */
  chosen: readonly string[]
  waits: boolean
  locale: Locale
}

/** Nothing when there is nothing to choose. What links have chosen goes along. */
export function Choosing({ action, state, drawn, offered, links, chosen, waits, locale }: ChoosingProps) {
  const t = words(text, locale)
  const inForm = offered.filter((name) => !links.includes(name))
  if (inForm.length === 0) return null
  const kept = links.flatMap((name) => {
    const typed = state.typed[name]
    return typeof typed === 'string' ? [{ name, value: typed }] : []
  })
  const clear = new URLSearchParams(kept.map(({ name, value }) => [name, value]))
  return (
    <Filter
      action={action}
      state={state}
      chosen={inForm.some((name) => chosen.includes(name))}
      clear={clear.size > 0 ? `${action}?${clear}` : action}
      waits={waits}
      label={t.show}
    >
      {kept.map((one) => (
        <Hidden {...one} />
      ))}
      {inForm.map((name) => drawn[name])}
    </Filter>
  )
}
