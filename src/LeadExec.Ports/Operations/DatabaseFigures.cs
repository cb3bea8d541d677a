namespace LeadExec.Ports.Operations;

/// <summary>The database as its operator looks at it.</summary>
public sealed record DatabaseFigures
{
    /// <summary>Version of the server.</summary>
    public required string Version { get; init; }

    /// <summary>When the server started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Size of the product's database with indexes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Sessions in this database, of all clients.</summary>
    public required int Connections { get; init; }

    /// <summary>Of those: busy with a statement at this moment.</summary>
    public required int Active { get; init; }

    /// <summary>Sessions that the server allows in all its databases.</summary>
    public required int MaximumConnections { get; init; }

    /// <summary>Age of the longest open transaction of this database; a long one holds back clean-up and seals.</summary>
    public required TimeSpan LongestTransaction { get; init; }

    /// <summary>Whether a commit waits for the disk: fsync, full_page_writes and synchronous_commit are on.</summary>
    public required bool Durable { get; init; }

    /// <summary>The largest tables, with their indexes, largest first.</summary>
    public required IReadOnlyList<TableSize> Tables { get; init; }
}
