namespace LeadExec.Postgres.Migrations;

/// <summary>One line of <c>migrate --status</c>.</summary>
public sealed record MigrationStatus(string Name, MigrationState State, DateTimeOffset? AppliedAt);
