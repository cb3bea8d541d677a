using LeadExec.Ports.Leads;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>
/// The batch writer: one per silo, one connection, one call per round trip, no linger. While a batch is in flight the next one collects.
/// An unknown commit is asked again with the same batch until the database answers; a broken assertion halts the writer.
/// </summary>
public sealed partial class PostgresLeadJournal(PostgresOptions options, TimeProvider time, ILogger<PostgresLeadJournal> logger) : BackgroundService, ILeadJournal
{
    private readonly CommandQueue queue = new(options, time);
    private readonly WriterConnection connection = new(options);
    private readonly CommitBatch statement = new(options);
    private readonly WriterMeters meters = new();

    /// <summary>A CHECK or unique index refused what the function had decided; see the critical log line. Health goes down.</summary>
    public bool IsHalted { get; private set; }

    /// <summary>Commands that wait now.</summary>
    public int Waiting => queue.Count;

    public async Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return await queue.Add(command).Reply.WaitAsync(cancellationToken);
    }

    /// <summary>Takes nothing more. The batch in flight may or may not stand; what waits fails. Drain the callers first.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        queue.Close(new JournalOverloadedException("The journal is stopped."));
    }

    public override void Dispose()
    {
        queue.Close(new JournalOverloadedException("The journal is stopped."));
        queue.Dispose();
        meters.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (!stoppingToken.IsCancellationRequested && !IsHalted)
            {
                await SettleAsync(await queue.TakeAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it waited for work or for the database; the callers learn it below.
        }
        finally
        {
            queue.Close(new JournalOverloadedException("The journal is stopped."));
            await connection.DropAsync();
        }
    }

    /// <summary>Repeats the same batch until every command is answered or stands at the head of the queue again.</summary>
    private async Task SettleAsync(List<QueuedCommand> batch, CancellationToken stoppingToken)
    {
        var commands = batch.ConvertAll(item => item.Command);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var open = await connection.GetAsync(stoppingToken);
                WriterFaultPoints.BeforeCommit(commands);
                var replies = await statement.ExecuteAsync(open, commands, stoppingToken);
                WriterFaultPoints.AfterCommit(commands);
                meters.Batch(commands.Count);
                Answer(batch, replies);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                batch.ForEach(item => item.Fail(new JournalOverloadedException("The journal is stopped; the command may or may not stand.")));
                throw;
            }
            catch (PostgresException refused) when (WriterFaults.KindOf(refused) == WriterFault.Assertion)
            {
                Halt(batch, refused);
                return;
            }
            catch (PostgresException refused) when (WriterFaults.KindOf(refused) == WriterFault.Unstorable)
            {
                await SplitAsync(batch, refused, stoppingToken);
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException)
            {
                await BeforeRepeatAsync(commands.Count, attempt, failure, stoppingToken);
            }
        }
    }

    private void Answer(List<QueuedCommand> batch, LeadCommitReply?[] replies)
    {
        var again = new List<QueuedCommand>();
        for (var i = 0; i < batch.Count; i++)
        {
            if (replies[i] is { } reply)
            {
                batch[i].Answer(reply);
            }
            else
            {
                again.Add(batch[i]);
            }
        }

        if (again.Count > 0)
        {
            meters.Again(again.Count);
            queue.PutBack(again);
        }
    }

    private void Halt(List<QueuedCommand> batch, PostgresException refused)
    {
        IsHalted = true;
        LogHalted(logger, refused.SqlState, refused.ConstraintName, refused.TableName);
        var reason = new JournalHaltedException($"The writer halted: {refused.SqlState} {refused.ConstraintName}.");
        batch.ForEach(item => item.Fail(reason));
        queue.Close(reason);
    }

    /// <summary>A value that the database cannot store costs its own command only.</summary>
    private async Task SplitAsync(List<QueuedCommand> batch, PostgresException refused, CancellationToken stoppingToken)
    {
        if (batch.Count == 1)
        {
            LogUnstorable(logger, refused.SqlState);
            batch[0].Fail(new ArgumentException($"The database cannot store this command: {refused.SqlState}."));
            return;
        }

        var half = batch.Count / 2;
        await SettleAsync(batch.GetRange(0, half), stoppingToken);
        if (IsHalted)
        {
            batch.GetRange(half, batch.Count - half).ForEach(item => item.Fail(new JournalHaltedException("The writer halted.")));
            return;
        }

        await SettleAsync(batch.GetRange(half, batch.Count - half), stoppingToken);
    }

    private async Task BeforeRepeatAsync(int commands, int attempt, Exception failure, CancellationToken stoppingToken)
    {
        var conflict = failure is PostgresException refused && WriterFaults.KindOf(refused) == WriterFault.Conflict;
        LogRepeat(logger, commands, attempt, WriterFaults.Name(failure));
        meters.Repeat();
        if (!conflict)
        {
            await connection.DropAsync();
        }

        if (!conflict || attempt > 3)
        {
            var pause = Math.Min(options.FirstBackOff.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 20)), options.MaximumBackOff.TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(pause), time, stoppingToken);
        }
    }
}
