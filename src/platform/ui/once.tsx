/** Parts of pages that never change: drawn the first time they are asked for, and given as they are from then on. */
import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { today } from '../time/index.ts'
import { useLocale, type Viewer, ViewerProvider } from './viewer.tsx'

/** What can be told apart by how it is written. */
type Fact = string | number | boolean | null | undefined | readonly Fact[] | { readonly [name: string]: Fact }

/** The engine keeps a text that was put together as the pieces it came from, and would go through them again in every page. */
const inOnePiece = (text: string): string => Buffer.from(text).toString()

type Drawn = HtmlEscapedString | Promise<HtmlEscapedString>

/** Letters that a part keeps, far beyond the menus, languages and colours that there are: yesterday's law page goes in time. */
const MOST_LETTERS = 4_000_000

/** Whoever a part is drawn for that all are shown: nobody. */
const stranger = (locale: Viewer['locale']): Viewer => ({
  locale,
  scheme: 'auto',
  user: null,
  today: today(),
  path: '/',
  demo: false,
  municipalityName: '',
  nav: [],
})

/**
 * A part that is the same for everybody who is shown it with the same facts in the same language. It is drawn as for a stranger: the one who looks,
 * their forms' seal and the address they are at can't get into it. The facts must come from what is closed (menus, rules, days), never from what
 * somebody wrote or what is known of anybody.
 * @example const Footer = once(({ demo }: { demo: boolean }) => <footer>…</footer>)
 */
export function once<P extends { readonly [name: string]: Fact }>(
  Part: (props: P) => Drawn,
): (props: P) => HtmlEscapedString {
  const kept = new Map<string, HtmlEscapedString>()
  let letters = 0
  return (facts) => {
    const locale = useLocale()
    const key = `${locale}${JSON.stringify(facts)}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const drawn = raw(
      inOnePiece(
        String(
          <ViewerProvider value={stranger(locale)}>
            <Part {...facts} />
          </ViewerProvider>,
        ),
      ),
    )
    letters += drawn.length
    if (letters > MOST_LETTERS) {
      kept.clear()
      letters = drawn.length
    }
    kept.set(key, drawn)
    return drawn
  }
}
