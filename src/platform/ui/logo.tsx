/** The mark: a roof, and under it the line that a path makes on its way to a door of one's own. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="logo-roof" d="M3.5 15.2 16 4l12.5 11.2" />
      <path class="logo-path" d="M4.5 27.5h6.2c2.6 0 2.6-3.6 5.3-3.6" />
      <path class="logo-door" d="M16 27.5v-7.2a3.9 3.9 0 0 1 7.8 0v7.2z" />
    </svg>
  )
}
