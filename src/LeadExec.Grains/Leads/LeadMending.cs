using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>
/// Goes on with a lead whose run broke while its process lives: the database was away, a call between grains was lost. What was being
/// sent is unknown, as after a crash (FM-04); a lead that breaks every time is parked in quality control (FM-07).
/// </summary>
internal sealed class LeadMending(LeadServices services, LeadId leadId)
{
    private const int MostTries = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pinned = TimeSpan.FromMinutes(15);

    public async Task RunAsync(Func<LeadRecord, Task> resume)
    {
        var pause = FirstPause;
        for (var tried = 1; ; tried++)
        {
            await Task.Delay(pause, services.Time);
            pause = tried < MostTries ? pause * 2 : pause;
            try
            {
                if (await services.Record.LoadAsync(leadId, CancellationToken.None) is not { Stage: FlowStage.Received or FlowStage.Sending } record)
                {
                    return;
                }

                if (record.Attempts.FirstOrDefault(attempt => attempt.State == AttemptState.Sending) is { } sending)
                {
                    await services.Journal.CommitAsync(Orphaned(record, sending), CancellationToken.None);
                }
                else if (tried > MostTries)
                {
                    await services.Journal.CommitAsync(Parked(record), CancellationToken.None);
                    services.Tools.Parked.Add(leadId);
                    return;
                }
                else
                {
                    await resume(record);
                    return;
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Whatever it was, it is tried again after a longer pause; the process's end hands the lead to another one.
            }
        }
    }

    private LeadCommit Orphaned(LeadRecord record, AttemptRecord sending) => new()
    {
        LeadId = record.Id,
        Epoch = record.Epoch,
        Outcome = new AttemptOutcome
        {
            AttemptId = sending.Id,
            State = AttemptState.Unknown,
            Reason = RejectReason.ProcessDied,
            ReleaseSlot = services.Catalogs.Current.DeliveryAccounts.GetValueOrDefault(sending.AccountId)?.EffectiveUnknownPolicy == Domain.Catalogs.UnknownPolicy.MoveOn,
            PinnedUntil = services.Time.GetUtcNow() + Pinned,
        },
        Stage = FlowStage.Received,
    };

    private static LeadCommit Parked(LeadRecord record) => new() { LeadId = record.Id, Epoch = record.Epoch, Stage = FlowStage.QualityControl };
}
