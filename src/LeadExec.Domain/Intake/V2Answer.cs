using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>The parts of one lead's V2 answer and its two spellings (E-17). Absent parts are left out.</summary>
internal sealed record V2Answer
{
    public const string RunningText = "The lead is stored and still being processed. Ask again for the result.";

    public const string KeyReusedText = "The idempotency key was used before with another body. Nothing was processed.";

    private static readonly XmlWriterSettings XmlSettings = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };

    public required Guid TransactionId { get; init; }

    public Guid? LeadId { get; init; }

    public string? Reference { get; init; }

    /// <summary>Null while no verdict has fallen.</summary>
    public bool? Accepted { get; init; }

    public required string Status { get; init; }

    public string? ReasonCode { get; init; }

    public string Message { get; init; } = "";

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    public Money? Cost { get; init; }

    public string? RedirectUrl { get; init; }

    public ImmutableArray<IntakeDelivery> Deliveries { get; init; } = [];

    public bool Test { get; init; }

    public bool? WouldSell { get; init; }

    public static V2Answer Of(IntakeResult result)
    {
        var accepted = result.Status != IntakeStatus.Rejected;
        return new V2Answer
        {
            TransactionId = result.LeadId.Value,
            LeadId = result.LeadId.Value,
            Reference = result.Reference,
            Accepted = accepted,
            Status = Word(result.Status),
            ReasonCode = accepted ? null : AnswerCodes.Of(result.Reason).V2,
            Message = MessageOf(result),
            Errors = result.Errors,
            Cost = result.Cost,
            RedirectUrl = result.RedirectUrl,
            Deliveries = result.Deliveries,
            Test = result.Test,
            WouldSell = result.WouldSell,
        };
    }

    public static V2Answer Of(PostRefusal refusal)
    {
        var code = AnswerCodes.Of(refusal.Reason);
        return new V2Answer
        {
            TransactionId = refusal.PostId,
            Accepted = false,
            Status = Word(IntakeStatus.Rejected),
            ReasonCode = code.V2,
            Message = refusal.Message ?? code.Text,
            Errors = refusal.Errors,
        };
    }

    public static V2Answer Running(LeadId leadId) =>
        new() { TransactionId = leadId.Value, LeadId = leadId.Value, Status = "running", Message = RunningText };

    public static V2Answer KeyReused(Guid postId) => Without(postId, "keyReused", KeyReusedText);

    public static V2Answer NotFound(Guid postId) => Without(postId, "notFound", "There is no such lead.");

    /// <summary>The words that people read: the grain's own, else the reason's, else what happened.</summary>
    public static string MessageOf(IntakeResult result)
    {
        if (result.Message is { Length: > 0 } message)
        {
            return message;
        }

        return result.Status switch
        {
            IntakeStatus.Rejected => AnswerCodes.Of(result.Reason).Text,
            IntakeStatus.QualityControl => "The lead waits for review.",
            IntakeStatus.Queued => "The lead is accepted and will be processed.",
            IntakeStatus.Accepted when result.Test => result.WouldSell == true ? "Test lead: a client would have taken it." : "Test lead: no client would have taken it.",
            IntakeStatus.Accepted => "The lead is accepted.",
        };
    }

    /// <summary>A delivery's state in the words of the screens (decision 9).</summary>
    public static string Word(AttemptState state) => state switch
    {
        AttemptState.Planned => "Queued",
        AttemptState.Sending => "Sending",
        AttemptState.Accepted => "Sent",
        AttemptState.Rejected => "Rejected",
        AttemptState.Failed or AttemptState.NotSent => "Failed",
        AttemptState.Unknown => "Unknown",
        AttemptState.Unconfirmed => "Awaiting confirmation",
    };

    public static RenderedAnswer Json(int status, V2Answer answer)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            new V2JsonParts(json).Write(answer);
        }

        return new RenderedAnswer(status, "application/json", [.. bytes.WrittenSpan]);
    }

    public static RenderedAnswer Xml(int status, V2Answer answer)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, XmlSettings))
        {
            new V2XmlParts(xml).Write(answer);
        }

        return new RenderedAnswer(status, "application/xml; charset=utf-8", [.. bytes.ToArray()]);
    }

    private static V2Answer Without(Guid postId, string code, string message) =>
        new() { TransactionId = postId, Accepted = false, Status = Word(IntakeStatus.Rejected), ReasonCode = code, Message = message };

    private static string Word(IntakeStatus status) => status switch
    {
        IntakeStatus.Accepted => "accepted",
        IntakeStatus.Queued => "queued",
        IntakeStatus.QualityControl => "qualityControl",
        IntakeStatus.Rejected => "rejected",
    };
}
