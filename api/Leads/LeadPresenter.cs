using LeadExec.Api.Returns;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Leads;

/// <summary>Rows of storage as answers, with the names of the present catalog.</summary>
internal static class LeadPresenter
{
    public static LeadReplies.LeadItem Item(Catalog catalog, LeadRow row, IReadOnlyList<string> asked) => new()
    {
        Id = row.Id.Value,
        ReceivedAt = row.ReceivedAt,
        LeadTypeId = row.LeadTypeId.Value,
        LeadType = catalog.NameOf(row.LeadTypeId),
        LeadSourceId = row.LeadSourceId.Value,
        LeadSource = catalog.NameOf(row.LeadSourceId),
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.NameOf(row.CampaignId),
        Validity = row.Validity,
        Distribution = row.Distribution,
        Reason = ReasonWords.Shown(row.Reason),
        ReasonText = ReasonWords.Of(row.Reason),
        Test = row.Test,
        Cost = row.Cost,
        Revenue = row.Revenue,
        Profit = row.Profit,
        SendCount = row.SendCount,
        MaximumDeliveries = row.MaximumDeliveries,
        Return = ReturnPresenter.Mark(row.Return),
        Values = LeadFields.Some(catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId), row.FieldsJson, asked),
    };

    public static LeadReplies.LeadDetails Details(Catalog catalog, LeadRow row)
    {
        var item = Item(catalog, row, []);
        return new LeadReplies.LeadDetails
        {
            Id = item.Id,
            ReceivedAt = item.ReceivedAt,
            LeadTypeId = item.LeadTypeId,
            LeadType = item.LeadType,
            LeadSourceId = item.LeadSourceId,
            LeadSource = item.LeadSource,
            CampaignId = item.CampaignId,
            Campaign = item.Campaign,
            Validity = item.Validity,
            Distribution = item.Distribution,
            Reason = item.Reason,
            ReasonText = item.ReasonText,
            Test = item.Test,
            Cost = item.Cost,
            Revenue = item.Revenue,
            Profit = item.Profit,
            SendCount = item.SendCount,
            MaximumDeliveries = item.MaximumDeliveries,
            Return = item.Return,
            Values = item.Values,
            ReasonDetail = row.ReasonDetail,
            OriginalLeadId = row.OriginalLeadId?.Value,
            Reference = row.Reference,
            DueAt = row.DueAt,
            SetAside = row.SetAside,
            VerifiedAt = row.Validity == LeadValidity.Valid ? row.ReceivedAt : null,
            RemovedAt = row.RemovedAt,
            CatalogVersion = row.CatalogVersion.Value,
            Erased = row.FieldsJson is null,
            Fields = LeadFields.All(catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId), row.FieldsJson),
        };
    }

    public static LeadReplies.TraceSegment Segment(Catalog catalog, ProcessSegmentRow row, DataFilter data) =>
        new(row.StartedAt, row.ElapsedMs, row.WaitMs, row.OwnMs, [.. row.Steps.Where(step => step.ClientId is not { } client || data.Allows(new ClientId(client))).Select(step => Step(catalog, step))]);

    public static LeadReplies.Delivery Delivery(Catalog catalog, AttemptRow row) => new()
    {
        Id = row.Id.Value,
        Number = row.Number,
        ClientId = row.ClientId.Value,
        Client = catalog.NameOf(row.ClientId),
        AccountId = row.AccountId.Value,
        Account = catalog.NameOf(row.AccountId),
        MethodId = row.MethodId.Value,
        Method = catalog.NameOf(row.MethodId),
        State = row.State,
        Reason = ReasonWords.Shown(row.Reason),
        ReasonText = ReasonWords.Of(row.Reason),
        Detail = row.Detail,
        Price = row.Price,
        HeldPrice = row.HeldPrice,
        Returned = row.Returned,
        Return = ReturnPresenter.Mark(row.Return),
        Exclusive = row.Exclusive,
        Test = row.Test,
        Portal = row.Instant,
        Manual = row.Manual,
        Ambiguous = row.Ambiguous,
        At = row.At,
        DoneAt = row.DoneAt,
        PinnedUntil = row.PinnedUntil,
        ElapsedMs = row.ElapsedMs,
        BuyerReference = row.BuyerReference,
        RedirectUrl = row.RedirectUrl,
        LateAcceptedAt = row.LateAcceptedAt,
        HasExchange = row.HasExchange,
        ReadAt = row.ReadAt,
        ByHand = row.ByHand,
        BesideId = row.AlternateOf?.Value,
        Notes = row.Notes,
    };

    public static LeadReplies.RefusedPost Refused(Catalog catalog, RefusedPostRow row) => new()
    {
        Id = row.Id,
        At = row.At,
        RemoteAddress = row.RemoteAddress,
        Receiver = row.Receiver,
        LeadTypeId = row.LeadTypeId?.Value,
        LeadSourceId = row.LeadSourceId?.Value,
        CampaignId = row.CampaignId?.Value,
        Campaign = row.CampaignId is { } id && catalog.Campaigns.TryGetValue(id, out var campaign) ? campaign.Name : null,
        Reason = row.Reason,
        ReasonText = ReasonWords.Of(row.Reason) ?? "",
        Detail = row.Detail,
        TraceId = row.TraceId,
    };

    private static LeadReplies.TraceStep Step(Catalog catalog, FlowStep step) => new()
    {
        Step = step.Step,
        Result = step.Result,
        Reason = ReasonWords.Shown(step.Reason),
        ReasonText = ReasonWords.Of(step.Reason),
        Detail = step.Detail,
        At = step.At,
        ElapsedMs = step.ElapsedMs,
        WaitMs = step.WaitMs,
        Client = step.ClientId is { } client ? catalog.NameOf(new ClientId(client)) : null,
        Account = step.AccountId is { } account ? catalog.NameOf(new DeliveryAccountId(account)) : null,
        AttemptId = step.AttemptId,
    };
}
