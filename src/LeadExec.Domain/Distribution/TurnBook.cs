using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Turns and shares of one pool (E-44 to E-46): who was served when, who holds a turn that is not decided yet, and what was
/// delivered in each time frame in use. Turns are numbered and each is given once, so that two leads at once never get the same;
/// one that comes back unserved leaves its client where it stood. Fairness only: losing a book loses no cap and no money.
/// </summary>
public sealed class TurnBook
{
    /// <summary>How long a turn may be out before it counts as not served.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly Dictionary<ClientId, Standing> standings = [];
    private readonly Dictionary<Guid, List<GivenTurn>> given = [];
    private readonly Queue<GivenTurn> leases = [];
    private readonly Dictionary<TimeFrame, FrameCounts> frames = [];
    private long turn;

    /// <summary>Starts from what is stored: the clients in the order in which they were last served.</summary>
    public void Load(IEnumerable<ClientId> byLastSale)
    {
        foreach (var client in byLastSale)
        {
            StandingOf(client).Served = ++turn;
        }
    }

    /// <summary>Whether the counts of this frame have to be loaded before the next question.</summary>
    public bool Lacks(TimeFrame frame) => !frames.ContainsKey(frame);

    /// <summary>The deliveries and leads of a frame, from the record.</summary>
    public void Load(TimeFrame frame, DateTimeOffset start, IReadOnlyDictionary<ClientId, int> deliveries, long leads) =>
        frames[frame] = new FrameCounts(start, deliveries, leads);

    /// <summary>The eligible clients in order, the first ones with a reserved turn each. A lead that asks again gives its earlier turns back.</summary>
    public ImmutableArray<ClientId> Take(TurnRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        Expire(now);
        var again = Release(request.Lead);
        var order = Order(request, again);
        foreach (var client in order.Take(Math.Clamp(request.Reserve, 0, 100)))
        {
            Give(new GivenTurn(request.Lead, client, ++turn, now + Lease));
        }

        return order;
    }

    /// <summary>
    /// The order that <see cref="Take"/> would give a new lead now, with nothing reserved and nothing counted. Where
    /// <see cref="Lacks"/> says so, <paramref name="unloaded"/> brings the counts of the frame; they are not kept.
    /// </summary>
    public ImmutableArray<ClientId> Look(TurnRequest request, DateTimeOffset now, PoolCounts? unloaded = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        Expire(now); // leases that are over count for nobody any more
        if (!frames.TryGetValue(request.TimeFrame, out var counts))
        {
            var given = unloaded ?? PoolCounts.None;
            return Order(request, given.Deliveries, given.Leads);
        }

        return request.FrameStart > counts.Start ? Order(request, PoolCounts.None.Deliveries, 0) : Order(request, counts.Deliveries, counts.Leads);
    }

    /// <summary>A lead of the frame that did not ask for a turn; percentages are of all leads.</summary>
    public void Count(TimeFrame frame, DateTimeOffset start)
    {
        if (FrameOf(frame, start) is { } counts)
        {
            counts.Leads++;
        }
    }

    /// <summary>The client accepted the lead: its turn, reserved or not, is used.</summary>
    public void Served(Guid lead, ClientId client)
    {
        var standing = StandingOf(client);
        var reserved = given.GetValueOrDefault(lead)?.Find(held => held.Client == client);
        standing.Served = Math.Max(standing.Served ?? 0, reserved?.Turn ?? ++turn);
        Delivered(client);
        if (reserved is not null)
        {
            Remove(reserved);
        }
    }

    /// <summary>The client accepted a lead that came to it by Force ID or a list: a delivery of every frame, and no turn (E-44).</summary>
    public void Delivered(ClientId client)
    {
        foreach (var counts in frames.Values)
        {
            counts.Deliveries[client] = counts.Deliveries.GetValueOrDefault(client) + 1;
        }
    }

    /// <summary>The lead is through: its reserved turns that nobody used are free again. False when it had none.</summary>
    public bool Release(Guid lead)
    {
        if (!given.TryGetValue(lead, out var turns))
        {
            return false;
        }

        foreach (var back in turns.ToList())
        {
            Remove(back);
        }

        return true;
    }

    private ImmutableArray<ClientId> Order(TurnRequest request, bool again)
    {
        if (!AsksCounts(request))
        {
            return Order(request, ImmutableDictionary<ClientId, int>.Empty, 0);
        }

        var counts = FrameOf(request.TimeFrame, request.FrameStart) ?? throw new InvalidOperationException("The frame's counts were not loaded.");
        if (request.Method == DistributionMethod.Weighted)
        {
            return Order(request, counts.Deliveries, 0);
        }

        counts.Leads += again ? 0 : 1;
        return Order(request, counts.Deliveries, counts.Leads - 1);
    }

    private static bool AsksCounts(TurnRequest request) => request.Method is DistributionMethod.Weighted or DistributionMethod.Percentage;

    private ImmutableArray<ClientId> Order(TurnRequest request, IReadOnlyDictionary<ClientId, int> deliveries, long earlierLeads)
    {
        var turns = request.Method == DistributionMethod.RoundRobin || request.BaseIsRoundRobin;
        var inBaseOrder = turns ? [.. request.Eligible.OrderBy(share => LastTurn(share.Client))] : request.Eligible;
        if (!AsksCounts(request))
        {
            return [.. inBaseOrder.Select(share => share.Client)];
        }

        ImmutableArray<ClientShare> shares = [.. inBaseOrder.Select(share => share with { Count = deliveries.GetValueOrDefault(share.Client) + Out(share.Client) })];
        return request.Method == DistributionMethod.Weighted ? Shares.Weighted(shares) : Shares.Percentage(shares, earlierLeads, request.AboveTarget);
    }

    /// <summary>The counts of a frame, emptied when its next window has begun; null when they were never loaded.</summary>
    private FrameCounts? FrameOf(TimeFrame frame, DateTimeOffset start)
    {
        if (frames.TryGetValue(frame, out var counts) && start > counts.Start)
        {
            frames[frame] = counts = new FrameCounts(start, ImmutableDictionary<ClientId, int>.Empty, 0);
        }

        return counts;
    }

    private long LastTurn(ClientId client) => standings.TryGetValue(client, out var standing) ? standing.Last : 0;

    private int Out(ClientId client) => standings.TryGetValue(client, out var standing) ? standing.Out.Count : 0;

    private Standing StandingOf(ClientId client)
    {
        if (!standings.TryGetValue(client, out var standing))
        {
            standings[client] = standing = new Standing();
        }

        return standing;
    }

    private void Give(GivenTurn next)
    {
        StandingOf(next.Client).Out.Add(next.Turn);
        leases.Enqueue(next);
        if (!given.TryGetValue(next.Lead, out var turns))
        {
            given[next.Lead] = turns = [];
        }

        turns.Add(next);
    }

    private void Remove(GivenTurn back)
    {
        StandingOf(back.Client).Out.Remove(back.Turn);
        if (given.TryGetValue(back.Lead, out var turns) && turns.Remove(back) && turns.Count == 0)
        {
            given.Remove(back.Lead);
        }
    }

    // All leases are equally long, so they end in the order in which they began.
    private void Expire(DateTimeOffset now)
    {
        while (leases.TryPeek(out var oldest) && oldest.Until <= now)
        {
            Remove(leases.Dequeue());
        }
    }

    private sealed class Standing
    {
        public long? Served { get; set; }

        public SortedSet<long> Out { get; } = [];

        public long Last => Math.Max(Served ?? 0, Out.Count == 0 ? 0 : Out.Max);
    }

    private sealed class FrameCounts(DateTimeOffset start, IReadOnlyDictionary<ClientId, int> deliveries, long leads)
    {
        public DateTimeOffset Start => start;

        public Dictionary<ClientId, int> Deliveries { get; } = new(deliveries);

        public long Leads { get; set; } = leads;
    }
}
