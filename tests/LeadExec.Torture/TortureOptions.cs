using System.Globalization;

namespace LeadExec.Torture;

/// <summary>One run.</summary>
public sealed record TortureOptions
{
    /// <summary>Kills of one record. Default 100.</summary>
    public int Kills { get; init; } = 100;

    /// <summary>Decides what is killed and when. Default: taken from the clock, and printed.</summary>
    public int Seed { get; init; } = unchecked((int)DateTime.UtcNow.Ticks) & 0xFFFFFF;

    /// <summary>Posts per second, started on time whether or not earlier ones were answered. Default 60.</summary>
    public int Rate { get; init; } = 60;

    /// <summary>Longest time under load before a kill; the shortest is a tenth of a second. Default 2 s.</summary>
    public TimeSpan LongestLoad { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long leads may take to end after the last kill: lease, sweep and a buyer's time-out. Default 2 min.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Every kill is a power cut. Needs root and loop devices.</summary>
    public bool PowerCuts { get; init; }

    /// <summary>The database does not flush: the run must then find losses, or it could not find any.</summary>
    public bool WithoutFsync { get; init; }

    /// <summary>Kinds that the run takes in turn instead of kills by chance; each as often as it is named.</summary>
    public IReadOnlyList<KillKind> Only { get; init; } = [];

    /// <summary>Goes on with fresh records until this time is over; null: one run.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>Longest pause of a process. Default 3 s; longer than the lease of 15 s others take over.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(3);

    internal bool NeedsVolume => PowerCuts || Only.Contains(KillKind.DiskFull);

    /// <summary>Says what happens.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <exception cref="ArgumentException">An option is unknown or has no number.</exception>
    public static TortureOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new TortureOptions { Say = Console.WriteLine };
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var number = at + 1 < arguments.Count && int.TryParse(arguments[at + 1], CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : throw new ArgumentException($"{arguments[at]} needs a number.");
            options = arguments[at] switch
            {
                "--kills" => options with { Kills = number },
                "--seed" => options with { Seed = number },
                "--rate" => options with { Rate = number },
                "--hours" => options with { For = TimeSpan.FromHours(number), LongestPause = TimeSpan.FromSeconds(25) },
                "--minutes" => options with { For = TimeSpan.FromMinutes(number), LongestPause = TimeSpan.FromSeconds(25) },
                "--power-cuts" => options with { Kills = number, PowerCuts = true },
                var unknown => throw new ArgumentException($"unknown option: {unknown}"),
            };
        }

        return options;
    }
}
