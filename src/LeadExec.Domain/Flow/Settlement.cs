using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>How the active attempt is to be recorded: the buyer's verdict, with price fixed and policy applied.</summary>
public sealed record Settlement
{
    public required ActiveAttempt Attempt { get; init; }

    public required DeliveryVerdict Verdict { get; init; }

    /// <summary>What is charged; zero unless accepted.</summary>
    public required Money Price { get; init; }

    /// <summary>With an unknown outcome: the lead goes on at once.</summary>
    public required bool ReleaseSlot { get; init; }

    /// <summary>With an unknown outcome: the pin ends by policy then.</summary>
    public DateTimeOffset? PinnedUntil { get; init; }

    /// <summary>A price was found that could not be charged as it stood (FM-54).</summary>
    public required bool PriceFlagged { get; init; }

    /// <summary>
    /// Fixes price and policy. A price in the answer counts when it lies between zero and the held price; a higher one sells at
    /// the held price, an unusable one is ignored; both are flagged (F-09, FM-54, INV-14).
    /// </summary>
    public static Settlement Of(ActiveAttempt attempt, DeliveryVerdict verdict, DateTimeOffset now)
    {
        var account = attempt.Candidate.Account;
        var held = attempt.Candidate.Price;
        var unknown = verdict.State == AttemptState.Unknown;
        var found = verdict.Price is { } price ? Money.Round(Math.Clamp(price, 0m, 1_000_000_000m)) : held;
        return new Settlement
        {
            Attempt = attempt,
            Verdict = verdict,
            Price = verdict.State == AttemptState.Accepted ? (found > held ? held : found) : Money.Zero,
            PriceFlagged = verdict.PriceUnusable || found > held,
            ReleaseSlot = unknown && account.EffectiveUnknownPolicy == UnknownPolicy.MoveOn,
            PinnedUntil = unknown ? now.AddMinutes(account.PinMinutes) : null,
        };
    }
}
