using LeadExec.Postgres.Invoices;

namespace LeadExec.Postgres.Mail;

/// <summary>Statements over notices in the outbox.</summary>
internal static class NoticeSql
{
    public const string Put = """
        insert into outbox(id, topic, key, payload, created_at, due_at) values (@Id, @Topic, @Key, @Payload::jsonb, clock_timestamp(), clock_timestamp())
        on conflict (topic, key) do nothing
        """;

    /// <summary>An invoice that is mailed by itself counts as mailed once, however many addresses it goes to.</summary>
    public const string Mailed = "update invoice set mailed = 1 where id = @invoice and stage = 1 and mailed = 0";

    public const string Ending = """
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select gen_random_uuid(), @topic, 'order:' || o.id || ':ending:' || extract(epoch from o.ends_at)::bigint,
               jsonb_build_object('kind', 'orderEnding', 'orderId', o.id), clock_timestamp(), clock_timestamp()
          from orders o
         where o.status = 1 and o.ends_at > clock_timestamp() and o.ends_at <= clock_timestamp() + @days * interval '1 day'
        on conflict (topic, key) do nothing
        """;

    /// <summary>
    /// Who was told of a later step is not told of an earlier one. What was due longer ago than a month before the last step is old
    /// business: it is not told of because a refund opened it again.
    /// </summary>
    public const string Overdue = $"""
        with late as (
          select i.id, s.days
            from invoice i
           cross join lateral (select max(d) as days from unnest(@steps::int[]) d where d <= @today::date - i.due_on) s
           cross join lateral (select {InvoiceSql.Paid} as paid) x
           where i.stage = 1 and i.due_on < @today::date and i.due_on > @today::date - (select max(d) + 31 from unnest(@steps::int[]) d) and s.days is not null
             and not exists (select 1 from invoice_reminder r where r.invoice_id = i.id and r.days >= s.days)
             and x.paid < i.total_cents
           order by i.due_on, i.id limit 500),
        told as (
          insert into invoice_reminder(invoice_id, days, at) select id, days, clock_timestamp() from late
          on conflict do nothing
          returning invoice_id, days)
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select gen_random_uuid(), @topic, 'invoice:' || invoice_id || ':overdue:' || days, jsonb_build_object('kind', @notice::text, 'invoiceId', invoice_id),
               clock_timestamp(), clock_timestamp()
          from told
        on conflict (topic, key) do nothing
        """;

    /// <summary>By the index of a client's sales.</summary>
    public const string Leads = """
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select gen_random_uuid(), @topic, 'lead:' || s.attempt_id || ':new', jsonb_build_object('kind', @notice::text, 'saleId', s.attempt_id, 'clientId', s.client_id),
               clock_timestamp(), clock_timestamp()
          from sale s join lead l on l.id = s.lead_id
         where s.client_id = any(@clients::int[]) and s.state = 0 and s.booked_at > clock_timestamp() - interval '1 hour' and not l.test
           and not exists (select 1 from outbox o where o.topic = @topic and o.key = 'lead:' || s.attempt_id || ':new')
         order by s.booked_at limit 1000
        on conflict (topic, key) do nothing
        """;

    /// <summary>By the index of failed deliveries. Those that wait for another try have not failed yet.</summary>
    public const string Failures = """
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select gen_random_uuid(), @topic, 'method:' || x.method_id || ':failed:' || extract(epoch from x.hour)::bigint,
               jsonb_build_object('kind', @notice::text, 'methodId', x.method_id, 'clientId', x.client_id, 'failedAt', x.at), clock_timestamp(), clock_timestamp()
          from (select a.method_id, a.client_id, date_trunc('hour', a.at, 'UTC') as hour, min(a.at) as at
                  from attempt a join lead_flow f on f.id = a.lead_id
                 where a.state in (4, 5) and a.at > clock_timestamp() - interval '1 hour' and a.method_id = any(@methods::int[]) and not a.test
                   and not (f.stage = 2 and f.due_at is not null)
                   and not exists (select 1 from attempt b where b.lead_id = a.lead_id and b.delivery_id = a.delivery_id and b.n > a.n)
                 group by 1, 2, 3) x
        on conflict (topic, key) do nothing
        """;

    /// <summary>A card was declined; <c>@about</c> says for which order or wallet.</summary>
    public const string Declined = """
        insert into outbox(id, topic, key, payload, created_at, due_at) values (gen_random_uuid(), @topic, @key, @about::jsonb, clock_timestamp(), clock_timestamp())
        on conflict (topic, key) do nothing
        """;
}
