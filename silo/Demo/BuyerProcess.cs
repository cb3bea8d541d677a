using System.Diagnostics;
using System.Globalization;

namespace LeadExec.Silo.Demo;

/// <summary>The buyer simulator as a child process that ends with the silo.</summary>
internal sealed class BuyerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private BuyerProcess(Process process) => _process = process;

    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static BuyerProcess Start(string program, int port)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        start.ArgumentList.Add("--port");
        start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add("--parent");
        start.ArgumentList.Add(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        var process = Process.Start(start) ?? throw new InvalidOperationException("The buyer simulator did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new BuyerProcess(process);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
