using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Simulation.Tests.Plans;
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

    public List<SimAnswer> Answers { get; } = [];

    /// <summary>Which post a lead came from.</summary>
    public Dictionary<LeadId, SimPost> Leads { get; } = [];

    /// <summary>Posts that were begun and that their affiliate has not done with.</summary>
    public int Waiting => _waiting;

    public void Begin(SimPost post)
    {
        world.At(post.At, () =>
        {
            world.Outside.Start(() => PostAsync(post, again: true));
            if (post.DoubleClick)
            {
                world.Outside.Start(() => PostAsync(post, again: false));
            }
        });
    }

    private async Task PostAsync(SimPost post, bool again)
    {
        _waiting++;
        var answered = await UntilAnsweredAsync(post);
        if (answered && again && post.AgainAfter is { } pause)
        {
            await world.Outside.Delay(pause);
            await UntilAnsweredAsync(post);
        }

        _waiting--;
    }

    private async Task<bool> UntilAnsweredAsync(SimPost post)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            var reply = await OnceAsync(post);
            if (reply is { Status: LeadReplyStatus.Final or LeadReplyStatus.Replayed })
            {
                return true;
            }

            await world.Outside.Delay(world.Between(500, 30_000));
        }

        return false;
    }

    private async Task<LeadReply?> OnceAsync(SimPost post)
    {
        if (choose() is not { } process)
        {
            return null;
        }

        var command = Command(post, process);
        Leads[new LeadId(command.LeadId)] = post;
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

    private SubmitLead Command(SimPost post, SimProcess process)
    {
        var now = process.Actor.Time.GetUtcNow();
        return new SubmitLead
        {
            LeadId = _ids.NewId(),
            LeadTypeId = 1,
            LeadSourceId = 1,
            CampaignId = post.Campaign,
            ReceivedAt = now,
            Deadline = now.AddMilliseconds(post.AnswerWithinMs),
            Dialect = AnswerDialect.V1Json,
            Fields = [Field("Phone", post.Phone), Field("State", post.State)],
            BodyHash = [.. SHA256.HashData(Encoding.UTF8.GetBytes($"{post.Campaign} {post.Phone} {post.State}"))],
            IdempotencyKey = post.Key,
        };
    }

    private static WireField Field(string name, string value) => new() { Name = name, Values = [value] };
}
