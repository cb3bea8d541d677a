using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Security;
using NodaTime;
using Orleans;

namespace LeadExec.Grains.Pings;

/// <summary>Takes one ping from its gates to its durable answer (C-9): gates, match, bids, the best combination, F-19, one commit.</summary>
internal sealed class PingEvaluation(InboundPings services, IGrainFactory grains, SubmitPing command)
{
    private readonly PingId _id = new(command.PingId);

    public async Task<PingReply> RunAsync()
    {
        var catalog = services.Leads.Catalogs.Current;
        if (!catalog.Campaigns.TryGetValue(new CampaignId(command.CampaignId), out var campaign))
        {
            return Declined(RejectReason.UnknownCampaign, null);
        }

        var check = PingGates.Check(catalog, campaign, services.Catalogs.FormOf(catalog, campaign), RawFields.From(command.Fields), command.ReceivedAt);
        if (check.Reason == RejectReason.None && await IsFullAsync(catalog, campaign))
        {
            check = check with { Reason = RejectReason.OverLimit, Message = "The campaign's limit is reached." };
        }

        if (check.Reason == RejectReason.None && await IsRepeatAsync(campaign, check.Lead!)) // open gates read the lead
        {
            check = check with { Reason = RejectReason.PingRepeated };
        }

        return check is { Reason: RejectReason.None, Lead: { } lead }
            ? await JudgeAsync(catalog, campaign, lead)
            : await DeclineAsync(catalog, campaign, check);
    }

    private async Task<PingReply> JudgeAsync(Catalog catalog, Campaign campaign, Lead lead)
    {
        var options = campaign.Ping ?? PingOptions.Standard;
        var (question, auction, collected) = await AuctionAsync(catalog, campaign, lead);
        var losses = new PingLosses(services.Leads.Ids, command, question, auction);
        var offers = PingOffers.Of(campaign, auction, services.Leads.Ids.NewId);
        var verdict = PingVerdict.Judge(options, offers.Bids.Length, offers.Revenue, offers.Cost);
        var record = Record(catalog, campaign) with { Revenue = offers.Revenue, Matches = offers.Bids.Length, Traces = collected.Traces };
        if (!verdict.Accepted)
        {
            return await StoreDeclinedAsync(record with { Reason = verdict.Reason, ReasonDetail = verdict.Detail, Messages = losses.OfDeclined() }, new PingCheck { Reason = verdict.Reason });
        }

        var token = OrderToken.New();
        var issued = await services.Store.StoreAsync(
            record with
            {
                Accepted = true,
                Price = offers.Price,
                TokenHash = OrderToken.Hash(services.Leads.Hashes, token),
                Fields = PingHashes.Fields(services.Leads.Hashes, campaign.Id, lead),
                SealedBids = ImmutableCollectionsMarshal.AsImmutableArray(services.Leads.Secrets.SealBytes(OfferedBidsJson.Write(offers.Bids), Purposes.PingBids)),
                Messages = losses.NotOffered(offers.Bids),
                WhenUnused = losses.WhenUnused(offers.Bids),
            },
            CancellationToken.None);
        services.Meters.Count(campaign.Id, RejectReason.None);
        return new PingReply
        {
            PingId = _id.Value,
            Accepted = true,
            PriceCents = offers.Price.Cents,
            OrderId = token,
            ExpiresAt = issued + PingTimes.Valid,
            Bids = options.Exchange == ExchangeMode.Shared ? Shown(offers.Bids) : [],
        };
    }

    /// <summary>Every eligible buyer's bid, and what they make together. A test ping asks nobody: accounts count with their prices (decision 6).</summary>
    private async Task<(AuctionQuestion Question, AuctionPlan Auction, CollectedBids Collected)> AuctionAsync(Catalog catalog, Campaign campaign, Lead lead)
    {
        var plan = new PingScan(services, catalog, campaign).Plan(lead, command.ReceivedAt);
        var collected = command.Test ? CollectedBids.None : await BidCollector.Of(services.Leads.Pings, grains).CollectAsync(new BidRequest
        {
            LeadId = new LeadId(command.PingId),
            Lead = lead,
            Catalog = catalog,
            Campaign = campaign,
            Source = catalog.LeadSources[campaign.LeadSourceId],
            Candidates = [.. plan.Rounds.SelectMany(round => round.Candidates)],
            Deadline = command.Deadline,
            ReceivedAt = command.ReceivedAt,
            MaximumDeliveries = campaign.MaximumDeliveryCount,
        });
        var question = new AuctionQuestion
        {
            Catalog = catalog,
            Campaign = campaign,
            Bids = command.Test ? PriceBids(plan, catalog) : AuctionQuestion.BidsOf(collected),
            Traces = collected.Traces,
            MaximumDeliveries = campaign.MaximumDeliveryCount,
        };
        return (question, AuctionPlanner.Apply(plan, question), collected);
    }

    private ImmutableDictionary<DeliveryAccountId, StandingBid> PriceBids(ScanPlan plan, Catalog catalog) => plan.Rounds.SelectMany(round => round.Candidates)
        .Select(candidate => (candidate, Ping: PingMethods.Of(candidate.Account, candidate.Method, catalog)))
        .Where(asked => asked.Ping is not null)
        .ToImmutableDictionary(asked => asked.candidate.Account.Id, asked => new StandingBid
        {
            BidId = new BidId(services.Leads.Ids.NewId()),
            Price = asked.candidate.Price,
            PingMethodId = asked.Ping!.MethodId, // filtered above
        });

    private static ImmutableArray<PingReplyBid> Shown(ImmutableArray<OfferedBid> bids) =>
        [.. bids.OrderByDescending(bid => bid.Offered).ThenBy(bid => bid.BidId.Value).Select(bid => new PingReplyBid { BidId = bid.BidId.Value, PriceCents = bid.Offered.Cents })];

    /// <summary>Whether the campaign takes no lead now, so that no buyer is asked in vain. Advice: the receipt of the post has the last word (E-29).</summary>
    private async Task<bool> IsFullAsync(Catalog catalog, Campaign campaign)
    {
        if (command.Test || campaign.Limits == QuantityLimits.None)
        {
            return false;
        }

        var key = new CapKey(CapScope.Campaign, campaign.Id.Value);
        var counts = await services.Caps.CountsAsync([key], CancellationToken.None);
        var now = Instant.FromDateTimeOffset(services.Leads.Time.GetUtcNow());
        return CapReadings.Of(CapScope.Campaign, campaign.Limits, counts.GetValueOrDefault(key) ?? CapCount.None, now, Zones.Of(catalog.Account.ZoneId)).Any(cap => cap.IsFull);
    }

    private async Task<bool> IsRepeatAsync(Campaign campaign, Lead lead) =>
        !command.Test && campaign.Ping is { RepeatSeconds: > 0 and var seconds }
        && !await services.Store.NoteAsync(campaign.Id, PingHashes.Fingerprint(services.Leads.Hashes, campaign.Id, lead), TimeSpan.FromSeconds(seconds), CancellationToken.None);

    private Task<PingReply> DeclineAsync(Catalog catalog, Campaign campaign, PingCheck check) => StoreDeclinedAsync(
        Record(catalog, campaign) with
        {
            Reason = check.Reason,
            ReasonDetail = check.Errors.IsEmpty ? null : string.Join("; ", check.Errors.Take(20).Select(error => $"{error.Field} {error.Code}")),
        },
        check);

    private async Task<PingReply> StoreDeclinedAsync(PingRecord record, PingCheck check)
    {
        await services.Store.StoreAsync(record, CancellationToken.None);
        services.Meters.Count(record.CampaignId, record.Reason);
        return Declined(check.Reason, check.Message) with
        {
            Errors = [.. check.Errors.Select(error => new PingFieldError { Field = error.Field, Code = error.Code, Message = error.Message })],
        };
    }

    private PingReply Declined(RejectReason reason, string? message) => new() { PingId = _id.Value, Accepted = false, Reason = reason, Message = message };

    private PingRecord Record(Catalog catalog, Campaign campaign) => new()
    {
        Id = _id,
        LeadTypeId = campaign.LeadTypeId,
        LeadSourceId = campaign.LeadSourceId,
        CampaignId = campaign.Id,
        ReceivedAt = command.ReceivedAt,
        CatalogVersion = catalog.Version,
        Accepted = false,
        Test = command.Test,
        Shared = campaign.Ping is { Exchange: ExchangeMode.Shared },
        ElapsedMs = (int)Math.Clamp((services.Leads.Time.GetUtcNow() - command.ReceivedAt).TotalMilliseconds, 0, int.MaxValue),
    };
}
