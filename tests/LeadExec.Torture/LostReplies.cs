using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Torture;

/// <summary>
/// The product under load while every second reply to its writer is lost after the commit, until so many were: what it was not told
/// stands once, and nobody notices but the log (FM-12).
/// </summary>
public static class LostReplies
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <returns>Replies lost, and the faults found.</returns>
    public static async Task<(int Lost, int Answered, IReadOnlyList<string> Faults)> RunAsync(int replies, int perSecond)
    {
        await using var database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        var direct = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        await using var proxy = LostReplyProxy.Start(direct.Port);
        using var folder = ScratchFolder.InMemory();
        await using var buyers = await BuyerSimulator.BuyerSimulator.StartAsync();
        TortureAccount.Prepare(buyers);
        var data = Path.Combine(folder.FullPath, "data");
        await SettingPublisher.PublishAsync(database.ConnectionString, data, TortureAccount.All(buyers.BuyerAddress));
        await using var silo = await SiloProcess.StartAsync(new SiloStart
        {
            DataFolder = data,
            Log = Path.Combine(folder.FullPath, "silo.log"),
            Port = SiloProcess.FreePort(),
            Database = new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Host = "127.0.0.1", Port = proxy.Port, SslMode = SslMode.Disable }.ConnectionString,
            AllowUnsafeDatabase = true,
            BuyerPort = buyers.Address.Port,
        });
        using var acks = new AckLog(Path.Combine(folder.FullPath, "acks.jsonl"));
        using var load = new LeadLoad(() => silo.Address, acks, 12);
        using var stop = new CancellationTokenSource(Patience);
        var posting = load.RunAsync(perSecond, stop.Token);
        while (proxy.Lost < replies && !stop.IsCancellationRequested)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        await posting;
        var faults = await Settlement.FaultsAsync(load, database.ConnectionString, Patience);
        var buyerLog = Path.Combine(folder.FullPath, "buyers-for-check.jsonl");
        await BuyerLogForCheck.WriteAsync(buyers.Log.Entries, database.DataSource, buyerLog);
        var lost = await RecordCheck.LostAsync(database.DataSource, acks.All);
        return (proxy.Lost, acks.Count,
        [
            .. faults,
            .. lost.Select(lead => $"acknowledged lead {lead} is missing or holds another person"),
            .. await RecordCheck.CheckAsync(database.ConnectionString, acks.Path, buyerLog),
        ]);
    }
}
