using LeadExec.Hosting.InProcess;
using LeadExec.TestKit.Postgres;
using Orleans.Storage;

namespace LeadExec.ActorHost.Conformance.InProcess;

public sealed class PostgresGrainStorageTests(MigratedDatabaseFixture database) : GrainStorageContract, IClassFixture<MigratedDatabaseFixture>
{
    protected override IGrainStorage Storage { get; } = new PostgresGrainStorage(database.DataSource);
}
