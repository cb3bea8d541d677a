using LeadExec.Api.Security;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Distribution;

/// <summary>Answers about deliveries that wait for a confirmation.</summary>
public static class AwaitedReplies
{
    /// <summary>A delivery that counts only when it is confirmed (E-61).</summary>
    public sealed record Awaited
    {
        public required Guid AttemptId { get; init; }

        public required Guid LeadId { get; init; }

        public required string LeadType { get; init; }

        public required int CampaignId { get; init; }

        public required string Campaign { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int DeliveryAccountId { get; init; }

        public required string DeliveryAccount { get; init; }

        public required DateTimeOffset SentAt { get; init; }

        /// <summary>Unless it is confirmed until then, it was not sold.</summary>
        public required DateTimeOffset Until { get; init; }

        [MoneyFigure]
        public required Money Price { get; init; }

        public required bool Test { get; init; }
    }

    /// <summary>A page, the most urgent first.</summary>
    public sealed record AwaitedPage(IReadOnlyList<Awaited> Items, string? Next);
}
