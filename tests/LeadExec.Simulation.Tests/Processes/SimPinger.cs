using System.Collections.Immutable;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>The side of an affiliate that pings, and keeps every order id that it was told.</summary>
internal sealed class SimPinger(SimWorld world, Func<SimProcess?> choose)
{
    private const int MostTries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private readonly SimIds _ids = new(world);

    public List<SimOrderId> Told { get; } = [];

    /// <summary>An order id, or null when nobody wants it or nobody answers.</summary>
    public async Task<SimOrderId?> PingAsync(SimPost post)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            if (await OnceAsync(post) is { } reply)
            {
                return reply.Accepted ? Keep(post, reply) : null;
            }

            await world.Outside.Delay(world.Between(500, 5_000));
        }

        return null;
    }

    /// <summary>Null when the connection ends without an answer; then another ping, with another id, is made.</summary>
    private async Task<PingReply?> OnceAsync(SimPost post)
    {
        if (choose() is not { } process)
        {
            return null;
        }

        var command = Command(post, process);
        world.Trace.Say(new LeadId(command.PingId), $"ping for post {post.Number} to {process.Actor.Name}");
        var answer = process.AskAsync("ping", grains => grains.GetGrain<IPingGrain>(GrainKeys.Ping(command.PingId)).SubmitAsync(command));
        await Task.WhenAny(answer, world.Outside.Delay(Patience));
        var reply = answer.IsCompleted ? await answer : null;
        world.Trace.Say(new LeadId(command.PingId), reply is null ? "the ping gets no answer" : $"the ping is answered {(reply.Accepted ? $"yes, {reply.PriceCents} cents" : $"no, {reply.Reason}")}");
        return reply;
    }

    private SimOrderId Keep(SimPost post, PingReply reply)
    {
        var picked = reply.Bids.Length > 0 && world.Chance(0.5) ? reply.Bids.Take(1).Select(bid => bid.BidId).ToImmutableArray() : [];
        var order = new SimOrderId(post, new PingId(reply.PingId), reply.OrderId!, picked); // an accepted one has it
        Told.Add(order);
        return order;
    }

    private SubmitPing Command(SimPost post, SimProcess process)
    {
        var now = process.Actor.Time.GetUtcNow();
        return new SubmitPing
        {
            PingId = _ids.NewId(),
            CampaignId = post.Campaign,
            ReceivedAt = now,
            Deadline = now.AddSeconds(5),
            Fields = [new WireField { Name = "State", Values = [post.State] }],
        };
    }
}
