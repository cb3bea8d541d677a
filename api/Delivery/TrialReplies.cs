using System.Text;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Delivery;

/// <summary>Answers of the try-out endpoints.</summary>
internal static class TrialReplies
{
    /// <summary>What one request did (DELV-83). It counts nowhere and is kept nowhere.</summary>
    public sealed record Trial
    {
        public required AttemptState State { get; init; }

        public required RejectReason Reason { get; init; }

        public string? Detail { get; init; }

        /// <summary>The rule that decided.</summary>
        public required VerdictRule Rule { get; init; }

        /// <summary>The answer said yes and no at once, or was not readable text.</summary>
        public required bool Ambiguous { get; init; }

        public decimal? Price { get; init; }

        public required bool PriceUnusable { get; init; }

        public string? Reference { get; init; }

        public string? RedirectUrl { get; init; }

        public int? RetryAfterSeconds { get; init; }

        /// <summary>Null when nothing could be built.</summary>
        public SentRequest? Request { get; init; }

        /// <summary>Null when no answer came.</summary>
        public ReceivedResponse? Response { get; init; }

        public DeliveryTimings? Timings { get; init; }
    }

    /// <summary>The request as sent, secrets masked.</summary>
    public sealed record SentRequest(string Method, string Url, IReadOnlyList<ExchangeHeader> Headers, string Body);

    /// <summary>The answer, its body as far as it is kept; length counts all bytes that were read.</summary>
    public sealed record ReceivedResponse(int Status, IReadOnlyList<ExchangeHeader> Headers, string Body, int Length);

    /// <summary>One trial and the lead that was sent.</summary>
    public sealed record TestSend(bool Test, IReadOnlyDictionary<string, string> SampleFields, Trial Result);

    /// <summary>Two trials of the same bytes.</summary>
    public sealed record DoubleSend
    {
        public required bool Test { get; init; }

        public required IReadOnlyDictionary<string, string> SampleFields { get; init; }

        public required Trial First { get; init; }

        public required Trial Second { get; init; }

        /// <summary>Both were accepted with the same status, body and reference. A buyer that always answers the same words passes too: look at both answers.</summary>
        public required bool Deduplicates { get; init; }

        /// <summary>What the delivery method says now; a passed check turns it on (decision 11), a failed one changes nothing.</summary>
        public required bool BuyerDeduplicates { get; init; }
    }

    public static Trial Show(DeliveryVerdict verdict) => new()
    {
        State = verdict.State,
        Reason = verdict.Reason,
        Detail = verdict.Detail,
        Rule = verdict.Rule,
        Ambiguous = verdict.Ambiguous,
        Price = verdict.Price,
        PriceUnusable = verdict.PriceUnusable,
        Reference = verdict.Reference,
        RedirectUrl = verdict.RedirectUrl,
        RetryAfterSeconds = verdict.RetryAfter is { } wait ? (int)wait.TotalSeconds : null,
        Request = verdict.Exchange is { } sent ? new SentRequest(sent.Method, sent.Url, sent.RequestHeaders, Encoding.UTF8.GetString(sent.RequestBody.AsSpan())) : null,
        Response = verdict.Exchange is { Status: { } status } answered
            ? new ReceivedResponse(status, answered.ResponseHeaders, Encoding.UTF8.GetString(answered.ResponseBody.AsSpan()), answered.ResponseLength)
            : null,
        Timings = verdict.Exchange?.Timings,
    };
}
