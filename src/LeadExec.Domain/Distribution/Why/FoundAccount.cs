using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>A delivery account that a lead could be sent to by hand (LEAD-21).</summary>
public sealed record FoundAccount
{
    public required DeliveryAccount Account { get; init; }

    public required Client Client { get; init; }

    /// <summary>The method that automation would use; null when it is archived.</summary>
    public DeliveryMethod? Method { get; init; }

    /// <summary>The lead meets its criteria.</summary>
    public required bool Matches { get; init; }

    /// <summary>What keeps automation from it, with both sides where there are any: caps, schedule, orders, switches, criteria.</summary>
    public required ImmutableArray<Skipped> Marks { get; init; }

    /// <summary>What even staff do not pass by; None: it may be sent (E-48, E-49).</summary>
    public required RejectReason Blocked { get; init; }

    /// <summary>What would have to differ for automation; null when nothing, or more than two things.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>An open order of the client can pay for it (ORD-33).</summary>
    public required bool HasOrder { get; init; }
}
