using System.Collections.Concurrent;

namespace LeadExec.BuyerSimulator;

/// <summary>The simulator's own OAuth 2.0 token endpoint.</summary>
public sealed class TokenDesk
{
    /// <summary>The authorization code grant: the page to consent at, its codes and its refresh tokens.</summary>
    public ConsentDesk Consents { get; } = new();

    private readonly ConcurrentDictionary<string, bool> live = new();
    private int issued;
    private int asked;

    /// <summary>Requests to the endpoint, refused ones included.</summary>
    public int Asked => asked;

    public int ExpiresInSeconds { get; set; } = 3600;

    public string? InstanceUrl { get; set; }

    /// <summary>Answers 500 instead of a token.</summary>
    public bool IsDown { get; set; }

    /// <summary>Issues tokens that the buyer then refuses.</summary>
    public bool IssuesDeadTokens { get; set; }

    /// <summary>Waited before every answer.</summary>
    public int DelayMs { get; set; }

    /// <summary>The last form that was posted.</summary>
    public IReadOnlyDictionary<string, string> LastForm { get; private set; } = new Dictionary<string, string>();

    public bool IsLive(string token) => live.ContainsKey(token);

    /// <summary>Makes all tokens so far worthless, without telling anybody.</summary>
    public void RevokeAll() => live.Clear();

    internal async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref asked);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        LastForm = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        await Task.Delay(DelayMs, context.RequestAborted);
        if (IsDown)
        {
            context.Response.StatusCode = 500;
            return;
        }

        var known = (form["client_secret"] == BuyerBehaviour.ClientSecret && form["grant_type"] == "client_credentials")
            || Consents.Knows(LastForm)
            || (form["grant_type"] == "password" && form["username"] == BuyerBehaviour.UserName && form["password"] == BuyerBehaviour.Password);
        if (!known)
        {
            context.Response.StatusCode = form["grant_type"] == "refresh_token" ? 400 : 401;
            await context.Response.WriteAsJsonAsync(new { error = form["grant_type"] == "refresh_token" ? "invalid_grant" : "invalid_client" }, context.RequestAborted);
            return;
        }

        var token = $"token-{Interlocked.Increment(ref issued)}";
        if (!IssuesDeadTokens)
        {
            live[token] = true;
        }

        await context.Response.WriteAsJsonAsync(
            new { access_token = token, token_type = "Bearer", expires_in = ExpiresInSeconds, instance_url = InstanceUrl, refresh_token = Consents.NextRefresh(LastForm) }, context.RequestAborted);
    }
}
