using System.Globalization;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>One call of the database function <c>commit_batch</c>: commands in, one answer per command out, one durable commit.</summary>
internal sealed class CommitBatch(PostgresOptions options)
{
    /// <summary>The function's "again": refused only against commands of the same batch that were refused themselves.</summary>
    private const short Again = 5;

    private const int Parameters = 96;

    private static readonly string Sql =
        "select * from commit_batch(" + string.Join(',', Enumerable.Range(1, Parameters).Select(n => "$" + n.ToString(CultureInfo.InvariantCulture))) + ")";

    /// <returns>Answers in order of the commands; null means: ask again.</returns>
    public async Task<LeadCommitReply?[]> ExecuteAsync(NpgsqlConnection connection, IReadOnlyList<LeadCommit> commands, CancellationToken cancellationToken)
    {
        await using var call = new NpgsqlCommand(Sql, connection);
        Fill(call.Parameters, commands);
        var replies = new LeadCommitReply?[commands.Count];
        await using var reader = await call.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            replies[reader.GetInt32(0) - 1] = Read(reader);
        }

        return replies;
    }

    private static LeadCommitReply? Read(NpgsqlDataReader row) => row.GetInt16(1) == Again
        ? null
        : new LeadCommitReply
        {
            Answer = (CommitAnswer)row.GetInt16(1),
            Reason = (RejectReason)row.GetInt16(2),
            OtherLead = row.IsDBNull(3) ? null : new LeadId(row.GetGuid(3)),
            InputDiffers = row.GetBoolean(4),
            AttemptState = row.IsDBNull(5) ? null : (AttemptState)row.GetInt16(5),
            OnlyOutcomeTaken = row.GetBoolean(6),
        };

    private void Fill(NpgsqlParameterCollection parameters, IReadOnlyList<LeadCommit> commands)
    {
        parameters.Add(new NpgsqlParameter<Guid> { NpgsqlDbType = NpgsqlDbType.Uuid, TypedValue = options.SiloBootId });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = (object?)options.ClockForTests?.Invoke().UtcDateTime ?? DBNull.Value });
        var set = new ColumnSet(parameters, commands.Count);
        var flow = new FlowColumns(set);
        var receipts = new ReceiptColumns(set);
        var claims = new ClaimColumns(set, commands.Sum(command => command.Receipt?.Claim?.KeyHashes.Length ?? 0));
        var holds = new HoldColumns(set);
        var outcomes = new OutcomeColumns(set);
        var qualified = new QualifiedColumns(set, commands.Sum(command => command.Receipt?.Qualified.Length ?? 0));
        var outbox = new OutboxColumns(set, commands.Sum(command => command.Outbox.Length));
        for (var i = 0; i < commands.Count; i++)
        {
            var command = commands[i];
            flow.Set(i, command);
            if (command.Receipt is { } receipt)
            {
                receipts.Set(i, receipt);
                SetClaim(claims, i, receipt);
                qualified.Set(i, receipt.Qualified);
            }

            if (command.Hold is { } hold)
            {
                holds.Set(i, hold, command.Receipt);
                receipts.SetByHand(i, hold);
            }

            if (command.Outcome is { } outcome)
            {
                outcomes.Set(i, outcome);
                receipts.SetDecider(i, outcome);
            }

            foreach (var message in command.Outbox)
            {
                outbox.Set(i, message);
            }
        }
    }

    private static void SetClaim(ClaimColumns claims, int i, LeadReceipt receipt)
    {
        if (receipt.Claim is { } claim)
        {
            claims.Set(i, claim);
        }
    }
}
