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

    /// <summary>How long leads may take to end after the last kill: lease, sweep and a buyer's time-out. Default 5 min, for a machine that does other things too.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

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

    /// <summary>Most memory of the silo's heap in MB, under which it may die by itself and is started again; null: what there is.</summary>
    public int? HeapMb { get; init; }

    /// <summary>Orders are charged to cards meanwhile, at a provider that fails as real ones do.</summary>
    public bool Cards { get; init; }

    /// <summary>Two silos on the one database take leads in turns; what one of them does not answer is posted to the other. Only silos are killed then.</summary>
    public bool TwoSilos { get; init; }

    /// <summary>Folder of a silo of the version before, which both silos are at first; null: the version is always this one.</summary>
    public string? OlderBuild { get; init; }

    /// <summary>Two silos end in good order in turns and start again, as in a rolling upgrade.</summary>
    public static IReadOnlyList<KillKind> Replacements { get; } = [KillKind.Replace, KillKind.ReplaceSecond];

    /// <summary>Silos end in good order only, so that nothing that was under way may be left unknown (FM-08).</summary>
    internal bool Orderly => Only.Count > 0 && Only.All(Replacements.Contains);

    internal bool NeedsVolume => PowerCuts || Only.Contains(KillKind.DiskFull) || WalApart;

    internal bool WalApart => Only.Contains(KillKind.WalFull);

    /// <summary>Says what happens.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <exception cref="ArgumentException">An option is unknown or has no number.</exception>
    public static TortureOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new TortureOptions { Say = Console.WriteLine, Cards = true };
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var (name, text) = (arguments[at], at + 1 < arguments.Count ? arguments[at + 1] : "");
            options = name switch
            {
                "--kills" => options with { Kills = Whole(name, text) },
                "--seed" => options with { Seed = Whole(name, text) },
                "--rate" => options with { Rate = Whole(name, text) },
                "--hours" => options with { For = TimeSpan.FromHours(Length(name, text)), LongestPause = TimeSpan.FromSeconds(25) },
                "--minutes" => options with { For = TimeSpan.FromMinutes(Length(name, text)), LongestPause = TimeSpan.FromSeconds(25) },
                "--clock-steps" => options with { Kills = Whole(name, text), Only = [KillKind.ClockStep] },
                "--two-silos" => options with { Kills = Whole(name, text), TwoSilos = true, Only = [KillKind.Silo, KillKind.SecondSilo] },
                "--wal-full" => options with { Kills = Whole(name, text), Only = [KillKind.WalFull] },
                "--replace" => options with { Kills = Whole(name, text), TwoSilos = true, Only = Replacements },
                "--older" => options with { OlderBuild = Directory.Exists(text) ? Path.GetFullPath(text) : throw new ArgumentException($"{name} needs the folder of a silo's build.") },
                "--heap-mb" => options with { HeapMb = Whole(name, text) },
                "--power-cuts" => options with { Kills = Whole(name, text), PowerCuts = true },
                _ => throw new ArgumentException($"unknown option: {name}"),
            };
        }

        return options;
    }

    private static int Whole(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new ArgumentException($"{name} needs a whole number above zero.");

    /// <summary>Parts of an hour count: 0.05 hours are three minutes.</summary>
    private static double Length(string name, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_000 ? number : throw new ArgumentException($"{name} needs a number above zero, such as 0.05.");
}
