namespace LeadExec.Postgres.Backup;

/// <summary>A backup that cannot be taken back; the message says why and names no data.</summary>
public sealed class BackupException(string message) : Exception(message);
