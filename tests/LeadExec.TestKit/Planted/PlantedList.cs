using System.Collections.Immutable;
using System.Globalization;

namespace LeadExec.TestKit.Planted;

/// <summary>
/// Every mistake that is planted to test the harness itself (reliability 3.9), in the order of their days: <c>./test</c> takes five of
/// them by its date, so that all have been there after eleven days, and each day has some for simulation and database; LEADEXEC_PLANTED=all takes them all. The bugs themselves stand beside
/// the tests that must catch them, between the product and its ports or in a throw-away database, and never in a build of the product
/// (ADR 0036).
/// </summary>
public static class PlantedList
{
    private const int PerDay = 5;
    private const string Choice = "LEADEXEC_PLANTED";
    private const string Score = "LEADEXEC_PLANTED_SCORE";

    private static readonly ImmutableArray<(PlantedSuite Suite, string Name)> All =
    [
        (PlantedSuite.Simulation, "answer before commit"),
        (PlantedSuite.Database, "released pinned hold"),
        (PlantedSuite.Simulation, "resend after time-out"),
        (PlantedSuite.Database, "sale without entry"),
        (PlantedSuite.Simulation, "hold placed after the send"),

        (PlantedSuite.Simulation, "leads of dead processes not taken over"),
        (PlantedSuite.Database, "epoch not compared"),
        (PlantedSuite.Simulation, "caps checked in memory only"),
        (PlantedSuite.Database, "charged again with a fresh key"),
        (PlantedSuite.Simulation, "wallet not held"),

        (PlantedSuite.Simulation, "orphans taken for not sent"),
        (PlantedSuite.Database, "order id used twice"),
        (PlantedSuite.Simulation, "answer not stored with its sale"),
        (PlantedSuite.Database, "counters from the client's list"),
        (PlantedSuite.Simulation, "exclusive sold like shared"),

        (PlantedSuite.Simulation, "due leads not looked for"),
        (PlantedSuite.Database, "lost outbox row"),
        (PlantedSuite.Simulation, "acceptance taken for a rejection"),
        (PlantedSuite.Database, "notice applied as often as it comes"),
        (PlantedSuite.Simulation, "idempotency key not stored"),

        (PlantedSuite.Simulation, "time-out taken for a failure"),
        (PlantedSuite.Database, "window by the sender's clock"),
        (PlantedSuite.Simulation, "no duplicate claim"),
        (PlantedSuite.Database, "order renewed twice"),
        (PlantedSuite.Simulation, "campaign cap checked in memory only"),

        (PlantedSuite.Simulation, "lead forgotten between two buyers"),
        (PlantedSuite.Database, "rejected delivery keeps its place"),
        (PlantedSuite.Simulation, "orphaned sends not marked"),
        (PlantedSuite.Database, "credit without entry"),
        (PlantedSuite.Simulation, "message told without end"),

        (PlantedSuite.Database, "cost not booked"),
        (PlantedSuite.Simulation, "open charges not looked up"),
        (PlantedSuite.Simulation, "held more than was bid"),
        (PlantedSuite.Simulation, "order not drawn"),
        (PlantedSuite.Torture, "database without fsync"),

        (PlantedSuite.Simulation, "order id checked in memory only"),
        (PlantedSuite.Simulation, "order id told before it is stored"),
        (PlantedSuite.Database, "order id without end"),
        (PlantedSuite.Simulation, "deed by hand without its key"),
        (PlantedSuite.Simulation, "no of staff taken for a yes"),

        (PlantedSuite.Simulation, "charge sent again with a fresh key"),
        (PlantedSuite.Simulation, "refund sent again with a fresh key"),
        (PlantedSuite.Simulation, "charge of unknown outcome taken for declined"),
        (PlantedSuite.Database, "whole hold given back after a sale"),
        (PlantedSuite.Simulation, "charge begun while one is under way"),

        (PlantedSuite.Simulation, "sale returned twice"),
        (PlantedSuite.Database, "duplicate not judged"),
        (PlantedSuite.Simulation, "return without entry"),
        (PlantedSuite.Simulation, "message given up at its first failure"),
        (PlantedSuite.Simulation, "lost bid told by two at once"),

        (PlantedSuite.Simulation, "delivery moved to two clients"),
        (PlantedSuite.Database, "sold once more than allowed"),
        (PlantedSuite.Simulation, "failure retried on two layers"),
        (PlantedSuite.Simulation, "erased while it is in somebody's memory"),
        (PlantedSuite.Database, "decision without its record"),
    ];

    /// <summary>All bugs of a suite; a test holds the suite's own list against it.</summary>
    public static ImmutableArray<string> Of(PlantedSuite suite) => [.. All.Where(bug => bug.Suite == suite).Select(bug => bug.Name)];

    /// <summary>Those that are to be caught in this run.</summary>
    public static ImmutableArray<string> Chosen(PlantedSuite suite) => Chosen(suite, Environment.GetEnvironmentVariable(Choice), DateTimeOffset.UtcNow);

    /// <param name="suite">Whose.</param>
    /// <param name="choice">"all"; else the five of the day.</param>
    /// <param name="now">The day.</param>
    public static ImmutableArray<string> Chosen(PlantedSuite suite, string? choice, DateTimeOffset now)
    {
        var sets = (All.Length + PerDay - 1) / PerDay;
        var set = (int)(now.ToUnixTimeSeconds() / 86_400 % sets);
        var chosen = choice == "all" ? All : [.. All.Skip(set * PerDay).Take(PerDay)];
        return [.. chosen.Where(bug => bug.Suite == suite).Select(bug => bug.Name)];
    }

    /// <summary>Tells the score, where somebody keeps it.</summary>
    /// <param name="suite">Who caught it.</param>
    /// <param name="name">The bug.</param>
    /// <param name="by">The rule that was seen broken.</param>
    /// <param name="after">What it took, in words.</param>
    public static void Caught(PlantedSuite suite, string name, string by, string after)
    {
        if (Environment.GetEnvironmentVariable(Score) is { Length: > 0 } file)
        {
            File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"| {name} | {suite} | {by} | {after} |\n"));
        }
    }
}
