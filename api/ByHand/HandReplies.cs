using LeadExec.Api.Security;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.Values;

namespace LeadExec.Api.ByHand;

/// <summary>Answers to what staff do with one lead.</summary>
internal static class HandReplies
{
    /// <summary>What became of a deed.</summary>
    public sealed record HandOutcome
    {
        /// <summary>True: it takes longer than the request may; the lead's deliveries say how it ends.</summary>
        public required bool Running { get; init; }

        /// <summary>An earlier request with the same key did it.</summary>
        public required bool Before { get; init; }

        /// <summary>The delivery that was made; null where there is none.</summary>
        public Guid? DeliveryId { get; init; }

        public AttemptState? State { get; init; }

        public RejectReason? Reason { get; init; }

        public string? ReasonText { get; init; }

        public string? Detail { get; init; }

        /// <summary>What the client pays for it.</summary>
        [MoneyFigure]
        public required Money Price { get; init; }
    }

    /// <summary>Delivery accounts that a lead could go to (LEAD-21), judged by the settings of now.</summary>
    public sealed record FoundClients
    {
        public required DateTimeOffset JudgedAt { get; init; }

        /// <summary>How many match; others are listed only when all are asked for.</summary>
        public required int Matching { get; init; }

        public required int Total { get; init; }

        /// <summary>At most 200.</summary>
        public required IReadOnlyList<FoundClient> Items { get; init; }
    }

    /// <summary>One of them.</summary>
    public sealed record FoundClient
    {
        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int AccountId { get; init; }

        public required string Account { get; init; }

        public int? MethodId { get; init; }

        public string? Method { get; init; }

        [MoneyFigure]
        public required Money Price { get; init; }

        public required bool Exclusive { get; init; }

        /// <summary>Off: automation passes it by, and staff may send to it (CLNT-18).</summary>
        public required bool Automated { get; init; }

        /// <summary>The lead meets its criteria.</summary>
        public required bool Matches { get; init; }

        /// <summary>An open order of the client can pay.</summary>
        public required bool HasOrder { get; init; }

        /// <summary>It sells only against an order or funds.</summary>
        public required bool NeedsOrder { get; init; }

        /// <summary>What keeps automation from it.</summary>
        public required IReadOnlyList<GateMark> Marks { get; init; }

        /// <summary>What would have to differ for automation.</summary>
        public string? Remedy { get; init; }

        /// <summary>Set: staff cannot send to it either.</summary>
        public RejectReason? Blocked { get; init; }

        public string? BlockedText { get; init; }
    }

    /// <summary>One gate that the delivery account fails.</summary>
    public sealed record GateMark(RejectReason Reason, string ReasonText, string? Detail);

    /// <summary>The price of a delivery, and whether it was the same before.</summary>
    public sealed record DeliveryPrice(Guid DeliveryId, Money Price, bool Before);

    /// <summary>Notes about a delivery, oldest first.</summary>
    public sealed record DeliveryNotes(IReadOnlyList<DeliveryNoteItem> Items);

    /// <summary>One note.</summary>
    public sealed record DeliveryNoteItem(Guid Id, string Text, string WrittenBy, DateTimeOffset WrittenAt, string? EditedBy, DateTimeOffset? EditedAt)
    {
        public override string ToString() => "[note]";
    }

    public static FoundClient Show(FoundAccount found) => new()
    {
        ClientId = found.Client.Id.Value,
        Client = found.Client.CompanyName,
        AccountId = found.Account.Id.Value,
        Account = found.Account.Name,
        MethodId = found.Method?.Id.Value,
        Method = found.Method?.Description,
        Price = found.Account.Price,
        Exclusive = found.Account.Exclusive,
        Automated = found.Account.Automated,
        Matches = found.Matches,
        HasOrder = found.HasOrder,
        NeedsOrder = found.Account.RequireOrder,
        Marks = [.. found.Marks.Select(mark => new GateMark(mark.Gate, Leads.ReasonWords.Of(mark.Gate) ?? "", mark.Detail.Length == 0 ? null : mark.Detail))],
        Remedy = found.Remedy?.Words,
        Blocked = Leads.ReasonWords.Shown(found.Blocked),
        BlockedText = Leads.ReasonWords.Of(found.Blocked),
    };
}
