namespace LeadExec.Postgres.Migrations;

/// <summary>The database cannot be brought to this build's schema; the message says which script and why.</summary>
public sealed class MigrationException(string message) : Exception(message);
