using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Security;
using NodaTime;

namespace LeadExec.Grains.Leads;

/// <summary>Makes the receipt of a submission: what becomes durable of a lead in its first commit.</summary>
internal sealed class ReceiptBuilder(IKeyedHash hashes)
{
    public LeadReceipt Build(SubmitLead command, LeadFacts facts, RawLead raw, LeadId? original)
    {
        var counted = facts.Gates.Validity is LeadValidity.Valid or LeadValidity.InQualityControl && !facts.Test;
        return new LeadReceipt
        {
            LeadTypeId = facts.Campaign.LeadTypeId,
            LeadSourceId = facts.Campaign.LeadSourceId,
            CampaignId = facts.Campaign.Id,
            ReceivedAt = facts.ReceivedAt,
            CatalogVersion = facts.Catalog.Version,
            Validity = facts.Gates.Validity,
            Reason = facts.Gates.Reason,
            ReasonDetail = ReasonDetail(facts),
            OriginalLeadId = original,
            Cost = facts.RevenueShare is null ? facts.Cost : Money.Zero,
            RevenueShare = counted ? facts.RevenueShare : null,
            MaximumDeliveries = facts.MaximumDeliveries,
            Test = facts.Test,
            IdempotencyKey = command.IdempotencyKey,
            BodyHash = [.. command.BodyHash],
            Reference = command.Reference,
            PingId = facts.Gates.Validity is LeadValidity.Valid or LeadValidity.InQualityControl ? facts.Ping?.Id : null,
            PickedBids = facts.Ping?.Picked ?? [],
            Dialect = command.Dialect,
            ReturnUrl = command.ReturnUrl,
            Claim = facts.Test ? null : Claim(facts, original is not null || command.ByHand),
            CampaignLimits = counted && !command.ByHand ? facts.Campaign.Limits : QuantityLimits.None,
            CampaignWindows = CapWindows.At(Instant.FromDateTimeOffset(facts.ReceivedAt), Zones.Of(facts.Catalog.Account.ZoneId)),
            PhoneHash = facts.Gates.Lead is { } phoned ? SearchHashes.Phone(hashes, phoned) : SearchHashes.Phone(hashes, Posted(facts, raw, SystemField.PrimaryPhone)),
            EmailHash = facts.Gates.Lead is { } mailed ? SearchHashes.Email(hashes, mailed) : SearchHashes.Email(hashes, Posted(facts, raw, SystemField.Email)),
            FieldsJson = facts.Gates.Lead?.ToJson() ?? RawFields.ToJson(raw, facts.Catalog.LeadTypes[facts.Campaign.LeadTypeId]),
            SealedRequest = command.SealedRequest,
            RequestMediaType = command.RequestMediaType,
        };
    }

    // Who asks why posts fail knows the person, not the number that the answer gave.
    private static string? Posted(LeadFacts facts, RawLead raw, SystemField field) =>
        PostedValue.Of(raw, facts.Catalog.LeadTypes[facts.Campaign.LeadTypeId], field, facts.Catalog.Account.ZoneId);

    private static string? ReasonDetail(LeadFacts facts) =>
        facts.Gates.Errors.IsEmpty ? facts.Gates.Message : string.Join("; ", facts.Gates.Errors.Take(20).Select(error => $"{error.Field}: {error.Message}"));

    /// <summary>
    /// A duplicate that is forwarded, and every rejected lead, only leaves its mark (E-31, QUAL-12); but duplicates come before coverage
    /// (E-16), so a lead that nobody buys is judged like one that somebody does. What staff add is not judged either (E-85).
    /// </summary>
    private DuplicateClaim? Claim(LeadFacts facts, bool unjudged)
    {
        if (facts.Gates.Lead is not { } lead)
        {
            return null;
        }

        var keys = SearchHashes.DuplicateKeys(hashes, DuplicateKey.Of(lead.Type, lead));
        return keys.IsEmpty ? null : new DuplicateClaim
        {
            KeyHashes = keys,
            Days = facts.Campaign.DuplicateDays,
            CheckRejected = facts.Campaign.CheckRejectedLeads,
            MarkOnly = unjudged || facts.Gates.Reason is not (RejectReason.None or RejectReason.NoCoverage or RejectReason.NotDelivered),
        };
    }
}
