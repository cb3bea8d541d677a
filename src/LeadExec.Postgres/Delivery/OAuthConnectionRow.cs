using LeadExec.Ports.Delivery;

namespace LeadExec.Postgres.Delivery;

/// <summary>A row of oauth_connection.</summary>
internal sealed class OAuthConnectionRow
{
    public const string Columns = """
        sealed_access as SealedAccess, sealed_refresh as SealedRefresh, instance_url as InstanceUrl, access_until as AccessUntil, generation,
        connected_at as ConnectedAt, connected_by as ConnectedBy, refreshed_at as RefreshedAt, failed_at as FailedAt, failure, broken
        """;

    public string SealedAccess { get; set; } = "";

    public string? SealedRefresh { get; set; }

    public string? InstanceUrl { get; set; }

    public DateTime AccessUntil { get; set; }

    public int Generation { get; set; }

    public DateTime ConnectedAt { get; set; }

    public string ConnectedBy { get; set; } = "";

    public DateTime? RefreshedAt { get; set; }

    public DateTime? FailedAt { get; set; }

    public string? Failure { get; set; }

    public bool Broken { get; set; }

    public OAuthConnection ToConnection(OAuthKey key) => new()
    {
        Key = key,
        SealedAccess = SealedAccess,
        SealedRefresh = SealedRefresh,
        InstanceUrl = InstanceUrl,
        AccessUntil = Moment(AccessUntil),
        Generation = Generation,
        ConnectedAt = Moment(ConnectedAt),
        ConnectedBy = ConnectedBy,
        RefreshedAt = RefreshedAt is { } refreshed ? Moment(refreshed) : null,
        FailedAt = FailedAt is { } failed ? Moment(failed) : null,
        Failure = Failure,
        Broken = Broken,
    };

    private static DateTimeOffset Moment(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
