/** How many rows of the sheaf’s agreements each reads; no person is in them. */

/** What a party reads: an agreement with three parties beside the municipality, and none of the draft about a flat. */
export const agreedByParty = {
  agreement: 1,
  agreement_action: 1,
  agreement_data: 1,
  agreement_delivery: 1,
  agreement_document: 1,
  agreement_end: 1,
  agreement_meeting: 1,
  agreement_money: 1,
  agreement_party: 4,
  agreement_point: 1,
  agreement_promise: 1,
  agreement_signature: 4,
  agreement_task: 1,
  agreement_site: 1,
  agreement_answer_time: 1,
}

/** And the municipality’s own staff, who read all of it. */
export const agreedByMunicipality = {
  ...agreedByParty,
  agreement: 2,
  agreement_party: 6,
  agreement_prolongation: 1,
  // what its own lawyer thinks
  agreement_review: 1,
  routine: 1,
  routine_follow_up: 1,
  political_matter: 1,
  political_step: 1,
  county_standing: 1,
  overall_plan: 2,
  overall_goal: 2,
  overall_action: 2,
  overall_progress: 1,
}
