/**
 * Unfolds the parts of a page that stand open where there is room: the style shows them already, and this says so to whoever listens, and lets them be
 * folded. On a phone they stay as they are until they are pressed.
 */

const wide = matchMedia('(width >= 48rem)')

function unfold() {
  if (!wide.matches) return
  for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-unfold="wide"]')) {
    part.open = true
    part.removeAttribute('data-unfold')
  }
}

unfold()
wide.addEventListener('change', unfold)
