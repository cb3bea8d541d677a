using System.ComponentModel.DataAnnotations;

namespace LeadExec.Api.Intake;

/// <summary>Limits of the receivers.</summary>
public sealed class IntakeOptions
{
    /// <summary>Bytes of one body (E-28, FM-40). Default 1 MiB.</summary>
    [Range(1_024, 16_777_216)]
    public int MaximumBodyBytes { get; set; } = 1_048_576;

    /// <summary>Values of one lead (FM-43). Default 500.</summary>
    [Range(1, 10_000)]
    public int MaximumFields { get; set; } = 500;

    /// <summary>Bytes of one value. Default 16 KiB.</summary>
    [Range(1, 1_048_576)]
    public int MaximumValueBytes { get; set; } = 16_384;

    /// <summary>Leads in one V2 post. Default 100.</summary>
    [Range(1, 1_000)]
    public int MaximumLeadsPerPost { get; set; } = 100;

    /// <summary>Leads of one V2 post that are worked on at the same time. Default 8.</summary>
    [Range(1, 100)]
    public int LeadsAtOnce { get; set; } = 8;

    /// <summary>Posts read or worked on at the same time in this process; more answer 503. Default 2,048.</summary>
    [Range(1, 100_000)]
    public int MaximumPostsInFlight { get; set; } = 2_048;

    /// <summary>Seconds in Retry-After while a lead is still worked on. Default 5.</summary>
    [Range(1, 600)]
    public int RunningRetryAfterSeconds { get; set; } = 5;

    /// <summary>Seconds in Retry-After when nothing could be stored. Default 2.</summary>
    [Range(1, 600)]
    public int UnavailableRetryAfterSeconds { get; set; } = 2;

    /// <summary>Rows of refused posts that may wait to be written; more are counted and dropped. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaximumRefusedPostsQueued { get; set; } = 1_000;

    /// <summary>Addresses, CIDR blocks or ranges whose X-Forwarded-For and X-Forwarded-Proto are believed (E-21). Default none.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Address under which sources reach this installation, such as https://leads.example.com; null: as the request came.</summary>
    public Uri? PublicUrl { get; set; }
}
