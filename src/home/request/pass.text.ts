/** Words for why a household was passed over for one home. */

import { dictionary } from '../../platform/text/index.ts'

export const passText = dictionary({
  sv: {
    because: {
      wantedNot: 'Hushållet ville inte ha den här bostaden',
      notReached: 'Hushållet gick inte att nå i tid',
      changed: 'Något i önskemålet stämmer inte längre',
      unsuitable: 'Bostaden saknar något som hushållet behöver',
      other: 'Annat, som står här intill',
    },
  },
  en: {
    because: {
      wantedNot: 'The household didn’t want this home',
      notReached: 'The household couldn’t be reached in time',
      changed: 'Something in the request no longer holds',
      unsuitable: 'The home lacks something that the household needs',
      other: 'Something else, told in words',
    },
  },
})
