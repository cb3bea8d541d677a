using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>Everything that makes a lead exist: skeleton, personal data apart from it (decision 25), and the claims it needs.</summary>
public sealed record LeadReceipt
{
    public required LeadTypeId LeadTypeId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required CatalogVersion CatalogVersion { get; init; }

    public required LeadValidity Validity { get; init; }

    /// <summary>Why the lead was rejected; kept too when it was forwarded in spite of it.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>The reason in words that name fields, never values.</summary>
    public string? ReasonDetail { get; init; }

    /// <summary>The lead of which this one is a duplicate (QUAL-17).</summary>
    public LeadId? OriginalLeadId { get; init; }

    /// <summary>What the source is paid for the lead itself; zero when rejected, and under a revenue share (F-01, F-02, C-1).</summary>
    public Money Cost { get; init; }

    /// <summary>What the source is paid for each sale of the lead, booked with the sale; null: nothing (F-02).</summary>
    public RevenueShare? RevenueShare { get; init; }

    /// <summary>Slots of the lead; null is unlimited (E-49).</summary>
    public int? MaximumDeliveries { get; init; }

    public bool Test { get; init; }

    /// <summary>Idempotency-Key of the caller, at most 255 characters (E-28).</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 over path-independent request bytes (decision 1); 32 bytes.</summary>
    public required byte[] BodyHash { get; init; }

    /// <summary>The source's own reference, for asking again (decision 5).</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// The ping whose order id this lead uses up (RCV-28). Set only for a lead that is not rejected: a refused post leaves the id
    /// usable (E-23). Refused with <see cref="RejectReason.PingUsed"/> or <see cref="RejectReason.PingExpired"/>.
    /// </summary>
    public PingId? PingId { get; init; }

    /// <summary>The bids of that ping to which the source limits the lead (shared exchange); empty limits nothing.</summary>
    public ImmutableArray<BidId> PickedBids { get; init; } = [];

    /// <summary>Shape of the answer, stored with the lead so that recovery can still render it.</summary>
    public AnswerDialect Dialect { get; init; }

    /// <summary>Final result is posted there (E-19).</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Duplicate keys to claim; empty when there is no check. Null for test leads.</summary>
    public DuplicateClaim? Claim { get; init; }

    /// <summary>Counted when set and limited: accepted, non-test leads (E-29).</summary>
    public QuantityLimits CampaignLimits { get; init; } = QuantityLimits.None;

    /// <summary>The campaign's window keys at receipt, in the account's zone.</summary>
    public WindowKeys CampaignWindows { get; init; }

    /// <summary>Share limits whose criteria the lead meets, delivered or not (E-50).</summary>
    public ImmutableArray<QualifiedLead> Qualified { get; init; } = [];

    /// <summary>Keyed hashes for exact search; null when the field is absent.</summary>
    public byte[]? PhoneHash { get; init; }

    public byte[]? EmailHash { get; init; }

    /// <summary>Canonical field values as JSON, stored in <c>lead_data</c>.</summary>
    public required string FieldsJson { get; init; }

    /// <summary>The raw request, sealed with the installation key; empty for leads that no request made.</summary>
    public ImmutableArray<byte> SealedRequest { get; init; } = [];

    /// <summary>Media type of the raw request.</summary>
    public string? RequestMediaType { get; init; }
}
