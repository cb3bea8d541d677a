namespace LeadExec.Delivery.Auth;

/// <summary>What a token endpoint answered. Prints no token.</summary>
internal sealed record TokenAnswer
{
    /// <summary>Null when it refused or did not answer; then <see cref="Detail"/> says why.</summary>
    public string? Access { get; init; }

    public string? Refresh { get; init; }

    public string? InstanceUrl { get; init; }

    /// <summary>When the token expires, by what the endpoint said or by our default, and never later than a week.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Words without a secret.</summary>
    public string? Detail { get; init; }

    /// <summary>The grant itself was refused (RFC 6749, 5.2: 400 or 401): asking again with the same one is of no use.</summary>
    public bool Final { get; init; }

    public static TokenAnswer Refused(string detail, bool final = false) => new() { Detail = detail, Final = final };

    public override string ToString() => "[token answer]";
}
