using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Logging;

namespace LeadExec.Grains.Pings;

/// <summary>What all pings of one round have in common.</summary>
internal sealed record PingRound
{
    public required PingServices Services { get; init; }

    public required IPingPermits Permits { get; init; }

    public required ILogger Log { get; init; }

    public required BidRequest Request { get; init; }

    /// <summary>The deadline less the reserve: an answer after this moment is late, and nothing is sent after it.</summary>
    public required DateTimeOffset Cutoff { get; init; }

    /// <summary>Rung by each ping that is over.</summary>
    public RoundBell Bell { get; } = new();

    /// <summary>What is left until <see cref="Cutoff"/>.</summary>
    public TimeSpan Left => Cutoff - Services.Time.GetUtcNow();

    /// <summary>What the requests are made from: the lead without contact fields (DELV-54).</summary>
    public required Lead Lead { get; init; }

    public DeliveryOrder Order(Candidate candidate, DeliveryMethod ping, BidId bid) => new()
    {
        AttemptId = new AttemptId(bid.Value),
        BidId = bid.Value,
        LeadId = Request.LeadId,
        Lead = Lead,
        Method = ping,
        Client = candidate.Client,
        DeliveryAccount = candidate.Account,
        Campaign = Request.Campaign,
        LeadSource = Request.Source,
        Account = Request.Catalog.Account,
        Price = candidate.Price,
        ReceivedAt = Request.ReceivedAt,
        Test = Request.Test,
    };

    public override string ToString() => $"[round {Request.LeadId}]";
}
