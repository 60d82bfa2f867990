/** Who may do what with figures. Others find nothing at these addresses. */

import type { Permissions } from '../platform/access/index.ts'

export const mayOnFigures = {
  see: ['manager', 'analyst'],
  // an analyst works with figures and never with people
  openRows: ['manager'],
} as const satisfies Permissions
