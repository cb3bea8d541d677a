using System.Text.Json;
using System.Text.Json.Serialization;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;

namespace LeadExec.Ports.Mail;

/// <summary>What a message about a notice carries: ids, and the address once it has one. The letter is written from the record.</summary>
public sealed record NoticePayload
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required NoticeKind Kind { get; init; }

    public int? OrderId { get; init; }

    /// <summary>Number of the sale that a return is about.</summary>
    public Guid? ReturnId { get; init; }

    public Guid? InvoiceId { get; init; }

    /// <summary>The client whose wallet it is about.</summary>
    public int? ClientId { get; init; }

    /// <summary>Number of the sale that a new lead is about; with <see cref="ClientId"/>.</summary>
    public Guid? SaleId { get; init; }

    /// <summary>The appointment that it is about; with <see cref="ClientId"/> and the lead's <see cref="SaleId"/>.</summary>
    public Guid? AppointmentId { get; init; }

    /// <summary>The delivery method whose delivery failed; with <see cref="ClientId"/> and <see cref="FailedAt"/>.</summary>
    public int? MethodId { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Which charge of the order was declined; null: the one that its start waits for.</summary>
    public ChargePurpose? Purpose { get; init; }

    public NoticeAudience? Audience { get; init; }

    public string? To { get; init; }

    public static NoticePayload Read(string text) => JsonSerializer.Deserialize<NoticePayload>(text, Json) ?? throw new JsonException("A notice is an object.");

    /// <summary>The kind as it is stored.</summary>
    public static string Word(NoticeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    public string Write() => JsonSerializer.Serialize(this, Json);

    public override string ToString() => $"{Kind} of {OrderId}{ReturnId}{InvoiceId}{SaleId ?? (object?)ClientId}";
}
