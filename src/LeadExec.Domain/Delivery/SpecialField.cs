namespace LeadExec.Domain.Delivery;

/// <summary>Values that are not lead fields (E-68). In a template each is also a tag of the name given here, unless a field has that name.</summary>
public enum SpecialField
{
    /// <summary>[LeadUid], the lead identifier.</summary>
    LeadUid = 0,

    /// <summary>[DeliveryId], the key that every repeat of this delivery carries.</summary>
    DeliveryId = 1,

    /// <summary>[ReceivedTime], UTC, ISO 8601 unless a format says otherwise.</summary>
    ReceivedTime = 2,

    /// <summary>[CampaignName].</summary>
    CampaignName = 3,

    /// <summary>[CampaignId].</summary>
    CampaignId = 4,

    /// <summary>[SourceName].</summary>
    SourceName = 5,

    /// <summary>[SourceId].</summary>
    SourceId = 6,

    /// <summary>[Price], what the client is asked to pay, "40.00".</summary>
    Price = 7,

    /// <summary>[ClientId].</summary>
    ClientId = 8,

    /// <summary>[ClientName].</summary>
    ClientName = 9,

    /// <summary>[ClientEmail].</summary>
    ClientEmail = 10,

    /// <summary>[ClientFirstName].</summary>
    ClientFirstName = 11,

    /// <summary>[ClientLastName].</summary>
    ClientLastName = 12,

    /// <summary>[SourceEmail].</summary>
    SourceEmail = 13,

    /// <summary>[SourceCity].</summary>
    SourceCity = 14,

    /// <summary>[SourceState].</summary>
    SourceState = 15,

    /// <summary>[SourcePostalCode].</summary>
    SourcePostalCode = 16,

    /// <summary>[CompanyName], ours.</summary>
    CompanyName = 17,

    /// <summary>[DeliveryAccountName].</summary>
    DeliveryAccountName = 18,

    /// <summary>[DeliveryAccountId].</summary>
    DeliveryAccountId = 19,

    /// <summary>[TestMode], "true" for a test delivery, else "false".</summary>
    TestMode = 20,

    /// <summary>[PingReference], what the buyer's answer to the ping named, for the post (DELV-32); empty when there was none.</summary>
    PingReference = 21,

    /// <summary>[BidId], our number of the bid that the post or the notice is about; empty without a bid.</summary>
    BidId = 22,

    /// <summary>[LossReason], why a bid lost, in a loss notice; empty elsewhere.</summary>
    LossReason = 23,
}
