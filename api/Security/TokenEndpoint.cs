using System.Text;
using System.Text.Json.Serialization;
using LeadExec.Api.OpenApi;
using LeadExec.Ports.Access;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Security;

/// <summary>The client-credentials grant (SET-35, RFC 6749 4.4): credentials as form fields or by HTTP Basic, never in the address.</summary>
internal static class TokenEndpoint
{
    public const string Path = "/v1/authorization/token";
    private const int LongestForm = 4_096;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, IssueAsync).AllowAnonymous().DisableAntiforgery()
        .Accepts<TokenRequest>("application/x-www-form-urlencoded")
        .Produces<TokenReply>()
        .Produces<TokenError>(StatusCodes.Status400BadRequest)
        .Produces<TokenError>(StatusCodes.Status401Unauthorized)
        .Produces<TokenError>(StatusCodes.Status429TooManyRequests)
        .Describe("issueToken", "Tokens", "Exchanges client id and secret for a token of 3,600 seconds")
        .WithExample(new TokenRequest { GrantType = "client_credentials", ClientId = "lxc_example", ClientSecret = "shown-once" });

    private static async Task<IResult> IssueAsync(HttpContext context, IAccessTokens tokens, ISignInThrottle throttle)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > LongestForm)
        {
            return Refuse(StatusCodes.Status400BadRequest, "invalid_request");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["grant_type"] != "client_credentials")
        {
            return Refuse(StatusCodes.Status400BadRequest, form.ContainsKey("grant_type") ? "unsupported_grant_type" : "invalid_request");
        }

        var (clientId, secret) = Basic(context.Request) ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        if (clientId.Length is 0 or > 200 || secret.Length is 0 or > 200)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "invalid_client");
        }

        var account = "api/" + clientId;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var wait = await throttle.EnterAsync(account, address, context.RequestAborted);
        if (wait > TimeSpan.Zero)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Refuse(StatusCodes.Status429TooManyRequests, "temporarily_unavailable");
        }

        if (await tokens.IssueAsync(clientId, secret, context.RequestAborted) is not { } issued)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"LeadExec\"";
            return Refuse(StatusCodes.Status401Unauthorized, "invalid_client");
        }

        await throttle.SucceededAsync(account, address, context.RequestAborted);
        return TypedResults.Ok(new TokenReply(issued.Token, "Bearer", issued.LifetimeSeconds, string.Join(' ', issued.Scopes)));
    }

    private static IResult Refuse(int status, string error) => TypedResults.Json(new TokenError(error), statusCode: status);

    private static (string ClientId, string Secret)? Basic(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || header.Length > 1_000)
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length))
        {
            return ("", "");
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return pair.Length == 2 ? (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])) : ("", "");
    }

    /// <summary>The form fields.</summary>
    public sealed record TokenRequest
    {
        [JsonPropertyName("grant_type")]
        public required string GrantType { get; init; }

        [JsonPropertyName("client_id")]
        public string? ClientId { get; init; }

        [JsonPropertyName("client_secret")]
        public string? ClientSecret { get; init; }

        public override string ToString() => "[token request]";
    }

    public sealed record TokenReply(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope)
    {
        public override string ToString() => "[token reply]";
    }

    public sealed record TokenError([property: JsonPropertyName("error")] string Error);
}
