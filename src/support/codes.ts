/** The codes of the room: how people are met, what they want, why a contact was not made, why support ends. */

export const ways = ['home', 'out', 'call', 'message', 'video', 'office'] as const
export type Way = (typeof ways)[number]

export const wishes = ['wants', 'pause', 'declines'] as const
export type Wish = (typeof wishes)[number]

/** Each says what stood in the way. None says that the person did wrong. */
export const notMadeBecause = ['didNotSuit', 'notReached', 'weCouldNot', 'other'] as const

export const endings = ['notNeeded', 'notWanted', 'moved', 'otherSupport', 'died', 'other'] as const
export type Ending = (typeof endings)[number]

export const openKinds = ['housingSupport', 'mobileTeam'] as const
export type OpenKind = (typeof openKinds)[number]

export const goalEndings = ['reached', 'notWanted', 'changed'] as const
