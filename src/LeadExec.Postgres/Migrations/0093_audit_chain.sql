-- The chain of seals over the audit (docs/books.md, ADR 0030, INV-30): like the journal's, by the ids of its entries, which are drawn in order.

-- A transaction has its number before it draws its first id: then every number below a mark's owns every id up to the mark.
create trigger audit_entry_has_number before insert on audit_entry for each statement execute function entry_has_number();

create table audit_seal(
  n bigint primary key check (n > 0),
  after_id bigint not null check (after_id >= 0),   -- the last id of the seal before
  last_id bigint not null unique check (last_id > after_id),
  entries int not null check (entries > 0),
  previous bytea not null,                          -- hash of the seal before; empty in the first
  hash bytea not null check (octet_length(hash) = 32),
  marks bytea not null,                             -- for each entry its id and 8 bytes of its hash: they say which one was changed
  sealed_at timestamptz not null default clock_timestamp(),
  check (octet_length(marks) = entries * 16)
);
create trigger audit_seal_append_only before update or delete or truncate on audit_seal for each statement execute function refuse_change();
revoke update, delete, truncate on audit_entry, audit_seal from public, current_user;

create function audit_hash(e audit_entry) returns bytea language sql stable parallel safe as $$
  select sha256(convert_to(concat_ws(' ', e.id, (extract(epoch from e.at) * 1000000)::bigint, quote_literal(e.actor), quote_literal(e.action), quote_literal(e.subject),
    coalesce(quote_literal(e.before::text), 'null'), coalesce(quote_literal(e.after::text), 'null')), 'UTF8'))
$$;

-- The last id that was drawn, and a transaction number that is higher than that of everyone who drew it or one before. Null when all is sealed.
create function mark_audit(out place bigint, out number xid8) language plpgsql as $$
begin
  select s.last_value into place from audit_entry_id_seq s where s.is_called;
  if place is null or not exists (select 1 from audit_entry e where e.id > coalesce((select max(x.last_id) from audit_seal x), 0)) then
    place := null;
    return;
  end if;
  number := pg_current_xact_id();
end $$;

-- Seals up to a mark whose transactions have all ended; null while one of them has not. One sealer at a time, whoever it is.
create function seal_audit(p_place bigint, p_number xid8, p_most int) returns int language plpgsql as $$
declare
  v_last audit_seal;
  v_run record;
begin
  perform pg_advisory_xact_lock(19525, 93);
  if pg_snapshot_xmin(pg_current_snapshot()) <= p_number then
    return null;
  end if;
  select * into v_last from audit_seal order by n desc limit 1;
  select count(*)::int as entries, max(x.id) as id, string_agg(x.hash, ''::bytea order by x.id) as hashes,
         string_agg(int8send(x.id) || substr(x.hash, 1, 8), ''::bytea order by x.id) as marks
    into v_run
    from (select e.id, audit_hash(e) as hash from audit_entry e
           where e.id > coalesce(v_last.last_id, 0) and e.id <= p_place order by e.id limit p_most) x;
  if v_run.entries > 0 then
    insert into audit_seal(n, after_id, last_id, entries, previous, hash, marks)
    select s.n, s.after_id, v_run.id, v_run.entries, s.previous, seal_hash(s.previous, s.n, s.after_id, v_run.id, v_run.hashes), v_run.marks
      from (select coalesce(v_last.n, 0) + 1 as n, coalesce(v_last.last_id, 0) as after_id, coalesce(v_last.hash, ''::bytea) as previous) s;
  end if;
  return v_run.entries;
end $$;

-- What the seals say against the audit. Nothing when all is as it was sealed.
create function audit_faults() returns table(seal bigint, id bigint, what text) language sql stable as $$
  with judged as materialized (
    select s.n, s.after_id, s.last_id, s.marks,
           s.previous is distinct from coalesce(p.hash, case when s.n = 1 then ''::bytea end) or s.after_id is distinct from coalesce(p.last_id, case when s.n = 1 then 0 end) as unlinked,
           s.hash <> seal_hash(s.previous, s.n, s.after_id, s.last_id,
             coalesce((select string_agg(audit_hash(e), ''::bytea order by e.id) from audit_entry e where e.id > s.after_id and e.id <= s.last_id), ''::bytea)) as broken
      from audit_seal s left join audit_seal p on p.n = s.n - 1),
  changed as materialized (
    select j.n, d.id, d.what
      from (select * from judged where broken) j
     cross join lateral (
        select coalesce(m.place, e.id) as id, case when e.id is null then 'removed' when m.place is null then 'inserted' else 'altered' end as what
          from (select * from seal_marks(j.marks)) m
          full join (select x.id, substr(audit_hash(x), 1, 8) as mark from audit_entry x where x.id > j.after_id and x.id <= j.last_id) e on e.id = m.place
         where m.mark is distinct from e.mark) d)
  select n, changed.id, changed.what from changed
  union all
  select j.n, null, 'seal' from judged j where j.unlinked or j.broken and not exists (select 1 from changed c where c.n = j.n)
  order by 1, 2
$$;
