using System.Globalization;
using System.Text;

namespace LeadExec.Torture;

/// <summary>What a run found. It is clean when <see cref="Faults"/> is empty.</summary>
public sealed record TortureReport
{
    public required int Seed { get; init; }

    public required IReadOnlyDictionary<KillKind, int> Kills { get; init; }

    /// <summary>Leads that the generator wanted to post.</summary>
    public required int Posts { get; init; }

    /// <summary>Final answers.</summary>
    public required int Answered { get; init; }

    /// <summary>Posts of the same body because the one before was refused, dropped or told to come again.</summary>
    public required int Repeats { get; init; }

    /// <summary>Attempts of unknown outcome: sends that were under way when their process died.</summary>
    public required int Orphans { get; init; }

    /// <summary>Orphans that the buyer had accepted: leads that it owns and that staff must decide about.</summary>
    public required int OrphansAccepted { get; init; }

    public required TimeSpan LongestRestart { get; init; }

    /// <summary>Acknowledged leads that are missing or hold another person.</summary>
    public required int Lost { get; init; }

    /// <summary>The product did not come back, so that nothing could be judged.</summary>
    public bool Dead { get; init; }

    /// <summary>Broken invariants and lost leads, in words.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    public override string ToString()
    {
        var kills = Kills.Values.Sum();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"seed {Seed}: {kills} kills ({string.Join(", ", Kills.Select(kind => $"{kind.Value} {kind.Key}"))}), longest restart {LongestRestart.TotalSeconds:0.0} s");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Posts} leads posted, {Answered} answered, {Repeats} repeats");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Orphans} orphans, {(kills == 0 ? 0 : Orphans / (double)kills):0.00} per kill; the buyer had accepted {OrphansAccepted} of them");
        text.Append(Faults.Count == 0 ? "clean" : $"{Faults.Count} FAULTS\n  " + string.Join("\n  ", Faults));
        return text.ToString();
    }
}
