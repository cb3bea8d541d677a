using LeadExec.Ports.Pings;

namespace LeadExec.Postgres.Pings;

/// <summary>A ping that waits for its commit, and for the time of its issue.</summary>
internal sealed class QueuedPing(PingRecord ping)
{
    private readonly TaskCompletionSource<DateTimeOffset> issued = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PingRecord Ping { get; } = ping;

    /// <summary>Ends when the ping is durable, or nobody knows whether it is.</summary>
    public Task<DateTimeOffset> Issued => issued.Task;

    public void Stands(DateTimeOffset at) => issued.TrySetResult(at);

    public void Fail(Exception reason) => issued.TrySetException(reason);
}
