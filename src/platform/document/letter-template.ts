/**
 * The letter that a Swedish authority sends, as Typst source: sender, facts, heading, sections, box, page numbers.
 * Kept as a string so that a compiled server needs no file beside its code. Its data is `Letter` in `letter.ts`.
 */
export const letterTemplate = String.raw`
#let letter = json(bytes(sys.inputs.data))
#let spruce = rgb("#1d4a40")
#let faint = rgb("#4a4f4a")

#set document(title: letter.title, author: letter.sender.municipality, date: none)
#set text(font: ("Atkinson Hyperlegible Next", "Libertinus Serif", "DejaVu Sans Mono"), size: 11pt, lang: letter.locale, region: "SE", hyphenate: false)
#set par(leading: 0.72em, spacing: 1.05em, justify: false)
#set list(indent: 0.2em, body-indent: 0.6em, spacing: 0.75em)

// Plain reading wants whole words, so only long compounds are hyphenated.
// What is too long to be a word (an address, a pasted string) may break every eighth sign.
#show regex("[^\\s]{20,31}"): set text(hyphenate: true)
#show regex("[^\\s]{32,}"): it => it.text.clusters().chunks(8).map(part => box(part.join())).join()

#set page(
  paper: "a4",
  margin: (top: 26mm, bottom: 28mm, left: 26mm, right: 26mm),
  header: context if counter(page).get().first() > 1 {
    set text(8.5pt, fill: faint)
    grid(columns: (1fr, auto), letter.sender.municipality, letter.reference)
  },
  footer: context {
    set text(8.5pt, fill: faint)
    line(length: 100%, stroke: 0.5pt + faint)
    v(-0.5em)
    grid(
      columns: (1fr, auto),
      if letter.demo != none { strong(letter.demo) },
      [#letter.words.page #counter(page).display() #letter.words.of #counter(page).final().first()],
    )
  },
)

#show heading: set text(fill: spruce)
#show heading.where(level: 1): set text(19pt)
#show heading.where(level: 1): set block(above: 1.6em, below: 0.9em)
#show heading.where(level: 2): set text(12.5pt)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.75em, sticky: true)

#let prose(body) = for part in body.split(regex("\n[ ]*\n+")) { par(part.trim()) }
#let labelled(item) = par[#text(8.5pt, fill: faint, item.label) #linebreak() #item.value]
#let section(item) = {
  heading(level: 2, item.heading)
  for body in item.text { prose(body) }
  if item.points.len() > 0 { list(..item.points.map(point => [#point])) }
  if item.source != none { par(text(9.5pt, fill: faint, item.source)) }
}

#par[#text(14pt, weight: "bold", fill: spruce, letter.sender.municipality) #linebreak() #letter.sender.board]
#line(length: 100%, stroke: 1.2pt + spruce)
#grid(columns: (1fr, 1fr), column-gutter: 2em, row-gutter: 1.1em, ..letter.facts.map(labelled))

#heading(level: 1, letter.heading)
#if letter.lead != "" { par(strong(letter.lead)) }
#for item in letter.sections { section(item) }

#if letter.box != none {
  block(width: 100%, above: 2em, inset: (x: 1.1em, y: 1.1em), stroke: (left: 3pt + spruce, rest: 0.6pt + faint), {
    show heading.where(level: 2): set block(above: 0pt)
    section(letter.box)
  })
}
#for item in letter.closing { section(item) }
#if sys.inputs.replaced == "yes" { v(1em); par(text(9.5pt, fill: faint, letter.words.replaced)) }
`
