namespace LeadExec.BuyerSimulator;

/// <summary>Where the simulator listens (loopback only) and writes.</summary>
public sealed record BuyerSimulatorOptions
{
    public const int DefaultPort = 8090;

    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    /// <summary>JSON lines are appended here, one per wire request, before the request is answered; null keeps them in memory only.</summary>
    public string? LogFile { get; init; }

    /// <summary>Ends when the process with this id does; null lives on by itself.</summary>
    public int? Parent { get; init; }

    public static bool TryParse(string[] args, out BuyerSimulatorOptions options)
    {
        options = new BuyerSimulatorOptions { Port = DefaultPort };
        for (var at = 0; at < args.Length; at += 2)
        {
            if (at + 1 == args.Length)
            {
                return false;
            }

            if (args[at] == "--port" && int.TryParse(args[at + 1], out var port) && port is >= 0 and <= 65_535)
            {
                options = options with { Port = port };
            }
            else if (args[at] == "--log")
            {
                options = options with { LogFile = args[at + 1] };
            }
            else if (args[at] == "--parent" && int.TryParse(args[at + 1], out var parent))
            {
                options = options with { Parent = parent };
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
