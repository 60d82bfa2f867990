/** Addresses of forms that the walk through the practice municipality doesn’t come to, by what is known of why. One that it comes to may be taken out. */

/** Takes back what the walk did not do, or did on a page that it did not come back to. */
const nothingToUndo = `
  /agreements/:id/data/:row/undo /agreements/:id/meetings/:meeting/calling-off/undo
  /agreements/:id/money/:row/undo /agreements/:id/prolongations/:row/undo /agreements/:id/promises/:row/undo
  /agreements/:id/reviews/:row/undo /agreements/:id/shared/answer-time/:row/undo
  /agreements/:id/shared/sites/:row/undo /agreements/:id/tasks/:row/undo /cases/:id/home/agreement/undo
  /cases/:id/home/withdrawal/undo /fidelity-templates/:id/withdrawal/undo
  /homes/tools/:id/terms/:terms/undo/undo /inspections/:id/findings/:finding/mended/undo
  /inspections/:id/findings/:finding/undo /leases/:id/residents/:resident/undo /leases/:id/room/:room/undo
  /leases/:id/room/:room/undo/undo /on-call/:id/end/undo /pauses/:id/lift/undo
  /plan/versions/:id/actions/:action/removal/undo /plan/versions/:id/dropping/undo
  /plan/versions/:id/goals/:goal/removal/undo /programmes/:id/end/undo
  /sites/:id/turnarounds/:turnaround/ready/undo /told/:id/undo /transfers/received/:id/case/undo
`

/** A part of an agreement: none of those that the walk sees came to take it. What was looked at is that they are not pressed, not which rule says no. */
const partsOfAgreements = `
  /agreements/:id/data/new /agreements/:id/dwelling /agreements/:id/edit /agreements/:id/money/:row/end
  /agreements/:id/money/new /agreements/:id/parties/new /agreements/:id/prolongations/new
  /agreements/:id/promises/:row/end /agreements/:id/promises/new /agreements/:id/reviews/:row/answer
  /agreements/:id/reviews/new /agreements/:id/shared/answer-time /agreements/:id/shared/sites/new
  /agreements/:id/tasks/:row/end /agreements/:id/tasks/new
`

/** Not come to, and why has not been looked at for each. Each has tests in its room; here they are pressed beside nobody. */
const notLookedAt = `
  /bookings/:id/party/arrival /bookings/:id/party/confirmation /bookings/:id/party/end
  /cases/:id/home/agreement /cases/:id/home/withdrawal /cases/:id/received/:transfer
  /fidelity-templates/:id/withdrawal /fidelity-templates/new /inspections/:id/findings/:finding/mended
  /inspections/:id/findings/new /leases/:id/room /leases/:id/takeover /messages/:id/correct
  /organisations/:id/units/:unitId/end /outreach/promise /plan/new /plan/versions/:id/actions/:action/edit
  /plan/versions/:id/actions/new /political-matters/:id/steps/new /sites/:id/settings/intake/edit
  /support-handovers/:row/answer /told/:id/no /told/:id/yes /transfers/:id/inspectorate
`

export const tooDeep: readonly string[] = [nothingToUndo, partsOfAgreements, notLookedAt].flatMap((some) =>
  some.trim().split(/\s+/),
)
