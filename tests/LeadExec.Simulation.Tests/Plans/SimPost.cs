namespace LeadExec.Simulation.Tests.Plans;

/// <summary>One thing that an affiliate wants to sell, which it may post several times.</summary>
internal sealed record SimPost
{
    public required int Number { get; init; }

    public required TimeSpan At { get; init; }

    /// <summary>Nobody else has it, except where an affiliate posts the same person again.</summary>
    public required string Phone { get; init; }

    public required string State { get; init; }

    public required int Campaign { get; init; }

    public string? Key { get; init; }

    /// <summary>How long the source waits before it is told that the lead is under way.</summary>
    public required int AnswerWithinMs { get; init; }

    /// <summary>Posted twice at the same moment, by an impatient finger.</summary>
    public bool DoubleClick { get; init; }

    /// <summary>Posted once more after its final answer.</summary>
    public TimeSpan? AgainAfter { get; init; }

    /// <summary>It is pinged first, and posted only along the order id of a yes.</summary>
    public SimPing? Ping { get; init; }

    public static SimPost Draw(Random random, int number, IReadOnlyList<double> bursts)
    {
        // One in eight is a person that was posted before.
        var person = number > 3 && random.Next(8) == 0 ? random.Next(1, number) : number;
        return new SimPost
        {
            Number = number,
            At = TimeSpan.FromSeconds(bursts[random.Next(bursts.Count)] + (random.NextDouble() * random.NextDouble() * 120)),
            Phone = $"602555{person:0000}",
            State = random.Next(4) == 0 ? "NV" : "AZ",
            Campaign = random.Next(4) == 0 ? 2 : 1,
            AnswerWithinMs = random.Next(4) == 0 ? random.Next(100, 5_000) : 30_000,
            Key = random.Next(2) == 0 ? $"key-{number}" : null,
            DoubleClick = random.Next(12) == 0,
            AgainAfter = random.Next(6) == 0 ? TimeSpan.FromSeconds(random.Next(0, 90)) : null,
        };
    }
}
