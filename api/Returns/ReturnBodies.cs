using LeadExec.Api.Security;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Returns;

/// <summary>Requests and answers about returns. Amounts are decimal text; times are UTC.</summary>
public static class ReturnBodies
{
    /// <summary>Why a lead is returned.</summary>
    public sealed record Ask
    {
        /// <summary>One of the lead type's reasons; own words where it has none.</summary>
        public string? Reason { get; init; }

        public string? Note { get; init; }
    }

    /// <summary>Mark as returned (RET-10).</summary>
    public sealed record Mark
    {
        /// <summary>Number of the delivery.</summary>
        public Guid DeliveryId { get; init; }

        public string? Reason { get; init; }

        public string? Note { get; init; }

        /// <summary>The lead goes back to its source too: it is neither counted nor paid.</summary>
        public bool ToSource { get; init; }
    }

    public sealed record Approve
    {
        /// <summary>The lead goes back to its source too: it is neither counted nor paid.</summary>
        public bool ToSource { get; init; }
    }

    public sealed record ReturnPage(IReadOnlyList<Return> Items, string? Next);

    /// <summary>A return with its delivery.</summary>
    public sealed record Return
    {
        /// <summary>Number of the delivery, and of its return.</summary>
        public required Guid Id { get; init; }

        public required Guid LeadId { get; init; }

        public required ReturnState State { get; init; }

        public required string Reason { get; init; }

        public string? Note { get; init; }

        [MoneyFigure]
        public required Money Price { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int AccountId { get; init; }

        public required string Account { get; init; }

        public required int CampaignId { get; init; }

        public required string Campaign { get; init; }

        public required int LeadSourceId { get; init; }

        public required string LeadSource { get; init; }

        public required int LeadTypeId { get; init; }

        public required string LeadType { get; init; }

        public int? OrderId { get; init; }

        /// <summary>How often it was asked for; 0 when staff marked it.</summary>
        public required int Asked { get; init; }

        public required bool ByStaff { get; init; }

        /// <summary>When the lead came from its source.</summary>
        public required DateTimeOffset ReceivedAt { get; init; }

        public required DateTimeOffset DeliveredAt { get; init; }

        public required DateTimeOffset RequestedAt { get; init; }

        public required string RequestedBy { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public string? DecidedBy { get; init; }

        public DateTimeOffset? ReturnedToSourceAt { get; init; }

        /// <summary>Where the price of an order's lead went: true back to the order, false to the client's credit for the next charge; null: no order paid it, or it is not approved.</summary>
        public bool? BackToOrder { get; init; }
    }

    /// <summary>The return of a lead as lists and the portal show it (RET-13).</summary>
    public sealed record ReturnMark(ReturnState State, string Reason, DateTimeOffset RequestedAt, DateTimeOffset? DecidedAt);

    /// <summary>What became of an imported file; rows in error were left out.</summary>
    public sealed record ImportReport(int Taken, int ErrorCount, IReadOnlyList<Domain.Tables.RowError> Errors);

    /// <summary>What the client may use against its next charge (E-81).</summary>
    public sealed record Credit(Money Amount);
}
