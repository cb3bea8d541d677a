using System.Text;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.BatchWriter;
using Npgsql;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>Runs batches on a writer's connection with auto_explain and keeps the plans of the function's own statements.</summary>
internal sealed class PlanCapture(PostgresOptions options) : IAsyncDisposable
{
    private const string Explain = "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0 -c auto_explain.log_nested_statements=on "
        + "-c auto_explain.log_analyze=on -c auto_explain.log_timing=on -c client_min_messages=log";

    private readonly WriterConnection connection = new(options with
    {
        ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Options = Explain }.ConnectionString,
    });

    private readonly StringBuilder plans = new();

    public string Plans => plans.ToString();

    public async Task<LeadCommitReply?[]> RunAsync(IReadOnlyList<LeadCommit> commands)
    {
        var open = await connection.GetAsync(CancellationToken.None);
        open.Notice += Keep;
        try
        {
            return await new CommitBatch(options).ExecuteAsync(open, commands, CancellationToken.None);
        }
        finally
        {
            open.Notice -= Keep;
        }
    }

    public void Clear() => plans.Clear();

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Keep(object sender, NpgsqlNoticeEventArgs notice) => plans.AppendLine(notice.Notice.MessageText);
}
