/** What users may ask with the system's rights and get something back: it says less than the row that it comes from, and what it leaves out. */

/** Everything that answers with more than yes or no. No other may be there. */
export const saysLessBecause: Record<string, string> = {
  'app.bed_claims(uuid[],date,date)': 'that a bed is taken a night, to those who see the house; never by whom',
  'app.house_counts(uuid[],date)': 'how many are expected, there and due to leave; figures alone',
  'app.flats_free(date)': 'from when a flat is free; not which lease ends then, nor whose it is',
  'app.dwelling_free_from(uuid)': 'the same of one flat',
  'app.flats_held(uuid[])': 'that an offer holds a flat, and until when; nothing of the household',
  'app.tenant_names(uuid)': 'the names on a landlord’s own first-hand contract, without those of protected identity',
  'app.municipality_of_dwelling(uuid)': 'where a landlord’s flat lies',
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
  'app.reason_for(uuid)': 'one’s own reason to read about a person',
  // what is written, with an answer
  'app.begin_work(uuid,text)': 'whether one’s own form was sent before',
  'app.search_begins(text,text,text,text,integer,interval,integer)': 'when searching opens again',
  'app.take_numbers(text,text,integer,integer)': 'the next number of a series',
}
