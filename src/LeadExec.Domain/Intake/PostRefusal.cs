using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>A post that was refused before it became a lead: gates 1 to 4 of E-16, the rate limit, or nothing could be stored.</summary>
public sealed record PostRefusal
{
    /// <summary>Identity of this post, for support; there is no lead.</summary>
    public required Guid PostId { get; init; }

    public required RejectReason Reason { get; init; }

    /// <summary>More exact words than the reason's own; never a posted value.</summary>
    public string? Message { get; init; }

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>Seconds after which the post may be repeated; null when repeating it unchanged is useless.</summary>
    public int? RetryAfterSeconds { get; init; }
}
