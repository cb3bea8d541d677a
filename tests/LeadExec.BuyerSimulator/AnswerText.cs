using System.Text;
using System.Text.Json;

namespace LeadExec.BuyerSimulator;

/// <summary>The words of an answer.</summary>
internal static class AnswerText
{
    public static (byte[] Body, string ContentType) Of(BuyerBehaviour behaviour, string reference)
    {
        var result = behaviour.Accept ? "accepted" : "rejected";
        var extra = behaviour.Fault == BuyerFault.BothTexts ? "rejected" : null;
        return behaviour.Format switch
        {
            "xml" => (Bytes(Xml(behaviour, result, reference, extra)), "application/xml"),
            "text" => (Bytes($"result={result}&price={behaviour.Price}&reference={reference}{(extra is null ? "" : $"&note={extra}")}"), "text/plain"),
            _ => (Bytes(Json(behaviour, result, reference, extra)), "application/json"),
        };
    }

    private static string Json(BuyerBehaviour behaviour, string result, string reference, string? extra)
    {
        var parts = new List<string> { $"\"result\":\"{result}\"" };
        if (behaviour.Accept)
        {
            parts.Add($"\"price\":{JsonPrice(behaviour.Price)}");
            parts.Add($"\"reference\":\"{reference}\"");
        }

        if (behaviour.ConsumerUrl is { } address)
        {
            parts.Add($"\"redirect\":{JsonSerializer.Serialize(address)}");
        }

        if (extra is not null)
        {
            parts.Add($"\"note\":\"{extra}\"");
        }

        return $"{{{string.Join(',', parts)}}}";
    }

    private static string Xml(BuyerBehaviour behaviour, string result, string reference, string? extra) =>
        $"<response status=\"{result}\"><result>{result}</result><price>{behaviour.Price}</price><reference>{reference}</reference>"
        + $"{(extra is null ? "" : $"<note>{extra}</note>")}</response>";

    private static string JsonPrice(string price)
    {
        try
        {
            using var number = JsonDocument.Parse(price);
            return number.RootElement.ValueKind == JsonValueKind.Number ? price : JsonSerializer.Serialize(price);
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(price);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
