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
}
