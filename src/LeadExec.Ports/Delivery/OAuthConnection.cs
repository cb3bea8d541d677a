namespace LeadExec.Ports.Delivery;

/// <summary>The tokens of a consent that was given (DELV-17, E-70), and how they fare. Prints no token.</summary>
public sealed record OAuthConnection
{
    public required OAuthKey Key { get; init; }

    /// <summary>Sealed.</summary>
    public required string SealedAccess { get; init; }

    /// <summary>Sealed; null when the authorisation server gave none, so that the consent ends with its first token.</summary>
    public string? SealedRefresh { get; init; }

    /// <summary>Where the buyer wants this tenant's calls (D-22).</summary>
    public string? InstanceUrl { get; init; }

    /// <summary>When the access token expires.</summary>
    public required DateTimeOffset AccessUntil { get; init; }

    /// <summary>Grows with every token.</summary>
    public int Generation { get; init; } = 1;

    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>As history names people: "user/7".</summary>
    public required string ConnectedBy { get; init; }

    public DateTimeOffset? RefreshedAt { get; init; }

    /// <summary>The last refresh that failed since then; null after one that did not.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why, in words without a secret.</summary>
    public string? Failure { get; init; }

    /// <summary>The authorisation server took the consent back: only a new one helps.</summary>
    public bool Broken { get; init; }

    public override string ToString() => $"[connection {Key.Method} {Generation}]";
}
