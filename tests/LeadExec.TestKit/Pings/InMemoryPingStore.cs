using System.Collections.Immutable;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;

namespace LeadExec.TestKit.Pings;

/// <summary>Pings as a plain model, the partner of the journal's model: the oracle for the PostgreSQL store.</summary>
public sealed class InMemoryPingStore(Func<DateTimeOffset> now) : IPingStore
{
    private static readonly TimeSpan BidsKept = TimeSpan.FromSeconds(360);
    private static readonly TimeSpan LeastKept = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private readonly Dictionary<PingId, ModelPing> pings = [];
    private readonly Dictionary<(CampaignId, string), DateTimeOffset> notes = [];

    private readonly List<OutboxMessage> told = [];

    /// <summary>What pings told, each cause once.</summary>
    public IReadOnlyList<OutboxMessage> Told
    {
        get
        {
            lock (gate)
            {
                return [.. told.DistinctBy(message => (message.Topic, message.Key))];
            }
        }
    }

    public Task<DateTimeOffset> StoreAsync(PingRecord ping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ping);
        lock (gate)
        {
            pings.Add(ping.Id, new ModelPing(ping, now()));
            told.AddRange(ping.Messages);
            return Task.FromResult(now());
        }
    }

    public Task<StoredPing?> FindAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken) =>
        Find(ping => ping.Record.TokenHash.AsSpan().SequenceEqual(tokenHash.AsSpan()));

    public Task<StoredPing?> LoadAsync(PingId id, CancellationToken cancellationToken) => Find(ping => ping.Record.Id == id);

    public Task<bool> NoteAsync(CampaignId campaign, ImmutableArray<byte> fingerprint, TimeSpan window, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var key = (campaign, Convert.ToHexString(fingerprint.AsSpan()));
            var fresh = !notes.TryGetValue(key, out var at) || at <= now() - window;
            notes[key] = fresh ? now() : at;
            return Task.FromResult(fresh);
        }
    }

    public Task<int> ForgetAsync(TimeSpan keep, int most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var bids = pings.Values.Where(ping => ping is { UsedBy: null, Record.SealedBids.IsEmpty: false } && now() - ping.IssuedAt > BidsKept).Take(most).ToList();
            told.AddRange(bids.SelectMany(ping => ping.Record.WhenUnused));
            bids.ForEach(ping => pings[ping.Record.Id] = ping with { Record = ping.Record with { SealedBids = [], WhenUnused = [] } });
            var old = notes.Where(note => now() - note.Value > TimeSpan.FromDays(1)).Take(most).ToList();
            old.ForEach(note => notes.Remove(note.Key));
            var gone = pings.Values.Where(ping => ping.UsedBy is null && now() - ping.IssuedAt > keep && now() - ping.IssuedAt > LeastKept).Take(most).ToList();
            gone.ForEach(ping => pings.Remove(ping.Record.Id));
            return Task.FromResult(bids.Except(gone).Count() + old.Count + gone.Count);
        }
    }

    /// <summary>Why a lead cannot use the ping up now; None when it can.</summary>
    public RejectReason WhyNot(PingId id, CampaignId campaign, bool test)
    {
        lock (gate)
        {
            return !pings.TryGetValue(id, out var ping) || !ping.Record.Accepted || ping.Record.CampaignId != campaign || ping.Record.Test != test ? RejectReason.PingRequired
                : ping.UsedBy is not null ? RejectReason.PingUsed
                : now() - ping.IssuedAt > PingTimes.Valid ? RejectReason.PingExpired
                : RejectReason.None;
        }
    }

    public void Use(PingId id, LeadId lead, ImmutableArray<BidId> picked)
    {
        lock (gate)
        {
            pings[id] = pings[id] with { UsedBy = lead, Picked = picked };
        }
    }

    /// <summary>As it was stored; null when it never was, or was forgotten.</summary>
    internal PingRecord? Find(PingId id) => pings.GetValueOrDefault(id)?.Record;

    internal DateTimeOffset? IssuedAt(PingId id) => pings.GetValueOrDefault(id)?.IssuedAt;

    internal LeadId? UsedBy(PingId id) => pings.GetValueOrDefault(id)?.UsedBy;

    private Task<StoredPing?> Find(Func<ModelPing, bool> wanted)
    {
        lock (gate)
        {
            return Task.FromResult(pings.Values.Where(ping => ping.Record.Accepted && wanted(ping)).Select(Stored).SingleOrDefault());
        }
    }

    private StoredPing Stored(ModelPing ping) => new()
    {
        Id = ping.Record.Id,
        CampaignId = ping.Record.CampaignId,
        LeadSourceId = ping.Record.LeadSourceId,
        Test = ping.Record.Test,
        Shared = ping.Record.Shared,
        Expired = now() - ping.IssuedAt > PingTimes.Valid,
        UsedBy = ping.UsedBy,
        Price = ping.Record.Price,
        Fields = ping.Record.Fields,
        SealedBids = ping.Record.SealedBids,
        Picked = ping.Picked,
    };

    private sealed record ModelPing(PingRecord Record, DateTimeOffset IssuedAt)
    {
        public LeadId? UsedBy { get; init; }

        public ImmutableArray<BidId> Picked { get; init; } = [];
    }
}
