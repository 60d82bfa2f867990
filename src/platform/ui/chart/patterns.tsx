/** Hatches that say the same as the colours, there once a page and used by every chart on it. */
import { once } from '../once.tsx'

export const Patterns = once(() => (
  <svg class="patterns" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="p-situation1" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
      </pattern>
      <pattern id="p-situation2" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.3" />
      </pattern>
      <pattern id="p-situation3" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M3 0v6" />
      </pattern>
      <pattern id="p-situation4" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 2h6M0 5h6" />
      </pattern>
      <pattern id="p-unknown" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 0l6 6M6 0l-6 6" />
      </pattern>
      <pattern id="p-void" width="7" height="7" patternUnits="userSpaceOnUse">
        <path d="M-1 1l2-2M0 7l7-7M6 8l2-2" />
      </pattern>
    </defs>
  </svg>
))
