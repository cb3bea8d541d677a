using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>What is known of the order id that a post carries, before anything of the post is judged (E-16 gate 7, RCV-28).</summary>
public sealed record PostedOrder
{
    /// <summary>No order id was posted.</summary>
    public static PostedOrder Missing { get; } = new() { Refusal = RejectReason.PingRequired, Message = "The campaign needs an order id from an accepted ping." };

    /// <summary>An order id that was never given out to this source for this campaign; says nothing about others' (TH-08).</summary>
    public static PostedOrder Unknown { get; } = new() { Refusal = RejectReason.PingRequired, Message = "The order id is not from an accepted ping." };

    /// <summary>Why the post is refused; None when the order id can be used.</summary>
    public RejectReason Refusal { get; init; }

    /// <summary>For the source; null leaves it to the reason's own words.</summary>
    public string? Message { get; init; }

    /// <summary>The fields that say something else than the ping (E-23).</summary>
    public Func<Lead, ImmutableArray<string>> Changed { get; init; } = _ => [];
}
