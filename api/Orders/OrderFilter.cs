namespace LeadExec.Api.Orders;

/// <summary>Query of the order lists (ORD-23, PORT-11).</summary>
internal sealed record OrderFilter
{
    /// <summary>Staff only; a client sees its own.</summary>
    public int? ClientId { get; init; }

    /// <summary>pending, open, onHold, filled, paused or closed; absent: every status.</summary>
    public string? Status { get; init; }

    /// <summary>Orders that start at or after it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Orders that start before it.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>1 to 200; 50 when absent.</summary>
    public int? Limit { get; init; }

    public string? Cursor { get; init; }
}
