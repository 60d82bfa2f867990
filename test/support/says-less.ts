/** What users may ask with the system's rights and get something back: it says less than the row that it comes from, and what it leaves out. */

/** What they may ask for a yes or a no. To everybody whom the yes isn't for the answer is no, whatever is there. */
export const yesOrNoBecause: Record<string, string> = {
  'app.somebody_on_call()': 'whether anybody is on call here, to those who answer for alerts; not who',
  'app.on_call_at(uuid,text,timestamp with time zone)':
    'that one is on call for a municipality oneself; of anybody else the answer is no',
  'app.created_by_me(uuid)': 'that one wrote a person’s record down oneself, just now',
  'app.dwelling_held(uuid,uuid)': 'that an offer holds a flat; not to whom',
  'app.had_matter_last(uuid)': 'that one handed a matter over oneself',
  'app.has_tenants(uuid)': 'that a lease has tenants; not who',
  'app.is_nameless_night(uuid,date)':
    'whether a night at a shelter is given without writing down to whom; the board’s own word',
  'app.is_kept_task(uuid)':
    'that a task that one has the id of is a night where one isn’t told that anybody is; not where, nor whose',
  'app.is_untold_site(uuid)': 'that a house that one has the id of is one that one isn’t told of; not where',
  'app.is_shut_home(uuid)':
    'that what one has the id of is protected housing, to those who aren’t named for who lives there; not where',
  'app.hides_address(uuid)': 'that a matter of the own municipality is told without an address, to its case staff',
  'app.is_adviser_in(uuid,uuid)': 'that a colleague advises in a unit',
  'app.is_advised(uuid,uuid)': 'that an advice that one reads is about a person',
  'app.is_coordinator()': 'that one has been named to match',
  'app.is_in_my_matter(uuid)': 'that a signal came with a matter that one reads',
  'app.is_my_message_matter(uuid)': 'that a matter came of one’s own message, to a landlord who names it',
  'app.is_named_for(uuid)': 'that one is named for a protected person',
  'app.is_kept_night(uuid)': 'that what one has the id of was at a house that one isn’t told of; not which',
  'app.is_own_record(uuid)': 'that a record is the own organisation’s',
  'app.is_protected(uuid)': 'that a record is kept to few; its id is told to nobody else',
  'app.may_join_household(uuid)': 'that one may let somebody into a household',
  'app.may_let_in(uuid)': 'that one works with a person lastingly',
  'app.may_name_responsible(uuid,uuid)': 'that one may name a colleague responsible for a case',
  'app.may_read_advice(uuid)': 'that one reads it',
  'app.may_read_case(uuid)': 'that one reads it',
  'app.may_read_matter(uuid)': 'that one reads it',
  'app.may_read_person(uuid)': 'that one reads about them',
  'app.may_read_signal(uuid)': 'that nobody in it shuts it',
  'app.may_see_site(uuid)': 'that one sees a house',
  'app.message_hides_address(uuid)': 'that a message is told without an address, to those who open matters',
  'app.opened_matter_just_now(uuid)': 'that one opened a matter oneself',
  'app.outreach_names(date)':
    'that the board has outreach documented with identity; what the board has decided is public',
  'app.reads_protected_in(uuid)': 'that one reads about those protected in a matter; no, whether there are any or not',
  'app.reads_somebody_in(uuid)': 'that one reads about somebody in a matter',
  'app.undo_lease(uuid)': 'that a lease was taken back',
}

/** What they have done with the system's rights, and get nothing back of. */
export const doneBecause: Record<string, string> = {
  'app.add_events(text,jsonb)': 'the record of what one did, in one’s own name and municipality',
  'app.hold_record()': 'one’s turn in the own municipality’s record',
  'app.let_holds_go(uuid,uuid,date[])': 'holds that have run out, of a bed that one sees',
  'app.rewrite_booking_clocks(uuid)': 'the days of a meeting, as its rows tell them',
  'app.tenants_read(uuid[],text)': 'that one has read the names on one’s own first-hand contract; answers nothing',
  'app.transfer_read(uuid,text)': 'that one has read another municipality’s request that came to one; answers nothing',
}

/** Everything that answers with more than yes or no. No other may be there. */
export const saysLessBecause: Record<string, string> = {
  'app.duty_takers()': 'the ids of those who may be given a duty on call, to those who give them',
  'app.alerts_on_my_duties()':
    'to whoever has a duty this moment: how many alerts of children or danger call there, and since when; no words of any',
  'app.on_call_workers(text)':
    'who may be given a duty on call, of any municipality, to those who give them: name and municipality of staff, nothing else',
  'app.about_people(uuid[])':
    'that there is something of a kind about people whom one reads about; of anybody else nothing',
  'app.in_cases(uuid[])':
    'that there is something of a kind in cases, to those who work with them; of any other nothing',
  'app.winter_nights(date,date)':
    'to those who ask for a night shelter: how many slept outdoors, were refused and how many places were free, by night; never who, nor which shelter',
  'app.in_my_day()':
    'that there is something of a kind that one’s My day asks about, one’s own or, to those who answer for it, the municipality’s; not what, nor how much',
  'app.open_sites()': 'the municipality’s houses, without those that one isn’t told of',
  'app.seen_sites()': 'the houses whose nights one sees, which one reads by the policies too',
  'app.bed_claims(uuid[],date,date)': 'that a bed is taken a night, to those who see the house; never by whom',
  'app.noted_stays(uuid)': 'to a house’s own staff: which of its stays have a note, a risk or belongings; never what',
  'app.wait_line()': 'the line of those who wait for a place, to those who book: what its order is made of; never who',
  'app.house_counts(uuid[],date)': 'how many are expected, there and due to leave; figures alone',
  'app.unseen_guests(uuid[],date)':
    'to a house’s own staff: that a bed is taken by somebody they don’t read about, its nights, whether they came, and who to call; never who it is',
  'app.flats_free(date)': 'from when a flat is free; not which lease ends then, nor whose it is',
  'app.dwelling_free_from(uuid)': 'the same of one flat',
  'app.households_for(uuid[])':
    'to a named coordinator: what households have agreed to be matched on; not whom it is about, nor what they keep away from, nor that somebody isn’t there',
  'app.flats_held(uuid[])': 'that an offer holds a flat, and until when; nothing of the household',
  'app.vacancies_taken(uuid[])': 'that a vacancy is taken, and since when; not by whom',
  'app.tenant_names(uuid)': 'the names on a landlord’s own first-hand contract, without those of protected identity',
  'app.municipality_of_dwelling(uuid)': 'where a landlord’s flat lies',
  'app.named_leases()': 'the leases of those whom one is named for, by their ids',
  'app.named_people()': 'those whom one is named for, by their ids, until the protection was lifted and after it',
  'app.handler_of_message(uuid)': 'who handles what a landlord sent: a colleague’s name, nothing of the matter',
  'app.promises_on_message(uuid)': 'what the landlord was promised, in the words that were meant for them',
  'app.undertakings_on_my_messages()': 'the number and day of an undertaking that is addressed to the landlord',
  'app.undertakings_of_message(uuid)': 'the same with its amount, for the landlord’s own systems',
  'app.undertaking_letter(uuid)': 'the letter itself, which is addressed to the landlord',
  'app.notice_sent_by_key(uuid)': 'what became of a notice, for the system that sent it',
  'app.hidden_addresses(uuid[])': 'which matters are told without an address; not who is protected there',
  'app.running_matters_at(uuid,uuid,text,text)': 'which unit has a matter at the address, of one that can’t be read',
  'app.standing_notice(text)': 'that a notice with the reference stands already',
  'app.registered_notice(text,date,time without time zone)': 'that the very notice is registered already',
  'app.unconfirmed_notices()': 'ids and days, for the manager who answers for all of them',
  'app.adviser_times(date,date)': 'when advisers are busy, not with whom',
  'app.booked_matter_number(uuid)': 'the number of a matter that a meeting is about, for its adviser',
  'app.sent_receipt(uuid)': 'the receipt of what one sent oneself, once it can’t be read any longer',
  'app.signals_for_named()': 'that something waits for those who are named for a protected person; not for whom',
  'app.number_holder(text)': 'that a number is on a record of the register, and whether one may open it',
  'app.last_claim(uuid,uuid,date)':
    'the last night that somebody has a bed of a shelter, to those who set it up; never who',
  'app.hangs_on_dwelling(uuid)':
    'how much hangs on a dwelling, to those who may tie it to another landlord; figures alone, never about whom',
  'app.leases_taken_back(uuid[])':
    'that a lease was begun by mistake, for those who read about its tenant; never where the flat is',
  'app.night_word(uuid,date)':
    'what the board has decided of a shelter’s nights, which is public; never who sleeps there',
  'app.last_logins(uuid[])':
    'the day when a user logged in last, to those in charge of them; not when, nor what they did',
  'app.open_at(uuid)': 'how much an organisation still has, to those in charge of it; figures alone',
  'app.open_work(uuid)': 'how much a user has to hand over, to those in charge of them; figures alone',
  'app.open_in_unit(uuid)': 'how much rests with a unit still, to those in charge of its organisation; figures alone',
  'app.open_by_role(uuid)':
    'how much of what a user has to hand over needs a role of theirs, to those in charge of them; figures alone',
  'app.family_left(uuid)':
    'which bookings at the same house are of the guest’s household, between people whom the user reads about; ids alone',
  'app.belongings_left(uuid)':
    'what the house looks after for a guest whom the user may change the booking of; ids alone, what it is stands behind row security',
  'app.leaves_behind(uuid)': 'whether a guest leaves household or belongings in the house, by the two above; yes or no',
  'app.withheld_at(uuid)':
    'that an address leads to one’s own work that one may not read; null to everybody else, whatever is there',
  'app.withheld_beside(text,uuid)':
    'how many protected people stand beside somebody whom one reads about, and the units to call; never who',
  'app.withheld_from_others()':
    'to those named for a protected person, who read it themselves: which work about them somebody else can’t do',
  'app.withheld_work()':
    'what kind of one’s own work one may not read, its number, and the units to call; never whom it is about',
  'app.reason_for(uuid)': 'one’s own reason to read about a person',
  // what is written, with an answer
  'app.begin_work(uuid,text)': 'whether one’s own form was sent before',
  'app.mark_unseen_guest(uuid,text,uuid)':
    'that the guest in such a bed came or left is marked in one’s own name; whether it could be, and nothing of the guest',
  'app.search_begins(text,text,text,text,integer,interval,integer)': 'when searching opens again',
  'app.take_numbers(text,text,integer,integer)': 'the next number of a series',
}
