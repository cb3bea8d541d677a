using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>A delivery that a client accepted, at the price that was fixed.</summary>
public sealed record SoldDelivery
{
    public required AttemptId AttemptId { get; init; }

    public required Candidate Candidate { get; init; }

    public required Money Price { get; init; }

    public string? RedirectUrl { get; init; }

    public static SoldDelivery Of(ActiveAttempt attempt, Money price, string? redirectUrl) =>
        new() { AttemptId = attempt.Id, Candidate = attempt.Candidate, Price = price, RedirectUrl = redirectUrl };
}
