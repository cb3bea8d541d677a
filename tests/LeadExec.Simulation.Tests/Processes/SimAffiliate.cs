using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Tills;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>Posts what it has to sell until somebody answers, and keeps what was answered.</summary>
internal sealed class SimAffiliate(SimWorld world, Func<SimProcess?> choose)
{
    // A source gives up after so many tries.
    private const int MostTries = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly SimIds _ids = new(world);
    private int _waiting;

    public SimPinger Pinger { get; } = new(world, choose);

    public List<SimAnswer> Answers { get; } = [];

    /// <summary>Which post a lead came from.</summary>
    public Dictionary<LeadId, SimPost> Leads { get; } = [];

    /// <summary>The order id that a lead was posted along.</summary>
    public Dictionary<LeadId, SimOrderId> Orders { get; } = [];

    /// <summary>Posts that were begun and that their affiliate has not done with.</summary>
    public int Waiting => _waiting;

    public void Begin(SimPost post)
    {
        world.At(post.At, () =>
        {
            if (post.Ping is null)
            {
                Start(post, null);
            }
            else
            {
                world.Outside.Start(() => PingAsync(post, post.Ping));
            }
        });
    }

    private void Start(SimPost post, SimOrderId? order)
    {
        world.Outside.Start(() => PostAsync(post, order, again: true));
        if (post.DoubleClick)
        {
            world.Outside.Start(() => PostAsync(post, order, again: false));
        }
    }

    private async Task PingAsync(SimPost post, SimPing ping)
    {
        _waiting++;
        var order = await Pinger.PingAsync(post);
        if (order is not null)
        {
            await world.Outside.Delay(ping.PostAfter);
            Start(ping.Changes ? post with { State = post.State == "AZ" ? "NV" : "AZ" } : post, order);
            if (ping.UsedTwice)
            {
                await world.Outside.Delay(world.Between(0, 3_000));
                Start(Other(post), order);
            }
        }

        _waiting--;
    }

    /// <summary>Somebody else, whom the order id was not given for.</summary>
    private static SimPost Other(SimPost post) =>
        post with { Number = post.Number + 1_000, Phone = "602557" + post.Phone[^4..], Key = post.Key is null ? null : post.Key + "-other", AgainAfter = null };

    private async Task PostAsync(SimPost post, SimOrderId? order, bool again)
    {
        _waiting++;
        var answered = await UntilAnsweredAsync(post, order);
        if (answered && again && post.AgainAfter is { } pause)
        {
            await world.Outside.Delay(pause);
            await UntilAnsweredAsync(post, order);
        }

        _waiting--;
    }

    private async Task<bool> UntilAnsweredAsync(SimPost post, SimOrderId? order)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            var reply = await OnceAsync(post, order);
            if (reply is { Status: LeadReplyStatus.Final or LeadReplyStatus.Replayed })
            {
                return true;
            }

            await world.Outside.Delay(world.Between(500, 30_000));
        }

        return false;
    }

    private async Task<LeadReply?> OnceAsync(SimPost post, SimOrderId? order)
    {
        if (choose() is not { } process)
        {
            return null;
        }

        var command = Command(post, order, process);
        Remember(new LeadId(command.LeadId), post, order);
        world.Trace.Say(new LeadId(command.LeadId), $"post {post.Number} of {post.Phone[^4..]} to {process.Actor.Name}");
        var answer = process.PostAsync(command);
        await Task.WhenAny(answer, world.Outside.Delay(Patience));
        var reply = answer.IsCompleted ? await answer : null;
        world.Trace.Say(new LeadId(command.LeadId), reply is null ? "the connection ends without an answer" : $"answered {reply.Status}{(reply.Status == LeadReplyStatus.Replayed ? $" of lead {world.Trace.NumberOf(new LeadId(reply.LeadId))}" : "")}");
        if (reply is { Status: LeadReplyStatus.Final or LeadReplyStatus.Replayed or LeadReplyStatus.KeyReused })
        {
            Answers.Add(new SimAnswer(post, new LeadId(reply.LeadId), reply.Status, world.Now, Encoding.UTF8.GetString(reply.Body.AsSpan())));
        }

        return reply;
    }

    private void Remember(LeadId lead, SimPost post, SimOrderId? order)
    {
        Leads[lead] = post;
        if (order is not null)
        {
            Orders[lead] = order;
            world.Trace.Say(lead, $"along the order id of ping {world.Trace.NumberOf(new LeadId(order.Ping.Value))}");
        }
    }

    private SubmitLead Command(SimPost post, SimOrderId? order, SimProcess process)
    {
        var now = process.Actor.Time.GetUtcNow();
        var lead = _ids.NewId();
        return new SubmitLead
        {
            LeadId = lead,
            LeadTypeId = 1,
            LeadSourceId = 1,
            CampaignId = post.Campaign,
            ReceivedAt = now,
            Deadline = now.AddMilliseconds(post.AnswerWithinMs),
            Dialect = AnswerDialect.V1Json,
            Fields = [Field("Phone", post.Phone), Field("State", post.State)],
            BodyHash = [.. SHA256.HashData(Encoding.UTF8.GetBytes($"{post.Campaign} {post.Phone} {post.State}{order?.Token}"))],
            IdempotencyKey = post.Key,
            ReturnUrl = post.Number % 3 == 0 ? SimSources.AddressOf(lead) : null,
            OrderId = order?.Token,
            BidIds = order?.Picked ?? [],
        };
    }

    private static WireField Field(string name, string value) => new() { Name = name, Values = [value] };
}
