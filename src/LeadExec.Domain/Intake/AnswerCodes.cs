using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>
/// The one precedence list of reasons, and the one map from a reason to both dialects (architecture 6). What happens behind the
/// door (matching, caps, money, buyers) is told to a source only as "no client" or "not delivered" (TH-06).
/// </summary>
public static class AnswerCodes
{
    private const string NoClient = "No client takes this lead at present.";
    private const string NotTaken = "No client accepted this lead.";
    private const string TryLater = "The post could not be processed now. Post it again.";

    /// <summary>Every reason in the order of the gates (E-16): of several that apply, the first one is the answer.</summary>
    public static ImmutableArray<AnswerCode> InOrder { get; } =
    [
        new(RejectReason.BodyTooLarge, V1ResponseType.DataErrors, "tooLarge", 413, "The body is larger than 1 MB."),
        new(RejectReason.UnsupportedMediaType, V1ResponseType.DataErrors, "unsupportedMediaType", 415, "The content type is not supported."),
        new(RejectReason.UnreadableBody, V1ResponseType.DataErrors, "unreadable", 400, "The body cannot be read."),
        new(RejectReason.MissingSystem, V1ResponseType.SystemIdMissing, "missingSystem", 400, "The system id is missing."),
        new(RejectReason.MissingSource, V1ResponseType.VendorIdMissing, "missingSource", 400, "The lead source id (VID) is missing."),
        new(RejectReason.MissingLeadType, V1ResponseType.LeadTypeIdMissing, "missingLeadType", 400, "The lead type id (LID) is missing."),
        new(RejectReason.UnknownCampaign, V1ResponseType.NoAccountFound, "unknownCampaign", 400, "The ids do not name a campaign."),
        new(RejectReason.IpDenied, V1ResponseType.NoAccountFound, "ipDenied", 403, "Posts from this address are not allowed."),
        new(RejectReason.Unauthorized, V1ResponseType.NoAccountFound, "unauthorized", 401, "The access key, token or password is missing or wrong."),
        new(RejectReason.RateLimited, V1ResponseType.PostOverMax, "rateLimited", 429, "Too many posts. Post again after the time in Retry-After."),
        new(RejectReason.DuplicateCheckOff, V1ResponseType.NoAccountFound, "duplicateCheckOff", 403, "The campaign does not answer duplicate checks."),
        new(RejectReason.PingOverLimit, V1ResponseType.PostOverMax, "pingLimit", 429, "Too many pings for this campaign. Ping again after the time in Retry-After."),
        new(RejectReason.PingPostsTooFew, V1ResponseType.PostOverMax, "pingPostsTooFew", 429, "Too few of this campaign's accepted pings were followed by a post."),
        new(RejectReason.CampaignInactive, V1ResponseType.AccountDisabled, "campaignInactive", 200, "The campaign does not take leads."),
        new(RejectReason.OverLimit, V1ResponseType.PostOverMax, "overLimit", 200, "The campaign has reached its limit."),
        new(RejectReason.PingRequired, V1ResponseType.DataErrors, "pingRequired", 200, "The campaign needs an order id from an accepted ping."),
        new(RejectReason.PingExpired, V1ResponseType.DataErrors, "pingExpired", 200, "The order id has expired."),
        new(RejectReason.PingUsed, V1ResponseType.DataErrors, "pingUsed", 200, "The order id was used before."),
        new(RejectReason.PingMismatch, V1ResponseType.DataErrors, "pingMismatch", 200, "The lead differs from its ping."),
        new(RejectReason.PingRepeated, V1ResponseType.DuplicateLead, "pingRepeated", 200, "The same ping came a short time ago."),
        new(RejectReason.DataErrors, V1ResponseType.DataErrors, "dataErrors", 400, "Some fields are missing or not valid."),
        new(RejectReason.DoNotContact, V1ResponseType.DataErrors, "doNotContact", 200, "The person must not be contacted."),
        new(RejectReason.Duplicate, V1ResponseType.DuplicateLead, "duplicate", 200, "The lead is a duplicate."),
        new(RejectReason.OutsideCriteria, V1ResponseType.OutsideCriteria, "outsideCriteria", 200, "The lead does not meet the campaign's criteria."),
        new(RejectReason.NoConsent, V1ResponseType.DataErrors, "noConsent", 200, "The consent is missing."),
        new(RejectReason.NoCoverage, V1ResponseType.OutsideCriteria, "noCoverage", 200, NoClient),
        new(RejectReason.NotDelivered, V1ResponseType.OutsideCriteria, "notDelivered", 200, NotTaken),
        .. Behind("noCoverage", NoClient, Match),
        .. Behind("notDelivered", NotTaken, Delivery),
        .. Faults(),
    ];

    private static readonly FrozenDictionary<RejectReason, (AnswerCode Code, int Rank)> ByReason =
        InOrder.Select((code, rank) => (code, rank)).ToFrozenDictionary(entry => entry.code.Reason, entry => entry);

    private static ReadOnlySpan<RejectReason> Match =>
    [
        RejectReason.TooFewBuyers, RejectReason.RevenueTooLow, RejectReason.ProfitTooLow, RejectReason.ProfitPercentTooLow,
        RejectReason.ClientNotActive, RejectReason.AccountNotOpen, RejectReason.AccountNotAutomated, RejectReason.AccountTypeNotAutomated,
        RejectReason.LeadTypeDiffers, RejectReason.MethodDisabled, RejectReason.CriteriaNotMet, RejectReason.CriteriaFailedToRun,
        RejectReason.ExcludedByHook, RejectReason.HookFailed, RejectReason.RequiredCriteriaMissing, RejectReason.NotAssigned, RejectReason.PriceRequirementNotMet,
        RejectReason.OutsideSchedule, RejectReason.ExclusiveAfterShared, RejectReason.AfterExclusive, RejectReason.ClientAlreadyHasLead,
        RejectReason.MaximumDeliveriesReached, RejectReason.GroupHasLead, RejectReason.OutsideExclusiveGroup, RejectReason.PercentReached,
        RejectReason.HourlyCap, RejectReason.DailyCap, RejectReason.WeeklyCap, RejectReason.MonthlyCap,
        RejectReason.ClientHourlyCap, RejectReason.ClientDailyCap, RejectReason.ClientWeeklyCap, RejectReason.ClientMonthlyCap,
        RejectReason.SlotTaken, RejectReason.CapRowMissing, RejectReason.QualifiedShareReached, RejectReason.ClientQualifiedShareReached,
        RejectReason.SourceNotWaiting, RejectReason.RedirectGiven, RejectReason.ClientConflict, RejectReason.ShareCountReached,
        RejectReason.FundsTooLow, RejectReason.OrderRequired, RejectReason.OrderNotOpen,
    ];

    private static ReadOnlySpan<RejectReason> Delivery =>
    [
        RejectReason.BuyerRejected, RejectReason.BuyerError, RejectReason.BuyerTimeout, RejectReason.BuyerUnreachable,
        RejectReason.AddressRefused, RejectReason.RequestNotBuilt, RejectReason.BreakerOpen, RejectReason.NoPermit,
        RejectReason.OutboundStopped, RejectReason.DeadlineTooShort, RejectReason.AmbiguousAnswer, RejectReason.ResponseTooLarge,
        RejectReason.ConnectionLost, RejectReason.TokenRefused, RejectReason.ProcessDied,
        RejectReason.RetryBudgetSpent,
        RejectReason.NoBid, RejectReason.BidUnusable, RejectReason.BidOutOfRange, RejectReason.PingRateReached, RejectReason.AuctionLost, RejectReason.PingNotNeeded,
        RejectReason.NotConfirmed, RejectReason.AccountLeft, RejectReason.OutcomeUnknown, RejectReason.DoneByHand,
    ];

    /// <summary>The code of a reason. <see cref="RejectReason.None"/> has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reason is None or not in the list.</exception>
    public static AnswerCode Of(RejectReason reason) =>
        ByReason.TryGetValue(reason, out var entry) ? entry.Code : throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason has no answer code.");

    /// <summary>The reason that wins by the order of the gates; None when there is none.</summary>
    public static RejectReason First(params ReadOnlySpan<RejectReason> reasons)
    {
        var first = RejectReason.None;
        var best = int.MaxValue;
        foreach (var reason in reasons)
        {
            if (reason != RejectReason.None && ByReason[reason].Rank is var rank && rank < best)
            {
                (first, best) = (reason, rank);
            }
        }

        return first;
    }

    /// <summary>The vendor's spelling of an outcome kind, as XML answers carry it.</summary>
    public static string Name(V1ResponseType type) => type switch
    {
        V1ResponseType.NoError => "No_Error",
        V1ResponseType.SystemIdMissing => "System_ID_Missing",
        V1ResponseType.LeadTypeIdMissing => "LeadType_ID_Missing",
        V1ResponseType.VendorIdMissing => "Vendor_ID_Missing",
        V1ResponseType.NoAccountFound => "No_Account_Found",
        V1ResponseType.OutsideCriteria => "Outside_Criteria",
        V1ResponseType.DuplicateLead => "Duplicate_Lead",
        V1ResponseType.AccountDisabled => "Account_Disabled",
        V1ResponseType.PostOverMax => "Post_Over_Max",
        V1ResponseType.DataErrors => "Data_Errors",
    };

    private static AnswerCode[] Behind(string code, string text, ReadOnlySpan<RejectReason> reasons)
    {
        var codes = new AnswerCode[reasons.Length];
        for (var at = 0; at < reasons.Length; at++)
        {
            codes[at] = new AnswerCode(reasons[at], V1ResponseType.OutsideCriteria, code, 200, text);
        }

        return codes;
    }

    private static AnswerCode[] Faults() =>
    [
        .. new[] { RejectReason.Overloaded, RejectReason.StorageUnavailable, RejectReason.StaleOwner, RejectReason.Quarantined, RejectReason.Internal }
            .Select(reason => new AnswerCode(reason, V1ResponseType.DataErrors, "unavailable", 503, TryLater)),
    ];
}
