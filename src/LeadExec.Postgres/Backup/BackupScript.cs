namespace LeadExec.Postgres.Backup;

/// <summary>A migration that had been applied: its name and the SHA-256 (hex) of its text.</summary>
public sealed record BackupScript(string Name, string Checksum, bool Repeatable);
