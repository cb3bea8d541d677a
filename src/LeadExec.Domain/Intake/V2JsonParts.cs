using System.Text.Json;

namespace LeadExec.Domain.Intake;

/// <summary>Writes one V2 answer as a JSON object.</summary>
internal sealed class V2JsonParts(Utf8JsonWriter json)
{
    public void Write(V2Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("transactionId", answer.TransactionId);
        if (answer.LeadId is { } leadId)
        {
            json.WriteString("leadId", leadId);
        }

        Text("reference", answer.Reference);
        if (answer.Accepted is { } accepted)
        {
            json.WriteBoolean("accepted", accepted);
        }

        json.WriteString("status", answer.Status);
        Text("reasonCode", answer.ReasonCode);
        Text("message", answer.Message);
        WriteErrors(answer);
        if (answer.Cost is { } cost)
        {
            json.WritePropertyName("cost");
            json.WriteRawValue(cost.ToString());
        }

        Text("redirectUrl", answer.RedirectUrl);
        WriteDeliveries(answer);
        WriteTest(answer);
        json.WriteEndObject();
    }

    private void WriteErrors(V2Answer answer)
    {
        json.WriteStartArray("errors");
        foreach (var error in answer.Errors.IsDefault ? [] : answer.Errors)
        {
            json.WriteStartObject();
            Text("field", error.Field);
            Text("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDeliveries(V2Answer answer)
    {
        if (answer.Deliveries.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray("deliveries");
        foreach (var delivery in answer.Deliveries)
        {
            json.WriteStartObject();
            json.WriteString("deliveryId", delivery.AttemptId.Value);
            Text("client", delivery.Client);
            json.WriteString("status", V2Answer.Word(delivery.State));
            json.WritePropertyName("price");
            json.WriteRawValue(delivery.Price.ToString());
            Text("redirectUrl", delivery.RedirectUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTest(V2Answer answer)
    {
        if (!answer.Test)
        {
            return;
        }

        json.WriteBoolean("test", true);
        if (answer.WouldSell is { } wouldSell)
        {
            json.WriteBoolean("wouldSell", wouldSell);
        }
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, AnswerText.Clean(value));
        }
    }
}
