using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Leads;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>
/// One lead from its post to its end. A shell: the gates, the flow and the commits think; this class owns the run, so that a
/// caller may leave at its deadline while the work goes on.
/// </summary>
public sealed partial class LeadGrain(LeadServices services, ILogger<LeadGrain> logger) : Grain, ILeadGrain
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    private Task<LeadReply>? _run;
    private Task? _resumption;
    private Task? _mending;
    private (Guid Key, Task<ByHandReply> Run)? _byHand;

    private bool IsBusy => _run is { IsCompleted: false } || _resumption is { IsCompleted: false } || _mending is not null || _byHand is { Run.IsCompleted: false };

    private LeadId Id => new(GrainKeys.LeadId(this.GetPrimaryKeyString()));

    public Task<LeadReply> SubmitAsync(SubmitLead command, CancellationToken cancellationToken = default)
    {
        DelayDeactivation(LongestRun);
        _run ??= RunAsync(command);
        return WithinAsync(_run, command.Deadline);
    }

    public async Task<LeadReply> AwaitAnswerAsync(DateTimeOffset deadline, CancellationToken cancellationToken = default)
    {
        if (_run is { } run)
        {
            return await WithinAsync(run, deadline);
        }

        var stored = await services.Record.FindAnswerAsync(Id, cancellationToken);
        return stored is not null ? Reply(LeadReplyStatus.Final, stored) : await services.Record.LoadAsync(Id, cancellationToken) is null
            ? new LeadReply { Status = LeadReplyStatus.NotFound, LeadId = Id.Value }
            : Running();
    }

    public async Task ResumeAsync()
    {
        if (IsBusy)
        {
            return;
        }

        DelayDeactivation(LongestRun);
        _resumption = ResumeOnceAsync();
        await _resumption;
    }

    public async Task<ConfirmDeliveryReply> ConfirmAsync(ConfirmDelivery command)
    {
        if (IsBusy)
        {
            return new ConfirmDeliveryReply { Status = ConfirmStatus.Busy };
        }

        var record = await services.Record.LoadAsync(Id, CancellationToken.None);
        return record is null
            ? new ConfirmDeliveryReply { Status = ConfirmStatus.NotFound }
            : await new LeadConfirmation(services, record).ConfirmAsync(command);
    }

    public async Task<DecideAttemptReply> DecideAttemptAsync(DecideAttempt command)
    {
        var record = await services.Record.LoadAsync(Id, CancellationToken.None);
        var attempt = record?.Attempts.FirstOrDefault(tried => tried.Id.Value == command.AttemptId);
        if (record is null || attempt is not { State: AttemptState.Unknown })
        {
            return new DecideAttemptReply { Taken = false, Refusal = "Only an attempt of unknown outcome can be decided." };
        }

        if (StaffDecision.MustWait(record, services.Catalogs.Current))
        {
            return new DecideAttemptReply { Taken = false, Refusal = "The lead is being distributed; ask again in a moment." };
        }

        var reply = await services.Journal.CommitAsync(StaffDecision.Commit(record, attempt, command, services.Time.GetUtcNow()), CancellationToken.None);
        // Another activation may have decided meanwhile, and the other way round.
        var taken = reply.Answer == CommitAnswer.Done || (reply.Answer == CommitAnswer.Already && await IsDecidedAsync(command));
        return new DecideAttemptReply { Taken = taken, Refusal = taken ? null : $"It was decided otherwise ({reply.Answer}, {reply.Reason})." };
    }

    private async Task<bool> IsDecidedAsync(DecideAttempt command)
    {
        var record = await services.Record.LoadAsync(Id, CancellationToken.None);
        var state = record?.Attempts.FirstOrDefault(tried => tried.Id.Value == command.AttemptId)?.State;
        return state == (command.Accepted ? AttemptState.Accepted : AttemptState.NotSent);
    }

    public async Task<bool> EndPinAsync(Guid attemptId)
    {
        return !IsBusy && await new PinEnding(services, Id).RunAsync(new AttemptId(attemptId));
    }

    public async Task<ByHandReply> ActByHandAsync(ActByHand command)
    {
        if (_byHand is not { Run.IsCompleted: false } under || under.Key != command.Key)
        {
            if (IsBusy)
            {
                return new ByHandReply { Status = ByHandStatus.Busy };
            }

            DelayDeactivation(LongestRun);
            _byHand = under = (command.Key, RunByHandAsync(command));
        }

        await UntilAsync(under.Run, command.Deadline);
        return under.Run.IsCompleted ? await under.Run : new ByHandReply { Status = ByHandStatus.Running };
    }

    private async Task<ByHandReply> RunByHandAsync(ActByHand command)
    {
        var steps = new StepLog(Id, services.Time);
        try
        {
            return await services.Record.LoadAsync(Id, CancellationToken.None) is { } record
                ? await new HandWork(services, GrainFactory, record, steps).RunAsync(command)
                : new ByHandReply { Status = ByHandStatus.NotFound };
        }
        catch (Exception failure)
        {
            Mend(failure);
            throw;
        }
        finally
        {
            services.ProcessLog.Append(steps.Close());
            Leave(queued: false);
        }
    }

    private async Task<LeadReply> RunAsync(SubmitLead command)
    {
        var steps = new StepLog(Id, services.Time);
        var queued = false;
        try
        {
            var end = await new LeadReception(services, GrainFactory, command, steps).RunAsync();
            queued = end.Queued;
            return end.Answer is not null ? Reply(LeadReplyStatus.Final, end.Answer) : await OtherAsync(end.Stop, command.Deadline);
        }
        catch (JournalOverloadedException)
        {
            LogOverloaded(Id.Value);
            return new LeadReply { Status = LeadReplyStatus.Unavailable, LeadId = Id.Value };
        }
        catch (Exception failure)
        {
            Mend(failure);
            throw;
        }
        finally
        {
            services.ProcessLog.Append(steps.Close());
            Leave(queued);
        }
    }

    /// <summary>Told here, where the run is over: a worker that comes for the lead at once finds nothing under way, and this activation.</summary>
    private void Leave(bool queued)
    {
        if (queued)
        {
            services.Queue.Joined();
        }
        else if (_mending is null)
        {
            DeactivateOnIdle();
        }
    }

    /// <summary>
    /// A run that broke leaves the lead where it stood, and no other process takes over from one that lives; so this activation goes
    /// on from the record, as recovery would after a crash (INV-04).
    /// </summary>
    private void Mend(Exception failure)
    {
        LogBroken(Id.Value, failure.GetType().Name);
        DelayDeactivation(LongestRun);
        _mending ??= MendAsync();
    }

    private async Task MendAsync()
    {
        await new LeadMending(services, Id).RunAsync(ResumeFromAsync);
        _mending = null;
        DeactivateOnIdle();
    }

    private async Task ResumeOnceAsync()
    {
        try
        {
            if (await services.Record.LoadAsync(Id, CancellationToken.None) is { } record)
            {
                await ResumeFromAsync(record);
            }
        }
        catch (Exception failure)
        {
            Mend(failure);
            throw;
        }

        DeactivateOnIdle();
    }

    private async Task ResumeFromAsync(LeadRecord record)
    {
        var steps = new StepLog(Id, services.Time);
        try
        {
            await new LeadResumption(services, GrainFactory, record, steps).RunAsync();
        }
        finally
        {
            services.ProcessLog.Append(steps.Close());
        }
    }

    /// <summary>The key or body is another lead's: its stored answer is this one's answer (decision 1).</summary>
    private async Task<LeadReply> OtherAsync(LeadCommitReply? stop, DateTimeOffset deadline)
    {
        if (stop is not { Answer: CommitAnswer.KeyTaken, OtherLead: { } other })
        {
            // Another run has the lead: the same submission came twice, or recovery took it over.
            return await services.Record.FindAnswerAsync(Id, CancellationToken.None) is { } stored ? Reply(LeadReplyStatus.Final, stored) : Running();
        }

        if (stop.InputDiffers)
        {
            return new LeadReply { Status = LeadReplyStatus.KeyReused, LeadId = other.Value };
        }

        var reply = await GrainFactory.GetGrain<ILeadGrain>(GrainKeys.Lead(other.Value)).AwaitAnswerAsync(deadline);
        return reply.Status == LeadReplyStatus.Final ? reply with { Status = LeadReplyStatus.Replayed } : reply;
    }

    /// <summary>The run's reply, or that it is still running when the deadline comes first. The run is never cancelled.</summary>
    private async Task<LeadReply> WithinAsync(Task<LeadReply> run, DateTimeOffset deadline)
    {
        await UntilAsync(run, deadline);
        return run.IsCompleted ? await run : Running();
    }

    private async Task UntilAsync(Task run, DateTimeOffset deadline)
    {
        var left = deadline - services.Time.GetUtcNow();
        if (!run.IsCompleted && left > TimeSpan.Zero)
        {
            using var stopWaiting = new CancellationTokenSource();
            await Task.WhenAny(run, Task.Delay(left, services.Time, stopWaiting.Token));
            stopWaiting.Cancel(); // Nobody waits for the delay any more; CancelAsync would go to the thread pool for it.
        }
    }

    private LeadReply Running() => new() { Status = LeadReplyStatus.Running, LeadId = Id.Value };

    private LeadReply Reply(LeadReplyStatus status, StoredAnswer answer) => new()
    {
        Status = status,
        LeadId = Id.Value,
        HttpStatus = answer.Status,
        MediaType = answer.MediaType,
        Body = answer.Body,
    };

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "The run of lead {LeadId} broke, it goes on from the record: {Kind}")]
    private partial void LogBroken(Guid leadId, string kind);

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "Lead {LeadId} was not taken: the journal is overloaded")]
    private partial void LogOverloaded(Guid leadId);
}
