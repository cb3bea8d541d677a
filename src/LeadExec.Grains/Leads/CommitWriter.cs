using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using NodaTime;

namespace LeadExec.Grains.Leads;

/// <summary>
/// Sends a lead's commits to the journal. The first commit of a lead may be given up when the journal takes no more work,
/// because nothing happened yet; later ones are repeated until they stand, because an outcome must not be forgotten.
/// </summary>
internal sealed class CommitWriter(LeadServices services, StepLog steps)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    public async Task<LeadCommitReply> WriteAsync(LeadCommit command, string step, ActiveAttempt? about)
    {
        var clock = steps.Begin();
        var reply = command.Receipt is null ? await RepeatAsync(command) : await services.Journal.CommitAsync(command, CancellationToken.None);
        steps.Waited(clock, (reply.Answer == CommitAnswer.Refused ? FlowSteps.Refused(step, reply.Reason, Why(reply.Reason, about)) : FlowSteps.Done(step, Words(reply))).About(about));
        return reply;
    }

    /// <summary>The answer as it will be stored with <paramref name="result"/>'s commit.</summary>
    public StoredAnswer Answer(LeadFacts facts, IntakeResult result)
    {
        var rendered = services.Answers.Render(facts.Dialect, result);
        return new StoredAnswer
        {
            Status = rendered.HttpStatus,
            MediaType = rendered.MediaType,
            Body = rendered.Body,
            CallerWaits = services.Time.GetUtcNow() < facts.Deadline,
        };
    }

    /// <summary>
    /// The final result goes to the return URL (E-19). A lead has one message of this kind: a second is dropped by its key, so that
    /// the result of a late retry is not told again. Where the source was answered before distribution, the message asks for the
    /// result as it is then; else it is the stored answer.
    /// </summary>
    public OutboxMessage? ReturnMessage(LeadFacts facts) => facts.ReturnUrl is null ? null : new OutboxMessage
    {
        Id = services.Ids.NewId(),
        Topic = OutboxTopics.LeadResult,
        Key = facts.Id.ToString(),
        Payload = facts.Answered ? $$"""{"leadId":"{{facts.Id}}","final":true}""" : $$"""{"leadId":"{{facts.Id}}"}""",
    };

    /// <summary>
    /// The answer that stands, null when none does: a command that stood already may have been another run's, with an answer of its
    /// own (FM-34), or its outcome stood and nothing else of it (FM-09).
    /// </summary>
    public async Task<StoredAnswer?> StoredAsync(LeadId lead, StoredAnswer ours, LeadCommitReply reply) =>
        reply.Answer == CommitAnswer.Already ? await services.Record.FindAnswerAsync(lead, CancellationToken.None) : ours;

    // Both sides of a full cap, so that they can be told later (DIST-55).
    private string? Why(RejectReason reason, ActiveAttempt? about) =>
        about is null ? null : services.Caps.Words(about.Candidate.Account, reason, Instant.FromDateTimeOffset(services.Time.GetUtcNow()));

    private static string? Words(LeadCommitReply reply) => reply.Answer == CommitAnswer.Done ? null : reply.Answer.ToString();

    private async Task<LeadCommitReply> RepeatAsync(LeadCommit command)
    {
        for (var pause = FirstPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            try
            {
                return await services.Journal.CommitAsync(command, CancellationToken.None);
            }
            catch (JournalOverloadedException)
            {
                await Task.Delay(pause, services.Time);
            }
        }
    }
}
