using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Faults;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.Grains.Leads;

/// <summary>
/// Sends one attempt at a time: renders it and takes a permit before its holds are placed, so that nothing but the network can
/// fail after them, and gives the permit back when the verdict is in.
/// </summary>
internal sealed class DeliverySender(LeadServices services, LeadFacts facts, IGrainFactory grains, StepLog steps)
{
    // How long after the buyer's time limit a permit may be out before its grain takes it back.
    private const int PermitGraceMs = 10_000;

    // The flow sets no limit of its own: a started delivery runs to the method's time limit, also when the caller has left.
    private static readonly TimeSpan LongestExchange = TimeSpan.FromMinutes(2);

    private PreparedDelivery? _prepared;

    /// <summary>Where the consumer is sent by the URL redirect that was prepared last.</summary>
    public string? Redirect { get; private set; }

    /// <summary>Milliseconds of the last exchange.</summary>
    public int ElapsedMs { get; private set; }

    /// <summary>Renders the request and takes a permit; anything but None passes the candidate over, with nothing held.</summary>
    public async Task<RejectReason> PrepareAsync(ActiveAttempt attempt)
    {
        var method = attempt.Candidate.Method;
        Redirect = null;
        if (method.Type == DeliveryType.LeadPortal)
        {
            return attempt.Candidate.Account.Kind == DeliveryAccountKind.UrlRedirect ? PrepareRedirect(attempt) : RejectReason.None;
        }

        var prepared = services.Transport.Prepare(Order(attempt));
        if (!prepared.Accepted)
        {
            return prepared.Reason;
        }

        if (attempt.AlternateOf is not null)
        {
            // It must not open the breaker of the account that it only accompanies, nor take its permits (E-62).
            _prepared = prepared.Value;
            return RejectReason.None;
        }

        var refusal = await AcquireAsync(attempt);
        _prepared = refusal == RejectReason.None ? prepared.Value : null;
        return refusal;
    }

    /// <summary>Sends the prepared attempt, or sends it again; its holds are durable. The permit stays out until <see cref="FinishAsync"/>.</summary>
    public async Task<DeliveryVerdict> SendAsync(ActiveAttempt attempt)
    {
        if (_prepared is not { } prepared || prepared.AttemptId != attempt.Id)
        {
            throw new InvalidOperationException($"Attempt {attempt.Id} was not prepared.");
        }

        var clock = steps.Begin();
        FaultPoint.Reach("send.before");
        var verdict = await services.Transport.SendAsync(prepared, LongestExchange, CancellationToken.None);
        FaultPoint.Reach("send.after");
        ElapsedMs = (int)Math.Min(int.MaxValue, services.Time.GetElapsedTime(clock.Timestamp).TotalMilliseconds);
        steps.Waited(clock, Step(verdict).About(attempt));
        return verdict;
    }

    /// <summary>The attempt is not sent again, so its permit goes back with what happened.</summary>
    public Task FinishAsync(ActiveAttempt attempt, AttemptState outcome) => ReturnAsync(attempt, outcome);

    /// <summary>The holds were refused, so the permit is not needed.</summary>
    public Task AbandonAsync(ActiveAttempt? attempt) =>
        attempt is { Candidate.Method.Type: not DeliveryType.LeadPortal } ? ReturnAsync(attempt, AttemptState.Planned) : Task.CompletedTask;

    /// <summary>A buyer that drops repetitions may be asked twice.</summary>
    private static int LongestSeconds(WebhookSettings? webhook) =>
        (webhook?.TimeoutSeconds ?? WebhookSettings.DefaultTimeoutSeconds) * (webhook is { BuyerDeduplicates: true } ? 2 : 1);

    private static FlowStep Step(DeliveryVerdict verdict) => verdict.State switch
    {
        AttemptState.Accepted => FlowSteps.Done(FlowStepKind.Sent, verdict.Detail),
        AttemptState.Rejected => FlowSteps.Refused(FlowStepKind.Sent, verdict.Reason, verdict.Detail),
        AttemptState.Unknown => FlowSteps.Failed(FlowStepKind.Sent, verdict.Reason, verdict.Detail) with { Result = FlowStepResult.Unknown },
        AttemptState.Planned or AttemptState.Sending or AttemptState.Unconfirmed or AttemptState.Failed or AttemptState.NotSent => FlowSteps.Failed(FlowStepKind.Sent, verdict.Reason, verdict.Detail),
    };

    /// <summary>An address in the answer reaches the consumer only while the source waits for it (E-63).</summary>
    private RejectReason PrepareRedirect(ActiveAttempt attempt)
    {
        if (facts.Answered || services.Time.GetUtcNow() >= facts.Deadline)
        {
            return RejectReason.SourceNotWaiting;
        }

        var rendered = RedirectTemplate.Render(Order(attempt));
        Redirect = rendered.Accepted ? rendered.Value : null;
        return rendered.Reason;
    }

    /// <summary>Permits are advice: an account whose grain does not answer counts as one without a free permit (FM-26).</summary>
    private async Task<RejectReason> AcquireAsync(ActiveAttempt attempt)
    {
        try
        {
            var permit = await Account(attempt).AcquireAsync(new AcquirePermit
            {
                AttemptId = attempt.Id.Value,
                MaximumConcurrency = attempt.Candidate.Account.MaximumConcurrency,
                Repetition = attempt.IsRepetition,
                LeaseMs = (LongestSeconds(attempt.Candidate.Method.Webhook) * 1_000) + PermitGraceMs,
            });
            return permit.Refusal;
        }
        catch (Exception failure) when (IsLost(failure))
        {
            return RejectReason.NoPermit;
        }
    }

    /// <summary>A permit that cannot be given back ends with its lease; what the buyer answered must not be lost for it (FM-26).</summary>
    private async Task ReturnAsync(ActiveAttempt attempt, AttemptState outcome)
    {
        _prepared = null;
        if (attempt.AlternateOf is not null)
        {
            return;
        }

        try
        {
            await Account(attempt).ReturnAsync(new ReturnPermit { AttemptId = attempt.Id.Value, Outcome = outcome, ElapsedMs = ElapsedMs });
        }
        catch (Exception failure) when (IsLost(failure))
        {
            steps.Note(FlowSteps.Failed(FlowStepKind.Sent, RejectReason.None, "the permit could not be given back").About(attempt));
        }
    }

    private static bool IsLost(Exception failure) => failure is TimeoutException or OrleansException;

    private IDeliveryAccountGrain Account(ActiveAttempt attempt) =>
        grains.GetGrain<IDeliveryAccountGrain>(GrainKeys.DeliveryAccount(attempt.Candidate.Account.Id.Value));

    private DeliveryOrder Order(ActiveAttempt attempt) => new()
    {
        AttemptId = attempt.Id,
        DeliveryId = attempt.DeliveryId.ToString("D"),
        LeadId = facts.Id,
        Lead = facts.Lead,
        Method = attempt.Candidate.Method,
        Client = attempt.Candidate.Client,
        DeliveryAccount = attempt.Candidate.Account,
        Campaign = facts.Campaign,
        LeadSource = facts.Source,
        Account = facts.Catalog.Account,
        Price = attempt.Candidate.Price,
        PingReference = attempt.Candidate.Bid?.Reference,
        BidId = attempt.Candidate.Bid?.BidId.Value,
        ReceivedAt = facts.ReceivedAt,
        Test = facts.Test,
    };
}
