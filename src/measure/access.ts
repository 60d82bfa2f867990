/** Who may do what with figures. Others find nothing at these addresses. */

import { caseRoles, type Permissions } from '../platform/access/index.ts'

export const mayOnFigures = {
  see: { municipality: ['manager', 'analyst'] },
  // an analyst works with figures and never with people
  openRows: { municipality: ['manager'] },
  /** how closely a programme follows its principles: told of the programme, never of a person */
  seeFidelity: { municipality: [...caseRoles, 'analyst'] },
  assessFidelity: { municipality: ['socialWorker', 'housingSupport', 'manager'] },
  /** which template a municipality has the right to use */
  keepTemplates: { municipality: ['manager'] },
} as const satisfies Permissions
