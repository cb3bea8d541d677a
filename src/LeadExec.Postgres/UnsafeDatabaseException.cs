namespace LeadExec.Postgres;

/// <summary>The database could lose acknowledged leads, or is too old; the silo refuses to start (FM-18).</summary>
public sealed class UnsafeDatabaseException(string message) : Exception(message);
