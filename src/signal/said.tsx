/** Words as somebody wrote them, with their own line breaks. */

export function Said({ children }: { children: string }) {
  return (
    <div class="measure">
      {children.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}
