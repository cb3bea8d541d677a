using System.Text.Json;
using System.Threading.Channels;
using Npgsql;

namespace LeadExec.Bench.Servers;

/// <summary>The floor: whatever waits becomes one insert of many rows and one flush. No product can do less and be durable.</summary>
internal sealed class GroupCommitSink : ILeadSink
{
    private const int MostRows = 512;
    private readonly Channel<(SunkLead Lead, TaskCompletionSource Stored)> queue = Channel.CreateBounded<(SunkLead, TaskCompletionSource)>(8_192);
    private readonly NpgsqlDataSource database;
    private readonly Task writing;

    public GroupCommitSink(string connectionString)
    {
        database = NpgsqlDataSource.Create(connectionString);
        writing = WriteAsync();
    }

    public async Task StoreAsync(SunkLead lead)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await queue.Writer.WriteAsync((lead, stored));
        await stored.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.Complete();
        await writing;
        await database.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand("insert into lead(id, fields, raw) select id, fields::jsonb, raw from unnest($1, $2, $3) as l(id, fields, raw)", connection);
        var parameters = Enumerable.Range(0, 3).Select(_ => new NpgsqlParameter()).ToArray();
        insert.Parameters.AddRange(parameters);
        var batch = new List<(SunkLead Lead, TaskCompletionSource Stored)>();
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostRows && queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            parameters[0].Value = batch.Select(entry => entry.Lead.Id).ToArray();
            parameters[1].Value = batch.Select(entry => JsonSerializer.Serialize(entry.Lead.Fields)).ToArray();
            parameters[2].Value = batch.Select(entry => entry.Lead.Raw).ToArray();
            await insert.ExecuteNonQueryAsync();
            batch.ForEach(entry => entry.Stored.SetResult());
        }
    }
}
