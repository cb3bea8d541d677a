namespace LeadExec.Ports.Leads;

/// <summary>Topics of the outbox; stored, so never renamed.</summary>
public static class OutboxTopics
{
    /// <summary>A lead's final answer goes to the source's return URL (E-19).</summary>
    public const string LeadResult = "lead.result";

    /// <summary>A buyer that asked for it is told that its bid lost; at most once, the key is the bid's id.</summary>
    public const string BidLost = "bid.lost";

    /// <summary>An invoice goes to its client by e-mail; the payload names the invoice, the key each sending of it.</summary>
    public const string InvoiceMail = "invoice.mail";

    /// <summary>Something happened that people may want to be told of; it becomes e-mail for each of them.</summary>
    public const string Notice = "notice";

    /// <summary>One person is told of it by e-mail.</summary>
    public const string NoticeMail = "notice.mail";

    /// <summary>What goes out by e-mail, by a worker and with limits of its own, so that a slow mail server keeps nothing else waiting (FM-72).</summary>
    public static IReadOnlyList<string> Mails { get; } = [InvoiceMail, NoticeMail];

    /// <summary>Everything else.</summary>
    public static IReadOnlyList<string> Others { get; } = [LeadResult, BidLost, Notice];
}
