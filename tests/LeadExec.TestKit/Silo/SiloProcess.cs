using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LeadExec.TestKit.Postgres;

namespace LeadExec.TestKit.Silo;

/// <summary>The product as a person runs it: its executable as a child process, which dies with the test.</summary>
public sealed class SiloProcess : IAsyncDisposable
{
    private const int FirstPort = 12_000;
    private const int EndOfPorts = 32_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly int FirstOffset = Environment.ProcessId * 97 % (EndOfPorts - FirstPort);
    private static int ports;
    private readonly SiloStart start;
    private readonly TiedProcess process;

    private SiloProcess(SiloStart start, TiedProcess process)
    {
        (this.start, this.process) = (start, process);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5) }, disposeHandler: true)
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(90),
        };
    }

    public int Pid => process.Pid;

    public bool Lives => !process.Exited.IsCompleted;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{start.Port}"));

    /// <summary>A client of its own that follows no redirect and knows no proxy.</summary>
    public HttpClient Http { get; }

    /// <summary>
    /// A loopback port that nobody listens on at this moment, and that this process never named before. It lies below the ports that the
    /// system gives to outgoing connections and to port 0, so that it stays free while a silo that is killed starts again.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + ((FirstOffset + Interlocked.Increment(ref ports)) % (EndOfPorts - FirstPort));
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // Somebody else's; the next one.
            }
        }
    }

    /// <summary>Starts the program and does not wait for it.</summary>
    /// <exception cref="FileNotFoundException">The silo is not built.</exception>
    public static async Task<SiloProcess> LaunchAsync(SiloStart start)
    {
        if (!File.Exists(start.Program))
        {
            throw new FileNotFoundException("Build the project 'silo' first.", start.Program);
        }

        IReadOnlyList<string> line = [.. TiedProcess.DieWithParent("KILL"), start.Program, .. start.Arguments()];
        return new SiloProcess(start, await TiedProcess.StartAsync(line, start.Log, start.Environment()));
    }

    /// <summary>Starts the program and waits until it says that it is ready.</summary>
    public static async Task<SiloProcess> StartAsync(SiloStart start)
    {
        var silo = await LaunchAsync(start);
        await silo.WaitReadyAsync();
        return silo;
    }

    /// <exception cref="InvalidOperationException">It ended, or was not ready in three minutes; the message holds what it printed.</exception>
    public async Task WaitReadyAsync()
    {
        var clock = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (!Lives || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The silo {(Lives ? "was not ready in time" : "ended")}. Its output:\n{Tail(await OutputAsync())}");
            }

            await Task.WhenAny(Task.Delay(50), process.Exited);
        }
    }

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            using var answer = await Http.GetAsync(new Uri("/healthz/ready", UriKind.Relative), patience.Token);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>All that this and earlier processes with the same log printed, standard error included.</summary>
    public Task<string> OutputAsync() => File.ReadAllTextAsync(start.Log);

    /// <summary>Waits until the process has ended by itself.</summary>
    public Task WaitExitAsync() => process.Exited.WaitAsync(Patience);

    /// <summary>kill -9. Returns when the process is gone.</summary>
    public async Task KillAsync()
    {
        Signal("KILL");
        await process.Exited;
    }

    /// <summary>Asks the process to end, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Signal("TERM");
        return await process.Exited.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Lives)
        {
            Signal("TERM");
            await Task.WhenAny(process.Exited, Task.Delay(TimeSpan.FromSeconds(30)));
            await KillAsync();
        }
    }

    private void Signal(string signal)
    {
        if (Lives)
        {
            using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {Pid.ToString(CultureInfo.InvariantCulture)} 2>/dev/null"]);
            kill.WaitForExit();
        }
    }

    private static string Tail(string text) => text.Length <= 6_000 ? text : text[^6_000..];
}
