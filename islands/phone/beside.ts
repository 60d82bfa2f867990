/**
 * A note of one's own and a photo of a paper, to look at while the form is filled in: in the page's memory alone. Neither has a name in the form, so it can't
 * be sealed or sent, and both are gone when something is saved, the page is left, or it is shown again from the browser's own memory.
 */

const LONGEST_SIDE = 1600

const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-beside="${name}"]`)

const note = part<HTMLTextAreaElement>('note')
const photo = part<HTMLInputElement>('photo')
const seen = part<HTMLCanvasElement>('seen')
const failed = part('failed')

export function forgetBeside(): void {
  if (note) note.value = ''
  if (photo) photo.value = ''
  if (failed) failed.hidden = true
  if (!seen) return
  // a canvas of no size holds no picture
  seen.width = 0
  seen.height = 0
  seen.hidden = true
}

async function show(file: File): Promise<void> {
  if (!seen) return
  const picture = await createImageBitmap(file)
  const smaller = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  seen.width = Math.round(picture.width * smaller)
  seen.height = Math.round(picture.height * smaller)
  seen.getContext('2d')?.drawImage(picture, 0, 0, seen.width, seen.height)
  picture.close()
  seen.hidden = false
}

photo?.addEventListener('change', () => {
  const file = photo.files?.[0]
  const written = note?.value ?? ''
  forgetBeside()
  if (note) note.value = written
  if (file === undefined) return
  void show(file).catch(() => {
    if (failed) failed.hidden = false
  })
})
part('forget')?.addEventListener('click', forgetBeside)
window.addEventListener('pagehide', forgetBeside)
window.addEventListener('pageshow', forgetBeside)
