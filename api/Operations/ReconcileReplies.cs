using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Operations;

/// <summary>Answers about unknown outcomes.</summary>
internal static class ReconcileReplies
{
    /// <summary>One attempt that the buyer may or may not have taken.</summary>
    public sealed record UnknownAttempt
    {
        public required Guid AttemptId { get; init; }

        public required Guid LeadId { get; init; }

        /// <summary>1 for the lead's first attempt at anybody.</summary>
        public required int Number { get; init; }

        public required int ClientId { get; init; }

        /// <summary>Null when the client is archived.</summary>
        public string? Client { get; init; }

        public required int DeliveryAccountId { get; init; }

        /// <summary>Null when the delivery account is archived.</summary>
        public string? DeliveryAccount { get; init; }

        public required int DeliveryMethodId { get; init; }

        public required RejectReason Reason { get; init; }

        public string? Detail { get; init; }

        /// <summary>What the client pays if the attempt is decided to be accepted.</summary>
        [MoneyFigure]
        public required Money HeldPrice { get; init; }

        public required bool Exclusive { get; init; }

        public required DateTimeOffset At { get; init; }

        /// <summary>Until when cap and funds wait for an answer.</summary>
        public DateTimeOffset? PinnedUntil { get; init; }

        /// <summary>That time is over: somebody should ask the buyer.</summary>
        public required bool Overdue { get; init; }

        /// <summary>The buyer said yes after all, but too late: evidence, not a sale.</summary>
        public LateAcceptance? LateAcceptance { get; init; }

        /// <summary>Request and answer can be read with the lead's deliveries.</summary>
        public required bool HasExchange { get; init; }
    }

    /// <summary>What the buyer said late.</summary>
    public sealed record LateAcceptance(DateTimeOffset At, [property: MoneyFigure] Money? Price, string? Reference);

    /// <summary>A page of unknown outcomes; next is the cursor of the following page.</summary>
    public sealed record UnknownPage(IReadOnlyList<UnknownAttempt> Items, string? Next);

    /// <summary>The decision as recorded.</summary>
    public sealed record Decided(Guid LeadId, Guid AttemptId, bool Accepted);

    public static UnknownAttempt Show(UnknownAttemptRow row, Catalog catalog, DateTimeOffset now) => new()
    {
        AttemptId = row.Id.Value,
        LeadId = row.LeadId.Value,
        Number = row.Number,
        ClientId = row.ClientId.Value,
        Client = catalog.Clients.GetValueOrDefault(row.ClientId)?.CompanyName,
        DeliveryAccountId = row.AccountId.Value,
        DeliveryAccount = catalog.DeliveryAccounts.GetValueOrDefault(row.AccountId)?.Name,
        DeliveryMethodId = row.MethodId.Value,
        Reason = row.Reason,
        Detail = row.Detail,
        HeldPrice = row.HeldPrice,
        Exclusive = row.Exclusive,
        At = row.At,
        PinnedUntil = row.PinnedUntil,
        Overdue = row.PinnedUntil is { } until && until <= now,
        LateAcceptance = row.LateAcceptedAt is { } late ? new LateAcceptance(late, row.LatePrice, row.LateReference) : null,
        HasExchange = row.HasExchange,
    };
}
