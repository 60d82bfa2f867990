/** The islands that every page of somebody logged in has, in one file: three would be asked for three times. */

import './command-key.ts'
import './filter-form.ts'
import './parts.ts'
import './phone/leaving.ts'
import './session-end.ts'
