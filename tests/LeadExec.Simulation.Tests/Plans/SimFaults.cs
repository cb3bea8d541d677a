namespace LeadExec.Simulation.Tests.Plans;

/// <summary>How often what goes wrong in a run; drawn from the seed and printed in full, because a seed alone says little.</summary>
internal sealed record SimFaults
{
    public static SimFaults None { get; } = new();

    /// <summary>A process dies before a turn with this chance, until <see cref="Crashes"/> are used up.</summary>
    public double CrashPerTurn { get; init; }

    public int Crashes { get; init; }

    /// <summary>A process stands still for up to a minute.</summary>
    public int Pauses { get; init; }

    /// <summary>The wall clock of a process is off by up to two hours for a while.</summary>
    public int ClockSteps { get; init; }

    public double LostCall { get; init; }

    public double LateCall { get; init; }

    public double DoubledCall { get; init; }

    /// <summary>The commit stands and its reply is lost.</summary>
    public double LostReply { get; init; }

    /// <summary>The journal takes no work (FM-14).</summary>
    public double Shed { get; init; }

    /// <summary>The database answers nothing for up to a minute (FM-13).</summary>
    public int Outages { get; init; }

    /// <summary>Commits take seconds for a while.</summary>
    public int SlowTimes { get; init; }

    /// <summary>Buyers that do something else than accept, as a share of requests.</summary>
    public double BadBuyer { get; init; }

    public int Edits { get; init; }

    public static SimFaults Draw(Random random)
    {
        double Rate(double most) => random.Next(3) == 0 ? 0 : random.NextDouble() * most;
        int Count(int most) => random.Next(3) == 0 ? 0 : random.Next(most + 1);
        return new SimFaults
        {
            CrashPerTurn = Math.Pow(10, -2 - (2 * random.NextDouble())),
            Crashes = Count(6),
            Pauses = Count(3),
            ClockSteps = Count(2),
            LostCall = Rate(0.02),
            LateCall = Rate(0.1),
            DoubledCall = Rate(0.05),
            LostReply = Rate(0.15),
            Shed = Rate(0.03),
            Outages = Count(2),
            SlowTimes = Count(3),
            BadBuyer = Rate(0.9),
            Edits = Count(8),
        };
    }
}
