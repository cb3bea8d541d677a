using System.Text.Json;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Stripe;

/// <summary>What came back from Stripe, and what an error means.</summary>
internal sealed record StripeAnswer
{
    private const string Authentication = "authentication_required";

    public required OutboundFate Fate { get; init; }

    public required int Status { get; init; }

    /// <summary>The object; undefined when the answer was none.</summary>
    public required JsonElement Json { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The object came.</summary>
    public bool IsGood => Fate == OutboundFate.Answered && Status is >= 200 and < 300 && Json.ValueKind == JsonValueKind.Object;

    /// <summary>What it means that the answer is not good (FM-60). A success that cannot be read is one of the unknown ones.</summary>
    public GatewayReply ToFailure() => Fate switch
    {
        OutboundFate.NotSent => GatewayReply.Of(GatewayOutcome.NotSent),
        OutboundFate.Unknown => GatewayReply.Of(GatewayOutcome.Unknown),
        OutboundFate.Answered => Refusal() with { RetryAfter = RetryAfter },
    };

    private GatewayReply Refusal()
    {
        var (kind, code, decline) = (Json.Text("error", "type"), Json.Text("error", "code"), Json.Text("error", "decline_code"));
        var reply = new GatewayReply
        {
            Outcome = OutcomeOf(kind, code, decline),
            Reference = Json.Text("error", "payment_intent", "id"),
            DeclineCode = CodeText.Clean(decline ?? code ?? kind),
        };
        return reply.Outcome == GatewayOutcome.Unknown ? reply with { DeclineCode = null } : reply;
    }

    // 409 and idempotency errors say that a request with this key exists, not what became of it; 429 and 5xx may come after the money moved.
    private GatewayOutcome OutcomeOf(string? kind, string? code, string? decline) => (Status, kind) switch
    {
        (409, _) or (429, _) or ( >= 500, _) or (_, "idempotency_error") or (_, "api_error") or (_, "rate_limit_error") => GatewayOutcome.Unknown,
        (_, "card_error") or (402, _) => Authentication == code || Authentication == decline ? GatewayOutcome.ActionRequired : GatewayOutcome.Declined,
        (404, _) => GatewayOutcome.NotFound,
        (_, "invalid_request_error") when IsAboutMoney(code) => GatewayOutcome.Declined,
        ( >= 400, not null) or (401 or 403, _) => GatewayOutcome.Misconfigured,
        _ => GatewayOutcome.Unknown,
    };

    // A refund of what was given back or disputed, an amount below the minimum: nothing that other settings would mend.
    private static bool IsAboutMoney(string? code) =>
        code is not null && (code.StartsWith("charge_", StringComparison.Ordinal) || code.StartsWith("amount_", StringComparison.Ordinal)
            || code is "refund_disputed_payment" or "insufficient_funds" or "balance_insufficient" or "payment_intent_unexpected_state");
}
