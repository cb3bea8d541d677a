using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>The answer to a ping (RCV-25 to RCV-27, E-22). Absent parts are left out of its JSON.</summary>
public sealed record PingAnswer
{
    public required Guid PingId { get; init; }

    public required bool Accepted { get; init; }

    /// <summary>Code of the reason, as in V2 answers; null when accepted.</summary>
    public string? Reason { get; init; }

    public string? Message { get; init; }

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>What the source would be paid.</summary>
    public Money? Price { get; init; }

    /// <summary>To be posted with the lead; only with <see cref="Accepted"/>.</summary>
    public string? OrderId { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Shared exchange: what each buyer pays after margin.</summary>
    public ImmutableArray<(Guid BidId, Money Price)> Bids { get; init; } = [];

    public bool Test { get; init; }

    /// <summary>The answer to a ping that was not evaluated.</summary>
    public static PingAnswer Of(PostRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Declined(refusal.PostId, refusal.Reason, refusal.Message) with { Errors = refusal.Errors };
    }

    /// <summary>No, with the reason's code and words unless there are better ones.</summary>
    public static PingAnswer Declined(Guid pingId, RejectReason reason, string? message)
    {
        var code = AnswerCodes.Of(reason);
        return new PingAnswer { PingId = pingId, Accepted = false, Reason = code.V2, Message = message ?? code.Text };
    }

    public RenderedAnswer ToJson(int status)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("pingId", PingId);
            json.WriteBoolean("accepted", Accepted);
            WriteText(json, "reason", Reason);
            WriteText(json, "message", Message);
            WritePrice(json, Price);
            WriteText(json, "orderId", OrderId);
            WriteText(json, "expiresAt", ExpiresAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            WriteLists(json);
            if (Test)
            {
                json.WriteBoolean("test", true);
            }

            json.WriteEndObject();
        }

        return new RenderedAnswer(status, "application/json", [.. bytes.WrittenSpan]);
    }

    /// <summary>Prints without the order id.</summary>
    public override string ToString() => $"[ping {PingId}]";

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, AnswerText.Clean(text));
        }
    }

    private static void WritePrice(Utf8JsonWriter json, Money? price)
    {
        if (price is { } amount)
        {
            json.WritePropertyName("price");
            json.WriteRawValue(amount.ToString());
        }
    }

    private void WriteLists(Utf8JsonWriter json)
    {
        if (!Bids.IsEmpty)
        {
            json.WriteStartArray("bids");
            foreach (var (id, price) in Bids)
            {
                json.WriteStartObject();
                json.WriteString("bidId", id);
                WritePrice(json, price);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!Errors.IsEmpty)
        {
            json.WriteStartArray("errors");
            foreach (var error in Errors)
            {
                json.WriteStartObject();
                json.WriteString("field", error.Field);
                json.WriteString("message", error.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
