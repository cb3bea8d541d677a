using System.Globalization;
using System.Xml;

namespace LeadExec.Domain.Intake;

/// <summary>Writes one V2 answer as a Lead element with the same names as in JSON.</summary>
internal sealed class V2XmlParts(XmlWriter xml)
{
    public void Write(V2Answer answer)
    {
        xml.WriteStartElement("Lead");
        Text("transactionId", answer.TransactionId.ToString("D", CultureInfo.InvariantCulture));
        Text("leadId", answer.LeadId?.ToString("D", CultureInfo.InvariantCulture));
        Text("reference", answer.Reference);
        Flag("accepted", answer.Accepted);
        Text("status", answer.Status);
        Text("reasonCode", answer.ReasonCode);
        Text("message", answer.Message);
        WriteErrors(answer);
        Text("cost", answer.Cost?.ToString());
        Text("redirectUrl", answer.RedirectUrl);
        WriteDeliveries(answer);
        Flag("test", answer.Test ? true : null);
        Flag("wouldSell", answer.Test ? answer.WouldSell : null);
        xml.WriteEndElement();
    }

    private void WriteErrors(V2Answer answer)
    {
        xml.WriteStartElement("errors");
        foreach (var error in answer.Errors.IsDefault ? [] : answer.Errors)
        {
            xml.WriteStartElement("error");
            Text("field", error.Field);
            Text("message", error.Message);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteDeliveries(V2Answer answer)
    {
        if (answer.Deliveries.IsDefaultOrEmpty)
        {
            return;
        }

        xml.WriteStartElement("deliveries");
        foreach (var delivery in answer.Deliveries)
        {
            xml.WriteStartElement("delivery");
            Text("deliveryId", delivery.AttemptId.ToString());
            Text("client", delivery.Client);
            Text("status", V2Answer.Word(delivery.State));
            Text("price", delivery.Price.ToString());
            Text("redirectUrl", delivery.RedirectUrl);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(name, AnswerText.Clean(value));
        }
    }

    private void Flag(string name, bool? value) => Text(name, value is { } flag ? (flag ? "true" : "false") : null);
}
