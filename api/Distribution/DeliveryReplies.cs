using LeadExec.Api.Leads;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Distribution;

/// <summary>Answers about delivered leads.</summary>
internal static class DeliveryReplies
{
    /// <summary>A page of delivered leads; next is the cursor of the following page.</summary>
    public sealed record DeliveryPage(IReadOnlyList<DeliveredLead> Items, string? Next);

    /// <summary>One delivered lead (LEAD-23).</summary>
    public sealed record DeliveredLead
    {
        /// <summary>Number of the delivery.</summary>
        public required Guid Id { get; init; }

        public required Guid LeadId { get; init; }

        public required int LeadTypeId { get; init; }

        public required string LeadType { get; init; }

        public required int CampaignId { get; init; }

        public required string Campaign { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int AccountId { get; init; }

        public required string Account { get; init; }

        public required int MethodId { get; init; }

        public required string Method { get; init; }

        public int? OrderId { get; init; }

        [MoneyFigure]
        public required Money Price { get; init; }

        public required DateTimeOffset DeliveredAt { get; init; }

        public required DeliveryMark Mark { get; init; }

        /// <summary>When the client first opened it.</summary>
        public DateTimeOffset? ReadAt { get; init; }

        /// <summary>Returned, because staff moved it to another client.</summary>
        public required bool Moved { get; init; }

        public required bool ByHand { get; init; }

        /// <summary>Staff or a policy decided that it was accepted.</summary>
        public required bool Manual { get; init; }

        public required bool Exclusive { get; init; }

        /// <summary>Delivered without an outside call.</summary>
        public required bool Portal { get; init; }

        public required int Notes { get; init; }
    }

    public static DeliveredLead Show(Catalog catalog, DeliveryRow row) => new()
    {
        Id = row.Id.Value,
        LeadId = row.LeadId.Value,
        LeadTypeId = row.LeadTypeId.Value,
        LeadType = catalog.NameOf(row.LeadTypeId),
        CampaignId = row.CampaignId.Value,
        Campaign = catalog.NameOf(row.CampaignId),
        ClientId = row.ClientId.Value,
        Client = catalog.NameOf(row.ClientId),
        AccountId = row.AccountId.Value,
        Account = catalog.NameOf(row.AccountId),
        MethodId = row.MethodId.Value,
        Method = catalog.NameOf(row.MethodId),
        OrderId = row.OrderId?.Value,
        Price = row.Price,
        DeliveredAt = row.DeliveredAt,
        Mark = row.Returned ? DeliveryMark.Returned : row.ReadAt is null ? DeliveryMark.NotRead : DeliveryMark.Read,
        ReadAt = row.ReadAt,
        Moved = row.Moved,
        ByHand = row.ByHand,
        Manual = row.Manual,
        Exclusive = row.Exclusive,
        Portal = row.Portal,
        Notes = row.Notes,
    };
}
