using System.Net;

namespace LeadExec.Api.Intake.Access;

/// <summary>What a post says about itself before anybody believes it. Prints without secrets.</summary>
internal sealed record PostClaim
{
    /// <summary>Which door: "v1", "v2".</summary>
    public required string Receiver { get; init; }

    public string? SourceId { get; init; }

    public string? LeadTypeId { get; init; }

    public string? CampaignId { get; init; }

    /// <summary>An access key or a bearer token.</summary>
    public string? Credential { get; init; }

    public string? Password { get; init; }

    public IPAddress? Address { get; init; }

    /// <summary>The receiver takes no post without a key or token (V2).</summary>
    public bool CredentialRequired { get; init; }

    /// <summary>A ping: where no campaign is named, only those that take pings are looked at (E-18).</summary>
    public bool IsPing { get; init; }

    public override string ToString() => $"[claim {Receiver}]";
}
