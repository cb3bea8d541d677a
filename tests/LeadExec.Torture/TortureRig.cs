using System.Diagnostics;
using System.Globalization;
using LeadExec.BuyerSimulator;
using LeadExec.Hosting.Postgres;
using LeadExec.Postgres.Migrations;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Torture;

/// <summary>
/// The product's own process with its own PostgreSQL on a real disk, and the buyers. Kills touch only what was started here, by
/// process id.
/// </summary>
internal sealed class TortureRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ScratchFolder folder = ScratchFolder.OnDisk();
    private readonly TortureOptions options;
    private readonly PowerCutVolume? volume;
    private readonly SteppedClock? clock;
    private SiloStart start;
    private SiloProcess? silo;
    private SiloProcess? second;
    private SiloStart? secondStart;
    private int asked;
    private int replaced;
    private PostgresCluster? cluster;

    private TortureRig((BuyerSimulator.BuyerSimulator Buyers, TortureCards? Cards) outside, ScratchFolder logs, PowerCutVolume? volume, TortureOptions options, SteppedClock? clock)
    {
        (this.clock, this.options) = (clock, options);
        (Buyers, Cards, Logs, this.volume) = (outside.Buyers, outside.Cards, logs, volume);
        start = RigStart.Of(Path.Combine(options.WalApart ? folder.FullPath : volume?.Mount ?? folder.FullPath, "data"), logs, options, (Buyers.Address.Port, Cards, clock)) with { BuildFolder = options.OlderBuild };
    }

    public BuyerSimulator.BuyerSimulator Buyers { get; }

    /// <summary>Null when no card is charged.</summary>
    public TortureCards? Cards { get; }

    /// <summary>Where acknowledgements, buyers' requests and output are kept; never on the product's own volume.</summary>
    public ScratchFolder Logs { get; }

    /// <summary>Where the next post goes: of two silos each in turns, whether it lives or not.</summary>
    public Uri Address => second is not null && Interlocked.Increment(ref asked) % 2 == 0 ? second.Address : new($"http://127.0.0.1:{start.Port}");

    public string ConnectionString => (cluster ?? throw new InvalidOperationException("Not started.")).ConnectionStringTo("leadexec");

    /// <summary>From each kill to "ready".</summary>
    public List<Recovery> Recoveries { get; } = [];

    /// <summary>Starts buyers and product; the settings are published before anything is posted.</summary>
    /// <param name="volume">Where the product keeps its data; null takes a scratch folder on disk.</param>
    /// <param name="options">Whether the database is forgetful, how much memory there is, whether clocks step.</param>
    /// <exception cref="PlatformNotSupportedException">Clocks are to step, and the machine cannot make them; the message says why.</exception>
    public static async Task<TortureRig> StartAsync(PowerCutVolume? volume, TortureOptions options)
    {
        var logs = ScratchFolder.OnDisk();
        var clock = options.Only.Contains(KillKind.ClockStep) ? await SteppedClock.CreateAsync(logs.FullPath) : null;
        var buyers = await BuyerSimulator.BuyerSimulator.StartAsync(new BuyerSimulatorOptions { LogFile = Path.Combine(logs.FullPath, "buyers.jsonl") });
        TortureAccount.Prepare(buyers);
        var cards = options.Cards ? await TortureCards.StartAsync(options.Seed) : null;
        var rig = new TortureRig((buyers, cards), logs, volume, options, clock);
        await rig.PrepareAsync();
        await rig.StartSiloAsync();
        await rig.StartSecondAsync();
        if (volume is not null)
        {
            await volume.SyncAsync();
        }

        if (options.WithoutFsync)
        {
            await rig.ForgetAsync();
        }

        return rig;
    }

    /// <summary>Kills, starts again, and returns when the product is ready.</summary>
    public async Task RestartAsync(KillKind kind)
    {
        var server = cluster!.Pid;
        if (kind == KillKind.PowerCut)
        {
            StandStill(server);
            await volume!.KeepAsync();
        }

        if (kind is not (KillKind.Silo or KillKind.SecondSilo) && server is { } pid)
        {
            ServerProcess.KillTree(pid);
        }

        var clock = Stopwatch.StartNew();
        if (kind == KillKind.Postgres)
        {
            await WaitForNewServerAsync(server);
        }
        else if (kind == KillKind.SecondSilo)
        {
            await second!.KillAsync();
            await second.DisposeAsync();
            await StartSecondAsync();
        }
        else
        {
            await silo!.KillAsync();
            await silo.DisposeAsync();
            if (kind == KillKind.PowerCut)
            {
                await WaitForEndAsync(server);
                await volume!.ReturnAsync();
            }

            await StartSiloAsync();
        }

        Recoveries.Add(new Recovery(kind, clock.Elapsed));
    }

    /// <summary>
    /// Asks one of two silos to end, and starts it again, of the other build where there are two: both become the newer one by one, then
    /// both go back, and so on.
    /// </summary>
    /// <exception cref="InvalidOperationException">It did not end in good order, or did not come back.</exception>
    public async Task ReplaceAsync(KillKind kind)
    {
        var clock = Stopwatch.StartNew();
        var build = replaced++ / 2 % 2 == 0 ? null : options.OlderBuild;
        if (kind == KillKind.ReplaceSecond)
        {
            await EndAsync(second!);
            secondStart = secondStart! with { BuildFolder = build };
            await StartSecondAsync();
        }
        else
        {
            await EndAsync(silo!);
            start = start with { BuildFolder = build };
            await StartSiloAsync();
        }

        Recoveries.Add(new Recovery(kind, clock.Elapsed));
    }

    /// <summary>Stops silo or server where it is, lets it go on, and returns when the product is ready.</summary>
    public async Task PauseAsync(KillKind kind, TimeSpan length)
    {
        IReadOnlyList<int> family = kind == KillKind.Pause || cluster!.Pid is not { } server ? [silo!.Pid] : [server, .. ServerProcess.ChildrenOf(server)];
        RigStart.Signal("STOP", family);
        await Task.Delay(length);
        RigStart.Signal("CONT", family);
        await ReadyAsync();
    }

    /// <summary>How often the silo ended by itself.</summary>
    public int Deaths { get; private set; }

    /// <summary>Puts the silo's wall clock ahead or back, lets it go on, and puts it right.</summary>
    public async Task StepClockAsync(TimeSpan by, TimeSpan length)
    {
        await (clock ?? throw new InvalidOperationException("The silo has the clock of the machine.")).SetAsync(by);
        await Task.Delay(length);
        await clock.SetAsync(TimeSpan.Zero);
        await ReadyAsync();
    }

    /// <summary>Starts a silo that ended by itself again.</summary>
    public Task ReviveAsync() => silo!.Lives ? Task.CompletedTask : ReadyAsync();

    /// <summary>Fills the volume, waits, makes room again, and returns when the product is ready.</summary>
    /// <exception cref="InvalidOperationException">There is no volume of its own, or the product did not come back.</exception>
    public async Task FillDiskAsync(TimeSpan length)
    {
        await (volume ?? throw new InvalidOperationException("Only a volume of its own is filled.")).FillAsync();
        await Task.Delay(length);
        volume.Empty();
        await ReadyAsync();
    }

    /// <summary>Fills the volume of the log until the server dies of it, waits, makes room again, and returns when the product is ready.</summary>
    /// <exception cref="InvalidOperationException">The server lived on, or the product did not come back.</exception>
    public async Task FillWalAsync(TimeSpan length)
    {
        var clock = new Stopwatch();
        var server = cluster!.Pid;
        await volume!.FillAsync();
        await UseUpWalAsync();
        await Task.Delay(length);
        volume.Empty();
        clock.Start();
        await WaitForNewServerAsync(server);
        Recoveries.Add(new Recovery(KillKind.WalFull, clock.Elapsed));
    }

    /// <summary>What the product printed over all its lives.</summary>
    public async Task<string> OutputAsync() => File.Exists(start.Log) ? await File.ReadAllTextAsync(start.Log) : "";

    public async ValueTask DisposeAsync()
    {
        if (second is not null)
        {
            await second.KillAsync();
            await second.DisposeAsync();
        }

        if (silo is not null)
        {
            await silo.KillAsync();
            await silo.DisposeAsync();
        }

        if (cluster?.Pid is { } server)
        {
            ServerProcess.KillTree(server);
            await WaitForEndAsync(server);
        }

        await Buyers.DisposeAsync();
        await (Cards?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
        Logs.Dispose();
    }

    /// <summary>Stops every process of the product where it is, as the last instant before the power goes.</summary>
    private void StandStill(int? server)
    {
        RigStart.Signal("STOP", server is { } pid ? [pid, .. ServerProcess.ChildrenOf(pid), silo!.Pid] : [silo!.Pid]);
    }

    /// <summary>A silo that ended by itself, as it may when its server is gone for long, is started again, as a supervisor does.</summary>
    private async Task ReadyAsync()
    {
        for (var clock = Stopwatch.StartNew(); !await silo!.IsReadyAsync(); await Task.Delay(50))
        {
            if (!silo.Lives)
            {
                Deaths++;
                await silo.DisposeAsync();
                await StartSiloAsync();
                return;
            }

            if (clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The silo did not become ready again.\n{await silo.OutputAsync()}");
            }
        }

        await AdoptAsync();
    }

    private async Task ForgetAsync()
    {
        await using var database = NpgsqlDataSource.Create(ConnectionString);
        await using var change = database.CreateCommand("alter system set fsync = off");
        await change.ExecuteNonQueryAsync();
        await using var reload = database.CreateCommand("select pg_reload_conf()");
        await reload.ExecuteNonQueryAsync();
    }

    /// <summary>The private server, with tables and settings in it, as an earlier life of the product leaves it: the silo adopts it.</summary>
    private async Task PrepareAsync()
    {
        cluster = await OpenClusterAsync();
        if (options.WalApart)
        {
            MoveWal();
        }

        await cluster.StartAsync(PostgresSettings.Durable, 0, CancellationToken.None);
        await cluster.EnsureDatabaseAsync("leadexec", CancellationToken.None);
        await MigrateAsync();
        await SettingPublisher.PublishAsync(ConnectionString, start.DataFolder, TortureAccount.All(Buyers.BuyerAddress));
        await (Cards?.PrepareAsync(ConnectionString, start.DataFolder) ?? Task.CompletedTask);
        // A silo that ends in good order ends its own server too, under the other silo.
        start = options.Orderly ? start with { Database = ConnectionString } : start;
    }

    /// <summary>To the volume; the server follows the link.</summary>
    private void MoveWal()
    {
        var (own, apart) = (Path.Combine(start.DataFolder, "postgres", "data", "pg_wal"), Path.Combine(volume!.Mount, "pg_wal"));
        using var move = Process.Start("/bin/sh", ["-c", $"mv '{own}' '{apart}' && ln -s '{apart}' '{own}'"]);
        move.WaitForExit();
        if (move.ExitCode != 0)
        {
            throw new InvalidOperationException("The write-ahead log could not be moved.");
        }
    }

    /// <summary>Asks for one part of the log after another until there is none, of which the server dies.</summary>
    /// <exception cref="InvalidOperationException">It lives on.</exception>
    private async Task UseUpWalAsync()
    {
        await using var database = NpgsqlDataSource.Create(ConnectionString + ";Pooling=false;Command Timeout=10");
        for (var parts = 0; parts < 200; parts++)
        {
            try
            {
                await using var next = database.CreateCommand("select pg_current_xact_id(), pg_switch_wal()");
                await next.ExecuteNonQueryAsync();
            }
            catch (NpgsqlException)
            {
                return;
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException("The server found room for its log all the same.");
    }

    private async Task MigrateAsync()
    {
        if (options.OlderBuild is not null)
        {
            await RigStart.MigrateAsync(start, ConnectionString);
            return;
        }

        await using var database = NpgsqlDataSource.Create(ConnectionString);
        await new MigrationRunner(database).ApplyAsync(CancellationToken.None);
    }

    private static async Task EndAsync(SiloProcess silo)
    {
        var code = await silo.StopAsync();
        if (code != 0)
        {
            var output = await silo.OutputAsync();
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A silo that was asked to end ended with {code}.\n{output}"));
        }

        await silo.DisposeAsync();
    }

    private async Task StartSiloAsync()
    {
        silo = await SiloProcess.StartAsync(start);
        cluster = await OpenClusterAsync();
        await AdoptAsync();
    }

    /// <summary>It keeps its port, as the first one does.</summary>
    private async Task StartSecondAsync()
    {
        if (options.TwoSilos)
        {
            secondStart ??= RigStart.Second(start, ConnectionString);
            second = await SiloProcess.StartAsync(secondStart);
        }
    }

    private Task<PostgresCluster> OpenClusterAsync() =>
        PostgresCluster.OpenAsync(Path.Combine(start.DataFolder, "postgres"), PostgresLocator.FindBinaries(new PostgresSearch()), CancellationToken.None);

    private async Task AdoptAsync()
    {
        if (!await cluster!.TryAdoptAsync(CancellationToken.None))
        {
            throw new InvalidOperationException("The product's PostgreSQL does not answer.");
        }
    }

    private async Task WaitForNewServerAsync(int? old)
    {
        var clock = Stopwatch.StartNew();
        while (cluster!.Pid is not { } pid || pid == old || !await silo!.IsReadyAsync())
        {
            if (!silo!.Lives || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The silo {(silo.Lives ? "did not become ready again" : "ended")} after its PostgreSQL was killed.\n{await silo.OutputAsync()}");
            }

            await Task.Delay(50);
        }

        await AdoptAsync();
    }

    private static async Task WaitForEndAsync(int? server)
    {
        while (server is { } pid && ServerProcess.IsPostgres(pid))
        {
            await Task.Delay(10);
        }
    }
}
