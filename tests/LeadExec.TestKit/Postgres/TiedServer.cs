using LeadExec.Hosting.Postgres;

namespace LeadExec.TestKit.Postgres;

/// <summary>Starts a cluster as a child that dies with this process, and waits until it answers.</summary>
internal static class TiedServer
{
    /// <summary>Shared memory lies in the data folder and goes with it, also after a kill.</summary>
    private const string OwnMemory = "dynamic_shared_memory_type = mmap\n";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    internal static async Task StartAsync(PostgresCluster cluster, Func<int, string> settings, int port)
    {
        var line = await cluster.PrepareForegroundAsync(p => settings(p) + OwnMemory, port, TiedProcess.DieWithParent("QUIT"), CancellationToken.None);
        var server = await TiedProcess.StartAsync(line, cluster.Files.StartLog);
        using var patience = new CancellationTokenSource(Patience);
        while (!await cluster.AnswersAsync(patience.Token))
        {
            if (server.Exited.IsCompleted)
            {
                throw new PostgresUnavailableException("The test cluster ended at once.\n" + await File.ReadAllTextAsync(cluster.Files.StartLog, patience.Token));
            }

            await Task.Delay(20, patience.Token);
        }
    }
}
