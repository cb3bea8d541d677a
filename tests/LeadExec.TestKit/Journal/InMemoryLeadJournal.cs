using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Pings;

namespace LeadExec.TestKit.Journal;

/// <summary>
/// The journal as a plain model: one command at a time under a lock, everything derived from what was accepted before. The oracle for
/// the PostgreSQL writer (both run the same compliance suite), and the record for grain tests.
/// </summary>
public sealed partial class InMemoryLeadJournal(Func<DateTimeOffset> now, InMemoryPingStore? pings = null) : ILeadJournal, ILeadRecord, IBookKeeper
{
    private readonly Lock gate = new();
    private readonly Dictionary<LeadId, ModelLead> leads = [];
    private readonly Dictionary<(CampaignId, string), LeadId> keys = [];
    private readonly Dictionary<(CampaignId, string), LeadId> bodies = [];
    private readonly Dictionary<(LeadTypeId, string), ModelClaim> claims = [];
    private readonly List<ModelMessage> outbox = [];
    private ModelBook? bookOrNull;

    /// <summary>Messages in the order of their commits; the same topic and key only once.</summary>
    public IReadOnlyList<OutboxMessage> Outbox => [.. outbox.Select(message => message.Message)];

    internal List<ModelMessage> Messages => outbox;

    private ModelBook Book => bookOrNull ??= new ModelBook(() => leads.Values);

    public Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken)
    {
        var reply = Commit(command, Guid.Empty);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled<LeadCommitReply>(cancellationToken) : Task.FromResult(reply);
    }

    /// <summary>The command as one of the processes on this record sends it; whatever of it is taken makes the lead that process's.</summary>
    public LeadCommitReply Commit(LeadCommit command, Guid process)
    {
        ArgumentNullException.ThrowIfNull(command);
        lock (gate)
        {
            var reply = command.Receipt is null ? Continue(command) : Receive(command);
            if ((reply.Answer == CommitAnswer.Done || reply.OnlyOutcomeTaken) && leads.TryGetValue(command.LeadId, out var lead))
            {
                lead.Process = reply.Answer == CommitAnswer.Done && ModelLead.Rests(command) && lead.Stage == FlowStage.Sending ? lead.Process : process;
            }

            return reply;
        }
    }

    public Task<LeadRecord?> LoadAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(leads.GetValueOrDefault(leadId)?.ToRecord());
        }
    }

    public Task<StoredAnswer?> FindAnswerAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(leads.GetValueOrDefault(leadId)?.Answer);
        }
    }

    public Task EnsureRowsAsync(IReadOnlyCollection<BookRow> rows, CancellationToken cancellationToken) => Locked(() => Book.Ensure(rows));

    public Task RecountAsync(BookRow row, CancellationToken cancellationToken) => Locked(() => Book.Recount(row));

    public Task<bool> SetCreditAsync(ClientId client, Money credit, string actor, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Book.SetCredit(client, credit));
        }
    }

    public Task OpenOrderAsync(OrderId order, Money dollars, int? units, CancellationToken cancellationToken) =>
        Locked(() => Book.OpenOrder(order, dollars, units));

    public Task<bool> AddFundsAsync(ClientId client, Money amount, Guid payment, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Book.AddFunds(client, amount, payment));
        }
    }

    /// <summary>Another process takes the lead over, as recovery does after a crash.</summary>
    public int TakeOver(LeadId lead)
    {
        lock (gate)
        {
            leads[lead].Starts++;
            return ++leads[lead].Epoch;
        }
    }

    private static LeadCommitReply Refused(RejectReason reason) => new() { Answer = CommitAnswer.Refused, Reason = reason };

    private static string Text(ReadOnlySpan<byte> hash) => Convert.ToHexString(hash);

    private Task Locked(Action act)
    {
        lock (gate)
        {
            act();
        }

        return Task.CompletedTask;
    }

    // An earlier post that this one repeats (decision 1); a key wins over a body.
    private (LeadId Lead, bool InputDiffers)? FindReplay(CampaignId campaign, string? key, byte[] body)
    {
        if (key is not null && keys.TryGetValue((campaign, key), out var owner))
        {
            return (owner, Text(leads[owner].Receipt.BodyHash) != Text(body));
        }

        return bodies.TryGetValue((campaign, Text(body)), out var same) && leads[same].ReplayUntil > now() ? (same, false) : null;
    }

    private LeadCommitReply Receive(LeadCommit command)
    {
        var receipt = command.Receipt!;
        if (leads.TryGetValue(command.LeadId, out var known))
        {
            return known.Epoch != command.Epoch
                ? new LeadCommitReply { Answer = CommitAnswer.StaleEpoch }
                : new LeadCommitReply { Answer = CommitAnswer.Already, AttemptState = Find(known, command.Hold?.AttemptId)?.State };
        }

        if (FindReplay(receipt.CampaignId, receipt.IdempotencyKey, receipt.BodyHash) is { } replay)
        {
            if (receipt.IdempotencyKey is { } bound)
            {
                keys.TryAdd((receipt.CampaignId, bound), replay.Lead);
            }

            return new LeadCommitReply { Answer = CommitAnswer.KeyTaken, OtherLead = replay.Lead, InputDiffers = replay.InputDiffers };
        }

        if (receipt.PingId is { } ping && (pings?.WhyNot(ping, receipt.CampaignId, receipt.Test) ?? RejectReason.PingRequired) is var whyNot and not RejectReason.None)
        {
            return Refused(whyNot);
        }

        if (DuplicateOf(receipt) is { } original)
        {
            return Refused(RejectReason.Duplicate) with { OtherLead = original };
        }

        var lead = new ModelLead(command.LeadId, receipt, now()) { Epoch = command.Epoch };
        var reason = Book.JudgeCampaign(lead, Minute());
        var attempt = command.Hold is { } hold && reason == RejectReason.None ? Place(lead, hold, out reason) : null;
        if (reason != RejectReason.None)
        {
            return Refused(reason);
        }

        leads.Add(lead.Id, lead);
        Claim(lead);
        if (receipt.PingId is { } used)
        {
            pings!.Use(used, lead.Id, receipt.PickedBids); // judged above
        }

        Take(lead, command, attempt);
        return new LeadCommitReply { Answer = CommitAnswer.Done };
    }

    private LeadCommitReply Continue(LeadCommit command)
    {
        if (!leads.TryGetValue(command.LeadId, out var lead))
        {
            return Refused(RejectReason.Internal);
        }

        if (lead.Epoch != command.Epoch)
        {
            return new LeadCommitReply { Answer = CommitAnswer.StaleEpoch };
        }

        var settled = Find(lead, command.Outcome?.AttemptId);
        var old = Find(lead, command.Hold?.AttemptId);
        if (command.Outcome is { } outcome && ModelOutcome.Refuse(lead, settled, outcome) is { } refusal)
        {
            return old is null ? refusal : refusal with { AttemptState = old.State };
        }

        if (old is not null || (command.Hold is null && settled is not null && ModelOutcome.Stands(settled, command.Outcome!)))
        {
            return new LeadCommitReply { Answer = CommitAnswer.Already, AttemptState = (old ?? settled)!.State };
        }

        if (settled is not null && !ModelOutcome.Stands(settled, command.Outcome!))
        {
            ModelOutcome.Apply(lead, settled, command.Outcome!, now());
        }

        var reason = RejectReason.None;
        var attempt = command.Hold is { } hold ? Place(lead, hold, out reason) : null;
        if (reason != RejectReason.None)
        {
            return Refused(reason) with { OnlyOutcomeTaken = command.Outcome is not null };
        }

        var repeated = command.Hold is null && command.Outcome is null && lead.Stage == command.Stage && lead.DueAt == command.DueAt
            && (command.Answer is null || lead.Answer is not null);
        Take(lead, command, attempt);
        return new LeadCommitReply { Answer = repeated ? CommitAnswer.Already : CommitAnswer.Done };
    }

    private static ModelAttempt? Find(ModelLead lead, AttemptId? id) => id is null ? null : lead.Attempts.Find(attempt => attempt.Hold.AttemptId == id);

    private ModelAttempt Place(ModelLead lead, AttemptHold hold, out RejectReason reason)
    {
        var need = hold.HoldsNothing ? 0 : hold.Exclusive ? lead.TopSlots : 1;
        var attempt = new ModelAttempt(lead.Id, hold) { Slots = need, SlotTaken = need > 0, StartedAt = now() };
        reason = hold.ByHand is not null && lead.Attempts.Any(a => a.Hold.ByHand == hold.ByHand && a.Hold.AttemptId != hold.AttemptId) ? RejectReason.DoneByHand
            : hold.HoldsNothing ? RejectReason.None
            : lead.Slots + need > lead.TopSlots ? RejectReason.SlotTaken
            : lead.Attempts.Where(a => a.Sold).Select(a => ModelOutcome.Clash(a, hold)).DefaultIfEmpty().Max();
        if (reason == RejectReason.None && !hold.HoldsNothing && lead.Attempts.Any(a => a.Open && !a.Hold.HoldsNothing && ModelOutcome.Same(a, hold)))
        {
            reason = RejectReason.ClientAlreadyHasLead;
        }

        reason = reason == RejectReason.None ? Book.JudgeHold(attempt, Minute(), leads.ContainsKey(lead.Id) ? [] : lead.Receipt.Qualified) : reason;
        return attempt;
    }

    private void Take(ModelLead lead, LeadCommit command, ModelAttempt? attempt)
    {
        if (attempt is not null)
        {
            lead.Attempts.Add(attempt);
            Begin(attempt);
        }

        (lead.Stage, lead.DueAt) = lead.After(command);
        if (lead.Answer is null && command.Answer is not null)
        {
            (lead.Answer, lead.AnsweredAt) = (command.Answer, now());
        }

        foreach (var message in command.Outbox)
        {
            Post(message);
        }
    }

    /// <summary>One per topic and key.</summary>
    private void Post(OutboxMessage message)
    {
        if (!outbox.Exists(old => old.Message.Topic == message.Topic && old.Message.Key == message.Key))
        {
            outbox.Add(new ModelMessage(message, now()));
        }
    }

    private void Begin(ModelAttempt attempt)
    {
        var hold = attempt.Hold;
        attempt.RedirectUrl = hold.RedirectUrl;
        attempt.PinnedUntil = hold.DelayedUntil ?? hold.ConfirmUntil;
        attempt.ConfirmUntil = hold.DelayedUntil is null ? hold.ConfirmUntil : null;
        attempt.DoneAt = hold.Instant ? now() : null;
        attempt.State = hold.DelayedUntil is not null ? AttemptState.Planned
            : hold is { Instant: true, ConfirmUntil: not null } ? AttemptState.Unconfirmed
            : hold.Instant ? AttemptState.Accepted
            : AttemptState.Sending;
        attempt.Price = attempt.State == AttemptState.Accepted ? hold.Price : Money.Zero;
    }

    private LeadId? DuplicateOf(LeadReceipt receipt)
    {
        if (receipt.Claim is not { MarkOnly: false, Days: > 0 } claim)
        {
            return null;
        }

        var since = now().AddDays(-claim.Days);
        return claim.KeyHashes.Select(hash => claims.GetValueOrDefault((receipt.LeadTypeId, Text(hash.AsSpan()))))
            .SelectMany(found => found is null ? [] : claim.CheckRejected ? new[] { found.Valid, found.Rejected } : [found.Valid])
            .Where(id => id is not null && leads[id.Value].CreatedAt >= since)
            .OrderByDescending(id => leads[id!.Value].CreatedAt).FirstOrDefault();
    }

    private void Claim(ModelLead lead)
    {
        var receipt = lead.Receipt;
        bodies[(receipt.CampaignId, Text(receipt.BodyHash))] = lead.Id;
        if (receipt.IdempotencyKey is { } key)
        {
            keys.Add((receipt.CampaignId, key), lead.Id);
        }

        foreach (var hash in receipt.Claim?.KeyHashes ?? [])
        {
            var name = (receipt.LeadTypeId, Text(hash.AsSpan()));
            var old = claims.GetValueOrDefault(name) ?? new ModelClaim(null, null);
            claims[name] = receipt.Validity is LeadValidity.Valid or LeadValidity.InQualityControl ? old with { Valid = lead.Id } : old with { Rejected = lead.Id };
        }
    }

    private long Minute() => now().ToUnixTimeSeconds() / 60;

    private sealed record ModelClaim(LeadId? Valid, LeadId? Rejected);
}
