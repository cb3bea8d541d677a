namespace LeadExec.Postgres;

/// <summary>How the adapters reach the database and how the batch writer paces itself (commit-protocol 7).</summary>
public sealed record PostgresOptions
{
    public required string ConnectionString { get; init; }

    /// <summary>Identity of this process run; leads that it works on carry it until a sweeper takes them over.</summary>
    public required Guid SiloBootId { get; init; }

    /// <summary>Accept a database with fsync, full_page_writes or synchronous_commit off. For throw-away test clusters only.</summary>
    public bool AllowUnsafeDurability { get; init; }

    /// <summary>Most commands that may wait; more are refused. Default 8,192.</summary>
    public int QueueLimit { get; init; } = 8192;

    /// <summary>Refuse new commands while the oldest one waits longer (FM-14). Default 1 s.</summary>
    public TimeSpan OldestAge { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most commands of one batch. Default 256, at most 1,000 because a batch number spans 1,024 places.</summary>
    public int BatchCommands { get; init; } = 256;

    /// <summary>Most payload bytes of one batch; a larger single command travels alone. Default 1 MB.</summary>
    public int BatchBytes { get; init; } = 1 << 20;

    /// <summary>First pause after a failed try; doubles up to <see cref="MaximumBackOff"/>. Default 20 ms.</summary>
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Longest pause between tries. Default 2 s.</summary>
    public TimeSpan MaximumBackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest run of one batch on the server, which then answers an error and is asked again. Default 5 s.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Plan the batch statement once per connection instead of at every call, which costs half of the writer's time. Safe because the
    /// writer's settings leave the planner one shape only; a test pins it on empty and on filled tables. Default on.
    /// </summary>
    public bool GenericPlan { get; init; } = true;

    /// <summary>A silo whose lease is older is dead (FM-09). Default 15 s; leases are renewed every 2 s.</summary>
    public TimeSpan SiloLease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long attempts whose process died stay pinned before policy or staff decide. Default 15 min (decision 9).</summary>
    public TimeSpan OrphanPin { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Instead of the database's clock, for tests of windows and claims; null in production.</summary>
    public Func<DateTimeOffset>? ClockForTests { get; init; }
}
