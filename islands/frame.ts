/** The islands that every page of somebody logged in has, in one file: three would be asked for three times. */

import './command-field.ts'
import './filter-form.ts'
import './session-end.ts'
import './unsent-form.ts'
