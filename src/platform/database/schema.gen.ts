// Made from the migrations by `npm run -s types`. Not to be edited.
import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { [key: string]: Json } | Json[]

export type Database = {
  access_log: {
    id: string
    municipality_code: string
    at: Temporal.Instant
    user_id: string
    organisation_id: string
    what: 'login' | 'logout' | 'notFound' | 'forbidden' | 'search' | 'searchAgain' | 'searchLimited' | 'file'
    route: string | null
    subject_id: string | null
    about: 'name' | 'number' | 'case' | null
  }
  advice: {
    id: string
    municipality_code: string
    unit_id: string
    number: string
    label: string
    person_id: string | null
    phone: string | null
    opened_on: Temporal.PlainDate
    opened_at: Temporal.Instant
    opened_by: string
  }
  advice_booking: {
    id: string
    municipality_code: string
    matter_id: string | null
    advice_id: string | null
    adviser_id: string
    unit_id: string
    begins_at: Temporal.Instant
    ends_at: Temporal.Instant
    on_day: Temporal.PlainDate
    how: 'office' | 'phone' | 'video' | 'home'
    expected: string | null
    booked_at: Temporal.Instant
    booked_by: string
    freed_at: Temporal.Instant | null
  }
  advice_booking_move: {
    id: string
    municipality_code: string
    booking_id: string
    from_adviser_id: string
    from_at: Temporal.Instant
    to_at: Temporal.Instant
    moved_at: Temporal.Instant
    moved_by: string
  }
  advice_booking_outcome: {
    id: string
    municipality_code: string
    booking_id: string
    outcome: 'kept' | 'missed' | 'cancelled'
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  advice_end: {
    id: string
    municipality_code: string
    advice_id: string
    ended_on: Temporal.PlainDate
    because: 'managesAlone' | 'debtRestructuring' | 'householdEnded' | 'lostContact' | 'movedAway' | 'other'
    ended_at: Temporal.Instant
    ended_by: string
    reopened_at: Temporal.Instant | null
    reopened_by: string | null
    open_because: string | null
  }
  advice_progress: {
    id: string
    municipality_code: string
    advice_id: string
    on_day: Temporal.PlainDate
    code: 'creditorContacted' | 'incomeRaised' | 'costLowered' | 'supportApplied' | 'restructuringApplied' | 'paymentKept' | 'setback' | 'other'
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  advice_responsible: {
    id: string
    municipality_code: string
    advice_id: string
    user_id: string
    since: Temporal.Instant
    named_by: string
    until: Temporal.Instant | null
  }
  advice_share: {
    id: string
    municipality_code: string
    advice_id: string
    matter_id: string
    words: string
    consent_how: 'spoken' | 'written'
    consent_on: Temporal.PlainDate
    shared_at: Temporal.Instant
    shared_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  agreement: {
    id: string
    municipality_code: string
    kind: 'landlordOverall' | 'landlordIndividual' | 'iop' | 'interMunicipal' | 'operating'
    title: string
    purpose: string
    diary_number: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    prolongs_months: number | null
    notice_months: number | null
    renew_on: Temporal.PlainDate | null
    extends_id: string | null
    extends_words: string | null
    dwelling_id: string | null
    made_at: Temporal.Instant
    made_by: string
  }
  agreement_action: {
    id: string
    municipality_code: string
    agreement_id: string
    meeting_id: string | null
    party_id: string
    words: string
    due_on: Temporal.PlainDate
    added_at: Temporal.Instant
    added_by: string
    done_at: Temporal.Instant | null
    done_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_answer_time: {
    id: string
    municipality_code: string
    agreement_id: string
    days: number
    agreed_at: Temporal.Instant
    agreed_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_data: {
    id: string
    municipality_code: string
    agreement_id: string
    kind: 'controller' | 'told' | 'demanded'
    party_id: string
    words: string
    ground: 'consent' | 'law' | 'assignment' | 'noIdentity' | null
    ground_words: string | null
    how_often: 'each' | 'month' | 'quarter' | 'year' | 'onRequest' | null
    set_at: Temporal.Instant
    set_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_delivery: {
    id: string
    municipality_code: string
    agreement_id: string
    promise_id: string
    on_day: Temporal.PlainDate
    amount: number
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_document: {
    id: string
    municipality_code: string
    agreement_id: string
    name: string
    kept_where: string
    diary_number: string | null
    dated_on: Temporal.PlainDate | null
    added_at: Temporal.Instant
    added_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_end: {
    id: string
    municipality_code: string
    agreement_id: string
    ended_on: Temporal.PlainDate | null
    because: 'notice' | 'agreed' | 'breach' | 'replaced' | 'neverBegan'
    words: string | null
    open_because: string | null
    ended_at: Temporal.Instant
    ended_by: string
    reopened_at: Temporal.Instant | null
    reopened_by: string | null
  }
  agreement_meeting: {
    id: string
    municipality_code: string
    agreement_id: string
    kind: 'steering' | 'followUp' | 'working'
    on_day: Temporal.PlainDate
    planned_at: Temporal.Instant
    planned_by: string
    held_on: Temporal.PlainDate | null
    who: string | null
    held_words: string | null
    held_at: Temporal.Instant | null
    held_by: string | null
    called_off_at: Temporal.Instant | null
    called_off_by: string | null
    unheld_at: Temporal.Instant | null
    unheld_by: string | null
  }
  agreement_money: {
    id: string
    municipality_code: string
    agreement_id: string
    from_party_id: string
    to_party_id: string
    amount_ore: number
    per: 'once' | 'month' | 'year' | 'night' | 'place' | 'dwelling'
    words: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    set_at: Temporal.Instant
    set_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_party: {
    id: string
    municipality_code: string
    agreement_id: string
    organisation_id: string | null
    organisation_municipality: string | null
    outside_name: string | null
    contact: string | null
    added_at: Temporal.Instant
    added_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_point: {
    id: string
    municipality_code: string
    agreement_id: string
    words: string
    raised_at: Temporal.Instant
    raised_by: string
    decided_meeting_id: string | null
    decided_words: string | null
    decided_at: Temporal.Instant | null
    decided_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_prolongation: {
    id: string
    municipality_code: string
    agreement_id: string
    agreed_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_promise: {
    id: string
    municipality_code: string
    agreement_id: string
    party_id: string
    amount: number
    unit: string
    per: 'month' | 'year' | 'term'
    counter: 'leasesBegun' | 'firstHandLeasesBegun' | 'vacanciesOffered' | 'bedsInService' | 'nightsSlept' | 'signalsSent' | 'assignmentsTaken' | 'byHand'
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    promised_at: Temporal.Instant
    promised_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_review: {
    id: string
    municipality_code: string
    agreement_id: string
    about: 'procurement' | 'stateAid'
    asked_words: string | null
    asked_at: Temporal.Instant
    asked_by: string
    answered_as: 'fine' | 'reserved' | 'procure' | 'change' | null
    answered_words: string | null
    reviewer: string | null
    answered_at: Temporal.Instant | null
    answered_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_signature: {
    id: string
    municipality_code: string
    agreement_id: string
    party_id: string
    signer: string
    signer_role: string | null
    signed_on: Temporal.PlainDate
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_site: {
    id: string
    municipality_code: string
    agreement_id: string
    site_id: string
    places: number | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    shared_at: Temporal.Instant
    shared_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  agreement_task: {
    id: string
    municipality_code: string
    agreement_id: string
    party_id: string
    part: 'does' | 'brings'
    what: 'acutePlaces' | 'outreach' | 'support' | 'landlordContact' | 'neighbours' | 'occupation' | 'debtAdvice' | 'dwellings' | 'premises' | 'staff' | 'volunteers' | 'money' | 'other'
    words: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    set_at: Temporal.Instant
    set_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  api_call: {
    id: string
    municipality_code: string
    organisation_id: string
    key_id: string
    at: Temporal.Instant
    method: string
    route: string
    status: number
    ms: number
    idempotency_hash: Uint8Array | null
  }
  api_idempotency: {
    user_id: string
    key_hash: Uint8Array
    municipality_code: string
    request_hash: Uint8Array
    answer: Json | null
    at: Temporal.Instant
  }
  api_key: {
    id: string
    municipality_code: string
    organisation_id: string
    name: string
    prefix: string
    secret_hash: Uint8Array
    scopes: string[]
    per_minute: Generated<number>
    made_at: Temporal.Instant
    made_by: Generated<string | null>
    expires_on: Temporal.PlainDate
    revoked_at: Temporal.Instant | null
    revoked_by: string | null
    last_used_on: Temporal.PlainDate | null
  }
  api_rate: {
    key_id: string
    at: Temporal.Instant
    left_over: number
  }
  app_user: {
    id: string
    municipality_code: string
    organisation_id: string
    unit_id: string | null
    name: string
    title: string | null
    issuer: string
    subject: string
    locale: Generated<'sv' | 'en'>
    scheme: Generated<'auto' | 'light' | 'dark'>
    demo: Generated<boolean>
    created_at: Generated<Temporal.Instant>
    machine: Generated<boolean>
    set_up_by: string | null
  }
  appeal: {
    id: string
    municipality_code: string
    case_id: string
    decision_id: string
    received_on: Temporal.PlainDate
    came: 'post' | 'digital' | 'handedOver' | 'court'
    representative: string | null
    wants: string
    registered_at: Temporal.Instant
    registered_by: string
    tried_as: 'inTime' | 'late' | 'wrongAdvice' | null
    tried_because: string | null
    tried_at: Temporal.Instant | null
    tried_by: string | null
    reconsidered_as: 'stands' | 'changed' | null
    reconsidered_because: string | null
    reconsidered_decision_id: string | null
    reconsidered_at: Temporal.Instant | null
    reconsidered_by: string | null
    forwarded_on: Temporal.PlainDate | null
    forwarded_court: string | null
    forwarded_words: string | null
    forwarded_at: Temporal.Instant | null
    forwarded_by: string | null
    withdrawn_on: Temporal.PlainDate | null
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
    undone_because: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  asked_about: {
    id: string
    municipality_code: string
    person_id: string
    user_id: string
    at: Temporal.Instant
    on_day: Temporal.PlainDate
    how: 'search' | 'number'
    record_id: string | null
    noted_at: Temporal.Instant | null
    noted_by: string | null
  }
  assignment: {
    id: string
    municipality_code: string
    person_id: string
    to_organisation_id: string
    task: 'nightStay' | 'housingSupport' | 'outreach'
    subject_id: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    given_at: Temporal.Instant
    given_by: Generated<string | null>
    ended_at: Temporal.Instant | null
  }
  bed: {
    id: string
    municipality_code: string
    room_id: string
    name: string
    in_service_from: Temporal.PlainDate
    out_of_service_from: Temporal.PlainDate | null
    extra_id: string | null
  }
  bed_night: {
    municipality_code: string
    bed_id: string
    night: Temporal.PlainDate
    booking_id: string
    person_id: string | null
    hold_until: Temporal.Instant | null
  }
  bed_set_aside: {
    id: string
    municipality_code: string
    bed_id: string
    until_time: string
    set_at: Temporal.Instant
    set_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  bed_turnaround: {
    id: string
    municipality_code: string
    bed_id: string
    booking_id: string
    until_at: Temporal.Instant
    begun_at: Temporal.Instant
    begun_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  bed_void: {
    id: string
    municipality_code: string
    bed_id: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    because: string
    closed_at: Temporal.Instant
    closed_by: string
    reopened_at: Temporal.Instant | null
    reopened_by: string | null
  }
  booking: {
    id: string
    municipality_code: string
    site_id: string
    bed_id: string
    person_id: string | null
    case_id: string | null
    first_night: Temporal.PlainDate
    last_night: Temporal.PlainDate
    hold_until: Temporal.Instant | null
    needs: string | null
    booked_at: Temporal.Instant
    booked_by: string
    code: string | null
    party_id: string | null
  }
  booking_end: {
    id: string
    municipality_code: string
    booking_id: string
    because: 'cancelled' | 'declined' | 'declinedBySite' | 'noShow' | 'moved' | 'wrongPerson'
    words: string | null
    ended_at: Temporal.Instant
    ended_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  booking_signal: {
    id: string
    municipality_code: string
    booking_id: string
    signal_id: string
    sent_at: Temporal.Instant
    sent_by: string
  }
  budget: {
    id: string
    municipality_code: string
    advice_id: string
    month: Temporal.PlainDate
    adults: number
    couple: boolean
    lunch_away: boolean
    saved_at: Temporal.Instant
    saved_by: string
  }
  budget_child: {
    budget_id: string
    municipality_code: string
    advice_id: string
    age: '0' | '1-2' | '3' | '4-6' | '7-10' | '11-14' | '15-18' | '19-20'
    children: number
  }
  budget_line: {
    budget_id: string
    position: number
    municipality_code: string
    advice_id: string
    kind: 'income' | 'cost' | 'debtPayment'
    code: string
    label: string | null
    amount_ore: number
  }
  calendar_feed: {
    id: string
    municipality_code: string
    user_id: string
    secret_hash: Uint8Array
    made_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
  }
  case_closure: {
    id: string
    municipality_code: string
    case_id: string
    closed_on: Temporal.PlainDate
    outcome: 'ownLease' | 'otherHome' | 'secondHandGoesOn' | 'movedAway' | 'notWanted' | 'lostContact' | 'died' | 'noNeed'
    words: string
    closed_at: Temporal.Instant
    closed_by: string
    reopened_at: Temporal.Instant | null
    reopened_by: string | null
    reopened_because: string | null
    open_because: string | null
  }
  case_file: {
    id: string
    municipality_code: string
    number: string
    organisation_id: string
    unit_id: string
    person_id: string
    because_signal_id: string | null
    opened_at: Temporal.Instant
    opened_on: Temporal.PlainDate
    opened_by: string
  }
  case_note: {
    id: string
    municipality_code: string
    case_id: string
    happened_on: Temporal.PlainDate
    words: string
    written_at: Temporal.Instant
    written_by: string
    corrects_id: string | null
  }
  case_responsible: {
    id: string
    municipality_code: string
    case_id: string
    user_id: string
    since: Temporal.Instant
    named_by: string
    until: Temporal.Instant | null
  }
  child_concern: {
    id: string
    municipality_code: string
    matter_id: string
    reported: boolean
    signal_id: string | null
    words: string
    on_day: Temporal.PlainDate
    noted_at: Temporal.Instant
    noted_by: string
  }
  consent: {
    id: string
    municipality_code: string
    person_id: string
    to_organisation_id: string
    what: string[]
    why: string
    how_given: 'written' | 'spoken'
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    given_at: Temporal.Instant
    registered_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  county_standing: {
    id: string
    municipality_code: string
    with_municipality_code: string
    standing: 'nothing' | 'talks'
    from_on: Temporal.PlainDate
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  creditor_agreement: {
    id: string
    municipality_code: string
    advice_id: string
    debt_id: string
    amount_ore: number
    day_of_month: number
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    words: string | null
    made_at: Temporal.Instant
    made_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: 'fulfilled' | 'replaced' | 'broken' | 'mistake' | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  debt: {
    id: string
    municipality_code: string
    advice_id: string
    creditor: string
    kind: 'rent' | 'utilities' | 'enforcement' | 'maintenance' | 'tax' | 'credit' | 'other'
    interest_percent: number | null
    first_because: string | null
    added_at: Temporal.Instant
    added_by: string
  }
  debt_standing: {
    id: string
    municipality_code: string
    advice_id: string
    debt_id: string
    state: 'owed' | 'withEnforcement' | 'paidOff' | 'writtenOff' | 'mistake'
    amount_ore: number
    on_day: Temporal.PlainDate
    noted_at: Temporal.Instant
    noted_by: string
  }
  decision: {
    id: string
    municipality_code: string
    case_id: string
    investigation_id: string | null
    section: 'SoL 11:1' | 'SoL 12:1' | 'SoL 11:4' | 'SoL 12:2' | 'SoL 2001:453 4:1'
    asked: string
    outcome: 'granted' | 'partly' | 'refused'
    words: string
    reasons: string
    delegation: string
    decided_on: Temporal.PlainDate
    decided_at: Temporal.Instant
    decided_by: string
    replaces_id: string | null
    heard: 'heard' | 'obvious' | 'harder' | 'urgent' | null
    heard_on: Temporal.PlainDate | null
    heard_how: 'meeting' | 'phone' | 'letter' | 'digital' | null
    heard_answer_by: Temporal.PlainDate | null
    heard_words: string | null
  }
  decision_service: {
    id: string
    municipality_code: string
    decision_id: string
    received_on: Temporal.PlainDate
    how: 'handedOver' | 'post' | 'digital' | 'read'
    registered_at: Temporal.Instant
    registered_by: string
    corrects_id: string | null
  }
  delegation: {
    id: string
    municipality_code: string
    user_id: string
    task: 'payArrears' | 'undertake'
    up_to_ore: number | null
    reference: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    given_at: Temporal.Instant
    given_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    end_open_because: string | null
  }
  draft: {
    id: string
    municipality_code: string
    user_id: string
    address: string
    typed: Json
    written_at: Temporal.Instant
  }
  dwelling: {
    id: string
    municipality_code: string
    landlord_id: string
    address: string
    number: string | null
    area_name: string | null
    rooms: number
    square_metres: number | null
    rent_kr: number
    added_at: Temporal.Instant
    added_by: string
    withdrawn_on: Temporal.PlainDate | null
    withdrawn_by: string | null
    floor: number | null
    lift: Generated<'yes' | 'no' | 'unknown'>
    wheelchair: Generated<'yes' | 'no' | 'unknown'>
    pets: Generated<'yes' | 'no' | 'unknown'>
    to_school: string | null
    to_bus: string | null
    to_shop: string | null
  }
  dwelling_change: {
    id: string
    municipality_code: string
    dwelling_id: string
    was: Generated<Json>
    becomes: Json
    changed_at: Temporal.Instant
    changed_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  dwelling_move: {
    id: string
    municipality_code: string
    dwelling_id: string
    from_landlord_id: string
    to_landlord_id: string
    because: string
    moved_at: Temporal.Instant
    moved_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  emergency_opening: {
    id: string
    municipality_code: string
    person_id: string
    user_id: string
    because: string
    opened_at: Temporal.Instant
    closes_at: Temporal.Instant
    reviewed_at: Temporal.Instant | null
    reviewed_by: string | null
    review: 'justified' | 'notJustified' | null
  }
  enforcement_confirmation: {
    id: string
    municipality_code: string
    notice_id: string
    confirmed_at: Temporal.Instant
    confirmed_on: Temporal.PlainDate
    confirmed_by: string
    handler_id: string
    handler_contact: string
    sent_how: 'email' | 'letter' | 'fax' | 'eService' | 'phoneAndLetter'
    copy_how: 'handedOver' | 'letter' | 'mailbox' | 'digitalMail' | 'notPossible' | null
    copy_on: Temporal.PlainDate | null
    copy_because: string | null
    late_because: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  enforcement_notice: {
    id: string
    municipality_code: string
    signal_id: string | null
    matter_id: string | null
    kind: 'eviction' | 'removal'
    authority_reference: string
    received_at: Temporal.Instant
    received_on: Temporal.PlainDate
    eviction_on: Temporal.PlainDate
    eviction_time: string | null
    address: string
    dwelling_number: string | null
    tenant_name: string | null
    landlord_name: string | null
    children: boolean | null
    words: string | null
    via: 'form' | 'interface'
    registered_at: Temporal.Instant
    registered_by: Generated<string | null>
    replaces_id: string | null
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
    withdrawn_because: string | null
  }
  event: {
    municipality_code: string
    seq: number
    at: Temporal.Instant
    actor_id: string | null
    actor: string
    what: string
    subject_id: string
    person_id: string | null
    data: Json
    previous_hash: Uint8Array
    hash: Uint8Array
  }
  event_head: {
    municipality_code: string
    seq: number
    hash: Uint8Array
  }
  eviction_matter: {
    id: string
    municipality_code: string
    number: string
    unit_id: string
    tenure: 'rented' | 'tenantOwned'
    cause: 'arrears' | 'disturbance'
    landlord_id: string | null
    landlord_name: string | null
    dwelling_id: string | null
    lease_id: string | null
    address: string | null
    dwelling_number: string | null
    area_name: string | null
    rooms: number | null
    tenant_name: string | null
    opened_on: Temporal.PlainDate
    opened_at: Temporal.Instant
    opened_by: string
    same_address: ColumnType<string | null, never, never>
    same_tenant: ColumnType<string | null, never, never>
  }
  extra_places: {
    id: string
    municipality_code: string
    site_id: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    beds: number
    because: string
    opened_at: Temporal.Instant
    opened_by: string
    closed_last: Temporal.PlainDate | null
    closed_because: string | null
    closed_at: Temporal.Instant | null
    closed_by: string | null
  }
  fidelity_answer: {
    id: string
    municipality_code: string
    assessment_id: string
    statement: string
    score: number
    words: string | null
    answered_at: Temporal.Instant
    answered_by: string
  }
  fidelity_assessment: {
    id: string
    municipality_code: string
    programme_id: string
    year: number
    template_id: string | null
    version: string
    corrects_id: string | null
    because: string | null
    begun_at: Temporal.Instant
    begun_by: string
    sent_at: Temporal.Instant | null
    sent_by: string | null
    evidence: Json | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  fidelity_template: {
    id: string
    municipality_code: string
    name: string
    version: string
    rights: string
    content: Json
    loaded_at: Temporal.Instant
    loaded_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  figure_mark: {
    municipality_code: string
    topic: 'living' | 'matter' | 'home'
    month: Temporal.PlainDate
    times: number
    by_transaction: string
    at: Temporal.Instant
  }
  follow_up: {
    id: string
    municipality_code: string
    case_id: string
    due_on: Temporal.PlainDate
    about: string
    planned_at: Temporal.Instant
    planned_by: string
    held_on: Temporal.PlainDate | null
    held_words: string | null
    home_holds: 'yes' | 'atRisk' | 'no' | 'noHome' | null
    held_at: Temporal.Instant | null
    held_by: string | null
    called_off_at: Temporal.Instant | null
    called_off_by: string | null
    called_off_because: string | null
  }
  goal: {
    id: string
    municipality_code: string
    plan_id: string
    words: string
    set_on: Temporal.PlainDate
    set_at: Temporal.Instant
    set_by: string
  }
  goal_progress: {
    id: string
    municipality_code: string
    goal_id: string
    state: 'onTheWay' | 'reached' | 'paused' | 'notWanted'
    on_day: Temporal.PlainDate
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
  }
  ground: {
    person_id: string
    holder_id: string
    municipality_code: string
    reason: 'record' | 'responsible' | 'household' | 'contact' | 'consent' | 'assignment' | 'emergency'
    source_id: string
    since: Temporal.Instant
    ended_at: Temporal.Instant | null
    from_at: Temporal.Instant
    until_at: Temporal.Instant
    housing: boolean
    plan: boolean
    only_for: string[] | null
    plain: ColumnType<boolean | null, never, never>
  }
  home_tool: {
    id: string
    municipality_code: string
    kind: 'openCriteria' | 'reservedDwellings' | 'rentGuarantee' | 'ownerDirective'
    landlord_id: string | null
    added_at: Temporal.Instant
    added_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  home_tool_given: {
    id: string
    municipality_code: string
    home_tool_id: string
    on_day: Temporal.PlainDate
    number: number
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  home_tool_terms: {
    id: string
    municipality_code: string
    home_tool_id: string
    title: string
    criteria: string
    decided: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    promised: number | null
    promised_per: 'year' | 'whole' | null
    set_at: Temporal.Instant
    set_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  house_rules: {
    id: string
    municipality_code: string
    site_id: string
    version: number
    words: string
    set_at: Temporal.Instant
    set_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  house_rules_accepted: {
    id: string
    municipality_code: string
    booking_id: string
    rules_id: string
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  household: {
    id: string
    municipality_code: string
    created_at: Temporal.Instant
  }
  household_member: {
    id: string
    municipality_code: string
    household_id: string
    person_id: string
    part: 'adult' | 'child'
    child_living: 'permanent' | 'alternating' | 'visiting' | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    added_by: Generated<string | null>
  }
  housing_episode: {
    municipality_code: string
    person_id: string
    living_form_code: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    source: string
    source_id: string
  }
  housing_request: {
    id: string
    municipality_code: string
    case_id: string
    waits_from: Temporal.PlainDate
    begun_at: Temporal.Instant
    begun_by: string
    withdrawn_on: Temporal.PlainDate | null
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  housing_request_terms: {
    id: string
    municipality_code: string
    housing_request_id: string
    agreed_on: Temporal.PlainDate
    agreed_how: 'inPerson' | 'byPhone' | 'inWriting'
    until_on: Temporal.PlainDate
    adults: number
    children_always: number
    children_alternately: number
    children_visits: number
    rooms_least: number
    rent_most_kr: number | null
    adaptation: 'none' | 'stepFree' | 'wheelchair'
    pets: 'yes' | 'no'
    from_on: Temporal.PlainDate | null
    areas: Generated<string[]>
    away_areas: Generated<string[]>
    away_landlords: Generated<string[]>
    says: Generated<string[]>
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  inspection: {
    id: string
    municipality_code: string
    dwelling_id: string
    organisation_id: string
    kind: 'moveIn' | 'moveOut' | 'during'
    on_day: Temporal.PlainDate
    present: string[]
    words: string | null
    follow_up_on: Temporal.PlainDate | null
    noted_at: Temporal.Instant
    noted_by: string
    followed_up_at: Temporal.Instant | null
    followed_up_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  inspection_finding: {
    id: string
    municipality_code: string
    inspection_id: string
    place: string
    words: string
    condition: 'good' | 'worn' | 'damaged'
    cost_kr: number | null
    paid_by: 'tenant' | 'landlord' | 'municipality' | 'insurance' | 'notDecided' | null
    found_at: Temporal.Instant
    found_by: string
    mended_at: Temporal.Instant | null
    mended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  intervention: {
    id: string
    municipality_code: string
    case_id: string
    person_id: string
    kind: 'acutePlace' | 'trainingFlat' | 'socialLease' | 'housingFirst' | 'mobileTeam' | 'housingSupport' | 'contactsWithAuthorities' | 'addictionCare' | 'economicAssistance' | 'debtAdvice' | 'occupation' | 'other'
    decision_id: string | null
    begins_on: Temporal.PlainDate
    words: string | null
    added_at: Temporal.Instant
    added_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: 'reached' | 'notWanted' | 'replaced' | 'moved' | 'other' | null
    ended_by: string | null
    end_open_because: string | null
  }
  investigation: {
    id: string
    municipality_code: string
    case_id: string
    about: string
    opened_on: Temporal.PlainDate
    opened_at: Temporal.Instant
    opened_by: string
    ended_on: Temporal.PlainDate | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
    assessment: string | null
  }
  job_night: {
    job: string
    night: Temporal.PlainDate
    done_at: Temporal.Instant
  }
  judgment: {
    id: string
    municipality_code: string
    case_id: string
    appeal_id: string
    court: 'administrativeCourt' | 'courtOfAppeal' | 'supremeCourt'
    case_number: string | null
    given_on: Temporal.PlainDate
    outcome: 'upheld' | 'changed' | 'partly' | 'remanded' | 'dismissed' | 'writtenOff' | 'noLeave'
    words: string | null
    registered_at: Temporal.Instant
    registered_by: string
    undone_because: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  kept_figure: {
    municipality_code: string
    definition: string
    version: string
    period: string
    topics: string[]
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    value: Json
    marks: number
    made_at: Temporal.Instant
    asked_on: Temporal.PlainDate
  }
  kept_figure_now: {
    municipality_code: string
    definition: string
    version: string
    period: string
    value: Json
    made_at: Temporal.Instant
    asked_on: Temporal.PlainDate
    stale: boolean
  }
  kept_search: {
    key_hash: Uint8Array
    municipality_code: string
    user_id: string
    sealed: Uint8Array
    sought_at: Temporal.Instant
    shown_at: Temporal.Instant | null
  }
  landlord_contact: {
    id: string
    municipality_code: string
    landlord_id: string
    kind: 'agent' | 'caretaker' | 'disturbancePatrol' | 'faults' | 'contract'
    area_name: string | null
    name: string | null
    phone: string | null
    email: string | null
    hours: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    added_at: Temporal.Instant
    added_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  landlord_facts: {
    id: string
    municipality_code: string
    landlord_id: string
    kind: 'municipalCompany' | 'private' | 'other' | 'privatePerson'
    organisation_number: string | null
    phone: string | null
    email: string | null
    website: string | null
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
    person_name: string | null
  }
  landlord_pause: {
    id: string
    municipality_code: string
    landlord_id: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    because: string
    routine: string | null
    noted_at: Temporal.Instant
    noted_by: string
    lifted_on: Temporal.PlainDate | null
    changed: string | null
    lifted_at: Temporal.Instant | null
    lifted_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease: {
    id: string
    municipality_code: string
    dwelling_id: string
    landlord_id: string
    form: 'firstHandLease' | 'secondHandLease' | 'socialLease' | 'trainingFlat' | 'trialFlat' | 'municipalLease' | 'protectedHousing' | 'lodger' | 'lodging'
    begins_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate | null
    ends_because: 'handedOver' | 'takenOver' | 'tenantGaveNotice' | 'landlordGaveNotice' | 'evicted' | 'movedToOtherHome' | 'died' | 'other' | null
    rent_kr: number
    handover_months: number | null
    complaints_allowed: Generated<number>
    predecessor_id: string | null
    offer_id: string | null
    begun_at: Temporal.Instant
    begun_by: string
    end_registered_at: Temporal.Instant | null
    end_registered_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
    end_open_because: string | null
  }
  lease_after: {
    municipality_code: string
    lease_id: string
    next_id: string
    person_id: string | null
    form: string
    begins_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate | null
    ends_because: string | null
    next_form: string
    next_begins_on: Temporal.PlainDate
    next_ends_on: Temporal.PlainDate | null
    next_ends_because: string | null
  }
  lease_beside: {
    lease_id: string
    municipality_code: string
    because: string
    said_at: Temporal.Instant
    said_by: string
  }
  lease_cost: {
    id: string
    municipality_code: string
    lease_id: string
    kind: 'hours' | 'repair' | 'other'
    on_day: Temporal.PlainDate
    minutes: number | null
    kr: number | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_deposit: {
    id: string
    municipality_code: string
    lease_id: string
    kr: number
    paid_on: Temporal.PlainDate
    noted_at: Temporal.Instant
    noted_by: string
    returned_on: Temporal.PlainDate | null
    returned_kr: number | null
    returned_at: Temporal.Instant | null
    returned_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_guarantee: {
    id: string
    municipality_code: string
    lease_id: string
    guarantor: 'municipality' | 'other'
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    months: number | null
    applied_on: Temporal.PlainDate | null
    granted_on: Temporal.PlainDate | null
    noted_at: Temporal.Instant
    noted_by: string
    notice_on: Temporal.PlainDate | null
    ended_on: Temporal.PlainDate | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
    grant_noted_at: Temporal.Instant | null
    grant_noted_by: string | null
  }
  lease_handover: {
    id: string
    municipality_code: string
    lease_id: string
    becomes_id: string
    on_day: Temporal.PlainDate
    months_agreed: number | null
    complaints_allowed: number
    months_lived: number
    arrears_kr: number
    complaints: number
    way: 'newLease' | 'consent' | 'permission'
    way_on: Temporal.PlainDate | null
    debts: 'none' | 'municipality' | 'tenant' | 'both'
    handed_at: Temporal.Instant
    handed_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_home_question: {
    id: string
    municipality_code: string
    lease_id: string
    on_day: Temporal.PlainDate
    violence: 'yes' | 'no' | 'unanswered'
    asked_at: Temporal.Instant
    asked_by: string
  }
  lease_leaving: {
    id: string
    municipality_code: string
    lease_id: string
    person_id: string
    last_on: Temporal.PlainDate
    registered_at: Temporal.Instant
    registered_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_letting: {
    id: string
    municipality_code: string
    lease_id: string
    joint_flats: number
    rented_from: Temporal.PlainDate | null
    own_rent_kr: number | null
    furnished: Generated<boolean>
    told_on: Temporal.PlainDate | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_notice: {
    id: string
    municipality_code: string
    lease_id: string
    given_by_whom: 'tenant' | 'landlord'
    given_on: Temporal.PlainDate
    last_on: Temporal.PlainDate
    noted_at: Temporal.Instant
    noted_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  lease_programme: {
    id: string
    municipality_code: string
    lease_id: string
    programme_id: string
    added_at: Temporal.Instant
    added_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_remark: {
    id: string
    municipality_code: string
    lease_id: string
    kind: 'arrears' | 'complaint' | 'disturbance'
    on_day: Temporal.PlainDate
    amount_kr: number | null
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    settled_on: Temporal.PlainDate | null
    settled_by: string | null
    organisation_id: string
  }
  lease_rent: {
    id: string
    municipality_code: string
    lease_id: string
    from_on: Temporal.PlainDate
    rent_kr: number
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_resident: {
    id: string
    municipality_code: string
    lease_id: string
    person_id: string
    moved_in_on: Temporal.PlainDate
    noted_at: Temporal.Instant
    noted_by: string
    moved_out_on: Temporal.PlainDate | null
    out_at: Temporal.Instant | null
    out_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_room: {
    id: string
    municipality_code: string
    lease_id: string
    who_lets: 'owner' | 'tenant' | 'elsewhere'
    landlord_id: string | null
    furnished: boolean | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_takeover: {
    id: string
    municipality_code: string
    lease_id: string
    becomes_id: string
    on_day: Temporal.PlainDate
    ground: 'division' | 'rightEnded' | 'landlordAgreed'
    taken_at: Temporal.Instant
    taken_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_talk: {
    id: string
    municipality_code: string
    lease_id: string
    planned_on: Temporal.PlainDate
    holder_id: string
    planned_at: Temporal.Instant
    planned_by: string
    held_on: Temporal.PlainDate | null
    words: string | null
    held_at: Temporal.Instant | null
    held_by: string | null
    called_off_at: Temporal.Instant | null
    called_off_by: string | null
  }
  lease_tenant: {
    lease_id: string
    person_id: string
    municipality_code: string
  }
  lease_tenant_now: {
    lease_id: string
    person_id: string
    municipality_code: string
  }
  lease_term: {
    id: string
    municipality_code: string
    lease_id: string
    lease_form: 'secondHandLease' | 'socialLease' | 'trainingFlat' | 'trialFlat' | 'municipalLease'
    kind: 'supervision' | 'homeVisits' | 'sobriety' | 'treatment' | 'occupation' | 'incomeManaged'
    agreed_on: Temporal.PlainDate
    written_at: Temporal.Instant
    written_by: string
    removed_on: Temporal.PlainDate | null
    removed_at: Temporal.Instant | null
    removed_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  lease_waiver: {
    id: string
    municipality_code: string
    lease_id: string
    signed_on: Temporal.PlainDate
    separate: boolean
    basis: 'tribunal' | 'afterStart' | 'neither'
    approved_on: Temporal.PlainDate | null
    spouse: 'none' | 'agreed' | 'notAgreed' | 'unknown'
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  living_form: {
    code: string
    situation: number | null
    ethos_light: number | null
    own_home: boolean
    sort: number
    name_sv: string
    name_en: string
  }
  login_flow: {
    state: string
    nonce: string
    verifier: string
    return_to: string
    began_at: Temporal.Instant
  }
  login_session: {
    token_hash: Uint8Array
    user_id: string
    began_at: Temporal.Instant
    seen_at: Temporal.Instant
    expires_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    id_token: string | null
    on_call_for: string | null
  }
  mail_reminder: {
    id: string
    municipality_code: string
    user_id: string
    address: string
    on_weekday: number | null
    hour: number
    confirm_hash: Uint8Array
    made_at: Temporal.Instant
    confirmed_at: Temporal.Instant | null
    ended_at: Temporal.Instant | null
  }
  mail_sent: {
    municipality_code: string
    user_id: string
    kind: string
    on_day: Temporal.PlainDate
    outcome: 'sent' | 'nothing'
    at: Temporal.Instant
  }
  matching_coordinator: {
    id: string
    municipality_code: string
    user_id: string
    named_at: Temporal.Instant
    named_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  matter_case: {
    id: string
    municipality_code: string
    matter_id: string
    case_id: string
    linked_at: Temporal.Instant
    linked_by: string
    cut_at: Temporal.Instant | null
    cut_by: string | null
  }
  matter_clock: {
    matter_id: string
    step: string
    municipality_code: string
    rule: string
    due_on: Temporal.PlainDate
    last_day: Temporal.PlainDate | null
    actor: 'board' | 'tenant' | 'landlord' | 'enforcement'
    cannot_wait: boolean
    source: 'course' | 'contact' | 'plan' | 'booking' | 'child' | 'promise' | 'board' | 'copy' | 'concern' | 'link'
    since: Temporal.PlainDate | null
  }
  matter_contact: {
    id: string
    municipality_code: string
    matter_id: string
    at: Temporal.Instant
    on_day: Temporal.PlainDate
    how: 'phone' | 'homeVisit' | 'meeting' | 'letter' | 'textMessage' | 'email' | 'other'
    reached: boolean
    about_children: Generated<boolean>
    words: string | null
    next_on: Temporal.PlainDate | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  matter_decision: {
    id: string
    municipality_code: string
    matter_id: string
    kind: 'pay' | 'undertake' | 'decline'
    amount_ore: number | null
    reasons: string
    delegation_id: string | null
    decision_id: string | null
    decided_on: Temporal.PlainDate
    decided_at: Temporal.Instant
    decided_by: string
    corrects_id: string | null
    corrected_because: string | null
  }
  matter_end: {
    id: string
    municipality_code: string
    matter_id: string
    ended_on: Temporal.PlainDate
    outcome: 'keptPayment' | 'keptPlan' | 'keptUndertaking' | 'keptWithdrawn' | 'keptRectified' | 'keptNewLease' | 'keptTakeover' | 'otherHome' | 'evicted' | 'movedOutUnhoused' | 'noRisk' | 'duplicate'
    children_at_end: Generated<number>
    children_present: boolean | null
    social_services_present: boolean | null
    abandoned: boolean | null
    words: string | null
    lease_ended: Generated<boolean>
    ended_at: Temporal.Instant
    ended_by: string
    reopened_at: Temporal.Instant | null
    reopened_by: string | null
    reopened_because: string | null
    open_because: string | null
  }
  matter_event: {
    id: string
    municipality_code: string
    matter_id: string
    kind: string
    on_day: Temporal.PlainDate
    until_day: Temporal.PlainDate | null
    amount_ore: number | null
    payer: 'tenant' | 'somebodyElse' | 'board' | null
    ground: string | null
    defects: Generated<string[]>
    flags: Generated<string[]>
    stated_days: number | null
    corrects_id: string | null
    annuls: Generated<boolean>
    because: string | null
    message_id: string | null
    notice_id: string | null
    plan_item_id: string | null
    recorded_at: Temporal.Instant
    recorded_by: Generated<string | null>
  }
  matter_home_question: {
    id: string
    municipality_code: string
    matter_id: string
    on_day: Temporal.PlainDate
    violence: 'yes' | 'no' | 'unanswered'
    spouse: 'yes' | 'no' | 'unanswered'
    asked_at: Temporal.Instant
    asked_by: string
  }
  matter_message: {
    id: string
    municipality_code: string
    matter_id: string
    message_id: string
    linked_at: Temporal.Instant
    linked_by: string
    cut_at: Temporal.Instant | null
    cut_by: string | null
  }
  matter_next: {
    matter_id: string
    municipality_code: string
    unit_id: string
    responsible_id: string | null
    opened_on: Temporal.PlainDate
    stage: string | null
    childless: boolean
    due_on: Temporal.PlainDate
    source: string | null
    step: string | null
    rule: string | null
    cannot_wait: boolean | null
  }
  matter_promise: {
    id: string
    municipality_code: string
    matter_id: string
    kind: 'contact' | 'paymentComes' | 'planProposed' | 'undertaking' | 'answerBy' | 'other'
    by_day: Temporal.PlainDate | null
    words: string | null
    promised_at: Temporal.Instant
    promised_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
    kept_at: Temporal.Instant | null
    kept_by: string | null
  }
  matter_resident: {
    id: string
    municipality_code: string
    matter_id: string
    part: 'tenant' | 'adult' | 'child' | 'secondHandTenant' | 'withoutContract'
    person_id: string | null
    name: string | null
    birth_year: number | null
    child_living: 'permanent' | 'alternating' | 'visits' | null
    registered: boolean | null
    noted_at: Temporal.Instant
    noted_by: string
    ended_on: Temporal.PlainDate | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
    ended_because: 'movedOut' | 'corrected' | 'neverLivedThere' | 'messageCut' | null
    corrects_id: string | null
    end_open_because: string | null
    message_id: string | null
  }
  matter_residents_asked: {
    id: string
    municipality_code: string
    matter_id: string
    on_day: Temporal.PlainDate
    complete: boolean
    noted_at: Temporal.Instant
    noted_by: string
  }
  matter_responsible: {
    id: string
    municipality_code: string
    matter_id: string
    user_id: string
    since: Temporal.Instant
    named_by: string
    until: Temporal.Instant | null
  }
  matter_standing: {
    matter_id: string
    municipality_code: string
    stage: string
    safe_because: string | null
    safe_on: Temporal.PlainDate | null
    unpaid_ore: number | null
    warnings: number
    computed_at: Temporal.Instant
    rules: Generated<number>
  }
  message_import: {
    id: string
    municipality_code: string
    organisation_id: string
    fingerprint: Uint8Array
    rows_total: number
    received_at: Temporal.Instant
    received_by: string
    finished_at: Temporal.Instant | null
    rows_left_out: Generated<number>
  }
  message_import_file: {
    import_id: string
    municipality_code: string
    content: Uint8Array
  }
  message_import_row: {
    import_id: string
    municipality_code: string
    row_number: number
    cells: Json | null
    outcome: 'good' | 'known' | 'bad' | null
    message_id: string | null
    reasons: Json | null
  }
  municipality: {
    code: string
    name: string
    county_code: string
    county: string
  }
  municipality_setting: {
    id: string
    municipality_code: string
    key: string
    value: Json
    from_on: Temporal.PlainDate
    set_at: Temporal.Instant
    set_by: string
  }
  night_offer: {
    id: string
    municipality_code: string
    wait_id: string
    site_id: string
    because: 'first' | 'onlyFits' | 'other'
    words: string | null
    lapses_at: Temporal.Instant
    offered_at: Temporal.Instant
    offered_by: string
    answered: 'accepted' | 'declined' | null
    answered_at: Temporal.Instant | null
    answered_by: string | null
    booking_id: string | null
  }
  night_wait: {
    id: string
    municipality_code: string
    person_id: string
    site_id: string | null
    party: 'woman' | 'man' | 'person' | 'couple' | 'family'
    people: number
    children: number
    outdoors: boolean
    pet: boolean
    wheelchair: boolean
    influenced: boolean
    noted_at: Temporal.Instant
    noted_by: string
    ended_because: 'placed' | 'elsewhere' | 'withdrawn' | 'notReached' | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  norm_figure: {
    norm_id: string
    municipality_code: string
    code: string
    amount_ore: number
  }
  norm_set: {
    id: string
    municipality_code: string
    valid_from: Temporal.PlainDate
    source: string
    set_at: Temporal.Instant
    set_by: string
  }
  notice_to_tie: {
    notice_id: string
    municipality_code: string
  }
  number_apart: {
    number_id: string
    municipality_code: string
    person_id: string
  }
  offer: {
    id: string
    municipality_code: string
    dwelling_id: string
    person_id: string
    case_id: string | null
    form: 'firstHandLease' | 'secondHandLease' | 'socialLease' | 'trainingFlat' | 'trialFlat' | 'municipalLease' | 'protectedHousing' | 'lodger' | 'lodging'
    begins_on: Temporal.PlainDate
    answer_by: Temporal.PlainDate
    rent_kr: number
    handover_months: number | null
    words: string | null
    offered_at: Temporal.Instant
    offered_on: Temporal.PlainDate
    offered_by: string
    vacancy_id: string | null
    housing_request_id: string | null
    holds_until: Temporal.Instant | null
    reasons: Json | null
  }
  offer_answer: {
    id: string
    municipality_code: string
    offer_id: string
    answer: 'accepted' | 'declined' | 'withdrawn'
    answered_on: Temporal.PlainDate
    words: string | null
    registered_at: Temporal.Instant
    registered_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  on_call_duty: {
    id: string
    municipality_code: string
    organisation_id: string
    unit_id: string | null
    user_id: string
    weekdays: string[] | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    from_time: string
    until_time: string
    given_at: Temporal.Instant
    given_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  open_intervention: {
    id: string
    municipality_code: string
    kind: 'nightCafe' | 'dropIn' | 'outreach' | 'acutePlace' | 'mobileTeam' | 'housingSupport' | 'contactsWithAuthorities' | 'addictionCare' | 'debtAdvice' | 'occupation' | 'other'
    offered: boolean
    conditions: string | null
    identity_documented: boolean
    reference: string
    from_on: Temporal.PlainDate
    set_at: Temporal.Instant
    set_by: string
    decided_on: Temporal.PlainDate | null
    site_id: string | null
    until_on: Temporal.PlainDate | null
    corrects_id: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  open_service: {
    id: string
    municipality_code: string
    kind: string
    site_id: string
    decided_on: Temporal.PlainDate
    valid_from: Temporal.PlainDate
    valid_until: Temporal.PlainDate
    conditions: string
    identity: boolean
    reference: string
  }
  organisation: {
    id: string
    municipality_code: string
    kind: 'municipality' | 'ideaBased' | 'landlord'
    name: string
    since: Generated<Temporal.Instant>
    set_up_by: string | null
    retired_at: Temporal.Instant | null
    retired_by: string | null
    retired_open_because: string | null
    private_person: Generated<boolean>
  }
  outreach_alert: {
    id: string
    municipality_code: string
    kind: 'somebody' | 'myself'
    signal_id: string
    language: 'sv' | 'en' | 'ar' | 'so' | 'uk' | 'pl' | 'ro' | null
    place: string | null
    words: string | null
    people: number
    urgent: boolean
    shared: boolean
    form_key: string | null
    code_hash: Uint8Array | null
    sent_at: Temporal.Instant
    sent_by: string | null
    visit_until: Temporal.Instant
  }
  outreach_alert_mail: {
    id: string
    municipality_code: string
    outreach_alert_id: string
    address: string
    asked_at: Temporal.Instant
    receipt_at: Temporal.Instant | null
    try_at: Temporal.Instant
    failures: Generated<number>
  }
  outreach_area: {
    id: string
    municipality_code: string
    name: string
    added_at: Temporal.Instant
    added_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  outreach_call: {
    id: string
    municipality_code: string
    outreach_alert_id: string
    user_id: string
    told_at: Temporal.Instant | null
    try_at: Temporal.Instant
    failures: Generated<number>
  }
  outreach_contact: {
    id: string
    municipality_code: string
    organisation_id: string
    thread_id: string
    corrects_id: string | null
    met_at: Temporal.Instant
    area: string
    person_id: string | null
    because: 'consent' | 'duty' | null
    alias: string | null
    unnamed: Generated<number>
    outdoors: Generated<number>
    offered: Generated<string[]>
    wanted: string | null
    next_on: Temporal.PlainDate | null
    next_where: string | null
    noted_at: Temporal.Instant
    noted_by: string
    device_id: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  outreach_contact_signal: {
    id: string
    municipality_code: string
    outreach_contact_id: string
    signal_id: string
    sent_at: Temporal.Instant
    sent_by: string
  }
  outreach_count: {
    id: string
    municipality_code: string
    outreach_place_id: string
    on_day: Temporal.PlainDate
    people: number
    outdoors: number
    done: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  outreach_device: {
    id: string
    municipality_code: string
    organisation_id: string
    name: string
    token_hash: Uint8Array
    registered_at: Temporal.Instant
    registered_by: string
    last_used_on: Temporal.PlainDate | null
    revoked_at: Temporal.Instant | null
    revoked_by: string | null
  }
  outreach_item: {
    id: string
    municipality_code: string
    outreach_device_id: string
    kind: 'contact' | 'count' | 'unknown'
    phone_clock: Temporal.Instant | null
    clock: 'ahead' | 'old' | 'skewed' | null
    sent_at: Temporal.Instant
    sent_by: string
    refused: 'unreadable' | 'invalid' | 'future' | 'names' | 'numbers' | 'nobody' | 'outdoors' | 'next' | 'counted' | 'notAllowed' | null
    words: Json | null
    meets: 'linked' | 'moved' | 'answered' | 'twice' | 'ended' | null
    met_id: string | null
    settled_at: Temporal.Instant | null
    settled_by: string | null
    settled_as: 'kept' | 'same' | 'written' | 'thrown' | null
  }
  outreach_key: {
    id: string
    municipality_code: string
    version: number
    public_key: Uint8Array
    private_key: Uint8Array
    made_at: Temporal.Instant
    made_by: string
  }
  outreach_place: {
    id: string
    municipality_code: string
    kind: 'meetingPlace' | 'encampment' | 'stairwell' | 'vehicle' | 'other'
    name: string
    area: string
    added_at: Temporal.Instant
    added_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  outreach_service: {
    id: string
    municipality_code: string
    kind: 'sleep' | 'eat' | 'wash' | 'post' | 'warm' | 'care'
    name: string
    address: string
    hours: string
    phone: string | null
    added_at: Temporal.Instant
    added_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  outreach_taking: {
    id: string
    municipality_code: string
    outreach_alert_id: string
    taken_at: Temporal.Instant
    taken_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  outreach_visit: {
    id: string
    municipality_code: string
    outreach_alert_id: string
    outcome: 'found' | 'notFound' | 'alreadyKnown' | 'movedOn'
    visited_at: Temporal.Instant
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  overall_action: {
    id: string
    municipality_code: string
    overall_plan_id: string
    goal_id: string
    key: string
    title: string
    words: string | null
    unit_id: string | null
    organisation_id: string | null
    who_words: string | null
    owner_id: string | null
    from_on: Temporal.PlainDate
    due_on: Temporal.PlainDate
    indicator: string | null
    question: string | null
    set_at: Temporal.Instant
    set_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  overall_goal: {
    id: string
    municipality_code: string
    overall_plan_id: string
    key: string
    title: string
    words: string | null
    strategy_goal_id: string | null
    own_because: string | null
    set_at: Temporal.Instant
    set_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  overall_plan: {
    id: string
    municipality_code: string
    title: string
    purpose: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    begins_from_id: string | null
    made_at: Temporal.Instant
    made_by: string
    decided_on: Temporal.PlainDate | null
    decided_by_whom: string | null
    diary_number: string | null
    decided_at: Temporal.Instant | null
    decided_by: string | null
    published_at: Temporal.Instant | null
    published_by: string | null
    dropped_at: Temporal.Instant | null
    dropped_by: string | null
  }
  overall_progress: {
    id: string
    municipality_code: string
    overall_action_id: string
    kind: 'begun' | 'note' | 'done' | 'halted'
    on_day: Temporal.PlainDate
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  payment_plan: {
    id: string
    municipality_code: string
    matter_id: string
    agreed_on: Temporal.PlainDate
    agreed_with: 'landlord' | 'municipality'
    words: string | null
    made_at: Temporal.Instant
    made_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: 'fulfilled' | 'replaced' | 'broken' | 'mistake' | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  payment_plan_item: {
    id: string
    municipality_code: string
    plan_id: string
    due_on: Temporal.PlainDate
    amount_ore: number
  }
  permission: {
    verb: string
    organisation_kind: 'municipality' | 'ideaBased' | 'landlord'
    role: string
  }
  person: {
    id: string
    municipality_code: string
    organisation_id: string
    given_name: string | null
    family_name: string | null
    called: string | null
    birth_date: Temporal.PlainDate | null
    birth_year: number | null
    sex: 'female' | 'male' | null
    died_on: Temporal.PlainDate | null
    language: string | null
    phone: string | null
    revision: Generated<number>
    created_at: Temporal.Instant
    created_by: Generated<string | null>
  }
  person_contact: {
    id: string
    municipality_code: string
    person_id: string
    organisation_id: string
    unit_id: string | null
    since: Temporal.Instant
    made_by: Generated<string | null>
    until: Temporal.Instant | null
  }
  person_link: {
    id: string
    municipality_code: string
    a_person_id: string
    b_person_id: string
    because: string
    linked_at: Temporal.Instant
    linked_by: string
    cut_at: Temporal.Instant | null
    cut_by: string | null
    cut_because: string | null
  }
  person_name_part: {
    person_id: string
    part: string
    municipality_code: string
    organisation_id: string
    parts: string
  }
  person_number: {
    id: string
    municipality_code: string
    organisation_id: string | null
    person_id: string
    kind: 'personal' | 'coordination'
    number: string
    since: Temporal.Instant
    given_by: Generated<string | null>
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  person_post: {
    id: string
    municipality_code: string
    person_id: string
    address: string
    noted_at: Temporal.Instant
    noted_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  place_request: {
    id: string
    municipality_code: string
    organisation_id: string
    site_id: string | null
    called: string
    people: Generated<number>
    first_night: Temporal.PlainDate
    last_night: Temporal.PlainDate
    needs: string | null
    asked_at: Temporal.Instant
    asked_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  place_request_answer: {
    id: string
    municipality_code: string
    request_id: string
    booking_id: string | null
    because: string | null
    answered_at: Temporal.Instant
    answered_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  placement: {
    id: string
    municipality_code: string
    person_id: string
    case_id: string | null
    living_form_code: string
    from_on: Temporal.PlainDate
    leaves_on: Temporal.PlainDate | null
    home_after: boolean
    until_on: Temporal.PlainDate | null
    registered_at: Temporal.Instant
    registered_by: string
    ended_by: string | null
  }
  plan: {
    id: string
    municipality_code: string
    case_id: string
    made_on: Temporal.PlainDate
    made_at: Temporal.Instant
    made_by: string
  }
  political_matter: {
    id: string
    municipality_code: string
    title: string
    made_at: Temporal.Instant
    made_by: string
  }
  political_step: {
    id: string
    municipality_code: string
    political_matter_id: string
    kind: 'motion' | 'answer' | 'assignment' | 'decision' | 'report' | 'result'
    on_day: Temporal.PlainDate
    whose: string
    words: string
    diary_number: string | null
    due_on: Temporal.PlainDate | null
    agreement_id: string | null
    routine_id: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  priority_rules: {
    id: string
    municipality_code: string
    decided_on: Temporal.PlainDate
    decided: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    rules: string[]
    answer_days: number
    words: string | null
    set_at: Temporal.Instant
    set_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  programme: {
    id: string
    municipality_code: string
    name: string
    kind: 'housingFirst' | 'other'
    about: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    decided_in: string
    decided_on: Temporal.PlainDate
    added_at: Temporal.Instant
    added_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  protected_staff: {
    id: string
    municipality_code: string
    person_id: string
    user_id: string
    named_at: Temporal.Instant
    named_by: Generated<string | null>
    ended_at: Temporal.Instant | null
  }
  protection: {
    id: string
    municipality_code: string
    person_id: string
    level: 'secrecyMarking' | 'protectedRegistration' | 'fictitiousIdentity'
    since: Temporal.Instant
    set_by: Generated<string | null>
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  read_log: {
    id: string
    municipality_code: string
    at: Temporal.Instant
    user_id: string
    organisation_id: string
    person_id: string
    reason: 'responsible' | 'contact' | 'consent' | 'assignment' | 'emergency' | 'contract' | 'transfer' | 'onCall'
    page: string
    protected: boolean
  }
  request_key: {
    user_id: string
    key: string
    at: Generated<Temporal.Instant>
    location: string | null
  }
  residence_answer: {
    id: string
    municipality_code: string
    assessment_id: string
    question: 'stay' | 'violence' | 'placed' | 'institution' | 'registered' | 'settled' | 'children' | 'begun'
    answer: string
    which_code: string | null
    answered_at: Temporal.Instant
    answered_by: string
  }
  residence_assessment: {
    id: string
    municipality_code: string
    case_id: string
    corrects_id: string | null
    because: string | null
    begun_at: Temporal.Instant
    begun_by: string
    responsible_code: string | null
    applies_from: Temporal.PlainDate | null
    ground: string | null
    signed_at: Temporal.Instant | null
    signed_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  roofless_tonight: {
    municipality_code: string
    person_id: string
    living_form_code: string
    from_on: Temporal.PlainDate
  }
  room: {
    id: string
    municipality_code: string
    site_id: string
    name: string
    taken_as_one: Generated<boolean>
    wheelchair: Generated<boolean>
  }
  routine: {
    id: string
    municipality_code: string
    about: 'familiesInArrears' | 'arrears' | 'disturbance' | 'acute' | 'handover' | 'violence' | 'other'
    title: string
    decided_by_whom: string
    decided_on: Temporal.PlainDate
    valid_until: Temporal.PlainDate | null
    owner: string
    follow_words: string
    follow_months: number
    diary_number: string | null
    kept_where: string | null
    made_at: Temporal.Instant
    made_by: string
    replaces_id: string | null
    ended_on: Temporal.PlainDate | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  routine_follow_up: {
    id: string
    municipality_code: string
    routine_id: string
    on_day: Temporal.PlainDate
    words: string
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  running_number: {
    municipality_code: string
    series: 'signal' | 'case' | 'matter' | 'undertaking' | 'advice'
    year: number
    last: number
  }
  seal_key: {
    one: Generated<boolean>
    key: Uint8Array
    made_at: Generated<Temporal.Instant>
  }
  signal: {
    id: string
    municipality_code: string
    receipt: string
    kind: 'ownRequest' | 'report' | 'information' | 'landlordMessage' | 'enforcementNotice' | 'municipalityRequest'
    sender_organisation_id: string | null
    sender_user_id: string | null
    sender_name: string | null
    sender_contact: string | null
    received_at: Temporal.Instant
    answer_by: Temporal.PlainDate
    urgent: boolean
    words: string
    place: string | null
    living_form_code: string | null
    person_name: string | null
    person_number: string | null
    adults: Generated<number>
    children: Generated<number>
    registered_by: Generated<string | null>
    noticed_by_part: 'caretaker' | 'disturbancePatrol' | null
  }
  signal_answer: {
    id: string
    municipality_code: string
    signal_id: string
    kind: 'caseOpened' | 'caseGoesOn' | 'notFound' | 'referred' | 'noAction'
    words: string
    answered_at: Temporal.Instant
    answered_by: string
    corrects_id: string | null
    corrected_because: string | null
  }
  signal_guard: {
    signal_id: string
    person_id: string
    municipality_code: string
    how: 'linked' | 'home' | 'resident' | 'notice' | 'number' | 'name'
    sender: string | null
    own_words: boolean
    undecided: boolean
  }
  signal_hold: {
    signal_id: string
    municipality_code: string
    person_id: string
    since: Temporal.Instant
    decided_at: Temporal.Instant | null
    decided_by: string | null
    outcome: 'same' | 'other' | null
  }
  signal_number: {
    signal_id: string
    municipality_code: string
    number: string
  }
  signal_person: {
    id: string
    municipality_code: string
    signal_id: string
    person_id: string
    linked_at: Temporal.Instant
    linked_by: string
    cut_at: Temporal.Instant | null
    cut_by: string | null
    cut_because: string | null
  }
  signal_waiting: {
    signal_id: string
    municipality_code: string
  }
  site: {
    id: string
    municipality_code: string
    organisation_id: string
    name: string
    living_form_code: 'acutePlace' | 'emergencyHousing' | 'protectedHousing'
    opens_at: Generated<string>
    closes_at: Generated<string>
    turnaround_minutes: Generated<number>
  }
  site_intake: {
    id: string
    municipality_code: string
    site_id: string
    kind: 'nightShelter' | 'acuteHousing' | 'womensShelter' | 'hotel'
    hidden: boolean
    takes: string[]
    pets: boolean
    wheelchair: boolean
    sober: boolean
    entry_from: string | null
    entry_until: string | null
    staff_at_night: boolean
    season_from: string | null
    season_until: string | null
    hold_minutes: Generated<number>
    area: string | null
    way: string | null
    set_at: Temporal.Instant
    set_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  site_keeping: {
    id: string
    municipality_code: string
    site_id: string
    note_days: number
    risk_days: number
    set_at: Temporal.Instant
    set_by: string
  }
  site_named: {
    id: string
    municipality_code: string
    site_id: string
    user_id: string
    named_at: Temporal.Instant
    named_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  stay: {
    id: string
    municipality_code: string
    booking_id: string
    person_id: string | null
    site_id: string
    living_form_code: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    arrived_at: Temporal.Instant
    arrived_by: string
    departed_at: Temporal.Instant | null
    departed_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
    departed_open_because: string | null
  }
  stay_belonging: {
    id: string
    municipality_code: string
    booking_id: string
    words: string
    kept_at: Temporal.Instant
    kept_by: string
    returned_at: Temporal.Instant | null
    returned_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  stay_note: {
    id: string
    municipality_code: string
    booking_id: string
    kind: 'note' | 'risk'
    words: string
    gone_at: Temporal.Instant
    written_at: Temporal.Instant
    written_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  strategy_goal: {
    id: string
    from_year: number
    until_year: number | null
    place: number
    name_sv: string
    name_en: string
    source: string
  }
  support: {
    id: string
    municipality_code: string
    person_id: string
    case_id: string | null
    open_kind: 'housingSupport' | 'mobileTeam' | null
    organisation_id: string
    begins_on: Temporal.PlainDate
    words: string | null
    begun_at: Temporal.Instant
    begun_by: string
  }
  support_contact: {
    id: string
    municipality_code: string
    support_id: string
    on_day: Temporal.PlainDate
    at_time: string | null
    way: 'home' | 'out' | 'call' | 'message' | 'video' | 'office'
    words: string | null
    moved_from_id: string | null
    planned_at: Temporal.Instant
    planned_by: string
    called_off_at: Temporal.Instant | null
    called_off_by: string | null
    called_off_words: string | null
  }
  support_contact_result: {
    id: string
    municipality_code: string
    support_id: string
    contact_id: string
    made: boolean
    on_day: Temporal.PlainDate
    because: 'didNotSuit' | 'notReached' | 'weCouldNot' | 'other' | null
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  support_crisis_plan: {
    id: string
    municipality_code: string
    support_id: string
    signs: string | null
    helps: string | null
    not_helps: string | null
    call_whom: string
    written_on: Temporal.PlainDate
    written_at: Temporal.Instant
    written_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  support_crisis_read: {
    id: string
    municipality_code: string
    support_id: string
    plan_id: string
    read_at: Temporal.Instant
    read_by: string
  }
  support_end: {
    id: string
    municipality_code: string
    support_id: string
    ended_on: Temporal.PlainDate
    because: 'notNeeded' | 'notWanted' | 'moved' | 'otherSupport' | 'died' | 'other'
    words: string | null
    open_because: string | null
    ended_at: Temporal.Instant
    ended_by: string
    reopened_at: Temporal.Instant | null
    reopened_by: string | null
  }
  support_given: {
    id: string
    municipality_code: string
    support_id: string
    kind_id: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    added_at: Temporal.Instant
    added_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  support_goal: {
    id: string
    municipality_code: string
    support_id: string
    words: string
    said_by: 'person' | 'together'
    lowest: string | null
    highest: string | null
    set_on: Temporal.PlainDate
    set_at: Temporal.Instant
    set_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: 'reached' | 'notWanted' | 'changed' | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  support_goal_view: {
    id: string
    municipality_code: string
    support_id: string
    goal_id: string
    on_day: Temporal.PlainDate
    score: number | null
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  support_handover: {
    id: string
    municipality_code: string
    support_id: string
    from_user_id: string | null
    to_user_id: string
    on_day: Temporal.PlainDate
    words: string
    asked_at: Temporal.Instant
    asked_by: string
    answer: 'accepted' | 'declined' | null
    answer_words: string | null
    answered_at: Temporal.Instant | null
    answered_by: string | null
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  support_kind: {
    id: string
    municipality_code: string
    name: string
    words: string | null
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    added_at: Temporal.Instant
    added_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  support_norm: {
    id: string
    municipality_code: string
    caseload: number
    contact_days: number
    source: string | null
    from_on: Temporal.PlainDate
    set_at: Temporal.Instant
    set_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  support_rhythm: {
    id: string
    municipality_code: string
    support_id: string
    from_on: Temporal.PlainDate
    times: number
    per_weeks: number
    ways: string[]
    words: string | null
    agreed_at: Temporal.Instant
    agreed_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  support_tell: {
    id: string
    municipality_code: string
    organisation_id: string
    landlord_id: string
    words: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    answer: 'agreed' | 'declined' | null
    answered_at: Temporal.Instant | null
    answered_by: string | null
  }
  support_tell_about: {
    id: string
    municipality_code: string
    support_id: string
    tell_id: string
    yes_on: Temporal.PlainDate
    yes_how: 'spoken' | 'written'
    agreed_at: Temporal.Instant
    agreed_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
    withdrawn_because: 'person' | 'notNeeded' | 'wrong' | null
  }
  support_wish: {
    id: string
    municipality_code: string
    support_id: string
    wish: 'wants' | 'pause' | 'declines'
    on_day: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    words: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  support_worker: {
    id: string
    municipality_code: string
    support_id: string
    user_id: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    named_at: Temporal.Instant
    named_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  tenancy_message: {
    id: string
    municipality_code: string
    signal_id: string
    kind: 'earlyArrears' | 'noticeToTenant' | 'messageToBoard' | 'disturbance' | 'terminationCopy'
    via: 'form' | 'file' | 'interface' | 'staff'
    sender_organisation_id: string | null
    tenure: 'rented' | 'tenantOwned'
    dwelling_id: string | null
    landlord_name: string | null
    landlord_address: string | null
    landlord_phone: string | null
    tenant_name: string | null
    address: string
    dwelling_number: string | null
    area_name: string | null
    rooms: number | null
    amount_ore: number | null
    interest_ore: number | null
    way_to_pay: string | null
    served_on: Temporal.PlainDate | null
    given_on: Temporal.PlainDate
    given_how: 'electronic' | 'registeredLetter' | 'letter' | 'handedOver'
    stated_days: number | null
    disturbance_on: Temporal.PlainDate | null
    particularly_serious: Generated<boolean>
    children: boolean | null
    words: string | null
    own_reference: string | null
    corrects_id: string | null
    import_id: string | null
    received_at: Temporal.Instant
    received_by: Generated<string | null>
    fingerprint: Uint8Array
  }
  tenancy_message_due: {
    message_id: string
    municipality_code: string
    due_on: Temporal.PlainDate
    amount_ore: number
  }
  tenancy_message_open: {
    message_id: string
    municipality_code: string
    received_at: Temporal.Instant
  }
  told_situation: {
    id: string
    municipality_code: string
    person_id: string
    living_form_code: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    place: string | null
    because_signal_id: string | null
    told_at: Temporal.Instant
    told_to: string
    ended_by: string | null
    corrects_id: string | null
  }
  transfer_answer: {
    id: string
    municipality_code: string
    transfer_id: string
    answer: 'takesOver' | 'partly' | 'refuses'
    answered_on: Temporal.PlainDate
    words: string | null
    answered_at: Temporal.Instant
    answered_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  transfer_inspectorate: {
    id: string
    municipality_code: string
    transfer_id: string
    applied_on: Temporal.PlainDate
    words: string | null
    applied_at: Temporal.Instant
    applied_by: string
    decided_on: Temporal.PlainDate | null
    decided_as: 'moves' | 'stays' | 'dismissed' | null
    decided_words: string | null
    decided_at: Temporal.Instant | null
    decided_by: string | null
    appealed_on: Temporal.PlainDate | null
    appealed_who: 'us' | 'them' | 'person' | null
    appealed_at: Temporal.Instant | null
    appealed_by: string | null
    judged_on: Temporal.PlainDate | null
    judged_as: 'moves' | 'stays' | null
    judged_words: string | null
    judged_at: Temporal.Instant | null
    judged_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  transfer_part: {
    id: string
    municipality_code: string
    transfer_id: string
    kind: 'person' | 'household' | 'living' | 'investigation' | 'decision' | 'intervention' | 'plan' | 'note' | 'residence' | 'other'
    words: string
    put_at: Temporal.Instant
    put_by: string
  }
  transfer_request: {
    id: string
    municipality_code: string
    case_id: string
    to_municipality_code: string
    requested_on: Temporal.PlainDate
    words: string
    requested_at: Temporal.Instant
    requested_by: string
    sent_how: Generated<'here' | 'letter'>
    person_name: string | null
    person_number: string | null
    call: string | null
    assessment_id: string | null
    corrects_id: string | null
    withdrawn_because: string | null
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
  }
  transfer_taken: {
    id: string
    municipality_code: string
    transfer_id: string
    case_id: string
    taken_at: Temporal.Instant
    taken_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  turned_away: {
    id: string
    municipality_code: string
    site_id: string | null
    night: Temporal.PlainDate
    person_id: string | null
    people: number
    because: 'full' | 'rule' | 'closed' | 'declinedBySite' | 'declinedByGuest' | 'other'
    needs: Generated<Json>
    words: string | null
    recorded_at: Temporal.Instant
    recorded_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
    booking_id: string | null
  }
  undertaking: {
    id: string
    municipality_code: string
    matter_id: string
    number: string
    decision_id: string
    landlord_name: string
    landlord_address: string | null
    amount_ore: number
    covers: string
    tenant_name: string
    address: string
    dwelling_number: string | null
    landlord_reference: string | null
    window_last_day: Temporal.PlainDate | null
    window_rule: string
    signed_on: Temporal.PlainDate
    signed_at: Temporal.Instant
    signed_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
    withdrawn_because: string | null
  }
  undertaking_delivery: {
    id: string
    municipality_code: string
    undertaking_id: string
    how: 'handedOver' | 'courier' | 'registeredLetter' | 'email' | 'hemvist'
    reached_on: Temporal.PlainDate
    proof: string | null
    event_id: string | null
    noted_at: Temporal.Instant
    noted_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  unit: {
    id: string
    organisation_id: string
    name: string
    set_up_by: string | null
    retired_at: Temporal.Instant | null
    retired_by: string | null
    retired_open_because: string | null
  }
  user_deactivation: {
    user_id: string
    at: Generated<Temporal.Instant>
    by: string | null
    because: string
    open_because: string | null
  }
  user_role: {
    id: string
    user_id: string
    role: 'socialWorker' | 'preventionOfficer' | 'debtAdviser' | 'housingSupport' | 'manager' | 'analyst' | 'logReviewer' | 'administrator' | 'shelterWorker' | 'onCallWorker' | 'outreachWorker' | 'partnerManager' | 'landlordAgent'
    given_at: Generated<Temporal.Instant>
    given_by: Generated<string | null>
    taken_at: Temporal.Instant | null
    taken_by: string | null
    taken_open_because: string | null
  }
  vacancy: {
    id: string
    municipality_code: string
    dwelling_id: string
    free_from: Temporal.PlainDate
    offered_on: Temporal.PlainDate
    answer_by: Temporal.PlainDate
    form: 'firstHandLease' | 'secondHandLease'
    rent_kr: number
    requirements: string | null
    reserved_for: 'families' | 'young' | 'old' | 'stepFree' | 'housingFirst' | null
    home_tool_id: string | null
    via: 'form' | 'file' | 'interface'
    import_id: string | null
    offered_at: Temporal.Instant
    offered_by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
    withdrawn_because: string | null
    added_dwelling: Generated<boolean>
  }
  vacancy_import: {
    id: string
    municipality_code: string
    organisation_id: string
    fingerprint: Uint8Array
    rows_total: number
    rows_known: number
    rows_bad: number
    rejected: Json | null
    received_at: Temporal.Instant
    received_by: string
    rows: Json | null
    rows_done: Generated<number>
    rows_left_out: Generated<number>
    taken_in_at: Temporal.Instant | null
    taken_in_by: string | null
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  vacancy_pass: {
    id: string
    municipality_code: string
    vacancy_id: string
    housing_request_id: string
    because: 'wantedNot' | 'notReached' | 'changed' | 'unsuitable' | 'other'
    words: string | null
    passed_at: Temporal.Instant
    passed_by: string
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  webhook: {
    id: string
    municipality_code: string
    organisation_id: string
    url: string
    events: string[]
    made_at: Temporal.Instant
    made_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
  }
  webhook_delivery: {
    id: string
    municipality_code: string
    webhook_id: string
    event: 'answer' | 'promise' | 'undertaking'
    message_id: string
    cause_id: string
    receipt: string
    kind: string
    happened_at: Temporal.Instant
    made_at: Temporal.Instant
    attempts: Generated<number>
    next_at: Temporal.Instant
    last_at: Temporal.Instant | null
    last_status: number | null
    last_fault: 'status' | 'timeout' | 'noConnection' | 'noSuchHost' | 'notAllowed' | null
    delivered_at: Temporal.Instant | null
    given_up_at: Temporal.Instant | null
  }
  webhook_secret: {
    id: string
    municipality_code: string
    webhook_id: string
    secret: string
    made_at: Temporal.Instant
    until: Temporal.Instant | null
  }
}
