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

    /// <summary>With an acceptance that the client has to confirm: until then (E-61).</summary>
    public DateTimeOffset? ConfirmUntil { get; init; }

    /// <summary>How the attempt is recorded: an acceptance that needs the client's confirmation is not one yet.</summary>
    public AttemptState State => ConfirmUntil is null ? Verdict.State : AttemptState.Unconfirmed;

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
            ConfirmUntil = NeedsConfirmation(attempt, verdict) ? now.AddHours(account.ConfirmWithinHours!.Value) : null, // asked by NeedsConfirmation
            PinnedUntil = unknown && attempt.AlternateOf is null ? now.AddMinutes(account.PinMinutes) : null,
        };
    }

    /// <summary>An attempt that ended without being sent, or whose time to confirm is over.</summary>
    public static Settlement Ended(ActiveAttempt attempt, AttemptState state, RejectReason reason) => new()
    {
        Attempt = attempt,
        Verdict = new DeliveryVerdict { State = state, Reason = reason },
        Price = Money.Zero,
        ReleaseSlot = false,
        PriceFlagged = false,
    };

    private static bool NeedsConfirmation(ActiveAttempt attempt, DeliveryVerdict verdict) =>
        verdict.State == AttemptState.Accepted
        && attempt is { AlternateOf: null, Recovered: false, Candidate: { Account.ConfirmWithinHours: not null, Method.Environment: DeliveryEnvironment.Production } };
}
