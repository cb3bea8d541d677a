using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LeadExec.Bench.Servers;

/// <summary>A contender in a process of its own, so that its CPU time is its own. It ends when its standard input does.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private readonly Process process;

    private ChildServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Pid => process.Id;

    /// <summary>Starts this program again with another verb and waits until the port answers.</summary>
    /// <exception cref="InvalidOperationException">It ended at once.</exception>
    public static Task<ChildServer> StartSelfAsync(string verb, string connectionString) =>
        StartAsync(Environment.ProcessPath!, port => [verb, port, connectionString]);

    public static async Task<ChildServer> StartAsync(string program, Func<string, string[]> arguments)
    {
        var port = TestKit.Silo.SiloProcess.FreePort();
        var text = port.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(new ProcessStartInfo(program, arguments(text)) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!await AnswersAsync(port))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}.");
            }

            await Task.Delay(50);
        }

        return new ChildServer(process, new Uri($"http://127.0.0.1:{text}"));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(5)));
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
