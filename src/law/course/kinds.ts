/** Everything that can happen in a matter of a tenancy at risk. */

/** Everything that can happen in a matter and that the law counts from. `on` is the day that it happened, in the law's sense. */
export const courseEventKinds = [
  // arrears
  'rentDue', // a rent or a monthly fee that wasn't paid: its due day, and the amount
  'payment', // `on` is the day the bank got the order (JB 12:20 st. 3)
  'deposited', // the rent was deposited at länsstyrelsen (JB 12:21): counts like a payment
  'noticeServed', // the tenant was served form 1
  'messageGiven', // the board was given form 3; by registered letter: the day it was sent (JB 12:63)
  'terminationServed', // uppsägning served on the tenant
  'mustLeaveAnyway', // the day on which the tenant must leave in any case (JB 12:44 st. 5)
  'hindered', // illness or the like began (JB 12:44 st. 4 p. 2); `until` when it ended
  'undertakingGiven', // the board's written word reached the landlord
  // disturbance
  'disturbance',
  'landlordLearned', // the landlord came to know of the ground; `ground` says which
  'demandMade', // tillsägelse
  'boardNotified', // the landlord notified the board of the disturbance
  'rectified',
  'terminationCopied', // a copy of the termination reached the board
  'investigationBegun', // charges or an investigation of the crime in the flat (JB 12:43 st. 3)
  'noInvestigation', // police or prosecutor was asked: by this day none had begun
  'criminalCaseEnded', // the final judgment, or another end of the case (JB 12:43 st. 3)
  'groundCeased', // what the ground rests on ceased; `ground` says which (JB 12:43 st. 2)
  // Hyresnämnden
  'termEnded', // the rental term's end
  'tribunalAsked',
  'tribunalNotified', // Hyresnämnden told the board
  'tribunalDecided',
  // a spouse or cohabitant who isn't on the contract (JB 12:47, 12:49 st. 2)
  'takeoverWanted',
  'spouseAsked', // the landlord asked them to leave
  // Kronofogden: the title
  'orderApplied', // application for payment order and eviction
  'orderServed', // `until`: the answer day that the order itself gives, if known
  'contested',
  'contestSent', // Kronofogden sent the landlord notice of the contest
  'courtAsked',
  'titleGiven', // utslag or judgment
  'titleRefused',
  'appealed', // Hyresnämnden's decision or a judgment (JB 12:70, RB 50:1)
  'reopeningAsked', // återvinning of an utslag (BFL 53 §)
  // Kronofogden: the eviction
  'enforcementAsked',
  'documentsComplete',
  'heard', // the person was given the chance to comment
  'evictionNotice', // Kronofogden's notice reached the board; `until` is the eviction day that it names
  'evictionConfirmed', // the board's confirmation (Socialtjänstförordningen 11:3)
  'respiteGranted', // anstånd; `until` the new day
  'postponed', // by the landlord (UB 16:5)
  'enforcementDecisionServed',
  'evicted',
  'removalInformed', // avlägsnande: the person was informed (UB 16:10 a)
  'collectDemanded', // the landlord demanded that what was left be collected (JB 12:27)
  // ends
  'withdrawn', // the landlord withdrew the application
  'newLease', // the landlord agreed to a new contract
  'takenOver', // the spouse or cohabitant took the tenancy over
  'leaseEnds', // the tenancy's last day, for a tenant who is to leave
  'leaveDemanded', // the landlord asked the tenant to leave (JB 12:3 st. 3)
  'keysReturned',
  'movedOut',
] as const
export type CourseEventKind = (typeof courseEventKinds)[number]
