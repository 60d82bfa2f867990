/** A letter from an authority as data: what `letter-template.ts` sets on paper. */
import { type Locale, words } from '../text/index.ts'
import { renderPdf } from './pdf.ts'
import { documentText } from './words.ts'

export type LetterSection = {
  heading: string
  /** Running text; an empty line begins a new paragraph. */
  text?: readonly string[]
  points?: readonly string[]
  /** Where the rule stands, in small type beneath. */
  source?: string | null
}

export type Letter = {
  locale: Locale
  /** True prints on every page that the people are invented. */
  demo: boolean
  /** The file's own title, seen in tabs and task bars: never a name, a number or a case number. */
  title: string
  sender: { municipality: string; board: string }
  /** Printed at the top of every page after the first. */
  reference: string
  facts: readonly { label: string; value: string }[]
  heading: string
  /** The whole matter in a sentence, in bold under the heading. */
  lead: string
  sections: readonly LetterSection[]
  /** The part that the reader must not miss, framed. */
  box: LetterSection | null
  closing: readonly LetterSection[]
}

/** The letter as a tagged PDF/UA-1. */
export function letterPdf(letter: Letter): Promise<Uint8Array> {
  const { demo, page, of, replaced } = words(documentText, letter.locale)
  return renderPdf('letter', {
    ...letter,
    demo: letter.demo ? demo : null,
    sections: letter.sections.map(complete),
    box: letter.box && complete(letter.box),
    closing: letter.closing.map(complete),
    words: { page, of, replaced },
  })
}

function complete(section: LetterSection) {
  return {
    heading: section.heading,
    text: section.text ?? [],
    points: section.points ?? [],
    source: section.source ?? null,
  }
}
