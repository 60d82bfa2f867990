-- How many stay is asked of one municipality's leases and tenants at once: found by these, also where one municipality has more than all others together.
create index lease_life on lease (municipality_code, ends_on) include (begins_on, id, dwelling_id, form, ends_because) where undone_at is null;
create index lease_follows on lease (municipality_code, predecessor_id) where predecessor_id is not null and undone_at is null;
create index lease_tenant_municipality on lease_tenant (municipality_code, person_id, lease_id);
create index lease_leaving_municipality on lease_leaving (municipality_code, lease_id) where undone_at is null;
create index lease_programme_municipality on lease_programme (municipality_code, lease_id) where undone_at is null;
create index person_link_municipality on person_link (municipality_code) where cut_at is null;
