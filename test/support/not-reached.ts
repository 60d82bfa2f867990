/** Addresses of forms that the walk through the practice municipality doesn’t come to: why, and how many. */

/**
 * Two pages of a kind are opened, and what ends or takes something back is pressed before what it would have led to: an agreement that was ended
 * has no parties to add, and what was undone has nothing to undo. Each has tests in its room; here they are pressed beside nobody.
 * One that the walk comes to may be taken out.
 */
export const tooDeep: readonly string[] = `
  /interventions/:id/end/undo /residences/:id/correction /residences/:id/answers/new /residences/:id/signature
  /residences/:id/undo /transfers/received/:id/case/undo /cases/:id/received/:transfer /transfers/:id/answer/undo
  /transfers/:id/inspectorate /transfers/:id/inspectorate/decision/undo /transfers/:id/inspectorate/appeal
  /transfers/:id/inspectorate/appeal/undo /transfers/:id/inspectorate/judgment
  /transfers/:id/inspectorate/judgment/undo /messages/:id/correct /evictions/:id/contacts/:contactId/undo
  /outreach/areas/:id/end/undo /outreach/services/:id/end/undo /outreach/promise
  /outreach/alerts/:id/visits/:visit/undo /outreach/alerts/:id/visits/:visit/undo/undo
  /outreach/places/:id/counts/:count/undo/undo /outreach/places/:id/end/undo /outreach/contacts/:id/undo/undo
  /sites/:id/settings/intake/edit /place-requests/:id/withdrawal/undo /place-requests/:id/answer/undo
  /sites/:id/turnarounds/:turnaround/ready/undo /bookings/:id/party/arrival /bookings/:id/party/confirmation
  /bookings/:id/party/end /bookings/:id/notes/:note/removal /bookings/:id/belongings/:belonging/return
  /bookings/:id/belongings/:belonging/return/undo /bookings/:id/belongings/:belonging/removal
  /bookings/:id/rules/acceptance/:acceptance/undo /dwellings/:id/changes/:change/undo
  /dwellings/:id/changes/:change/undo/undo /vacancies/:id/withdrawal/undo /inspections/:id/findings/new
  /inspections/:id/findings/:finding/mended /inspections/:id/findings/:finding/mended/undo
  /inspections/:id/findings/:finding/undo /inspections/:id/follow-up /inspections/:id/follow-up/undo
  /inspections/:id/undo /homes/tools/:id/terms/:terms/undo /homes/tools/:id/terms/:terms/undo/undo
  /cases/:id/home/agreement /cases/:id/home/withdrawal/undo /vacancies/:id/households/:request/pass/undo
  /homes/coordinators/:coordinator/end/undo /programmes/:id/end/undo /leases/:id/programme/:placed/undo
  /leases/:id/waivers/:waiver/undo /leases/:id/deposits/:deposit/return /leases/:id/deposits/:deposit/return/undo
  /leases/:id/guarantees/:guarantee/grant /leases/:id/guarantees/:guarantee/notice
  /leases/:id/guarantees/:guarantee/notice/undo /leases/:id/notices/:notice/withdrawal /leases/:id/rents/:row/undo
  /leases/:id/deposits/:row/undo /leases/:id/guarantees/:row/undo /leases/:id/room /leases/:id/room/:room/undo
  /leases/:id/room/:room/undo/undo /leases/:id/takeover /leases/:id/residents/:resident/out /pauses/:id/lift
  /pauses/:id/lift/undo /support/settings/kinds/:kindId/resuming /support/settings/norms/:normId/undo /told/:id/yes
  /told/:id/no /told/:id/undo /support/:id/wishes/:wishId/undo /support-goals/:row/reopening
  /support/:id/kinds/:givenId/resuming /support-handovers/:row/answer /support/:id/tells/:tellId/end
  /support/:id/reopening /agreements/:id/edit /agreements/:id/dwelling /agreements/:id/parties/new
  /agreements/:id/parties/:party/removal /agreements/:id/tasks/new /agreements/:id/tasks/:row/end
  /agreements/:id/tasks/:row/undo /agreements/:id/promises/new /agreements/:id/promises/:row/end
  /agreements/:id/promises/:row/undo /agreements/:id/meetings/:meeting/held
  /agreements/:id/meetings/:meeting/held/undo /agreements/:id/meetings/:meeting/calling-off
  /agreements/:id/meetings/:meeting/calling-off/undo /agreements/:id/points/:row/decision
  /agreements/:id/points/:row/decision/undo /agreements/:id/actions/:row/undo /agreements/:id/money/new
  /agreements/:id/money/:row/end /agreements/:id/money/:row/undo /agreements/:id/data/new
  /agreements/:id/data/:row/undo /agreements/:id/reviews/new /agreements/:id/reviews/:row/answer
  /agreements/:id/reviews/:row/undo /agreements/:id/documents/:row/undo /agreements/:id/prolongations/new
  /agreements/:id/prolongations/:row/undo /agreements/:id/end/undo /agreements/:id/shared/sites/new
  /agreements/:id/shared/sites/:row/undo /agreements/:id/shared/answer-time
  /agreements/:id/shared/answer-time/:row/undo /routines/:id/follow-ups/new /routines/:id/end/undo
  /political-matters/:id/steps/new /plan/new /plan/versions/:id/edit /plan/versions/:id/decision
  /plan/versions/:id/decision/undo /plan/versions/:id/publication /plan/versions/:id/dropping/undo
  /plan/versions/:id/goals/new /plan/versions/:id/goals/:goal/edit /plan/versions/:id/actions/new
  /plan/versions/:id/actions/:action/edit /plan/versions/:id/goals/:goal/removal/undo
  /plan/versions/:id/actions/:action/removal/undo /fidelity-templates/:id/withdrawal
  /fidelity-templates/:id/withdrawal/undo /fidelity-templates/new /organisations/:id/units/:unitId/end
  /on-call/:id/end/undo
`
  .trim()
  .split(/\s+/)
