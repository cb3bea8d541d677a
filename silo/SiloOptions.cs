namespace LeadExec.Silo;

/// <summary>What the command line says about one run of the silo.</summary>
public sealed record SiloOptions
{
    /// <summary>TCP port of the HTTP front doors. Default 8080; 0 takes a free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Address to listen on; loopback unless said otherwise (decision 26).</summary>
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>Folder for the private database and the installation key.</summary>
    public string DataDirectory { get; init; } = ".data";

    /// <summary>Create the sample account, start the buyer simulator and a trickle of leads.</summary>
    public bool Demo { get; init; }

    /// <summary>Path of the buyer simulator's program, which --demo starts.</summary>
    public string? BuyerSimulator { get; init; }

    /// <summary>Port of the buyer simulator. Default 8090.</summary>
    public int BuyerPort { get; init; } = 8090;

    /// <summary>Path of the gateway simulator's program, which --demo starts as the account's Stripe; null starts none.</summary>
    public string? GatewaySimulator { get; init; }

    /// <summary>Port of the gateway simulator; null: the sample account takes no cards. 8091 when --demo starts it.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>Postal file that is imported when no postal codes are known; null imports none.</summary>
    public string? PlacesFile { get; init; }

    /// <summary>Accept a database that does not flush; only for throw-away test databases.</summary>
    public bool AllowUnsafeDatabase { get; init; }
}
