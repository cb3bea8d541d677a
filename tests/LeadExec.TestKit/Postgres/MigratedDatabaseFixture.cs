namespace LeadExec.TestKit.Postgres;

/// <summary>Class fixture: a database with the product's tables and functions, and no rows.</summary>
public sealed class MigratedDatabaseFixture() : DatabaseFixture(MigratedTemplate.Value);
