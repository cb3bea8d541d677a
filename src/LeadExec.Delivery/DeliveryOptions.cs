using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery;

/// <summary>Limits and permissions of outgoing calls; set by the operator of the installation, never by an administrator in the app.</summary>
public sealed class DeliveryOptions
{
    /// <summary>
    /// Targets that are admitted although they are private or use an unusual port: host or CIDR plus port, for example
    /// "127.0.0.1:8090" for the demo's buyer (decision 18). Default none.
    /// </summary>
    public IList<string> AllowedTargets { get; } = [];

    /// <summary>Ports that public addresses may have (TH-16); only tests add one.</summary>
    internal IList<int> PublicPorts { get; } = [.. WebhookSettingsChecker.StandardPorts];

    /// <summary>Open connections to one host (FM-56). Default 64.</summary>
    public int MaximumConnectionsPerHost { get; set; } = 64;

    /// <summary>
    /// Seconds after which an idle connection is closed. Default 4: common servers close theirs after 5, and a request that
    /// meets a closing connection ends as unknown.
    /// </summary>
    public int IdleConnectionSeconds { get; set; } = 4;

    /// <summary>Seconds after which a connection is not used for another request, so that changed names are seen. Default 120.</summary>
    public int ConnectionLifetimeSeconds { get; set; } = 120;

    /// <summary>Largest answer in bytes (E-74). Default 1 MB.</summary>
    public int MaximumResponseBytes { get; set; } = 1024 * 1024;

    /// <summary>Largest head of an answer in kilobytes. Default 64.</summary>
    public int MaximumResponseHeaderKilobytes { get; set; } = 64;

    /// <summary>Seconds for fetching a token. Default 15.</summary>
    public int TokenTimeoutSeconds { get; set; } = 15;

    /// <summary>Seconds for which a failed token fetch is not repeated (FM-55). Default 5.</summary>
    public int TokenFailureSeconds { get; set; } = 5;

    /// <summary>Seconds between two token fetches that a buyer's 401 asked for (FM-55). Default 60.</summary>
    public int TokenRenewalSeconds { get; set; } = 60;
}
