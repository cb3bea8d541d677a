namespace LeadExec.Api.Portal;

/// <summary>Query of the lead files (PORT-04).</summary>
public sealed record PortalLeadFilter
{
    public int? LeadTypeId { get; init; }

    /// <summary>One of the clients whose leads the user sees (PORT-21); all when absent.</summary>
    public int? ClientId { get; init; }

    /// <summary>True: only leads that were not opened yet.</summary>
    public bool? Unread { get; init; }

    /// <summary>First day of delivery, on the client's clock.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of delivery, included.</summary>
    public DateOnly? To { get; init; }
}
