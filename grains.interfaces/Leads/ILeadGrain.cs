using Orleans;
using Orleans.Concurrency;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>
/// One lead from its post to its end; the only coordinator of its distribution. Key: "lead/" + the lead id.
/// A call may be made twice and a reply may be lost: the same submission answers the same bytes.
/// </summary>
[Alias("lead")]
public interface ILeadGrain : IGrainWithStringKey
{
    /// <summary>
    /// Checks, matches, delivers and settles the lead, and answers what was stored; or, when
    /// <see cref="SubmitLead.Deadline"/> comes first, that it is still running (the work goes on).
    /// </summary>
    [Alias("lead.submit")]
    [ResponseTimeout("00:00:40")]
    Task<LeadReply> SubmitAsync(SubmitLead command, CancellationToken cancellationToken = default);

    /// <summary>Waits until the lead's final answer is stored or <paramref name="deadline"/> has come; for replays and asking again.</summary>
    [AlwaysInterleave]
    [Alias("lead.answer")]
    [ResponseTimeout("00:00:40")]
    Task<LeadReply> AwaitAnswerAsync(DateTimeOffset deadline, CancellationToken cancellationToken = default);

    /// <summary>Called by the recovery sweeper: continue from what is stored.</summary>
    [Alias("lead.resume")]
    Task ResumeAsync();

    /// <summary>A staff decision on an unknown or failed attempt (LEAD-31).</summary>
    [Alias("lead.decide")]
    Task<DecideAttemptReply> DecideAttemptAsync(DecideAttempt command);

    /// <summary>A delivery is confirmed by its client (E-61). Safe to repeat.</summary>
    [Alias("lead.confirm")]
    Task<ConfirmDeliveryReply> ConfirmAsync(ConfirmDelivery command);

    /// <summary>Staff run, send or resend the lead by hand (LEAD-20, LEAD-22, LEAD-28). Safe to repeat with the same key; the work goes on after the deadline.</summary>
    [Alias("lead.by-hand")]
    [ResponseTimeout("00:00:40")]
    Task<ByHandReply> ActByHandAsync(ActByHand command);

    /// <summary>
    /// The time of an unknown attempt is over: ends it as its delivery account's policy says, once. Nothing happens while the lead
    /// is under way, when staff are to decide, or when it was decided already.
    /// </summary>
    /// <returns>Whether something was committed.</returns>
    [Alias("lead.end-pin")]
    Task<bool> EndPinAsync(Guid attemptId);
}
