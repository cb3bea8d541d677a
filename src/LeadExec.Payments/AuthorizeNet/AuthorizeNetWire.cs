using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Ports.Outbound;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>
/// One address for everything, JSON on the outside and an XML schema inside: members must stand in the order of the schema, first of
/// all who asks; answers begin with a byte order mark.
/// </summary>
internal sealed class AuthorizeNetWire(AuthorizeNetAccount account, ProviderCalls calls)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="name">"createTransactionRequest" and so on.</param>
    /// <param name="content">The members behind merchantAuthentication, in the order of the schema.</param>
    /// <param name="cancellationToken">Counts as time over.</param>
    public async Task<AuthorizeNetAnswer> AskAsync(string name, JsonObject content, CancellationToken cancellationToken)
    {
        var request = new OutboundRequest
        {
            Method = "POST",
            Address = account.BaseAddress,
            ContentType = "application/json",
            Body = JsonSerializer.SerializeToUtf8Bytes(Envelope(name, content), Json),
            Timeout = TimeSpan.Zero,
        };
        var answer = await calls.SendAsync("authorize.net " + name, request, cancellationToken);
        return new AuthorizeNetAnswer
        {
            Fate = answer.Fate,
            Status = answer.Status,
            Json = JsonReading.Parse(answer.Body) ?? default(JsonElement),
            RetryAfter = answer.RetryAfter,
        };
    }

    private JsonObject Envelope(string name, JsonObject content)
    {
        var whole = new JsonObject
        {
            ["merchantAuthentication"] = new JsonObject { ["name"] = account.LoginId, ["transactionKey"] = account.TransactionKey },
        };
        foreach (var (member, value) in content)
        {
            whole[member] = value?.DeepClone();
        }

        return new JsonObject { [name] = whole };
    }
}
