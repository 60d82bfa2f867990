/** Who may have reminders, and who sets the municipality's own days. */

import type { Permissions } from '../platform/access/index.ts'
import { maySetMunicipality } from '../platform/municipality-settings.ts'

export const mayOnReminder = {
  setMunicipality: maySetMunicipality,
} as const satisfies Permissions
