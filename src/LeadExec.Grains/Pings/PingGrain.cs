using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Interfaces.Wire;
using Orleans;

namespace LeadExec.Grains.Pings;

/// <summary>
/// One inbound ping. A shell: the evaluation thinks; this class owns its run, so that a slow store costs the source no more than
/// its deadline.
/// </summary>
public sealed class PingGrain(InboundPings services) : Grain, IPingGrain
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    public async Task<PingReply> SubmitAsync(SubmitPing command, CancellationToken cancellationToken = default)
    {
        DelayDeactivation(LongestRun);
        var run = RunAsync(command);
        var left = command.Deadline - services.Leads.Time.GetUtcNow();
        if (!run.IsCompleted && left > TimeSpan.Zero)
        {
            try
            {
                return await run.WaitAsync(left, services.Leads.Time, CancellationToken.None);
            }
            catch (TimeoutException) when (!run.IsFaulted)
            {
                // The source is answered below.
            }
        }

        // An order id that becomes durable after the deadline was given to nobody, so nobody can use it.
        return run.IsCompleted ? await run : new PingReply { PingId = GrainKeys.PingId(this.GetPrimaryKeyString()), Accepted = false, Reason = RejectReason.Overloaded };
    }

    private async Task<PingReply> RunAsync(SubmitPing command)
    {
        try
        {
            return await new PingEvaluation(services, GrainFactory, command).RunAsync();
        }
        finally
        {
            DeactivateOnIdle();
        }
    }
}
