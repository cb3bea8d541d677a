-- The books: a place for every entry, a chain of seals over the places, and statements per party (docs/books.md, ADR 0030).

-- The other side of `revenue`, `cogs`, `cash:*` and the like: every entry is about exactly one client or one source.
create function entry_party(debit text, credit text) returns text language sql immutable parallel safe as $$
  select case when debit like 'client:%' or debit like 'payable:%' then debit else credit end
$$;

-- Places are drawn in order and may have gaps; one session must never keep places in hand (cache 1), or a mark would pass them over.
alter table entry add column place bigint generated always as identity (cache 1);
create unique index entry_place on entry(place);
create index entry_statement on entry(entry_party(debit, credit), at, place);

-- A transaction has its number before it draws its first place: then every number below a mark's owns every place up to the mark.
create function entry_has_number() returns trigger language plpgsql as $$
begin
  perform pg_current_xact_id();
  return null;
end $$;
create trigger entry_has_number before insert on entry for each statement execute function entry_has_number();
create trigger entry_is_kept before truncate on entry for each statement execute function refuse_change();

create table journal_seal(
  n bigint primary key check (n > 0),
  after_place bigint not null check (after_place >= 0), -- the last place of the seal before
  last_place bigint not null unique check (last_place > after_place),
  entries int not null check (entries > 0),
  previous bytea not null,                              -- hash of the seal before; empty in the first
  hash bytea not null check (octet_length(hash) = 32),
  marks bytea not null,                                 -- for each entry its place and 8 bytes of its hash: they say which one was changed
  sealed_at timestamptz not null default clock_timestamp(),
  check (octet_length(marks) = entries * 16)
);
create trigger journal_seal_append_only before update or delete or truncate on journal_seal for each statement execute function refuse_change();

-- Nobody but a superuser can then change what is written, not even the owner before granting it to himself again.
revoke update, delete, truncate on entry, journal_seal from public, current_user;

create function entry_hash(e entry) returns bytea language sql stable parallel safe as $$
  select sha256(convert_to(concat_ws(' ', e.place, e.kind, e.ref, e.n, e.cents, (extract(epoch from e.at) * 1000000)::bigint, quote_literal(e.debit), quote_literal(e.credit)), 'UTF8'))
$$;

create function seal_hash(previous bytea, n bigint, after_place bigint, last_place bigint, hashes bytea) returns bytea language sql immutable parallel safe as $$
  select sha256(previous || int8send(n) || int8send(after_place) || int8send(last_place) || hashes)
$$;

create function seal_marks(marks bytea) returns table(place bigint, mark bytea) language sql immutable parallel safe as $$
  select ('x' || encode(substr(marks, i * 16 + 1, 8), 'hex'))::bit(64)::bigint, substr(marks, i * 16 + 9, 8) from generate_series(0, octet_length(marks) / 16 - 1) i
$$;

-- The last place that was drawn, and a transaction number that is higher than that of everyone who drew it or one before. Null when all is sealed.
create function mark_journal(out place bigint, out number xid8) language plpgsql as $$
begin
  select s.last_value into place from entry_place_seq s where s.is_called;
  if place is null or place <= coalesce((select max(x.last_place) from journal_seal x), 0) then
    place := null;
    return;
  end if;
  number := pg_current_xact_id();
end $$;

-- Seals up to a mark whose transactions have all ended; null while one of them has not. One sealer at a time, whoever it is.
create function seal_journal(p_place bigint, p_number xid8, p_most int) returns int language plpgsql as $$
declare
  v_last journal_seal;
  v_run record;
begin
  perform pg_advisory_xact_lock(19525, 60);
  if pg_snapshot_xmin(pg_current_snapshot()) <= p_number then
    return null;
  end if;
  select * into v_last from journal_seal order by n desc limit 1;
  select count(*)::int as entries, max(x.place) as place, string_agg(x.hash, ''::bytea order by x.place) as hashes,
         string_agg(int8send(x.place) || substr(x.hash, 1, 8), ''::bytea order by x.place) as marks
    into v_run
    from (select e.place, entry_hash(e) as hash from entry e
           where e.place > coalesce(v_last.last_place, 0) and e.place <= p_place order by e.place limit p_most) x;
  if v_run.entries > 0 then
    insert into journal_seal(n, after_place, last_place, entries, previous, hash, marks)
    select s.n, s.after_place, v_run.place, v_run.entries, s.previous, seal_hash(s.previous, s.n, s.after_place, v_run.place, v_run.hashes), v_run.marks
      from (select coalesce(v_last.n, 0) + 1 as n, coalesce(v_last.last_place, 0) as after_place, coalesce(v_last.hash, ''::bytea) as previous) s;
  end if;
  return v_run.entries;
end $$;

-- What the chain says against the journal, for the seals after p_after up to p_upto. Nothing when all is as it was sealed.
create function journal_faults(p_after bigint, p_upto bigint) returns table(seal bigint, place bigint, what text) language sql stable as $$
  with judged as materialized (
    select s.n, s.after_place, s.last_place, s.marks,
           s.previous is distinct from coalesce(p.hash, case when s.n = 1 then ''::bytea end) or s.after_place is distinct from coalesce(p.last_place, case when s.n = 1 then 0 end) as unlinked,
           s.hash <> seal_hash(s.previous, s.n, s.after_place, s.last_place,
             coalesce((select string_agg(entry_hash(e), ''::bytea order by e.place) from entry e where e.place > s.after_place and e.place <= s.last_place), ''::bytea)) as broken
      from journal_seal s left join journal_seal p on p.n = s.n - 1
     where s.n > p_after and s.n <= p_upto),
  changed as materialized (
    select j.n, d.place, d.what
      from (select * from judged where broken) j
     cross join lateral (
        select coalesce(m.place, e.place) as place, case when e.place is null then 'removed' when m.place is null then 'inserted' else 'altered' end as what
          from (select * from seal_marks(j.marks)) m
          full join (select x.place, substr(entry_hash(x), 1, 8) as mark from entry x where x.place > j.after_place and x.place <= j.last_place) e on e.place = m.place
         where m.mark is distinct from e.mark) d)
  select n, changed.place, changed.what from changed
  union all
  select j.n, null, 'seal' from judged j where j.unlinked or j.broken and not exists (select 1 from changed c where c.n = j.n)
  order by 1, 2
$$;
