namespace LeadExec.Ports.Leads;

/// <summary>Topics of the outbox; stored, so never renamed.</summary>
public static class OutboxTopics
{
    /// <summary>A lead's final answer goes to the source's return URL (E-19).</summary>
    public const string LeadResult = "lead.result";
}
