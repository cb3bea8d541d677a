using System.Globalization;

namespace LeadExec.Bench;

/// <summary>Size of a bench.</summary>
internal sealed record BenchOptions
{
    /// <summary>Seconds of each stretch of load. Default 10.</summary>
    public int Seconds { get; init; } = 10;

    /// <summary>Interleaved runs; figures are medians. Default 3.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>Posts under way at the peak. Default 256.</summary>
    public int InFlight { get; init; } = 256;

    /// <summary>Delivery accounts of the bench of many. Default 10,000.</summary>
    public int Accounts { get; init; } = 10_000;

    /// <summary>Delivery groups of the bench of many. Default 20.</summary>
    public int Groups { get; init; } = 20;

    /// <summary>Leads at once of the bench of a hot pool. Default 1,000.</summary>
    public int Leads { get; init; } = 1_000;

    /// <summary>Minutes of the soak. Default 30.</summary>
    public int Minutes { get; init; } = 30;

    /// <summary>Leads per second of the soak; 0: half of the peak, which is measured first. Default 0.</summary>
    public int Rate { get; init; }

    /// <summary>Posts that the product takes at once in the overload run; more are refused. Default 256.</summary>
    public int Takes { get; init; } = 256;

    /// <summary>Minutes after which the soak replaces the silo, again and again; 0: never. Default 0.</summary>
    public int RestartMinutes { get; init; }

    /// <summary>Names of the only scenarios to run; empty: all. Default all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Folder of the JSON file. Default artifacts/bench under the working folder.</summary>
    public string Output { get; init; } = Path.Combine("artifacts", "bench");

    public static BenchOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new BenchOptions();
        for (var at = 0; at + 1 < arguments.Count; at += 2)
        {
            options = arguments[at] switch
            {
                "--seconds" => options with { Seconds = Number(arguments[at + 1]) },
                "--runs" => options with { Runs = Number(arguments[at + 1]) },
                "--in-flight" => options with { InFlight = Number(arguments[at + 1]) },
                "--accounts" => options with { Accounts = Number(arguments[at + 1]) },
                "--groups" => options with { Groups = Number(arguments[at + 1]) },
                "--leads" => options with { Leads = Number(arguments[at + 1]) },
                "--rate" => options with { Rate = Number(arguments[at + 1]) },
                "--takes" => options with { Takes = Number(arguments[at + 1]) },
                "--minutes" => options with { Minutes = Number(arguments[at + 1]) },
                "--restart-minutes" => options with { RestartMinutes = Number(arguments[at + 1]) },
                "--only" => options with { Only = arguments[at + 1].Split(',') },
                "--output" => options with { Output = arguments[at + 1] },
                var unknown => throw new ArgumentException($"unknown option: {unknown}"),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
