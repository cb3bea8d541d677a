using System.Text.Json;

namespace LeadExec.Postgres.Backup;

/// <summary>The table of contents of a copied backup, written last: a backup without it is not whole.</summary>
public sealed record BackupManifest
{
    /// <summary>Name of the file inside the archive.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form that this build writes and reads.</summary>
    public const int CurrentFormat = 1;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required int Format { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string ServerVersion { get; init; }

    /// <summary>Migrations that the database had.</summary>
    public required IReadOnlyList<BackupScript> Scripts { get; init; }

    public required IReadOnlyList<BackupTable> Tables { get; init; }

    /// <summary>Last numbers given out; sequences that gave out none are absent.</summary>
    public required IReadOnlyDictionary<string, long> Sequences { get; init; }
}
