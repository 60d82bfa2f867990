-- An organisation that ends is also asked about its agreements, the vacancies that it has left and the support that it gives: what outlives it asks for a reason
-- (decision 057).
create or replace function app.open_at(of_organisation uuid) returns table (kind text, open integer) language sql stable security definer
  set search_path = pg_catalog, public, app, pg_temp as $$
  select w.kind, w.open::integer from (
    select 'users' as kind, count(*) as open from app_user u where u.organisation_id = of_organisation and not u.machine
      and not exists (select from user_deactivation d where d.user_id = u.id)
    union all select 'keys', count(*) from api_key k where k.organisation_id = of_organisation and k.revoked_at is null and k.expires_on >= app.today()
    union all select 'guests', count(*) from stay s join site h on h.id = s.site_id
      where h.organisation_id = of_organisation and s.departed_at is null and s.undone_at is null
    union all select 'bookings', count(*) from booking b join site h on h.id = b.site_id
      where h.organisation_id = of_organisation and b.last_night >= app.today() and (b.hold_until is null or b.hold_until > app.now())
        and not exists (select from booking_end e where e.booking_id = b.id and e.undone_at is null)
        and not exists (select from stay s where s.booking_id = b.id and s.undone_at is null)
    union all select 'offers', count(*) from offer f join dwelling d on d.id = f.dwelling_id
      left join offer_answer a on a.offer_id = f.id and a.undone_at is null
      where d.landlord_id = of_organisation and ((a.id is null and f.answer_by >= app.today())
        or (a.answer = 'accepted' and not exists (select from lease l where l.offer_id = f.id and l.undone_at is null)))
    union all select 'messages', count(*) from signal s where s.sender_organisation_id = of_organisation
      and not exists (select from signal_answer a where a.signal_id = s.id)
    union all select 'leases', count(*) from lease l where l.landlord_id = of_organisation and l.ends_on is null and l.undone_at is null
    union all select 'consents', count(*) from consent c where c.to_organisation_id = of_organisation
      and c.withdrawn_at is null and c.until_on >= app.today()
    union all select 'assignments', count(*) from assignment a where a.to_organisation_id = of_organisation and a.ended_at is null
      and (a.until_on is null or a.until_on >= app.today())
    union all select 'agreements', count(*) from agreement_party p join agreement a on a.id = p.agreement_id
      where p.organisation_id = of_organisation and p.undone_at is null
        and not exists (select from agreement_end e where e.agreement_id = a.id and e.reopened_at is null)
        and (a.until_on is null or a.prolongs_months is not null or a.until_on >= app.today()
          or exists (select from agreement_prolongation n where n.agreement_id = a.id and n.undone_at is null and n.until_on >= app.today()))
    union all select 'vacancies', count(*) from vacancy v join dwelling d on d.id = v.dwelling_id
      where d.landlord_id = of_organisation and v.withdrawn_at is null and v.answer_by >= app.today()
    union all select 'supportGiven', count(*) from support s where s.organisation_id = of_organisation
      and not exists (select from support_end e where e.support_id = s.id and e.reopened_at is null)) w
  where w.open > 0 and exists (select from app.my_register r where r.organisation_id = of_organisation)
$$;
