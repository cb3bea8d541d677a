using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>The parts of a V1 answer and its two spellings (decision 2, field.md 1.2).</summary>
internal sealed record V1Answer
{
    private const string CostName = "Cost";
    private const string DeliveriesName = "Deliveries";
    private static readonly XmlWriterSettings XmlSettings = new() { Encoding = new UTF8Encoding(false) };

    public required Guid PostId { get; init; }

    /// <summary>Null while no verdict has fallen.</summary>
    public bool? Valid { get; init; }

    public V1ResponseType Type { get; init; }

    public string Details { get; init; } = "";

    public Guid? LeadId { get; init; }

    public int CampaignId { get; init; }

    public bool PendingReview { get; init; }

    public string RedirectUrl { get; init; } = "";

    public Money? Cost { get; init; }

    public ImmutableArray<IntakeDelivery> Deliveries { get; init; } = [];

    public static V1Answer Of(IntakeResult result)
    {
        var valid = result.Status != IntakeStatus.Rejected;
        return new V1Answer
        {
            PostId = result.LeadId.Value,
            LeadId = result.LeadId.Value,
            Valid = valid,
            Type = valid ? V1ResponseType.NoError : AnswerCodes.Of(result.Reason).V1,
            Details = AnswerText.Details(V2Answer.MessageOf(result), result.Errors),
            CampaignId = result.CampaignId?.Value ?? 0,
            PendingReview = result.Status == IntakeStatus.QualityControl,
            RedirectUrl = AnswerText.Clean(result.RedirectUrl ?? ""),
            Cost = result.Cost,
            Deliveries = result.Deliveries,
        };
    }

    public static V1Answer Of(PostRefusal refusal)
    {
        var code = AnswerCodes.Of(refusal.Reason);
        return new V1Answer
        {
            PostId = refusal.PostId,
            Valid = false,
            Type = code.V1,
            Details = AnswerText.Details(refusal.Message ?? code.Text, refusal.Errors),
        };
    }

    public static V1Answer Running(LeadId leadId) => new() { PostId = leadId.Value, LeadId = leadId.Value, Details = V2Answer.RunningText };

    public static V1Answer KeyReused(Guid postId) =>
        new() { PostId = postId, Valid = false, Type = V1ResponseType.DataErrors, Details = V2Answer.KeyReusedText };

    public static RenderedAnswer Xml(int status, V1Answer answer)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, XmlSettings))
        {
            xml.WriteStartElement("PostResponse");
            xml.WriteElementString("PostID", Text(answer.PostId));
            if (answer.Valid is { } valid)
            {
                xml.WriteElementString("isValidPost", Text(valid));
                xml.WriteElementString("ResponseType", AnswerCodes.Name(answer.Type));
            }

            xml.WriteElementString("ResponseDetails", answer.Details);
            xml.WriteElementString("LeadIdentifier", answer.LeadId is { } id ? Text(id) : "");
            xml.WriteElementString("VendorAccountAssigned", answer.CampaignId.ToString(CultureInfo.InvariantCulture));
            xml.WriteElementString("PendingQCReview", Text(answer.PendingReview));
            xml.WriteElementString("RedirectURL", answer.RedirectUrl);
            if (answer.Cost is { } cost)
            {
                xml.WriteElementString(CostName, cost.ToString());
            }

            WriteDeliveries(xml, answer.Deliveries);
            xml.WriteEndElement();
        }

        return new RenderedAnswer(status, "application/xml; charset=utf-8", [.. bytes.ToArray()]);
    }

    public static RenderedAnswer Json(int status, V1Answer answer)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("PostID", answer.PostId);
            if (answer.Valid is { } valid)
            {
                json.WriteBoolean("isValidPost", valid);
                json.WriteNumber("ResponseType", (int)answer.Type);
            }

            json.WriteString("ResponseDetail", answer.Details);
            json.WriteString("LeadIdentifier", answer.LeadId is { } id ? Text(id) : "");
            json.WriteNumber("VendorAccountAssigned", answer.CampaignId);
            json.WriteBoolean("PendingQCReview", answer.PendingReview);
            json.WriteString("RedirectURL", answer.RedirectUrl);
            if (answer.Cost is { } cost)
            {
                json.WritePropertyName(CostName);
                json.WriteRawValue(cost.ToString());
            }

            WriteDeliveries(json, answer.Deliveries);
            json.WriteEndObject();
        }

        return new RenderedAnswer(status, "application/json", [.. bytes.WrittenSpan]);
    }

    private static void WriteDeliveries(XmlWriter xml, ImmutableArray<IntakeDelivery> deliveries)
    {
        if (deliveries.IsDefaultOrEmpty)
        {
            return;
        }

        xml.WriteStartElement(DeliveriesName);
        foreach (var delivery in deliveries)
        {
            xml.WriteStartElement("Delivery");
            xml.WriteElementString("DeliveryID", delivery.AttemptId.ToString());
            xml.WriteElementString("Client", AnswerText.Clean(delivery.Client));
            xml.WriteElementString("Status", V2Answer.Word(delivery.State));
            xml.WriteElementString("Price", delivery.Price.ToString());
            xml.WriteElementString("RedirectURL", AnswerText.Clean(delivery.RedirectUrl ?? ""));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteDeliveries(Utf8JsonWriter json, ImmutableArray<IntakeDelivery> deliveries)
    {
        if (deliveries.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(DeliveriesName);
        foreach (var delivery in deliveries)
        {
            json.WriteStartObject();
            json.WriteString("DeliveryID", delivery.AttemptId.Value);
            json.WriteString("Client", AnswerText.Clean(delivery.Client));
            json.WriteString("Status", V2Answer.Word(delivery.State));
            json.WritePropertyName("Price");
            json.WriteRawValue(delivery.Price.ToString());
            json.WriteString("RedirectURL", AnswerText.Clean(delivery.RedirectUrl ?? ""));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";
}
