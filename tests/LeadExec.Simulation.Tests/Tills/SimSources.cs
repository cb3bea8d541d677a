using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Return URLs of the sources, which hear, hear and do not say so, refuse, or cannot be reached; with a truthful book of what they heard.</summary>
internal sealed class SimSources(SimWorld world, Func<double> bad)
{
    private const string Address = "https://source.example/results/";

    public List<(LeadId Lead, string Body)> Heard { get; } = [];

    /// <summary>Buyers that were told that their bid lost, by the key of the cause.</summary>
    public List<string> Losses { get; } = [];

    public static string AddressOf(Guid lead) => Address + lead.ToString("D");

    /// <summary>One process's way there.</summary>
    public IResultPoster Poster(SimActor actor) => new SimPoster(this, actor);

    private Task<bool> PostAsync(SimActor actor, Uri address, ReadOnlyMemory<byte> body)
    {
        var answered = new TaskCompletionSource<bool>();
        var lead = new LeadId(Guid.Parse(address.AbsoluteUri[Address.Length..]));
        var text = System.Text.Encoding.UTF8.GetString(body.Span);
        var (hears, says) = !world.Chance(bad()) ? (true, true) : world.Chance(0.5) ? (true, false) : (false, false);
        var way = world.Between(1, 200);
        if (hears)
        {
            world.At(way, () =>
            {
                world.Trace.Say(lead, $"its source hears the result{(says ? "" : ", and its answer is lost")}");
                Heard.Add((lead, text));
            });
        }

        actor.At(says ? way * 2 : world.Between(200, 10_000), () => answered.TrySetResult(says));
        return answered.Task;
    }

    private sealed class SimPoster(SimSources sources, SimActor actor) : IResultPoster
    {
        public Task<bool> PostAsync(Uri address, string mediaType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => sources.PostAsync(actor, address, body);
    }
}
