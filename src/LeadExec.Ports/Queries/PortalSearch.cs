using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>What the portal's lead list asks for (PORT-03).</summary>
public sealed record PortalSearch
{
    public required PortalViewer Viewer { get; init; }

    public LeadTypeId? LeadTypeId { get; init; }

    /// <summary>Delivered at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Delivered before.</summary>
    public DateTimeOffset? To { get; init; }

    public bool UnreadOnly { get; init; }

    /// <summary>1 to 200.</summary>
    public int Limit { get; init; } = 50;

    public PageKey? After { get; init; }
}
