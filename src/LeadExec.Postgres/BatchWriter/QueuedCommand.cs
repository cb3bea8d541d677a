using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>A command that waits for its batch, with the caller who waits for its answer.</summary>
internal sealed class QueuedCommand(LeadCommit command, long enqueuedAt)
{
    private readonly TaskCompletionSource<LeadCommitReply> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LeadCommit Command { get; } = command;

    public long EnqueuedAt { get; } = enqueuedAt;

    public int Bytes { get; } = CommandSize.Of(command);

    public Task<LeadCommitReply> Reply => completion.Task;

    public void Answer(LeadCommitReply reply) => completion.TrySetResult(reply);

    public void Fail(Exception failure) => completion.TrySetException(failure);
}
