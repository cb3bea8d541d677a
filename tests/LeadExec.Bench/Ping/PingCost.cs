namespace LeadExec.Bench.Ping;

/// <summary>What one ping cost inside, which a loaded machine leaves nearly as it is: CPU time by process, bytes allocated, flushes and log of the database.</summary>
internal sealed record PingCost
{
    public required long Pings { get; init; }

    /// <summary>Microseconds of CPU in the product's process, or in the bare program's.</summary>
    public required double OwnCpuUs { get; init; }

    /// <summary>Microseconds of CPU in all processes of PostgreSQL.</summary>
    public double DatabaseCpuUs { get; init; }

    public double AllocatedBytes { get; init; }

    public double Commits { get; init; }

    public double Fsyncs { get; init; }

    public double WalBytes { get; init; }
}
