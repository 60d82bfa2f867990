/** The page to take home as Typst source: large clear type, what is left first. A string, so that a compiled server needs no file beside its code. */

export const takeHomeTemplate = String.raw`
#let it = json(bytes(sys.inputs.data))
#let spruce = rgb("#1d4a40")
#let faint = rgb("#4a4f4a")

#set document(title: it.heading, author: it.sender, date: none)
#set text(font: ("Atkinson Hyperlegible Next", "Libertinus Serif", "DejaVu Sans Mono"), size: 14pt, lang: it.locale, region: "SE", hyphenate: false)
#set par(leading: 0.75em, spacing: 1em, justify: false)
#set page(
  paper: "a4",
  margin: (top: 22mm, bottom: 24mm, left: 22mm, right: 22mm),
  footer: context {
    set text(10pt, fill: faint)
    grid(
      columns: (1fr, auto),
      if it.demo != none { strong(it.demo) } else { it.sender },
      [#it.pageWord #counter(page).display() #it.ofWord #counter(page).final().first()],
    )
  },
)
#show regex("[^\\s]{32,}"): it => it.text.clusters().chunks(8).map(part => box(part.join())).join()
#show heading: set text(fill: spruce)
#show heading.where(level: 1): set text(22pt)
#show heading.where(level: 1): set block(above: 0.4em, below: 0.7em)
#show heading.where(level: 2): set text(16pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em, sticky: true)

#heading(level: 1, it.heading)
#par(text(11pt, fill: faint, it.madeOn))

#if it.left != none {
  block(width: 100%, above: 1.2em, inset: (x: 1em, y: 1em), stroke: (left: 3pt + spruce, rest: 0.6pt + faint), {
    par(it.left.label)
    par(text(30pt, weight: "bold", it.left.amount))
    if it.left.help != none { par(it.left.help) }
  })
}
#if it.noBudget != none { par(it.noBudget) }

#heading(level: 2, it.payFirst.heading)
#if it.payFirst.points.len() == 0 { par(it.payFirst.none) } else {
  par(it.payFirst.lead)
  enum(spacing: 0.9em, ..it.payFirst.points.map(point => [#strong(point.what) #linebreak() #point.why]))
}

#heading(level: 2, it.agreed.heading)
#if it.agreed.points.len() == 0 { par(it.agreed.none) } else { list(spacing: 0.8em, ..it.agreed.points.map(point => [#point])) }

#heading(level: 2, it.next.heading)
#par(it.next.says)

#heading(level: 2, it.call.heading)
#par(strong(it.call.says))
#par(it.call.keep)

#for group in it.tables {
  heading(level: 2, group.heading)
  table(
    columns: (1fr, auto),
    align: (left, right),
    stroke: (x, y) => (bottom: 0.5pt + faint),
    inset: (x: 0.2em, y: 0.5em),
    table.header(text(11pt, fill: faint, it.words.what), text(11pt, fill: faint, it.words.month)),
    ..group.rows.map(row => (row.what, row.amount)).flatten(),
    strong(it.words.sum), strong(group.sum),
  )
}

#v(1em)
#par(text(11pt, fill: faint, it.about))
#if sys.inputs.replaced == "yes" { par(text(11pt, fill: faint, it.replacedWord)) }
`
