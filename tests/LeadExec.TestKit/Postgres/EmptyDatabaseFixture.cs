namespace LeadExec.TestKit.Postgres;

/// <summary>Class fixture: a database without any table.</summary>
public sealed class EmptyDatabaseFixture() : DatabaseFixture(TestTemplate.Empty);
