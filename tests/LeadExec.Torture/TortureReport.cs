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

    /// <summary>How often the silo ended by itself, and was started again as a supervisor does: for want of memory, or because its server was gone for long.</summary>
    public int Deaths { get; init; }

    /// <summary>Acknowledged leads that are missing or hold another person.</summary>
    public required int Lost { get; init; }

    /// <summary>The product did not come back, so that nothing could be judged.</summary>
    public bool Dead { get; init; }

    /// <summary>From each kill to "ready", in order.</summary>
    public IReadOnlyList<Recovery> Recoveries { get; init; } = [];

    /// <summary>Charges of the provider's own books.</summary>
    public int Charged { get; init; }

    /// <summary>Orders whose card the provider charged more than once.</summary>
    public int ChargedTwice { get; init; }

    /// <summary>Faults that say that something was sold or sent more often than it may be.</summary>
    public int DoubleSold => Broken("INV-10", "INV-11", "INV-12", "INV-26", "INV-27");

    /// <summary>Charges that were taken more than once, by our record or by the provider's.</summary>
    public int DoubleCharged => Broken("INV-21") + ChargedTwice;

    /// <summary>Counters and balances that are not what the record adds up to.</summary>
    public int Drifted => Broken("INV-08", "INV-09c", "INV-17", "INV-18", "INV-19");

    /// <summary>Broken invariants and lost leads, in words.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Both runs as one.</summary>
    public TortureReport And(TortureReport next) => next with
    {
        Kills = Kills.Keys.Union(next.Kills.Keys).ToDictionary(kind => kind, kind => Kills.GetValueOrDefault(kind) + next.Kills.GetValueOrDefault(kind)),
        Posts = Posts + next.Posts,
        Answered = Answered + next.Answered,
        Repeats = Repeats + next.Repeats,
        Orphans = Orphans + next.Orphans,
        OrphansAccepted = OrphansAccepted + next.OrphansAccepted,
        Deaths = Deaths + next.Deaths,
        Recoveries = [.. Recoveries, .. next.Recoveries],
        Charged = Charged + next.Charged,
        ChargedTwice = ChargedTwice + next.ChargedTwice,
        Lost = Lost + next.Lost,
        Dead = Dead || next.Dead,
        Faults = [.. Faults, .. next.Faults],
    };

    public override string ToString()
    {
        var kills = Kills.Values.Sum();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"seed {Seed}: {kills} times harmed ({string.Join(", ", Kills.Where(kind => kind.Value > 0).Select(kind => $"{kind.Value} {kind.Key}"))})");
        text.AppendLine(CultureInfo.InvariantCulture, $"leads posted        {Posts}, {Repeats} times again");
        text.AppendLine(CultureInfo.InvariantCulture, $"leads acknowledged  {Answered}");
        text.AppendLine(CultureInfo.InvariantCulture, $"lost                {Lost}");
        text.AppendLine(CultureInfo.InvariantCulture, $"double-sold         {DoubleSold}");
        text.AppendLine(CultureInfo.InvariantCulture, $"double-charged      {DoubleCharged}, of {Charged} charges of cards");
        text.AppendLine(CultureInfo.InvariantCulture, $"drifted             {Drifted}");
        text.AppendLine(CultureInfo.InvariantCulture, $"orphans             {Orphans}, {(kills == 0 ? 0 : Orphans / (double)kills):0.00} per harm; the buyer had accepted {OrphansAccepted} of them");
        text.AppendLine(CultureInfo.InvariantCulture, $"ended by itself     {Deaths} times");
        foreach (var kind in Recoveries.GroupBy(recovery => recovery.Kind).OrderBy(group => group.Key))
        {
            var times = kind.Select(recovery => recovery.Time.TotalSeconds).Order().ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"ready again after   {times[times.Count / 2]:0.0} s in the middle, {times[^1]:0.0} s at most, of {times.Count} {kind.Key}");
        }

        text.Append(Faults.Count == 0 ? "clean" : $"{Faults.Count} FAULTS\n  " + string.Join("\n  ", Faults));
        return text.ToString();
    }

    private int Broken(params ReadOnlySpan<string> ids)
    {
        var count = 0;
        foreach (var id in ids)
        {
            count += Faults.Count(fault => fault.StartsWith("BROKEN " + id, StringComparison.Ordinal));
        }

        return count;
    }
}
