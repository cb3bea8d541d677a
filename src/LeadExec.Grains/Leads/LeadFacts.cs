using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Grains.Pings;

namespace LeadExec.Grains.Leads;

/// <summary>What a run knows about its lead and does not change: who posted what, and what the gates said. Prints as [lead].</summary>
internal sealed record LeadFacts
{
    public required LeadId Id { get; init; }

    public required Catalog Catalog { get; init; }

    public required Campaign Campaign { get; init; }

    public required LeadSource Source { get; init; }

    public required GateOutcome Gates { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until then the caller waits; a minimum when nobody does.</summary>
    public required DateTimeOffset Deadline { get; init; }

    public required AnswerDialect Dialect { get; init; }

    public required int Epoch { get; init; }

    public bool Test { get; init; }

    public string? Reference { get; init; }

    public string? ReturnUrl { get; init; }

    /// <summary>The ping along whose bids the lead is sold; null without one.</summary>
    public PingAlong? Ping { get; init; }

    /// <summary>A sale of the lead was returned, and the campaign offers it to the others for a part of the price; null: a new lead (E-81).</summary>
    public ResaleSettings? Resale { get; init; }

    /// <summary>Slots, as copied at receipt; null is unlimited.</summary>
    public int? MaximumDeliveries { get; init; }

    /// <summary>The standing bids of the inbound ping that the lead is posted along, by delivery account; null pings the buyers now (C-9).</summary>
    public ImmutableDictionary<DeliveryAccountId, StandingBid>? StandingBids { get; init; }

    /// <summary>The source has its final answer already; later commits must not change it.</summary>
    public bool Answered { get; init; }

    /// <summary>The lead, where its fields could be read.</summary>
    /// <exception cref="InvalidOperationException">The lead failed its field checks.</exception>
    public Lead Lead => Gates.Lead ?? throw new InvalidOperationException("The lead has no readable fields.");

    /// <summary>What the source is paid by sale, as it was at receipt; null: <see cref="Cost"/>, whatever is sold (F-02).</summary>
    public RevenueShare? RevenueShare { get; init; }

    /// <summary>Who would buy, where the campaign had that found out before anything was sent (RCV-20).</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>The campaign's price, unless the lead is refused or a test (F-01).</summary>
    public Money Cost => Gates.Validity is LeadValidity.Valid or LeadValidity.InQualityControl && !Test ? Campaign.Price : Money.Zero;

    /// <summary>What the source is told when distribution ends so.</summary>
    public IntakeResult Result(LeadFlowState? flow, bool? wouldSell = null) => new()
    {
        LeadId = Id,
        Status = Gates.Validity switch
        {
            LeadValidity.Valid => IntakeStatus.Accepted,
            LeadValidity.InQualityControl => IntakeStatus.QualityControl,
            LeadValidity.QcReturned or LeadValidity.Rejected or LeadValidity.Removed => IntakeStatus.Rejected,
        },
        Reason = Gates.Reason,
        Message = Gates.Message,
        Errors = Gates.Errors,
        CampaignId = Campaign.Id,
        Cost = CostToTell(flow),
        RedirectUrl = flow is null ? null : Redirect(flow),
        Deliveries = flow is null || !Campaign.AllowSendResponses ? [] : Deliveries(flow),
        Reference = Reference,
        Test = Test,
        WouldSell = wouldSell,
    };

    public override string ToString() => "[lead]";

    /// <summary>
    /// The true cost as far as the campaign has it found out before the answer: by the dry run, or by what was sold. Else the campaign's
    /// price (F-02, RCV-30, D-43). What a margin leaves is told as it was sold, and so is what follows a ping, which was the scan.
    /// </summary>
    private Money CostToTell(LeadFlowState? flow) =>
        RevenueShare is not { } share || Campaign is { ScanCoverage: ScanCoverage.None, RevenueShare: not null, Channel: not Channel.PingPost } || Test || Gates.Validity != LeadValidity.Valid ? Cost
            : Campaign.ScanCoverage == ScanCoverage.Coverage && Coverage is { } planned ? planned.CostOf(share)
            : flow is null ? Cost
            : flow.Sold.Aggregate(Money.Zero, (cost, sold) => cost + share.CostOf(sold.Price));

    /// <summary>Of a URL redirect, which is delivered by it (E-63); else of the highest-priced accepted delivery, ties by order of delivery (E-26).</summary>
    private static string? Redirect(LeadFlowState flow) =>
        flow.Sold.Where(sold => sold.RedirectUrl is not null)
            .OrderByDescending(sold => sold.Candidate.Account.Kind == DeliveryAccountKind.UrlRedirect)
            .ThenByDescending(sold => sold.Price)
            .FirstOrDefault()?.RedirectUrl;

    private static ImmutableArray<IntakeDelivery> Deliveries(LeadFlowState flow) =>
    [
        .. flow.Sold.Select(sold => new IntakeDelivery
        {
            AttemptId = sold.AttemptId,
            Client = sold.Candidate.Client.CompanyName,
            State = Domain.Delivery.AttemptState.Accepted,
            Price = sold.Price,
            RedirectUrl = sold.RedirectUrl,
        }),
    ];
}
