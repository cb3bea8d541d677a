using System.Globalization;

namespace LeadExec.TestKit.Silo;

/// <summary>How a test starts the product's own executable.</summary>
public sealed record SiloStart
{
    /// <summary>Folder of the installation key, and of the private database when there is no <see cref="Database"/>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Port of the front doors.</summary>
    public required int Port { get; init; }

    /// <summary>A database that exists; null lets the product run its own PostgreSQL in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>Accept a database that does not flush.</summary>
    public bool AllowUnsafeDatabase { get; init; }

    /// <summary>Make the sample account.</summary>
    public bool Demo { get; init; }

    /// <summary>Loopback port of the buyers, which the address guard must admit.</summary>
    public int BuyerPort { get; init; }

    /// <summary>Loopback port of the sample account's payment provider; null: it has none.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>File for everything that the process prints, over all its lives.</summary>
    public required string Log { get; init; }

    /// <summary>Further environment variables of the process; none by default.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>Folder of the silo's build; null takes the one beside this program's own output.</summary>
    public string? BuildFolder { get; init; }

    /// <summary>The executable.</summary>
    public string Program => Path.Combine(BuildFolder ?? Beside(), "LeadExec.Silo");

    internal IReadOnlyList<string> Arguments()
    {
        List<string> arguments = ["--port", Text(Port), "--data", DataFolder, "--buyer-port", Text(BuyerPort)];
        if (Demo)
        {
            arguments.Add("--demo");
        }

        if (GatewayPort is { } gateway)
        {
            arguments.AddRange(["--gateway-port", Text(gateway)]);
        }

        if (AllowUnsafeDatabase)
        {
            arguments.Add("--allow-unsafe-database");
        }

        return arguments;
    }

    internal IReadOnlyDictionary<string, string?> Environment() => new Dictionary<string, string?>(Variables)
    {
        ["MALLOC_ARENA_MAX"] = "2", // as ./run, the image and the units have it
        ["LEADEXEC_DB"] = Database,
        ["DATABASE_URL"] = null,
        ["LeadExec__Delivery__AllowedTargets__0"] = $"127.0.0.1:{Text(BuyerPort)}",
    };

    // Output folders are artifacts/bin/PROJECT/CONFIGURATION, for every project alike.
    private static string Beside()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(own.Parent!.Parent!.FullName, "LeadExec.Silo", own.Name);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
