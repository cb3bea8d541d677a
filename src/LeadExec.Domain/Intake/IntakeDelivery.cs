using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>One delivery as the source may see it (E-25).</summary>
public sealed record IntakeDelivery
{
    public required AttemptId AttemptId { get; init; }

    /// <summary>The client's public name.</summary>
    public required string Client { get; init; }

    public required AttemptState State { get; init; }

    public Money Price { get; init; }

    public string? RedirectUrl { get; init; }
}
