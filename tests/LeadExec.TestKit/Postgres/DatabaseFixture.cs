using Npgsql;
using Xunit;

namespace LeadExec.TestKit.Postgres;

/// <summary>Class fixture: a fresh copy of a template database for the tests of one class. Derive to choose the template.</summary>
public abstract class DatabaseFixture(TestTemplate template) : IAsyncLifetime
{
    private TestDatabase? database;

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture is not initialised.");

    public string ConnectionString => Database.ConnectionString;

    public NpgsqlDataSource DataSource => Database.DataSource;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(template);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
