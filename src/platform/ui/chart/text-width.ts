/** How wide a text will be, near enough to decide whether it fits: the server has no screen to measure on. */

const NARROW = new Set("iljtfrI.,:;'|!()[]- ·")
const WIDE = new Set('mwMW@%&')

/** Shares of the type size, measured on Atkinson Hyperlegible Next semibold and rounded up. */
const NARROW_EM = 0.38
const NORMAL_EM = 0.59
const WIDE_EM = 0.9

const ELLIPSIS = '…'

export function textWidth(text: string, size: number): number {
  let em = 0
  for (const letter of text) em += NARROW.has(letter) ? NARROW_EM : WIDE.has(letter) ? WIDE_EM : NORMAL_EM
  return em * size
}

/** The text cut so that it fits, with an ellipsis; empty when not even three letters would. */
export function shortened(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text
  let kept = text
  while (kept.length > 0 && textWidth(kept + ELLIPSIS, size) > room) kept = kept.slice(0, -1)
  kept = kept.trimEnd()
  return kept.length < 3 ? '' : kept + ELLIPSIS
}

/** The whole label, or it without what stands in parentheses or after a comma, or nothing: words are not cut in a bar. */
export function fitting(label: string, room: number, size: number): string {
  const shorter = label.split(/[,(]/)[0]?.trim() ?? ''
  return [label, shorter].find((text) => text !== '' && textWidth(text, size) <= room) ?? ''
}
