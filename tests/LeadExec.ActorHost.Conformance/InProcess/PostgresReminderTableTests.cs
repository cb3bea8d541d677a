using LeadExec.Hosting.InProcess;
using LeadExec.TestKit.Postgres;
using Orleans;

namespace LeadExec.ActorHost.Conformance.InProcess;

public sealed class PostgresReminderTableTests(MigratedDatabaseFixture database) : ReminderTableContract, IClassFixture<MigratedDatabaseFixture>
{
    protected override IReminderTable Table { get; } = new PostgresReminderTable(database.DataSource);
}
