namespace LeadExec.Postgres.Backup;

/// <summary>One table of a backup: rows in PostgreSQL's binary copy format.</summary>
public sealed record BackupTable
{
    public required string Name { get; init; }

    /// <summary>Quoted column names in the order of the data; generated columns are left out.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public required long Rows { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the data, hex.</summary>
    public required string Sha256 { get; init; }

    internal string Entry => $"tables/{Name}.copy";

    internal string Target => $"\"{Name}\" ({string.Join(", ", Columns)})";
}
