using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LeadExec.Hosting.Postgres;

/// <summary>
/// A private cluster in one folder: made on first use, started, stopped. It watches nothing; <see cref="EmbeddedPostgres"/> does that
/// for the product, and the test kit builds its throw-away and crash-test clusters on this class.
/// </summary>
public sealed class PostgresCluster
{
    private const string User = "leadexec";
    private const int StartSeconds = 600;
    private readonly PostgresAccount account;
    private readonly PostgresBinaries binaries;

    private PostgresCluster(ClusterFiles files, PostgresBinaries binaries, PostgresAccount account)
    {
        Files = files;
        this.binaries = binaries;
        this.account = account;
    }

    public ClusterFiles Files { get; }

    /// <summary>Loopback port of the last start or adoption; 0 before.</summary>
    public int Port { get; private set; }

    /// <summary>Process id of the running server, or null when none of this folder lives.</summary>
    public int? Pid => PostmasterFile.Read(Files.Data) is { } file && file.IsAlive() ? file.Pid : null;

    /// <summary>Npgsql connection string of a database in this cluster. Holds the password: never log it.</summary>
    public string ConnectionStringTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = Files.Password(),
        Database = database,
        Timeout = 5,
    }.ConnectionString;

    /// <summary>Opens the folder, and makes the cluster in it when there is none. A half-made one of an earlier, killed start is made anew.</summary>
    public static async Task<PostgresCluster> OpenAsync(string root, PostgresBinaries binaries, CancellationToken cancellation)
    {
        var cluster = new PostgresCluster(new ClusterFiles(Path.GetFullPath(root)), binaries, await PostgresAccount.DetectAsync(cancellation));
        if (!cluster.Files.IsInitialised)
        {
            await cluster.InitialiseAsync(cancellation);
        }

        await cluster.account.OwnAsync(cluster.Files.Root, cancellation);
        return cluster;
    }

    /// <summary>Takes over a server that an earlier process left running in this folder, if the saved password opens it.</summary>
    public async Task<bool> TryAdoptAsync(CancellationToken cancellation)
    {
        if (PostmasterFile.Read(Files.Data) is not { } file || !file.IsAlive())
        {
            return false;
        }

        Port = file.Port;
        return await AnswersAsync(cancellation);
    }

    /// <summary>Starts the server detached from this process and its terminal, and returns when it accepts connections.</summary>
    /// <param name="settings">Text of the configuration file for a port, for example <see cref="PostgresSettings.Durable"/>.</param>
    /// <param name="port">Port to listen on; 0 picks a free one.</param>
    /// <exception cref="PostgresUnavailableException">It did not start; the message holds the end of its log.</exception>
    public async Task StartAsync(Func<int, string> settings, int port, CancellationToken cancellation)
    {
        await ConfigureAsync(settings, port, cancellation);
        var seconds = StartSeconds.ToString(CultureInfo.InvariantCulture);
        var line = account.Wrap(binaries.PgCtl, "start", "-s", "-w", "-t", seconds, "-D", Files.Data, "-l", Files.StartLog);
        var result = await Command.RunAsync(line, cancellation);
        if (!result.Ok)
        {
            throw new PostgresUnavailableException("PostgreSQL did not start.\n" + result.Output + Tail(Files.StartLog));
        }
    }

    /// <summary>Prepares a start that the caller makes itself, and returns the command line for it.</summary>
    public async Task<IReadOnlyList<string>> PrepareForegroundAsync(Func<int, string> settings, int port, IReadOnlyList<string> wrapper, CancellationToken cancellation)
    {
        await ConfigureAsync(settings, port, cancellation);
        return account.Wrap([.. wrapper, binaries.Postgres, "-D", Files.Data]);
    }

    /// <summary>Orderly stop: open transactions are rolled back, everything committed is on disk. Does nothing when it does not run.</summary>
    public Task StopAsync(CancellationToken cancellation) => StopAsync("fast", cancellation);

    /// <summary>Ends the server without writing anything, but gives its shared memory back, which a kill -9 would leave to the system.</summary>
    public Task AbandonAsync(CancellationToken cancellation) => StopAsync("immediate", cancellation);

    /// <summary>Creates the database when it is missing.</summary>
    public async Task EnsureDatabaseAsync(string name, CancellationToken cancellation)
    {
        await using var source = Administration();
        await using var find = source.CreateCommand("select 1 from pg_database where datname = $1");
        find.Parameters.AddWithValue(name);
        if (await find.ExecuteScalarAsync(cancellation) is null)
        {
            await using var create = source.CreateCommand("create database \"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
            await create.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>True when the server answers a query with the saved password and serves this folder's data.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await using var source = Administration();
            await using var ask = source.CreateCommand("select current_setting('data_directory')");
            return await ask.ExecuteScalarAsync(cancellation) is string served && Same(served, Files.Data);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task StopAsync(string mode, CancellationToken cancellation)
    {
        if (Pid is not { } pid)
        {
            return;
        }

        await Command.RunAsync(account.Wrap(binaries.PgCtl, "stop", "-s", "-w", "-t", "60", "-m", mode, "-D", Files.Data), cancellation);

        // The server takes its pid file away just before it ends, and pg_ctl waits for the file only.
        for (var look = 0; look < 500 && ServerProcess.IsPostgres(pid); look++)
        {
            await Task.Delay(10, cancellation);
        }
    }

    private static bool Same(string one, string other) => Path.GetFullPath(one).TrimEnd('/') == Path.GetFullPath(other).TrimEnd('/');

    private NpgsqlDataSource Administration() =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionStringTo("postgres")) { Pooling = false });

    private async Task ConfigureAsync(Func<int, string> settings, int port, CancellationToken cancellation)
    {
        Port = port > 0 ? port : FreePort();
        if (PostmasterFile.Read(Files.Data) is not { } file || !file.IsAlive())
        {
            PostmasterFile.Neutralise(Files.Data);
        }

        await File.WriteAllTextAsync(Path.Combine(Files.Data, "leadexec.conf"), settings(Port), cancellation);
        await account.OwnAsync(Files.Data, cancellation);
        File.Delete(Files.StartLog);
    }

    private async Task InitialiseAsync(CancellationToken cancellation)
    {
        ClusterFiles.CreatePrivate(Files.Root);
        Files.Password();
        var half = Files.Data + ".new";
        if (Directory.Exists(half))
        {
            Directory.Delete(half, recursive: true);
        }

        ClusterFiles.CreatePrivate(half);
        await account.OwnAsync(Files.Root, cancellation);
        var locale = OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C.UTF-8";
        var result = await Command.RunAsync(
            account.Wrap(
                binaries.InitDb, "-D", half, "-U", User, "--pwfile=" + Files.PasswordFile, "--auth=scram-sha-256",
                "--locale=" + locale, "--encoding=UTF8", "--data-checksums"),
            cancellation);
        if (!result.Ok)
        {
            throw new PostgresUnavailableException("PostgreSQL could not create its data directory.\n" + result.Output);
        }

        await File.AppendAllTextAsync(Path.Combine(half, "postgresql.conf"), "\ninclude_if_exists 'leadexec.conf'\n", cancellation);
        Directory.Move(half, Files.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Tail(string path) =>
        File.Exists(path) ? string.Join('\n', File.ReadLines(path).TakeLast(15)) : "";
}
