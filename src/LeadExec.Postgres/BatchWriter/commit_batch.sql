-- The batch writer (commit-protocol 7). Two steps: lock every row that will be judged, in one order; then decide, insert and count
-- in one statement whose snapshot is younger than the locks. Counters move only by rows really inserted or really moved (rule 1).
-- Lost races on unique keys repeat the whole batch (40001): the next try sees the winner.

-- A new signature replaces the old one; no overloads stay behind.
do $$
declare
  v_old regprocedure;
begin
  for v_old in select p.oid::regprocedure from pg_proc p where p.proname = 'commit_batch' and p.pronamespace = current_schema()::regnamespace loop
    execute 'drop function ' || v_old;
  end loop;
end $$;

create or replace function commit_batch_repeat() returns smallint language plpgsql volatile as $$
begin
  raise exception 'a unique key was taken by another writer' using errcode = 'serialization_failure';
end $$;

-- 61 one-minute buckets, rolled from one minute to another, with additions to the last and releases from the minute they were counted in.
create or replace function book_hour(hour int[], row_minute int, new_minute int, adds int, released int[])
returns int[] language plpgsql immutable as $$
declare
  v int[] := coalesce(hour, array_fill(0, array[61]));
  shift int := new_minute - row_minute;
  m int;
begin
  if shift >= 61 then
    v := array_fill(0, array[61]);
  elsif shift > 0 then
    v := v[shift + 1 : 61] || array_fill(0, array[shift]);
  end if;
  v[61] := v[61] + adds;
  if released is not null then
    foreach m in array released loop
      if new_minute - m between 0 and 60 then
        v[61 - (new_minute - m)] := v[61 - (new_minute - m)] - 1;
      end if;
    end loop;
  end if;
  return v;
end $$;

-- Monday of a day, both as yyyyMMdd.
create or replace function monday_of(day int) returns int language sql immutable parallel safe as
$$ select to_char(date_trunc('week', to_date(day::text, 'YYYYMMDD')), 'YYYYMMDD')::int $$;

-- What a book row counts in one frame: 0 the hour that ends with a minute, 1 the day, 2 the week, 3 the month of a day; only of that very window.
create or replace function book_count(b book, frame int, at_minute int, day int) returns int language sql immutable parallel safe as
$$ select case frame
     when 0 then case when b.hour is null then 0 when b.minute >= at_minute then b.hour_taken else array_total(b.hour[1 + at_minute - b.minute : 61]) end
     when 1 then case when b.day_key = day then b.day_taken else 0 end
     when 2 then case when b.week_key = monday_of(day) then b.week_taken else 0 end
     else case when b.month_key = day / 100 then b.month_taken else 0 end end $$;

create or replace function commit_batch(
  p_silo uuid, p_now timestamptz,
  -- command
  p_lead uuid[], p_epoch int[], p_stage smallint[], p_due timestamptz[],
  p_ans_status smallint[], p_ans_media text[], p_ans_body bytea[], p_ans_waits boolean[],
  -- receipt; a null campaign is none
  p_type int[], p_source int[], p_campaign int[], p_received timestamptz[], p_catalog bigint[], p_validity smallint[],
  p_r_reason smallint[], p_r_detail text[], p_original uuid[], p_cost bigint[], p_max int[], p_test boolean[],
  p_key text[], p_body bytea[], p_reference text[], p_dialect smallint[], p_return_url text[],
  p_c_hour int[], p_c_day int[], p_c_week int[], p_c_month int[], p_ck_day int[], p_ck_week int[], p_ck_month int[],
  p_phone bytea[], p_email bytea[], p_fields text[], p_request bytea[], p_media text[],
  -- rare parts of a receipt as JSON, so that the function keeps within its 100 parameters: ping, the id whose order id it uses up, and the picked bids; sharePercent
  -- and sharePerSale, what its sales cost. Of a hold placed by hand (LEAD-22): byHand, the action it is of
  p_more text[],
  -- duplicate claim: days null is none judged; the hashes are p_k_hash[p_k_from .. p_k_to]
  p_days int[], p_rejected boolean[], p_k_from int[], p_k_to int[], p_k_seq int[], p_k_hash bytea[],
  -- hold; a null id is none
  p_h_id uuid[], p_h_n smallint[], p_h_delivery uuid[], p_h_client int[], p_h_account int[], p_h_method int[], p_h_campaign int[],
  p_h_order int[], p_h_wallet boolean[], p_h_cents bigint[],
  -- 1 exclusive, 2 instant, 4 release if orphaned, 8 test, 16 several per client, 32 over cap, 64 delayed, 128 to be confirmed, 256 and 512 qualifies in this receipt
  p_h_mode int[], p_h_until timestamptz[], p_h_redirect text[], p_h_alternate uuid[], p_a_share int[], p_l_share int[],
  p_a_hour int[], p_a_day int[], p_a_week int[], p_a_month int[], p_l_hour int[], p_l_day int[], p_l_week int[], p_l_month int[],
  p_hk_day int[], p_hk_week int[], p_hk_month int[],
  -- outcome; a null id is none
  p_o_id uuid[], p_o_state smallint[], p_o_reason smallint[], p_o_detail text[], p_o_price bigint[], p_o_release boolean[],
  p_o_pinned timestamptz[], p_o_ambiguous boolean[], p_o_reference text[], p_o_redirect text[], p_o_exchange bytea[],
  p_o_ms int[], p_o_manual boolean[], p_o_token uuid[],
  -- qualified leads of share limits: kind * 2^32 + id
  p_q_seq int[], p_q_book bigint[], p_q_day int[],
  -- outbox
  p_b_seq int[], p_b_id uuid[], p_b_topic text[], p_b_key text[], p_b_payload text[], p_b_due timestamptz[])
returns table(seq int, answer smallint, reason smallint, other_lead uuid, differs boolean, attempt_state smallint, only_outcome boolean)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_now timestamptz;
  v_minute int;
  v_base bigint;
  v_dup uuid[];
  v_hit record;
begin
  -- Step 1a: book rows, hot kinds first. An outcome that gives something back names its rows through its attempt.
  perform 1 from (
    select 1 from book b
     where (b.kind, b.id) in (
       select k.kind, k.id from (
         select 1::smallint as kind, r.campaign::bigint as id from unnest(p_campaign, p_c_hour, p_c_day, p_c_week, p_c_month) r(campaign, h, d, w, m)
          where r.campaign is not null and coalesce(r.h, r.d, r.w, r.m) is not null
         union select 2, h.client from unnest(p_h_client, p_h_wallet) h(client, wallet) where h.wallet
         union select 3, h.ord from unnest(p_h_order) h(ord) where h.ord is not null
         union select 4, h.account from unnest(p_h_account, p_a_hour, p_a_day, p_a_week, p_a_month, p_a_share) h(account, h, d, w, m, s)
          where coalesce(h.h, h.d, h.w, h.m, h.s) is not null
         union select 5, h.client from unnest(p_h_client, p_l_hour, p_l_day, p_l_week, p_l_month, p_l_share) h(client, h, d, w, m, s)
          where coalesce(h.h, h.d, h.w, h.m, h.s) is not null
         union select 6, h.account from unnest(p_h_account, p_a_share) h(account, s) where h.s is not null
         union select 7, h.client from unnest(p_h_client, p_l_share) h(client, s) where h.s is not null
         union select (q.book >> 32)::smallint, q.book & 4294967295 from unnest(p_q_book) q(book)
         union select x.kind, x.id
           from unnest(p_o_id, p_o_state, p_o_price) o(id, state, price)
           join attempt a on a.id = o.id
          cross join lateral (values
            (2::smallint, case when a.uses_wallet then a.client_id::bigint end), (3, a.order_id),
            (4, case when a.account_counted > 0 then a.account_id end), (5, case when a.client_counted > 0 then a.client_id end)) x(kind, id)
          where o.state not in (1, 6, 7) and (o.state <> 2 or o.price < a.cents) and x.id is not null
       ) k)
     order by b.kind, b.id for no key update) locked;

  -- Step 1b: the leads, which guard their slots, epochs and attempts.
  perform 1 from (select 1 from lead_flow f where f.id = any(p_lead) order by f.id for no key update) locked;

  -- Step 1b2: the pings that are used up (FM-39).
  if exists (select 1 from unnest(p_more) m where m is not null) then
    perform 1 from (
      select 1 from ping g where g.id = any(array(select (m::jsonb ->> 'ping')::uuid from unnest(p_more) m where m is not null))
       order by g.id for no key update) locked;
  end if;

  -- Step 1c: duplicate keys that somebody claimed before, and who holds them now.
  v_dup := array_fill(null::uuid, array[cardinality(p_lead)]);
  if cardinality(p_k_seq) > 0 then
    perform 1 from (
      select 1 from dup_claim d
       where (d.lead_type_id, d.key_hash) in (select p_type[k.seq], k.hash from unnest(p_k_seq, p_k_hash) k(seq, hash))
       order by d.lead_type_id, d.key_hash for no key update) locked;
  end if;

  v_now := coalesce(p_now, clock_timestamp());
  v_minute := floor(extract(epoch from v_now) / 60)::int;
  v_base := nextval('batch_number') * 1024;

  if cardinality(p_k_seq) > 0 then
    for v_hit in
      select k.seq, (array_agg(x.lead order by x.at desc))[1] as lead
        from unnest(p_k_seq, p_k_hash) k(seq, hash)
        join dup_claim d on d.lead_type_id = p_type[k.seq] and d.key_hash = k.hash
       cross join lateral (values (d.valid_lead, d.valid_at), (case when p_rejected[k.seq] then d.rejected_lead end, d.rejected_at)) x(lead, at)
       where x.lead <> p_lead[k.seq] and x.at >= v_now - p_days[k.seq] * interval '24 hours'
       group by k.seq
    loop
      v_dup[v_hit.seq] := v_hit.lead;
    end loop;
  end if;

  -- Step 2: decide, insert, count.
  return query
  with c as materialized (
    select c.*, c.n::int as seq, c.h_mode & 1 > 0 as h_exclusive, c.h_mode & 2 > 0 as h_instant, c.h_mode & 8 > 0 as h_test,
           c.h_mode & 16 > 0 as h_several, c.h_mode & 32 > 0 as h_over,
           (c.more::jsonb ->> 'ping')::uuid as ping, (c.more::jsonb ->> 'byHand')::uuid as h_hand
      from unnest(p_lead, p_epoch, p_stage, p_due, p_ans_status,
                  p_campaign, p_key, p_body, p_max, p_c_hour, p_c_day, p_c_week, p_c_month, p_ck_day, p_ck_week, p_ck_month,
                  p_h_id, p_h_client, p_h_account, p_h_order, p_h_wallet, p_h_cents, p_h_mode, p_a_share, p_l_share,
                  p_a_hour, p_a_day, p_a_week, p_a_month, p_l_hour, p_l_day, p_l_week, p_l_month, p_hk_day, p_hk_week, p_hk_month,
                  p_o_id, p_o_state, p_o_price, p_o_release, p_o_manual, p_o_token, p_more) with ordinality
        as c(lead, epoch, stage, due, ans_status,
             campaign, key, body, max_slots, c_hour, c_day, c_week, c_month, ck_day, ck_week, ck_month,
             h_id, h_client, h_account, h_order, h_wallet, h_cents, h_mode, a_share, l_share,
             a_hour, a_day, a_week, a_month, l_hour, l_day, l_week, l_month, hk_day, hk_week, hk_month,
             o_id, o_state, o_price, o_release, o_manual, o_token, more, n)
  ),
  -- What the record says about each command.
  j as materialized (
    select c.*, f.id is not null as has_flow, f.epoch as f_epoch, f.stage as f_stage, f.due_at as f_due, f.slots as f_slots,
           coalesce(f.max_slots, c.max_slots, 2147483647) as top_slots, f.answered_at,
           i.lead_id as key_owner, i.body_hash as key_body, s.lead_id as body_previous,
           case when coalesce(case when sf.caller_waited then sf.answered_at + interval '60 seconds' end, sf.created_at + interval '24 hours') > v_now
                then s.lead_id end as body_owner,
           v_dup[c.seq] as dup,
           -- An order id is used once, by its own campaign, up to and including 300 s after its issue (RCV-28, E-23, F-27).
           case when c.ping is null then 0
                when g.id is null or not g.accepted or g.campaign_id <> c.campaign or g.test <> p_test[c.seq] then 130
                when g.used_by is not null then 132
                when v_now - g.issued_at > interval '300 seconds' then 131
                else 0 end as ping_why,
           o.lead_id as o_lead, o.state as o_old, o.cap_state as o_cap, o.funds_state as o_funds, o.slot_state as o_slot, o.slots as o_slots,
           o.cents as o_cents, o.client_id as o_client, o.account_id as o_account, o.order_id as o_order, o.uses_wallet as o_wallet,
           o.exclusive as o_exclusive, o.several as o_several, o.test as o_test, o.release_token as o_old_token, o.account_counted as o_ac, o.client_counted as o_lc,
           o.minute as ok_minute, o.day_key as ok_day, o.week_key as ok_week, o.month_key as ok_month,
           case when c.h_id is not null then (select x.state from attempt x where x.id = c.h_id limit 1) end as h_old,
           -- 0 none, 1 take it, 2 there already, 3 an acceptance after unknown, 4 another state stands
           case when c.o_id is null then 0
                when o.state = 1 and c.o_state <> 1 or o.state = 0 and c.o_state <> 6 or o.state = 7 and c.o_state in (2, 3, 4, 5)
                  or o.state = 6 and c.o_state not in (1, 6, 7) and (c.o_state <> 2 or c.o_manual)
                  or o.state = 6 and c.o_state = 6 and c.o_release and o.slot_state = 2 then 1
                when o.state = c.o_state then 2
                when o.state = 6 then 3
                else 4 end as o_case
      from c
      left join lead_flow f on f.id = c.lead
      left join idempotency i on i.campaign_id = c.campaign and i.key = c.key
      left join body_seen s on s.campaign_id = c.campaign and s.body_hash = c.body
      left join lead_flow sf on sf.id = s.lead_id
      left join attempt o on o.id = c.o_id
      left join ping g on g.id = c.ping
  ),
  -- Answers that need no counting: 1 already, 2 key taken, 3 refused, 4 stale epoch; 0 goes on.
  p as materialized (
    select j.*,
           case when j.campaign is not null and j.has_flow then case when j.f_epoch = j.epoch then 1 else 4 end
                when j.campaign is not null and coalesce(j.key_owner, j.body_owner) is not null then 2
                when j.campaign is not null then case when j.ping_why = 0 and j.dup is null then 0 else 3 end
                when not j.has_flow then 3
                when j.f_epoch <> j.epoch then 4
                when j.o_id is not null and j.o_lead is distinct from j.lead then 3
                when j.o_case = 4 then 1
                when j.o_case = 2 and j.o_state = 1 and j.o_token is distinct from j.o_old_token then 3
                when j.o_case = 3 or j.o_case = 1 and (x.clash is not null or j.o_price > j.o_cents) then 3
                when j.h_id is not null and j.h_old is not null or j.h_id is null and j.o_case = 2 then 1
                else 0 end as pre,
           case when j.campaign is not null then case when j.ping_why > 0 then j.ping_why else 112 end
                when not j.has_flow or j.o_id is not null and j.o_lead is distinct from j.lead then 900
                when j.o_case = 3 then 502
                when j.o_case = 2 and j.o_state = 1 then 903
                when j.o_case = 1 and j.o_price > j.o_cents then 400
                else x.clash end as pre_reason,
           j.o_case = 1 and j.has_flow and j.f_epoch = j.epoch and j.o_lead = j.lead and x.clash is null
             and coalesce(j.o_price, 0) <= j.o_cents as o_take
      from j
     -- A decision by staff must not clash with what was sold, or is being sold, meanwhile.
     cross join lateral (select case when j.o_case = 1 and j.o_old = 6 and j.o_state = 2 then coalesce(
        (select case when y.same then 209 when s.exclusive then 208 else 207 end from sale s
          cross join lateral (select s.client_id = j.o_client and (not j.o_several or s.account_id = j.o_account) as same) y
          where s.lead_id = j.lead and s.state = 0 and (y.same or s.exclusive or j.o_exclusive) order by 1 desc limit 1),
        (select 308 from attempt a where a.lead_id = j.lead and a.state in (0, 1, 7) and not a.test
            and (a.client_id = j.o_client and (not j.o_several or a.account_id = j.o_account) or a.exclusive or j.o_exclusive) limit 1)) end as clash) x
  ),
  -- Slots need no sums: a batch holds one command per lead. Book rows and effective window keys.
  w as materialized (
    select p.*, h.refused as h_refused, b.slots_back,
           case when k.active then 1 + case when p.h_exclusive then p.top_slots - 1 else 0 end else 0 end as h_slots,
           k.own_cap, k.own_cents, k.active,
           case when k.counts and coalesce(p.c_hour, p.c_day, p.c_week, p.c_month) is not null then p.campaign end as c_key,
           case when k.active and p.h_wallet then p.h_client end as w_key,
           case when k.active then p.h_order end as o_key,
           case when k.active and coalesce(p.a_hour, p.a_day, p.a_week, p.a_month, p.a_share) is not null then p.h_account end as a_key,
           case when k.active and coalesce(p.l_hour, p.l_day, p.l_week, p.l_month, p.l_share) is not null then p.h_client end as l_key
      from p
     cross join lateral (select case when p.o_take and p.o_slot in (1, 2) and (p.o_state in (3, 4, 5) or p.o_state = 6 and p.o_release)
                                     then p.o_slots else 0 end as slots_back) b
     cross join lateral (select case
        when p.h_id is null then null
        when p.h_hand is not null and exists (select 1 from attempt x where x.lead_id = p.lead and x.by_hand = p.h_hand and x.id <> p.h_id) then 143
        when p.h_test then null
        when coalesce(p.f_slots, 0)::bigint - b.slots_back + case when p.h_exclusive then p.top_slots else 1 end > p.top_slots then 308
        when p.o_take and p.o_state = 2 and not p.o_test and p.o_client = p.h_client and (not p.h_several or p.o_account = p.h_account) then 209
        when p.o_take and p.o_state = 2 and not p.o_test and p.o_exclusive then 208
        when p.o_take and p.o_state = 2 and not p.o_test and p.h_exclusive then 207
        when p.has_flow then coalesce(
          (select case when y.same then 209 when s.exclusive then 208 else 207 end from sale s
            cross join lateral (select s.client_id = p.h_client and (not p.h_several or s.account_id = p.h_account) as same) y
            where s.lead_id = p.lead and s.state = 0 and (y.same or s.exclusive or p.h_exclusive) order by 1 desc limit 1),
          (select 209 from attempt a where a.lead_id = p.lead and a.client_id = p.h_client and (not p.h_several or a.account_id = p.h_account)
              and a.state in (0, 1, 7) and not a.test and (a.id is distinct from p.o_id or p.o_state = 7) limit 1))
        end as refused) h
     cross join lateral (select
        p.pre = 0 and h.refused is null as counts,
        p.pre = 0 and h.refused is null and p.h_id is not null and not p.h_test as active,
        p.o_take and p.o_cap in (1, 2) and p.o_state in (3, 4, 5) as own_cap,
        case when p.o_take and p.o_funds in (1, 2) and p.o_state not in (1, 6, 7) then p.o_cents - case when p.o_state = 2 then p.o_price else 0 end else 0 end as own_cents) k
  ),
  e as materialized (
    select w.*,
           w.c_key is not null and bc.id is null or w.w_key is not null and bw.id is null or w.o_key is not null and bo.id is null
             or w.a_key is not null and ba.id is null or w.l_key is not null and bl.id is null as row_missing,
           case when w.w_key is not null then bw.left_cents end as w_left,
           bo.by_units, case when bo.by_units then bo.left_units else bo.left_cents end as o_left,
           coalesce(bo.shut or v_now < bo.opens_at or v_now >= bo.closes_at, false) as o_closed,
           greatest(v_minute, max(greatest(ba.minute, bl.minute)) over client) as e_minute,
           max(greatest(w.hk_day, ba.day_key, bl.day_key)) over client as e_day,
           max(greatest(w.hk_week, ba.week_key, bl.week_key)) over client as e_week,
           max(greatest(w.hk_month, ba.month_key, bl.month_key)) over client as e_month,
           greatest(v_minute, bc.minute) as ce_minute,
           max(greatest(w.ck_day, bc.day_key)) over campaign as ce_day,
           max(greatest(w.ck_week, bc.week_key)) over campaign as ce_week,
           max(greatest(w.ck_month, bc.month_key)) over campaign as ce_month,
           bc.minute as bc_minute, bc.hour as bc_hour, bc.hour_taken as bc_hour_taken, bc.day_key as bc_day, bc.day_taken as bc_day_taken,
           bc.week_key as bc_week, bc.week_taken as bc_week_taken, bc.month_key as bc_month, bc.month_taken as bc_month_taken,
           ba.minute as ba_minute, ba.hour as ba_hour, ba.hour_taken as ba_hour_taken, ba.day_key as ba_day, ba.day_taken as ba_day_taken,
           ba.week_key as ba_week, ba.week_taken as ba_week_taken, ba.month_key as ba_month, ba.month_taken as ba_month_taken,
           bl.minute as bl_minute, bl.hour as bl_hour, bl.hour_taken as bl_hour_taken, bl.day_key as bl_day, bl.day_taken as bl_day_taken,
           bl.week_key as bl_week, bl.week_taken as bl_week_taken, bl.month_key as bl_month, bl.month_taken as bl_month_taken
      from w
      left join book bc on bc.kind = 1 and bc.id = w.c_key
      left join book bw on bw.kind = 2 and bw.id = w.w_key
      left join book bo on bo.kind = 3 and bo.id = w.o_key
      left join book ba on ba.kind = 4 and ba.id = w.a_key
      left join book bl on bl.kind = 5 and bl.id = w.l_key
    window client as (partition by w.h_client), campaign as (partition by w.campaign)
  ),
  -- What is left in each locked row, and what each command needs of it. A command's own release counts for its own hold.
  s as materialized (
    select e.*,
           (e.c_key is not null)::int as c_need,
           case when e.w_key is not null then e.h_cents - case when e.o_wallet and e.o_client = e.h_client then e.own_cents else 0 end else 0 end as w_need,
           case when e.o_key is null then 0
                when e.by_units then 1 - coalesce(e.own_cap and e.o_order = e.h_order, false)::int
                else e.h_cents - case when e.o_order = e.h_order then e.own_cents else 0 end end as o_need,
           case when e.a_key is null then 0 else 1 - coalesce(o.same_windows and e.o_ac > 0 and e.o_account = e.h_account, false)::int end as a_need,
           case when e.l_key is null then 0 else 1 - coalesce(o.same_windows and e.o_lc > 0 and e.o_client = e.h_client, false)::int end as l_need,
           least(e.c_hour - case when e.bc_hour is null then 0 when e.bc_minute >= e.ce_minute then e.bc_hour_taken else array_total(e.bc_hour[1 + e.ce_minute - e.bc_minute : 61]) end,
                 e.c_day - case when e.bc_day >= e.ce_day then e.bc_day_taken else 0 end,
                 e.c_week - case when e.bc_week >= e.ce_week then e.bc_week_taken else 0 end,
                 e.c_month - case when e.bc_month >= e.ce_month then e.bc_month_taken else 0 end) as c_left,
           case when not e.h_over then e.a_hour - case when e.ba_hour is null then 0 when e.ba_minute >= e.e_minute then e.ba_hour_taken else array_total(e.ba_hour[1 + e.e_minute - e.ba_minute : 61]) end + (k.a_back and w.hour)::int end as ah_left,
           case when not e.h_over then e.a_day - case when e.ba_day >= e.e_day then e.ba_day_taken else 0 end + (k.a_back and w.day)::int end as ad_left,
           case when not e.h_over then e.a_week - case when e.ba_week >= e.e_week then e.ba_week_taken else 0 end + (k.a_back and w.week)::int end as aw_left,
           case when not e.h_over then e.a_month - case when e.ba_month >= e.e_month then e.ba_month_taken else 0 end + (k.a_back and w.month)::int end as am_left,
           -- By hand a client's limits are counted and not judged, as an account's are over its cap.
           case when e.h_hand is null then e.l_hour - case when e.bl_hour is null then 0 when e.bl_minute >= e.e_minute then e.bl_hour_taken else array_total(e.bl_hour[1 + e.e_minute - e.bl_minute : 61]) end + (k.l_back and w.hour)::int end as lh_left,
           case when e.h_hand is null then e.l_day - case when e.bl_day >= e.e_day then e.bl_day_taken else 0 end + (k.l_back and w.day)::int end as ld_left,
           case when e.h_hand is null then e.l_week - case when e.bl_week >= e.e_week then e.bl_week_taken else 0 end + (k.l_back and w.week)::int end as lw_left,
           case when e.h_hand is null then e.l_month - case when e.bl_month >= e.e_month then e.bl_month_taken else 0 end + (k.l_back and w.month)::int end as lm_left,
           -- Share of qualified leads (F-18): the row counts those of earlier commits; a receipt adds its own lead. No row, nothing qualified.
           case when e.a_share is not null and not e.h_over then
             (e.a_share % 1000) * ((e.h_mode & 256 > 0)::int + coalesce((select book_count(q, e.a_share / 1000, e.e_minute, e.e_day) from book q where q.kind = 6 and q.id = e.a_key), 0)) / 100
             - coalesce((select book_count(b, e.a_share / 1000, e.e_minute, e.e_day) from book b where b.kind = 4 and b.id = e.a_key), 0)
             + (k.a_back and case e.a_share / 1000 when 0 then w.hour when 1 then w.day when 2 then w.week else w.month end)::int end as as_left,
           case when e.l_share is not null and e.h_hand is null then
             (e.l_share % 1000) * ((e.h_mode & 512 > 0)::int + coalesce((select book_count(q, e.l_share / 1000, e.e_minute, e.e_day) from book q where q.kind = 7 and q.id = e.l_key), 0)) / 100
             - coalesce((select book_count(b, e.l_share / 1000, e.e_minute, e.e_day) from book b where b.kind = 5 and b.id = e.l_key), 0)
             + (k.l_back and case e.l_share / 1000 when 0 then w.hour when 1 then w.day when 2 then w.week else w.month end)::int end as ls_left
      from e
     cross join lateral (select e.own_cap and e.ok_day = e.e_day and e.ok_week = e.e_week and e.ok_month = e.e_month and e.e_minute - e.ok_minute < 61 as same_windows) o
     -- A retry on a later day gives its place back only in the windows that both tries share.
     cross join lateral (select coalesce(e.own_cap and not o.same_windows and e.o_ac > 0 and e.o_account = e.h_account, false) as a_back,
                                coalesce(e.own_cap and not o.same_windows and e.o_lc > 0 and e.o_client = e.h_client, false) as l_back) k
     cross join lateral (select coalesce(e.e_minute - e.ok_minute < 61, false) as hour, coalesce(e.ok_day = e.e_day, false) as day,
                                coalesce(e.ok_week = e.e_week, false) as week, coalesce(e.ok_month = e.e_month, false) as month) w
  ),
  -- Sums in order of the batch; refused commands count too, so this can only be too strict.
  g as materialized (
    select x.*,
           case when x.h_refused is not null then x.h_refused
                when x.row_missing then 309
                when x.o_closed then 402
                when x.c_sum > x.c_left then 107
                when x.w_sum > x.w_left or x.o_sum > x.o_left then 400
                when x.a_sum > x.ah_left then 300 when x.a_sum > x.ad_left then 301 when x.a_sum > x.aw_left then 302 when x.a_sum > x.am_left then 303
                when x.a_sum > x.as_left then 310
                when x.l_sum > x.lh_left then 304 when x.l_sum > x.ld_left then 305 when x.l_sum > x.lw_left then 306 when x.l_sum > x.lm_left then 307
                when x.l_sum > x.ls_left then 311
                else 0 end as why
      from (select s.*, sum(s.c_need) over (partition by s.c_key order by s.seq) as c_sum,
                   sum(s.w_need) over (partition by s.w_key order by s.seq) as w_sum,
                   sum(s.o_need) over (partition by s.o_key order by s.seq) as o_sum,
                   sum(s.a_need) over (partition by s.a_key order by s.seq) as a_sum,
                   sum(s.l_need) over (partition by s.l_key order by s.seq) as l_sum
              from s where s.pre = 0) x
  ),
  -- The same with accepted commands only: a refusal that does not stand against them is answered as "again" (5).
  v as materialized (
    select y.*, (y.campaign is not null and y.verdict = 0) as r_take, (y.h_id is not null and y.verdict = 0) as h_take
      from (
        select x.*, case when x.why = 0 then 0
                         when x.why in (309, 402, x.h_refused) then x.why
                         when x.c_acc + x.c_need > x.c_left then 107
                         when x.w_acc + x.w_need > x.w_left or x.o_acc + x.o_need > x.o_left then 400
                         when x.a_acc + x.a_need > x.ah_left then 300 when x.a_acc + x.a_need > x.ad_left then 301
                         when x.a_acc + x.a_need > x.aw_left then 302 when x.a_acc + x.a_need > x.am_left then 303
                         when x.a_acc + x.a_need > x.as_left then 310 when x.l_acc + x.l_need > x.ls_left then 311
                         when x.l_acc + x.l_need > x.lh_left then 304 when x.l_acc + x.l_need > x.ld_left then 305
                         when x.l_acc + x.l_need > x.lw_left then 306 when x.l_acc + x.l_need > x.lm_left then 307
                         else -1 end as verdict
          from (select g.*, coalesce(sum(g.c_need) filter (where g.why = 0) over (partition by g.c_key), 0) as c_acc,
                       coalesce(sum(g.w_need) filter (where g.why = 0) over (partition by g.w_key), 0) as w_acc,
                       coalesce(sum(g.o_need) filter (where g.why = 0) over (partition by g.o_key), 0) as o_acc,
                       coalesce(sum(g.a_need) filter (where g.why = 0) over (partition by g.a_key), 0) as a_acc,
                       coalesce(sum(g.l_need) filter (where g.why = 0) over (partition by g.l_key), 0) as l_acc
                  from g) x) y
  ),
  -- Receipts, sorted by each unique key, for unique keys are locks too (rule 6). A key that came with the body of another lead, whose answer
  -- it gets, is that lead's from now on: repeated after the body's time it is still the same post (INV-03).
  keyed as materialized (
    select v.campaign, v.key, v.lead, v.body from v where v.r_take and v.key is not null
    union all
    select p.campaign, p.key, p.body_owner, p.body from p where p.pre = 2 and p.key is not null and p.key_owner is null
  ),
  idm as (
    insert into idempotency(campaign_id, key, lead_id, body_hash, created_at)
    select k.campaign, k.key, k.lead, k.body, v_now from keyed k order by k.campaign, k.key
    on conflict do nothing returning lead_id
  ),
  bs as (
    insert into body_seen(campaign_id, body_hash, lead_id)
    select v.campaign, v.body, v.lead from v where v.r_take and v.body_previous is null order by v.campaign, v.body
    on conflict do nothing returning lead_id
  ),
  bt as (
    update body_seen b set lead_id = v.lead from v
     where v.r_take and v.body_previous is not null and b.campaign_id = v.campaign and b.body_hash = v.body and b.lead_id = v.body_previous
    returning b.lead_id
  ),
  cl as (
    insert into dup_claim(lead_type_id, key_hash, valid_lead, valid_at, rejected_lead, rejected_at, days, check_rejected)
    select p_type[k.seq], k.hash, case when x.valid then p_lead[k.seq] end, case when x.valid then v_now end,
           case when not x.valid then p_lead[k.seq] end, case when not x.valid then v_now end, p_days[k.seq], coalesce(p_rejected[k.seq], false)
      from unnest(p_k_seq, p_k_hash) k(seq, hash)
     cross join lateral (select p_validity[k.seq] in (0, 1) as valid) x
     where coalesce(k.seq in (select v.seq from v where v.r_take), false)
     order by p_type[k.seq], k.hash
    on conflict (lead_type_id, key_hash) do update
      set valid_lead = coalesce(excluded.valid_lead, dup_claim.valid_lead), valid_at = coalesce(excluded.valid_at, dup_claim.valid_at),
          rejected_lead = coalesce(excluded.rejected_lead, dup_claim.rejected_lead), rejected_at = coalesce(excluded.rejected_at, dup_claim.rejected_at),
          days = excluded.days, check_rejected = excluded.check_rejected
      where excluded.days is null
         or not coalesce(dup_claim.valid_at >= v_now - excluded.days * interval '24 hours', false)
        and not coalesce(excluded.check_rejected and dup_claim.rejected_at >= v_now - excluded.days * interval '24 hours', false)
    returning 1
  ),
  nl as (
    insert into lead(id, seq, lead_type_id, lead_source_id, campaign_id, received_at, created_at, catalog_version, validity, reason, reason_detail,
                     original_lead_id, cost, max_deliveries, test, reference, dialect, body_hash, dup_hashes, dup_days, dup_rejected, phone_hash, email_hash,
                     campaign_counted, campaign_minute, campaign_day, campaign_week, campaign_month,
                     campaign_per_hour, campaign_per_day, campaign_per_week, campaign_per_month, share_percent, share_per_sale, ping_id)
    select v.lead, v_base + v.seq, p_type[v.seq], p_source[v.seq], v.campaign, p_received[v.seq], v_now, p_catalog[v.seq], p_validity[v.seq],
           p_r_reason[v.seq], p_r_detail[v.seq], p_original[v.seq],
           -- A sale in the portal stands in the same statement.
           p_cost[v.seq] + case when x.share_percent is not null and v.h_take and v.h_instant and v.h_mode & (8 | 64 | 128) = 0
                                then sale_cost(x.share_percent, x.share_per_sale, v.h_cents) else 0 end,
           v.max_slots, p_test[v.seq], p_reference[v.seq], p_dialect[v.seq], v.body,
           case when p_k_from[v.seq] is not null then p_k_hash[p_k_from[v.seq] : p_k_to[v.seq]] end, p_days[v.seq], coalesce(p_rejected[v.seq], false),
           p_phone[v.seq], p_email[v.seq],
           case when v.c_key is null then 0 when v.c_hour is null then 1 else 3 end,
           v.ce_minute, v.ce_day, v.ce_week, v.ce_month, v.c_hour, v.c_day, v.c_week, v.c_month, x.share_percent, x.share_per_sale, v.ping
      from v
     cross join lateral (select (m.more->>'sharePercent')::numeric as share_percent, (m.more->>'sharePerSale')::bigint as share_per_sale
                           from (select p_more[v.seq]::jsonb as more) m) x
     where v.r_take order by v.lead
    on conflict do nothing
    returning id, seq, campaign_id, lead_source_id, cost, share_percent, share_per_sale, validity, test, campaign_counted, campaign_minute, campaign_day, campaign_week, campaign_month
  ),
  nf as (
    insert into lead_flow(id, campaign_id, epoch, stage, slots, max_slots, silo, created_at, due_at, answer_status, answer_media, answer, answered_at, caller_waited)
    select v.lead, v.campaign, v.epoch, v.stage, v.h_slots, v.top_slots, p_silo, v_now, v.due, v.ans_status, p_ans_media[v.seq], p_ans_body[v.seq],
           case when v.ans_status is not null then v_now end, p_ans_waits[v.seq]
      from v where v.r_take and coalesce(v.lead in (select nl.id from nl), false) order by v.lead
    returning id
  ),
  pu as (
    update ping g set used_by = v.lead, used_at = greatest(v_now, g.issued_at),
           picked = array(select b::uuid from jsonb_array_elements_text(p_more[v.seq]::jsonb -> 'picked') b)
      from v
     where v.r_take and g.id = v.ping and g.used_by is null and coalesce(v.lead in (select nl.id from nl), false)
    returning g.id
  ),
  ld as (
    insert into lead_data(lead_id, fields, return_url)
    select v.lead, p_fields[v.seq]::jsonb, p_return_url[v.seq] from v where v.r_take and coalesce(v.lead in (select nl.id from nl), false) order by v.lead
  ),
  lr as (
    insert into lead_raw(lead_id, request, media)
    select v.lead, p_request[v.seq], p_media[v.seq] from v
     where v.r_take and p_request[v.seq] is not null and coalesce(v.lead in (select nl.id from nl), false) order by v.lead
  ),
  -- Leads that meet the criteria of a share limit, counted with their receipt; an older day counts in the row's own.
  qi as (
    insert into qualified(kind, id, lead_id, seq, minute, day_key, week_key, month_key)
    select q.kind, q.id, q.lead, q.seq, q.minute, q.day, monday_of(q.day), q.day / 100
      from (select b.kind, b.id, p_lead[n.seq] as lead, v_base + n.seq as seq, greatest(v_minute, b.minute) as minute,
                   max(greatest(n.day, b.day_key)) over (partition by b.kind, b.id) as day
              from unnest(p_q_seq, p_q_book, p_q_day) n(seq, book, day)
              join book b on b.kind = n.book >> 32 and b.id = n.book & 4294967295
             where coalesce(p_lead[n.seq] in (select nl.id from nl), false)) q
     order by q.kind, q.id, q.lead
    on conflict do nothing
    returning kind, id, minute, day_key, week_key, month_key
  ),
  -- Outcomes move their attempts out of sending or unknown, once.
  done as (
    update attempt a set
        state = v.o_state,
        cap_state = case when a.cap_state in (1, 2) and v.o_state not in (1, 7) then case v.o_state when 2 then 3 when 6 then 2 else 4 end else a.cap_state end,
        funds_state = case when a.funds_state in (1, 2) and v.o_state not in (1, 7) then case v.o_state when 2 then 3 when 6 then 2 else 4 end else a.funds_state end,
        slot_state = case when a.slot_state in (1, 2) and v.o_state not in (1, 7) then case v.o_state when 2 then 3 when 6 then case when v.o_release then 4 else 2 end else 4 end else a.slot_state end,
        price = case when v.o_state = 2 then v.o_price end,
        done_at = case when v.o_state <> 1 then v_now end, pinned_until = case when v.o_state in (6, 7) then p_o_pinned[v.seq] end,
        started_at = case when v.o_state = 1 then v_now else a.started_at end, release_token = coalesce(v.o_token, a.release_token),
        agreed = case when v.o_state = 7 then v.o_price else a.agreed end,
        confirm_until = case when v.o_state = 7 then p_o_pinned[v.seq] else a.confirm_until end,
        reason = coalesce(p_o_reason[v.seq], 0), detail = p_o_detail[v.seq], ambiguous = a.ambiguous or p_o_ambiguous[v.seq],
        buyer_reference = coalesce(p_o_reference[v.seq], a.buyer_reference), redirect_url = coalesce(p_o_redirect[v.seq], a.redirect_url),
        elapsed_ms = case when v.o_old = 7 then a.elapsed_ms else p_o_ms[v.seq] end, manual = v.o_manual,
        decided_by = p_more[v.seq]::jsonb ->> 'by'
      from v
     where a.id = v.o_id and v.o_take and a.state in (0, 1, 6, 7)
    returning a.id, a.lead_id, v.seq, a.state, a.client_id, a.account_id, a.campaign_id, a.order_id, a.uses_wallet, a.exclusive, a.several, a.out_of_turn, a.manual, a.test,
              a.cents, a.price, a.cap_state, a.funds_state, a.account_counted, a.client_counted, a.minute, a.day_key, a.week_key, a.month_key,
              v.o_cap as old_cap, v.o_funds as old_funds
  ),
  late as (
    update attempt a set late_at = v_now, late_price = p.o_price, late_reference = p_o_reference[p.seq]
      from p
     where a.id = p.o_id and p.o_state = 2 and not p.o_manual and p.pre in (3, 4) and a.lead_id = p.lead and a.late_at is null
       and (a.state = 6 or a.state = 1 and p.pre = 4)
  ),
  ar as (
    insert into attempt_raw(attempt_id, exchange)
    select d.id, p_o_exchange[d.seq] from done d where p_o_exchange[d.seq] is not null order by d.id
    on conflict (attempt_id) do update set exchange = excluded.exchange
  ),
  -- The attempt row is the hold.
  ins as (
    insert into attempt(id, seq, lead_id, epoch, n, delivery_id, state, cap_state, funds_state, slot_state, slots, campaign_id, client_id, account_id, method_id,
                        order_id, uses_wallet, exclusive, several, over_cap, out_of_turn, test, instant, release_if_orphaned, alternate_of, redirect_url, pinned_until, confirm_until, cents, price, minute, day_key, week_key, month_key, account_counted, client_counted,
                        account_per_hour, account_per_day, account_per_week, account_per_month, client_per_hour, client_per_day, client_per_week, client_per_month,
                        account_share, client_share, at, done_at, by_hand)
    select v.h_id, v_base + v.seq, v.lead, v.epoch, p_h_n[v.seq], p_h_delivery[v.seq], x.state,
           x.part, case when v.h_wallet or v.h_order is not null then x.part else 0 end, x.part, v.h_slots, p_h_campaign[v.seq], v.h_client, v.h_account,
           p_h_method[v.seq], v.h_order, v.h_wallet, v.h_exclusive, v.h_several, v.h_over, v.h_mode & 1024 > 0, v.h_test, v.h_instant, v.h_mode & 4 > 0,
           p_h_alternate[v.seq], p_h_redirect[v.seq], p_h_until[v.seq], case when x.state = 7 then p_h_until[v.seq] end, v.h_cents, case when x.state = 2 then v.h_cents end,
           v.e_minute, v.e_day, v.e_week, v.e_month,
           case when v.a_key is null then 0 when v.a_hour is null and v.a_share / 1000 is distinct from 0 then 1 else 3 end,
           case when v.l_key is null then 0 when v.l_hour is null and v.l_share / 1000 is distinct from 0 then 1 else 3 end,
           case when not v.h_over then v.a_hour end, case when not v.h_over then v.a_day end, case when not v.h_over then v.a_week end,
           case when not v.h_over then v.a_month end, case when v.h_hand is null then v.l_hour end, case when v.h_hand is null then v.l_day end,
           case when v.h_hand is null then v.l_week end, case when v.h_hand is null then v.l_month end,
           case when not v.h_over then v.a_share end, case when v.h_hand is null then v.l_share end, v_now, case when v.h_instant then v_now end, v.h_hand
      from v
     cross join lateral (select y.state, case when v.h_test then 0 when y.state = 2 then 3 else 1 end as part
                           from (select case when v.h_mode & 64 > 0 then 0 when v.h_mode & 128 > 0 then 7 when v.h_instant then 2 else 1 end as state) y) x
     where v.h_take and (v.campaign is null or coalesce(v.lead in (select nl.id from nl), false)) order by v.h_id
    on conflict do nothing
    returning id, seq, lead_id, state, client_id, account_id, campaign_id, order_id, uses_wallet, exclusive, several, out_of_turn, test, cents,
              account_counted, client_counted, minute, day_key, week_key, month_key
  ),
  uf as (
    update lead_flow f set
        slots = f.slots - v.slots_back + v.h_slots * v.h_take::int,
        silo = case when w.sends then f.silo else p_silo end,
        stage = case when v.verdict <> 0 then f.stage when w.sends then 1 when w.waits then 3 else v.stage end,
        due_at = case when v.verdict <> 0 then f.due_at when w.sends then null when w.waits then least(v.due, w.due) else v.due end,
        starts = case when v.o_take and v.o_state not in (1, 6) then 0 else f.starts end,
        answer_status = coalesce(f.answer_status, x.status), answer_media = coalesce(f.answer_media, x.media), answer = coalesce(f.answer, x.body),
        answered_at = coalesce(f.answered_at, x.at), caller_waited = coalesce(f.caller_waited, x.waits)
      from v
     cross join lateral (select case when y.new then v.ans_status end as status, case when y.new then p_ans_media[v.seq] end as media,
                                case when y.new then p_ans_body[v.seq] end as body, case when y.new then v_now end as at, case when y.new then p_ans_waits[v.seq] end as waits
                           from (select v.verdict = 0 and v.ans_status is not null as new) y) x
     -- A run lets no lead rest over the delivery of another one, of which it knows nothing: held for later, or under way (INV-04).
     cross join lateral (select bool_or(a.state = 1) as sends, bool_or(a.state <> 1) as waits, min(a.pinned_until) as due
                           from attempt a
                          where v.verdict = 0 and v.stage in (2, 5, 6) and a.lead_id = v.lead and a.state in (0, 1, 7) and a.id is distinct from v.o_id) w
     where f.id = v.lead and v.campaign is null and (v.verdict = 0 or v.o_take)
    returning f.id
  ),
  -- With what each costs where its lead has a revenue share (F-02). The lead of a receipt is not in the table yet; its place in the batch has it.
  sx as materialized (
    select x.*, coalesce(l.lead_source_id, p_source[x.n]) as lead_source_id,
           case when coalesce(l.share_percent, s.percent) is null then 0
                else sale_cost(coalesce(l.share_percent, s.percent), coalesce(l.share_per_sale, s.per_sale), x.price) end as cost
      from (select d.id, d.lead_id, d.client_id, d.account_id, d.campaign_id, d.order_id, d.price, d.exclusive, d.several, d.out_of_turn, d.manual, null::int as n
              from done d where d.state = 2 and not d.test
            union all
            select i.id, i.lead_id, i.client_id, i.account_id, i.campaign_id, i.order_id, i.cents, i.exclusive, i.several, i.out_of_turn, false, (i.seq - v_base)::int
              from ins i where i.state = 2 and not i.test) x
      left join lead l on l.id = x.lead_id
     cross join lateral (select (m.more->>'sharePercent')::numeric as percent, (m.more->>'sharePerSale')::bigint as per_sale
                           from (select p_more[x.n]::jsonb as more) m) s
  ),
  sl as (
    insert into sale(attempt_id, lead_id, client_id, account_id, campaign_id, order_id, cents, booked_at, exclusive, several, out_of_turn, manual, cost)
    select x.id, x.lead_id, x.client_id, x.account_id, x.campaign_id, x.order_id, x.price, v_now, x.exclusive, x.several, x.out_of_turn, x.manual, x.cost from sx x order by x.id
    returning attempt_id, client_id, cents
  ),
  -- A lead of this statement has its first sale's cost from its insert.
  lc as (
    update lead l set cost = l.cost + x.cost from (select sx.lead_id, sum(sx.cost) as cost from sx where sx.cost > 0 group by sx.lead_id) x
     where l.id = x.lead_id
  ),
  en as (
    insert into entry(kind, ref, debit, credit, cents, at)
    select x.kind, x.ref, x.debit, x.credit, x.cents, v_now
      from (select 1 as kind, sl.attempt_id as ref, 'client:' || sl.client_id as debit, 'revenue' as credit, sl.cents from sl
            union all
            select 2, nl.id, 'cogs', 'payable:' || nl.lead_source_id, p.cost from nl cross join lateral (select p_cost[(nl.seq - v_base)::int] as cost) p
             where p.cost > 0 and not nl.test and nl.validity in (0, 1)
            union all
            select 4, sx.id, 'cogs', 'payable:' || sx.lead_source_id, sx.cost from sx where sx.cost > 0) x
     order by x.kind, x.ref
  ),
  ob as (
    insert into outbox(id, topic, key, payload, created_at, due_at)
    select b.id, b.topic, b.key, b.payload::jsonb, v_now, coalesce(b.due, v_now)
      from unnest(p_b_seq, p_b_id, p_b_topic, p_b_key, p_b_payload, p_b_due) b(seq, id, topic, key, payload, due)
     where coalesce(b.seq in (select v.seq from v where v.verdict = 0), false)
     order by b.topic, b.key
    on conflict do nothing
  ),
  -- Counter changes, only from what was really inserted or moved. n counts taken units, left_n and cents what is left.
  x as (
    select 1 as kind, nl.campaign_id as id, 1 as n, 0 as left_n, 0::bigint as cents, nl.campaign_counted = 3 as hourly,
           nl.campaign_minute as minute, nl.campaign_day as day, nl.campaign_week as week, nl.campaign_month as month
      from nl where nl.campaign_counted > 0
    union all select q.kind, q.id, 1, 0, 0, true, q.minute, q.day_key, q.week_key, q.month_key from qi q
    union all select 2, i.client_id, 0, 0, -i.cents, false, 0, 0, 0, 0 from ins i where i.uses_wallet
    union all select 3, i.order_id, 0, -1, -i.cents, false, 0, 0, 0, 0 from ins i where i.order_id is not null
    union all select 4, i.account_id, 1, 0, 0, i.account_counted = 3, i.minute, i.day_key, i.week_key, i.month_key from ins i where i.account_counted > 0
    union all select 5, i.client_id, 1, 0, 0, i.client_counted = 3, i.minute, i.day_key, i.week_key, i.month_key from ins i where i.client_counted > 0
    union all select 2, d.client_id, 0, 0, d.cents - coalesce(d.price, 0), false, 0, 0, 0, 0
                from done d where d.uses_wallet and d.old_funds in (1, 2) and d.funds_state in (3, 4) and d.cents > coalesce(d.price, 0)
    union all select 3, d.order_id, 0, (d.funds_state = 4)::int, d.cents - coalesce(d.price, 0), false, 0, 0, 0, 0
                from done d where d.order_id is not null and d.old_funds in (1, 2) and (d.funds_state = 4 or d.funds_state = 3 and d.cents > coalesce(d.price, 0))
    union all select 4, d.account_id, -1, 0, 0, d.account_counted = 3, d.minute, d.day_key, d.week_key, d.month_key
                from done d where d.account_counted > 0 and d.old_cap in (1, 2) and d.cap_state = 4
    union all select 5, d.client_id, -1, 0, 0, d.client_counted = 3, d.minute, d.day_key, d.week_key, d.month_key
                from done d where d.client_counted > 0 and d.old_cap in (1, 2) and d.cap_state = 4
  ),
  -- A release counts only in the windows its attempt was counted in.
  delta as materialized (
    select b.kind, b.id, sum(x.left_n) as left_n, sum(x.cents) as cents, count(*) filter (where x.n > 0) as adds,
           max(x.day) filter (where x.n > 0) as day, max(x.week) filter (where x.n > 0) as week, max(x.month) filter (where x.n > 0) as month,
           count(*) filter (where x.n < 0 and x.day = b.day_key) as day_back, count(*) filter (where x.n < 0 and x.week = b.week_key) as week_back,
           count(*) filter (where x.n < 0 and x.month = b.month_key) as month_back,
           count(*) filter (where x.n > 0 and x.hourly) as hour_adds, max(x.minute) filter (where x.n > 0 and x.hourly) as minute,
           array_agg(x.minute) filter (where x.n < 0 and x.hourly) as hour_back
      from x join book b on b.kind = x.kind and b.id = x.id
     group by b.kind, b.id
  ),
  ub as (
    update book b set
        left_cents = b.left_cents + d.cents, left_units = b.left_units + d.left_n,
        day_key = greatest(b.day_key, d.day), day_taken = case when d.day > b.day_key then d.adds else b.day_taken + d.adds - d.day_back end,
        week_key = greatest(b.week_key, d.week), week_taken = case when d.week > b.week_key then d.adds else b.week_taken + d.adds - d.week_back end,
        month_key = greatest(b.month_key, d.month), month_taken = case when d.month > b.month_key then d.adds else b.month_taken + d.adds - d.month_back end,
        minute = greatest(b.minute, d.minute),
        hour = case when d.hour_adds = 0 and d.hour_back is null then b.hour
                    when d.minute = b.minute and d.hour_back is null and b.hour is not null then b.hour[1:60] || (b.hour[61] + d.hour_adds::int)
                    else book_hour(b.hour, b.minute, greatest(b.minute, d.minute), d.hour_adds::int, d.hour_back) end
      from delta d where b.kind = d.kind and b.id = d.id
    returning 1
  ),
  -- A key that another writer took after our snapshot: nothing of this batch may stand.
  lost as materialized (
    select (select count(*) from v where v.r_take) <> (select count(*) from nl)
        or (select count(*) from keyed) <> (select count(*) from idm)
        or (select count(*) from v where v.r_take) <> (select count(*) from bs) + (select count(*) from bt)
        or (select count(*) from unnest(p_k_seq) k(seq) where coalesce(k.seq in (select v.seq from v where v.r_take), false)) <> (select count(*) from cl)
        or (select count(*) from v where v.r_take and v.ping is not null) <> (select count(*) from pu)
        or (select count(*) from v where v.o_take) <> (select count(*) from done)
        or (select count(*) from v where v.h_take) <> (select count(*) from ins) as race
  )
  select v.seq, case when lost.race then commit_batch_repeat()
                     when v.verdict = -1 then 5 when v.verdict > 0 then 3
                     when v.campaign is null and v.h_id is null and v.o_id is null and v.stage = v.f_stage and v.due is not distinct from v.f_due
                      and (v.ans_status is null or v.answered_at is not null) then 1
                     else 0 end::smallint,
         greatest(v.verdict, 0)::smallint, null::uuid, false, null::smallint,
         (v.verdict <> 0 and v.o_case in (1, 2))
    from v, lost
  union all
  select p.seq, p.pre::smallint, case when p.pre = 3 then p.pre_reason else 0 end::smallint,
         case when p.pre = 2 then coalesce(p.key_owner, p.body_owner) when p.pre = 3 and p.pre_reason = 112 then p.dup end,
         p.pre = 2 and p.key_owner is not null and p.key_body <> p.body,
         case when p.pre in (1, 3) then coalesce(p.h_old, p.o_old) end, false
    from p where p.pre <> 0;

  -- Step 3: what people decided stands in the audit with it (INV-30).
  if exists (select 1 from unnest(p_more) m where m::jsonb ? 'by') then
    insert into audit_entry(at, actor, action, subject, after)
    select v_now, a.decided_by, x.deed, 'attempt/' || a.id, jsonb_build_object('leadId', a.lead_id, 'accepted', a.state = 2)
      from unnest(p_o_id, p_more) o(id, more) join attempt a on a.id = o.id
     cross join lateral (select case when a.manual then 'decideAttempt' else 'confirmDelivery' end as deed) x
     where a.decided_by = o.more::jsonb ->> 'by' and a.done_at = v_now
       and not exists (select 1 from audit_entry e where e.subject = 'attempt/' || a.id and e.action = x.deed and e.actor = a.decided_by)
     order by a.id;
  end if;
end $$;
