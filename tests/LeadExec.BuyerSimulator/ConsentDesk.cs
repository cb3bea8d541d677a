using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace LeadExec.BuyerSimulator;

/// <summary>
/// A small authorisation server: consents at once, insists on PKCE with S256, takes a code and a refresh token once, and takes a
/// second use of a refresh token for theft, as servers that rotate them do.
/// </summary>
public sealed class ConsentDesk
{
    private readonly ConcurrentDictionary<string, (string Challenge, string RedirectUri)> codes = new();
    private readonly ConcurrentDictionary<string, bool> refreshes = new();
    private int codeNumber;
    private int refreshNumber;
    private int stolen;

    /// <summary>Refresh tokens that were used again after they had been replaced.</summary>
    public int Stolen => stolen;

    /// <summary>The person at the page says no.</summary>
    public bool Denies { get; set; }

    /// <summary>Takes every consent back.</summary>
    public void TakeBack() => refreshes.Clear();

    /// <summary>Whether the form of a token request holds a code or a refresh token that is good now; both are used up by asking.</summary>
    internal bool Knows(IReadOnlyDictionary<string, string> form) => form.GetValueOrDefault("grant_type") switch
    {
        "authorization_code" => IsGoodCode(form),
        "refresh_token" => IsGoodRefresh(form.GetValueOrDefault("refresh_token") ?? ""),
        _ => false,
    };

    /// <summary>The refresh token that goes with the answer to a form that was known.</summary>
    internal string? NextRefresh(IReadOnlyDictionary<string, string> form)
    {
        if (form.GetValueOrDefault("grant_type") is not ("authorization_code" or "refresh_token"))
        {
            return null;
        }

        var token = $"refresh-{Interlocked.Increment(ref refreshNumber)}";
        refreshes[token] = true;
        return token;
    }

    internal IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        var (back, state) = (query["redirect_uri"].ToString(), query["state"].ToString());
        if (Denies)
        {
            return Results.Redirect($"{back}?error=access_denied&state={Uri.EscapeDataString(state)}");
        }

        var right = query["response_type"] == "code" && query["client_id"] == BuyerBehaviour.ClientId && query["code_challenge_method"] == "S256"
            && query["code_challenge"].ToString().Length == 43 && state.Length > 0;
        if (!right)
        {
            return Results.BadRequest();
        }

        var code = $"code-{Interlocked.Increment(ref codeNumber)}";
        codes[code] = (query["code_challenge"].ToString(), back);
        return Results.Redirect($"{back}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    private bool IsGoodCode(IReadOnlyDictionary<string, string> form) =>
        codes.TryRemove(form.GetValueOrDefault("code") ?? "", out var given)
        && form.GetValueOrDefault("redirect_uri") == given.RedirectUri
        && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form.GetValueOrDefault("code_verifier") ?? ""))) == given.Challenge;

    private bool IsGoodRefresh(string token)
    {
        if (refreshes.TryRemove(token, out _))
        {
            return true;
        }

        Interlocked.Increment(ref stolen);
        return false;
    }
}
