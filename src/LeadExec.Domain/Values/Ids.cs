using System.Globalization;

namespace LeadExec.Domain.Values;

/// <summary>Number of a lead type; sources post it as LID (RCV-02).</summary>
public readonly record struct LeadTypeId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a lead source; sources post it as VID (RCV-02).</summary>
public readonly record struct LeadSourceId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a campaign; sources post it as AID (RCV-02).</summary>
public readonly record struct CampaignId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a client (lead buyer).</summary>
public readonly record struct ClientId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a delivery method.</summary>
public readonly record struct DeliveryMethodId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a delivery account.</summary>
public readonly record struct DeliveryAccountId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a delivery group (DIST-27).</summary>
public readonly record struct DeliveryGroupId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a client group (CLNT-06).</summary>
public readonly record struct ClientGroupId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of an exclusive group (DIST-36).</summary>
public readonly record struct ExclusiveGroupId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a distribution list (DIST-41).</summary>
public readonly record struct DistributionListId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a client's order.</summary>
public readonly record struct OrderId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a person who signs in.</summary>
public readonly record struct UserId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a role of staff (SET-08).</summary>
public readonly record struct StaffRoleId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Identity of one lead, a version 7 UUID made before anything is stored; the source gets it as the lead identifier (RCV-16).</summary>
public readonly record struct LeadId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of one try to deliver a lead to one delivery account; it is also the key that the buyer sees (reliability 5.4).</summary>
public readonly record struct AttemptId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of one bid of one delivery account for one lead; in a shared exchange the source names it to choose (RCV-25).</summary>
public readonly record struct BidId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Version of the published catalog; grows by one with every publication.</summary>
public readonly record struct CatalogVersion(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Identity of an inbound ping (RCV-25), for reports; a source never posts it, it posts the order id.</summary>
public readonly record struct PingId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of a payment; the provider knows it as the key of the charge (FM-60).</summary>
public readonly record struct PaymentId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of a client's card that a provider keeps (ORD-34).</summary>
public readonly record struct CardId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of a refund; the provider knows it as the key of the refund.</summary>
public readonly record struct RefundId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Identity of an invoice, also of one that has no number yet.</summary>
public readonly record struct InvoiceId(Guid Value)
{
    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>Number of an issued invoice, from 1 without gaps (E-79).</summary>
public readonly record struct InvoiceNumber(long Value)
{
    /// <summary>As it stands on the invoice, "INV-000123".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"INV-{Value:000000}");
}
