using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LeadExec.Bench.Load;
using Npgsql;

namespace LeadExec.Bench.LeadList;

/// <summary>
/// The admin app's lead list over very many leads, in a real browser: some leads are posted, the record is filled with copies of their rows,
/// and a script opens the list and scrolls it.
/// </summary>
internal static class LeadListBench
{
    private const int Posted = 200;
    private const string Script = "src/web/tests/bench/lead-list.mjs";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var options = BenchOptions.Parse(arguments);
        var leads = arguments.Contains("--leads") ? options.Leads : 1_000_000;
        await using var product = await ProductRig.CreateAsync();
        var silo = await product.StartProductAsync(SaleRig.Settings);
        await PostAsync(silo.Address, silo.Pid);
        var watch = Stopwatch.StartNew();
        await LeadCopies.FillAsync(product.Database, leads);
        var count = await CountAsync(product.Database);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} leads after {watch.Elapsed.TotalSeconds:0} s"));
        var figures = await LookAsync(product.SetUpLink);
        if (figures is null)
        {
            return 1;
        }

        Console.WriteLine(figures);
        Directory.CreateDirectory(options.Output);
        await File.WriteAllTextAsync(Path.Combine(options.Output, "leads.json"), figures + "\n");
        return 0;
    }

    private static async Task PostAsync(Uri silo, int pid)
    {
        using var generator = new LoadGenerator();
        foreach (var (name, type) in new[] { ("portal", 1), ("webhook", 2) })
        {
            var load = await generator.BurstAsync(new Contender(name, new Uri(silo, "/processor/insert/general"), type, pid), Posted / 2);
            if (load.Failed > 0)
            {
                throw new InvalidOperationException($"{load.Failed} posts failed.");
            }
        }
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select count(*) from lead");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The script's last line, which is JSON; null when it failed, which it has explained.</summary>
    private static async Task<string?> LookAsync(string setUpLink)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Script, setUpLink]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("node did not start.");
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(output);
        return parsed.RootElement.GetRawText();
    }
}
