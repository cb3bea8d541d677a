using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Delivery;

/// <summary>
/// The authorization code grant of a delivery method (DELV-17, E-70): away to the buyer's page with a state and a PKCE challenge,
/// and back through a page of the admin app, which hands over what it was given. A state is good once, for ten minutes, and only
/// for the person who began; tokens never reach a page.
/// </summary>
internal static class OAuthEndpoints
{
    /// <summary>The page of the admin app that the buyer's page sends the browser to; registered there as the call-back address.</summary>
    public const string CallbackPath = "/admin/oauth";

    private const string Tag = "Delivery";
    private const int MaximumCode = 4_096;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/delivery-methods/{id:int}/oauth").RequireAuthorization(Policies.Staff);
        group.MapGet("", StatusAsync).Describe("getOAuthConnection", Tag, "How the delivery method's consent and its tokens fare", 401, 403, 404, 409);
        group.MapPost("", ConnectAsync).WithExample(new OAuthBodies.OAuthConnect())
            .Describe("connectOAuth", Tag, "The address of the buyer's page to consent at; good once, for ten minutes", 400, 401, 403, 404, 409);
        group.MapDelete("", DisconnectAsync).Describe("disconnectOAuth", Tag, "Forgets the delivery method's tokens; every process has within a minute", 401, 403, 404);
        api.MapPost("/oauth/return", ReturnAsync).RequireAuthorization(Policies.Staff)
            .WithExample(new OAuthBodies.OAuthReturn { State = "43 characters that we gave away", Code = "what the buyer's page gave back" })
            .Describe("finishOAuth", Tag, "Turns what the buyer's page gave back into tokens", 400, 401, 403, 409, 429);
    }

    private static async Task<Results<Ok<OAuthBodies.OAuthStatus>, ProblemHttpResult>> StatusAsync(int id, bool? ping, [AsParameters] OAuthCall call)
    {
        var (settings, problem) = await SettingsAsync(new DeliveryMethodId(id), ping is true, call);
        return settings is null
            ? problem!
            : TypedResults.Ok(Show(await call.Connections.FindAsync(new OAuthKey(new DeliveryMethodId(id), settings.Fingerprint()), call.Aborted)));
    }

    private static async Task<Results<Ok<OAuthBodies.OAuthWay>, ProblemHttpResult>> ConnectAsync(int id, OAuthBodies.OAuthConnect request, [AsParameters] OAuthCall call)
    {
        var method = new DeliveryMethodId(id);
        var (settings, problem) = await SettingsAsync(method, request.Ping, call);
        if (settings is null)
        {
            return problem!; // one of the two is there
        }

        var (state, verifier) = (ReferenceToken.New(), ReferenceToken.New());
        var consent = new OAuthConsent
        {
            Key = new OAuthKey(method, settings.Fingerprint()),
            Ping = request.Ping,
            User = call.Context.User.SignedInUser(),
            SealedVerifier = call.Box.Seal(verifier, WebhookSecrets.OAuthVerifier(method)),
            RedirectUri = Callback(call),
            ExpiresAt = call.Time.GetUtcNow() + OAuthConsent.Lifetime,
        };
        await call.Connections.BeginAsync(state, consent, call.Aborted);
        return TypedResults.Ok(new OAuthBodies.OAuthWay(Address(settings, consent, state, verifier), consent.ExpiresAt));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DisconnectAsync(int id, [AsParameters] OAuthCall call) =>
        await call.Connections.DisconnectAsync(new DeliveryMethodId(id), call.Context.User.Actor(), call.Aborted)
            ? TypedResults.NoContent()
            : Problems.NotFound();

    private static async Task<Results<Ok<OAuthBodies.OAuthConnected>, ProblemHttpResult>> ReturnAsync(OAuthBodies.OAuthReturn request, [AsParameters] OAuthCall call)
    {
        // Taken before anything else is looked at: whatever comes back with a state uses it up.
        if (await call.Connections.TakeAsync(request.State, call.Context.User.SignedInUser(), call.Aborted) is not { } consent)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "consentOver", "This consent was finished, took too long or was begun by somebody else. Begin again.");
        }

        if (request.Code is not { Length: > 0 and <= MaximumCode } code)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "consentRefused", "The buyer's page gave no consent.", Known(request.Error));
        }

        var (settings, problem) = await SettingsAsync(consent.Key.Method, consent.Ping, call);
        if (settings is null || settings.Fingerprint() != consent.Key.Fingerprint)
        {
            return problem ?? Problems.Of(StatusCodes.Status409Conflict, "settingsChanged", "The settings changed meanwhile. Begin again.");
        }

        if (!call.Gate.TryEnter())
        {
            return Problems.TooMany(call.Context, TimeSpan.FromSeconds(30));
        }

        try
        {
            return await FinishAsync(settings, consent, code, call);
        }
        finally
        {
            call.Gate.Leave();
        }
    }

    private static async Task<Results<Ok<OAuthBodies.OAuthConnected>, ProblemHttpResult>> FinishAsync(OAuthSettings settings, OAuthConsent consent, string code, OAuthCall call)
    {
        var tokens = await call.Exchange.ExchangeAsync(settings, consent, code, call.Aborted);
        if (!tokens.Accepted)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "noToken", "The buyer gave no token.", tokens.Detail);
        }

        await call.Connections.ConnectAsync(consent.Key, tokens.Value, call.Context.User.Actor(), call.Aborted);
        return TypedResults.Ok(new OAuthBodies.OAuthConnected(consent.Key.Method.Value));
    }

    private static async Task<(OAuthSettings? Settings, ProblemHttpResult? Problem)> SettingsAsync(DeliveryMethodId id, bool ping, OAuthCall call)
    {
        var stored = await call.Store.FindAsync(new SettingKey(SettingKind.DeliveryMethod, id.Value), call.Aborted);
        if (stored is null or { Archived: true })
        {
            return (null, Problems.NotFound());
        }

        var method = JsonSerializer.Deserialize<DeliveryMethod>(stored.Body, SettingJson.Options)!; // stored by us
        return (ping ? method.Ping : method.Webhook)?.Authentication is { Kind: AuthenticationKind.OAuth2, OAuth: { Grant: OAuthGrant.AuthorizationCode } settings }
            ? (settings, null)
            : (null, Problems.Of(StatusCodes.Status409Conflict, "noCodeGrant", "This delivery method does not sign in by the authorization code grant."));
    }

    private static string Address(OAuthSettings settings, OAuthConsent consent, string state, string verifier)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var query = new (string Name, string? Value)[]
        {
            ("response_type", "code"), ("client_id", settings.ClientId), ("redirect_uri", consent.RedirectUri), ("scope", settings.Scope), ("state", state),
            ("code_challenge", challenge), ("code_challenge_method", "S256"),
        };
        var page = settings.AuthorizeUrl ?? "";
        return page + (page.Contains('?', StringComparison.Ordinal) ? '&' : '?')
            + string.Join('&', query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")); // empty ones are left out
    }

    private static string Callback(OAuthCall call)
    {
        var request = call.Context.Request;
        return (call.Intake.Value.PublicUrl?.AbsoluteUri.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}") + CallbackPath;
    }

    // Only the words of RFC 6749, 4.1.2.1 are repeated; anything else is somebody's text.
    private static string? Known(string? error) => error is "access_denied" or "invalid_request" or "unauthorized_client" or "unsupported_response_type"
        or "invalid_scope" or "server_error" or "temporarily_unavailable" ? error : null;

    private static OAuthBodies.OAuthStatus Show(OAuthConnection? found) => found is null
        ? new OAuthBodies.OAuthStatus { State = OAuthBodies.OAuthState.None }
        : new OAuthBodies.OAuthStatus
        {
            State = found.Broken ? OAuthBodies.OAuthState.Broken : found.FailedAt is null ? OAuthBodies.OAuthState.Connected : OAuthBodies.OAuthState.Failing,
            ConnectedAt = found.ConnectedAt,
            ConnectedBy = found.ConnectedBy,
            ExpiresAt = found.AccessUntil,
            RefreshedAt = found.RefreshedAt,
            FailedAt = found.FailedAt,
            Failure = found.Failure,
        };
}
