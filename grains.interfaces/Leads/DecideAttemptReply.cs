using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>Whether the decision was taken; if not, why, in words.</summary>
[GenerateSerializer]
[Immutable]
[Alias("decide-attempt-reply")]
public sealed record DecideAttemptReply
{
    [Id(0)] public required bool Taken { get; init; }

    [Id(1)] public string? Refusal { get; init; }
}
