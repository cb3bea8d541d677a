namespace LeadExec.Postgres.Migrations;

/// <summary>What the runner thinks of one script.</summary>
public enum MigrationState
{
    Applied = 0,
    Pending = 1,

    /// <summary>Applied with another text: refused, because a released script is never edited.</summary>
    Changed = 2,

    /// <summary>Applied, but unknown to this build: the database is newer. So are functions of another text that such a database has.</summary>
    Unknown = 3,
}
