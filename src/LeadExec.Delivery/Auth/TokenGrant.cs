using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Auth;

/// <summary>Outcome of a token fetch. <see cref="Generation"/> grows with every fetch of a method, so that one 401 renews a token once (FM-55). Prints no token.</summary>
internal sealed record TokenGrant
{
    public string? Token { get; init; }

    /// <summary>Where the buyer wants this tenant's calls (D-22); not yet checked.</summary>
    public string? InstanceUrl { get; init; }

    /// <summary>The moment from which the token is not used any more: expiry minus 60 s (E-70).</summary>
    public DateTimeOffset UsableUntil { get; init; }

    public int Generation { get; init; }

    public RejectReason Reason { get; init; }

    public string? Detail { get; init; }

    /// <summary>Nobody was asked, so the next lead may look again at once.</summary>
    public bool LookAgain { get; init; }

    public static TokenGrant Refused(string detail) => new() { Reason = RejectReason.TokenRefused, Detail = detail };

    public override string ToString() => $"[token {Generation}]";
}
