namespace LeadExec.Postgres.Mail;

/// <summary>Statements over the e-mail in the outbox.</summary>
internal static class MailSql
{
    public const string Listed = """
        select o.id, o.topic, coalesce('invoice/' || (o.payload->>'invoiceId'), 'return/' || (o.payload->>'returnId'), 'order/' || (o.payload->>'orderId'), 'client/' || (o.payload->>'clientId'), o.key) as About, o.payload->>'to' as "To",
               o.state, o.tries, o.last_reason as Reason, o.created_at as CreatedAt, case when o.state = 0 then o.due_at end as NextAt, o.done_at as EndedAt
          from outbox o
         where o.topic = any(@topics) and (@state::smallint is null or o.state = @state)
           and (@at::timestamptz is null or (o.created_at, o.id) < (@at, @id))
         order by o.created_at desc, o.id desc limit @limit
        """;

    /// <summary>It waits from now on, as a new message does, so that it has its whole time again.</summary>
    public const string Again = """
        update outbox set state = 0, tries = 0, created_at = clock_timestamp(), due_at = clock_timestamp(), done_at = null, last_reason = null
         where id = @id and state = 2 and topic = any(@topics)
        """;

    public const string Audit = "insert into audit_entry(at, actor, action, subject, after) values (clock_timestamp(), @actor, 'mailSentAgain', 'mail/' || @id, '{}'::jsonb)";
}
