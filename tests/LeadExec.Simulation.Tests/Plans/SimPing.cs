namespace LeadExec.Simulation.Tests.Plans;

/// <summary>How an affiliate that pings goes on after a yes.</summary>
internal sealed record SimPing
{
    /// <summary>Between the answer to the ping and the post; an order id lives for 300 s.</summary>
    public required TimeSpan PostAfter { get; init; }

    /// <summary>The post says another state than the ping did (E-23).</summary>
    public bool Changes { get; init; }

    /// <summary>Somebody else is posted along the same order id at the same time, and perhaps afterwards.</summary>
    public bool UsedTwice { get; init; }

    public static SimPing Draw(Random random) => new()
    {
        PostAfter = random.Next(4) switch
        {
            0 => TimeSpan.FromSeconds(random.Next(0, 290)),
            1 => TimeSpan.FromSeconds(299.5 + random.NextDouble()),
            _ => TimeSpan.FromSeconds(random.NextDouble() * 5),
        },
        Changes = random.Next(10) == 0,
        UsedTwice = random.Next(5) == 0,
    };
}
