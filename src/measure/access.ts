/** Who may do what with figures. Others find nothing at these addresses. */

import type { Permissions } from '../platform/access/index.ts'

export const mayOnFigures = {
  see: { municipality: ['manager', 'analyst'] },
  // an analyst works with figures and never with people
  openRows: { municipality: ['manager'] },
} as const satisfies Permissions
