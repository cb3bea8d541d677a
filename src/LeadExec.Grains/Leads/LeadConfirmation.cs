using System.Globalization;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>
/// A client's confirmation of a delivery (E-61): once, in time, and durable before it is answered. The journal decides between a
/// confirmation and the end of its time when both come at once, for each is an outcome of the same attempt.
/// </summary>
internal sealed class LeadConfirmation(LeadServices services, LeadRecord record)
{
    public async Task<ConfirmDeliveryReply> ConfirmAsync(ConfirmDelivery command)
    {
        var attempt = record.Attempts.FirstOrDefault(tried => tried.Id.Value == command.AttemptId && (command.ClientId is not { } client || tried.ClientId.Value == client));
        if (attempt is null)
        {
            return Reply(ConfirmStatus.NotFound, null);
        }

        var now = services.Time.GetUtcNow();
        var status = Judge(attempt, now);
        if (status != ConfirmStatus.Confirmed)
        {
            return Reply(status, attempt);
        }

        var reply = await services.Journal.CommitAsync(Command(attempt, command.UserId, now), CancellationToken.None);
        return Reply(reply switch
        {
            { Answer: CommitAnswer.Done } or { Answer: CommitAnswer.Already, AttemptState: AttemptState.Accepted } => ConfirmStatus.Confirmed,
            { Answer: CommitAnswer.Already } => ConfirmStatus.TooLate,
            _ => ConfirmStatus.Busy,
        }, attempt);
    }

    private static ConfirmStatus Judge(AttemptRecord attempt, DateTimeOffset now) => attempt switch
    {
        { State: AttemptState.Unconfirmed, PinnedUntil: { } until } => now < until ? ConfirmStatus.Confirmed : ConfirmStatus.TooLate,
        { State: AttemptState.Accepted, WasConfirmed: true } => ConfirmStatus.AlreadyConfirmed,
        { State: AttemptState.Failed, Reason: RejectReason.NotConfirmed } => ConfirmStatus.TooLate,
        _ => ConfirmStatus.NotAwaited,
    };

    private static ConfirmDeliveryReply Reply(ConfirmStatus status, AttemptRecord? attempt) => new() { Status = status, Until = attempt?.ConfirmUntil };

    /// <summary>A lead at rest goes on resting with what it still waits for; one that is worked on keeps its stage.</summary>
    private LeadCommit Command(AttemptRecord attempt, int user, DateTimeOffset now)
    {
        var past = PastAttempts.Of(record, services.Catalogs.Current, now);
        var held = past.Pending.Single(pending => pending.Attempt.Id == attempt.Id);
        var price = attempt.Agreed ?? attempt.Held;
        var rest = LeadFlow.Start(record.MaximumDeliveries, []) with
        {
            Sold = past.Sold.Add(new SoldDelivery { AttemptId = attempt.Id, Candidate = held.Attempt.Candidate, Price = price, RedirectUrl = attempt.RedirectUrl }),
            Pinned = past.Pinned,
            Retries = past.Retries,
            Pending = past.Pending.Remove(held),
        };
        var rests = record.Stage == FlowStage.Held;
        return new LeadCommit
        {
            LeadId = record.Id,
            Epoch = record.Epoch,
            Outcome = new AttemptOutcome { AttemptId = attempt.Id, State = AttemptState.Accepted, Price = price, DecidedBy = string.Create(CultureInfo.InvariantCulture, $"user/{user}") },
            Stage = rests ? rest.RestStage : record.Stage,
            DueAt = rests ? rest.RestUntil : record.DueAt,
        };
    }
}
