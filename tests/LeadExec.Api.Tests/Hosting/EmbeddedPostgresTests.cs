using LeadExec.Hosting.Postgres;
using LeadExec.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LeadExec.Api.Tests.Hosting;

/// <summary>The private PostgreSQL of <c>./run</c> (decision 29), as root and as a normal user alike.</summary>
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly ScratchFolder folder = ScratchFolder.OnDisk();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Second_start_finds_the_rows_of_the_first()
    {
        await using (var first = await OpenAsync())
        {
            await RunAsync(first, "create table kept(n int); insert into kept values (3)");
        }

        await using var second = await OpenAsync();
        (await RunAsync(second, "select n from kept")).ShouldBe(3);
    }

    [Fact]
    public async Task A_durable_server_on_loopback_with_a_private_password_file()
    {
        await using var database = await OpenAsync();

        (await RunAsync(database, "show fsync")).ShouldBe("on");
        (await RunAsync(database, "show synchronous_commit")).ShouldBe("on");
        (await RunAsync(database, "show full_page_writes")).ShouldBe("on");
        (await RunAsync(database, "show data_checksums")).ShouldBe("on");
        (await RunAsync(database, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await RunAsync(database, "select pg_encoding_to_char(encoding) from pg_database where datname = 'leadexec'")).ShouldBe("UTF8");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(folder.FullPath, "postgres", "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var stranger = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = "guess", Pooling = false };
        await using var source = NpgsqlDataSource.Create(stranger);
        await Should.ThrowAsync<PostgresException>(async () => await source.OpenConnectionAsync());
    }

    [Fact]
    public async Task A_server_left_by_a_killed_program_is_adopted()
    {
        var left = await LeaveRunningAsync();

        await using var database = await OpenAsync();

        database.ServerPid.ShouldBe(left.Pid);
        (await RunAsync(database, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_dies_is_started_again_with_the_same_address_and_rows()
    {
        await using var database = await OpenAsync();
        await RunAsync(database, "create table kept(n int); insert into kept values (9)");
        var before = database.ServerPid!.Value;

        ServerProcess.KillTree(before);
        await UntilAsync(() => !database.IsReady || database.ServerPid != before);
        await UntilAsync(() => database.IsReady && database.ServerPid is { } pid && pid != before);

        (await RunAsync(database, "select n from kept")).ShouldBe(9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4_194_305)]
    public async Task A_stale_pid_file_of_a_dead_or_foreign_process_does_not_hinder(int pid)
    {
        await (await OpenAsync()).DisposeAsync();
        var file = Path.Combine(folder.FullPath, "postgres", "data", "postmaster.pid");
        await File.WriteAllTextAsync(file, $"{pid}\n{Path.GetDirectoryName(file)}\n1\n5432\n\n127.0.0.1\n  1 1\nready\n");

        await using var database = await OpenAsync();

        (await RunAsync(database, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_half_made_data_directory_of_a_killed_first_start_is_made_anew()
    {
        var half = Directory.CreateDirectory(Path.Combine(folder.FullPath, "postgres", "data.new"));
        await File.WriteAllTextAsync(Path.Combine(half.FullName, "PG_VERSION"), "18");

        await using var database = await OpenAsync();

        (await RunAsync(database, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_data_folder_in_use_is_refused_and_its_server_left_alone()
    {
        await using var first = await OpenAsync();

        var refusal = await Should.ThrowAsync<PostgresUnavailableException>(OpenAsync);

        refusal.Message.ShouldContain("--data");
        (await RunAsync(first, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Disposing_stops_the_server()
    {
        var database = await OpenAsync();
        var pid = database.ServerPid!.Value;

        await database.DisposeAsync();

        ServerProcess.IsPostgres(pid).ShouldBeFalse();
    }

    private Task<EmbeddedPostgres> OpenAsync()
    {
        var options = new EmbeddedPostgresOptions
        {
            DataDirectory = folder.FullPath,
            Search = new PostgresSearch { Variable = WithoutAddress },
            WatchEvery = TimeSpan.FromMilliseconds(50),
        };
        return EmbeddedPostgres.OpenAsync(options, TimeProvider.System, NullLogger<EmbeddedPostgres>.Instance, CancellationToken.None);
    }

    /// <summary>A running server without a program: what a kill -9 leaves.</summary>
    private async Task<PostgresCluster> LeaveRunningAsync()
    {
        var binaries = PostgresLocator.FindBinaries(new PostgresSearch { Variable = WithoutAddress });
        var cluster = await PostgresCluster.OpenAsync(Path.Combine(folder.FullPath, "postgres"), binaries, CancellationToken.None);
        await cluster.StartAsync(PostgresSettings.Durable, 0, CancellationToken.None);
        return cluster;
    }

    private static string? WithoutAddress(string name) =>
        name is "LEADEXEC_DB" or "DATABASE_URL" ? null : Environment.GetEnvironmentVariable(name);

    private static async Task<object?> RunAsync(EmbeddedPostgres database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Waits for a state that another process brings about; a minute is a hang, not a slow machine.</summary>
    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!reached())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
