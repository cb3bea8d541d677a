using System.Collections.Frozen;
using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>What came back from Authorize.Net, and what a refusal means.</summary>
internal sealed record AuthorizeNetAnswer
{
    /// <summary>The record asked for does not exist.</summary>
    public const string NoRecord = "E00040";

    /// <summary>A record like the new one exists; the text names it.</summary>
    public const string DuplicateRecord = "E00039";

    // "Duplicate transaction": one was made within the window, and this answer does not say what became of it.
    private const string Duplicate = "11";

    // Their own troubles, in which a transaction may hang: 19 to 23, 25, 26 and 57 to 63 ask to try again, 120 to 122 broke on the way to the processor.
    private static readonly FrozenSet<string> Undecided = FrozenSet.Create(
        Duplicate, "19", "20", "21", "22", "23", "25", "26", "57", "58", "59", "60", "61", "62", "63", "120", "121", "122", "152", "193", "252", "253");

    // The account itself is not allowed to: 13 and 103 login, 17 and 28 this kind of card, 18 and 87 this kind of transaction, 89, 97 to 99 fingerprints.
    private static readonly FrozenSet<string> Wrong = FrozenSet.Create("5", "12", "13", "17", "18", "28", "33", "68", "87", "89", "92", "97", "98", "99", "103", "261");

    private static readonly FrozenSet<string> Busy = FrozenSet.Create("E00001", "E00053", "E00104");

    public required OutboundFate Fate { get; init; }

    public required int Status { get; init; }

    /// <summary>The object; undefined when the answer was none.</summary>
    public required JsonElement Json { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public bool IsGood => IsRead && Json.Text("messages", "resultCode") == "Ok";

    /// <summary>"E00040" and so on.</summary>
    public string? MessageCode => IsRead ? Json.Items("messages", "message").Select(message => message.Text("code")).FirstOrDefault() : null;

    public string? MessageText => IsRead ? Json.Items("messages", "message").Select(message => message.Text("text")).FirstOrDefault() : null;

    private bool IsRead => Fate == OutboundFate.Answered && Status is >= 200 and < 300 && Json.ValueKind == JsonValueKind.Object;

    /// <summary>Outcome of a request that is no transaction, and is not good.</summary>
    public GatewayReply ToFailure() => Fate switch
    {
        OutboundFate.NotSent => GatewayReply.Of(GatewayOutcome.NotSent),
        OutboundFate.Unknown => GatewayReply.Of(GatewayOutcome.Unknown),
        OutboundFate.Answered when MessageCode is not { } code || Busy.Contains(code) => GatewayReply.Of(GatewayOutcome.Unknown) with { RetryAfter = RetryAfter },
        OutboundFate.Answered => GatewayReply.Of(MessageCode == NoRecord ? GatewayOutcome.NotFound : GatewayOutcome.Misconfigured, CodeText.Clean(MessageCode)),
    };

    /// <summary>Outcome of a transaction.</summary>
    /// <param name="amount">What was asked for; the answer does not repeat it.</param>
    public GatewayReply ToTransaction(Money amount)
    {
        if (!IsRead || Json.At("transactionResponse") is not { ValueKind: JsonValueKind.Object } transaction || transaction.Text("responseCode") is not { } response)
        {
            var failure = ToFailure();
            return IsGood ? GatewayReply.Of(GatewayOutcome.Unknown)
                : failure.Outcome == GatewayOutcome.NotFound ? failure with { Outcome = GatewayOutcome.Misconfigured }
                : failure;
        }

        var reason = transaction.Items("errors").Select(error => error.Text("errorCode")).FirstOrDefault();
        var number = transaction.Text("transId");
        var reply = new GatewayReply { Outcome = OutcomeOf(response, reason), Reference = number is "0" ? null : number };
        return reply.Outcome switch
        {
            GatewayOutcome.Succeeded => reply with { Captured = amount },
            GatewayOutcome.Unknown => reply,
            _ => reply with { DeclineCode = CodeText.Clean($"reason-{reason ?? response}") },
        };
    }

    // 1 approved, 2 declined, 3 error, 4 held for review.
    private static GatewayOutcome OutcomeOf(string response, string? reason) => response switch
    {
        "1" => GatewayOutcome.Succeeded,
        "2" => GatewayOutcome.Declined,
        "3" when reason is null || Undecided.Contains(reason) => GatewayOutcome.Unknown,
        "3" => Wrong.Contains(reason) ? GatewayOutcome.Misconfigured : GatewayOutcome.Declined,
        _ => GatewayOutcome.Unknown,
    };
}
