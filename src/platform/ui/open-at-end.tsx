/** What is open, on the page that ends something: what stops it above the form, what asks for a reason within it, and the reason where the end is shown. */
import { type EndStop, type OpenAtEnd, type OpenThing, sealOf } from '../open-at-end.ts'
import { type Locale, words } from '../text/index.ts'
import { Hidden } from './form/form.tsx'
import { problemsOf, typedIn, useFormState } from './form/state.ts'
import { TextArea } from './form/text-fields.tsx'
import { Notice } from './message.tsx'
import { openText } from './open-at-end.text.ts'
import { Card } from './surface.tsx'
import { useLocale } from './viewer.tsx'

/** A thing that is open in words, and where it is done. `null`: nowhere that this user may go. */
export type SaidOpen = { says: string; href: string | null }

type Props<T extends OpenThing> = { open: OpenAtEnd<T>; say: (thing: T) => SaidOpen }

/** What must be done first, with the way to each. Nothing when nothing stops the end. */
export function EndStops<T extends OpenThing>({ open, say }: Props<T>) {
  const t = words(openText, useLocale())
  if (open.hard.length === 0) return null
  return (
    <Notice kind="danger" title={t.stops}>
      <p>{t.stopsLead}</p>
      <OpenList things={open.hard} say={say} />
    </Notice>
  )
}

/** What is open all the same, and the field for why it is right to end over it. Stands last in the form. */
export function EndOver<T extends OpenThing>({ open, say }: Props<T>) {
  const t = words(openText, useLocale())
  const state = useFormState()
  const told = problemsOf(state, 'openWhy').length > 0
  const current = sealOf(open)
  return (
    <>
      {/* what was read stays what it was until the page has told what is new */}
      <Hidden name="openSeen" value={told ? current : typedIn(state, 'openSeen', current)} />
      {open.soft.length === 0 ? null : (
        <Card title={t.open} id="open" level={2}>
          <p class="measure">{t.openLead}</p>
          <OpenList things={open.soft} say={say} />
          <TextArea name="openWhy" label={t.why} rows={3} maxlength={MOST_WHY} required />
        </Card>
      )}
    </>
  )
}

function OpenList<T extends OpenThing>({ things, say }: { things: readonly T[]; say: (thing: T) => SaidOpen }) {
  return (
    <ul>
      {things.map(say).map(({ says, href }) => (
        <li>{href === null ? says : <a href={href}>{says}</a>}</li>
      ))}
    </ul>
  )
}

/** Letters in a reason, the database's own limit too. */
export const MOST_WHY = 1000

/** Why it was ended over something, where the end is shown. */
export function EndedOver({ because }: { because: string | null }) {
  const t = words(openText, useLocale())
  if (because === null) return null
  return (
    <p class="measure">
      <strong>{t.because}:</strong> {because}
    </p>
  )
}

/** What stops an end, for the field that it is about. */
export const sayEndStop = (stop: EndStop, locale: Locale): { field: string; message: string } => ({
  field: stop === 'openStops' ? '' : 'openWhy',
  message: words(openText, locale).problems[stop],
})
