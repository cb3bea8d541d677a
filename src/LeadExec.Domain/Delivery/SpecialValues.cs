using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>Values of special fields for one order (DELV-25, E-68).</summary>
internal static class SpecialValues
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The typed value, for formats.</summary>
    public static FieldValue Of(SpecialField field, DeliveryOrder order) => field switch
    {
        SpecialField.ReceivedTime => FieldValue.Of(order.ReceivedAt.UtcDateTime),
        SpecialField.Price => FieldValue.Of(order.Price.Amount),
        SpecialField.LeadUid or SpecialField.DeliveryId or SpecialField.CampaignName or SpecialField.CampaignId or SpecialField.SourceName
            or SpecialField.SourceId or SpecialField.ClientId or SpecialField.ClientName or SpecialField.ClientEmail
            or SpecialField.ClientFirstName or SpecialField.ClientLastName or SpecialField.SourceEmail or SpecialField.SourceCity
            or SpecialField.SourceState or SpecialField.SourcePostalCode or SpecialField.CompanyName or SpecialField.DeliveryAccountName
            or SpecialField.DeliveryAccountId or SpecialField.TestMode or SpecialField.PingReference or SpecialField.BidId
            or SpecialField.LossReason => FieldValue.Of(Text(field, order)),
    };

    /// <summary>The text that goes out when no format is set.</summary>
    public static string Text(SpecialField field, DeliveryOrder order) => field switch
    {
        SpecialField.LeadUid => order.LeadId.ToString(),
        SpecialField.DeliveryId => order.EffectiveDeliveryId,
        SpecialField.ReceivedTime => order.ReceivedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        SpecialField.CampaignName => order.Campaign.Name,
        SpecialField.CampaignId => order.Campaign.Id.ToString(),
        SpecialField.SourceName => order.LeadSource.Name,
        SpecialField.SourceId => order.LeadSource.Id.ToString(),
        SpecialField.Price => order.Price.ToString(),
        SpecialField.ClientId => order.Client.Id.ToString(),
        SpecialField.ClientName => order.Client.CompanyName,
        SpecialField.ClientEmail => order.Client.Email ?? "",
        SpecialField.ClientFirstName => order.Client.FirstName ?? "",
        SpecialField.ClientLastName => order.Client.LastName ?? "",
        SpecialField.SourceEmail => order.LeadSource.Email ?? "",
        SpecialField.SourceCity => order.LeadSource.City ?? "",
        SpecialField.SourceState => order.LeadSource.State ?? "",
        SpecialField.SourcePostalCode => order.LeadSource.PostalCode ?? "",
        SpecialField.CompanyName => order.Account.CompanyName,
        SpecialField.DeliveryAccountName => order.DeliveryAccount.Name,
        SpecialField.DeliveryAccountId => order.DeliveryAccount.Id.ToString(),
        SpecialField.TestMode => order.IsTest ? "true" : "false",
        SpecialField.PingReference => order.PingReference ?? "",
        SpecialField.BidId => order.BidId?.ToString() ?? "",
        SpecialField.LossReason => order.LossReason ?? "",
    };

    /// <summary>Groups of sub-fields as a JSON array of objects (E-13).</summary>
    public static string Json(ImmutableArray<FieldRecord> records) => $"[{string.Join(',', records.Select(LeadJson.Write))}]";

    /// <summary>Whether typed JSON may write the value without quotes.</summary>
    public static bool IsBare(SpecialField field) =>
        field is SpecialField.Price or SpecialField.TestMode or SpecialField.CampaignId or SpecialField.SourceId
            or SpecialField.ClientId or SpecialField.DeliveryAccountId;

    /// <summary>The special field that a tag names, in any case; false when none.</summary>
    public static bool TryParse(string tag, out SpecialField field) =>
        Enum.TryParse(tag, ignoreCase: true, out field) && Enum.IsDefined(field) && !char.IsAsciiDigit(tag[0]);
}
