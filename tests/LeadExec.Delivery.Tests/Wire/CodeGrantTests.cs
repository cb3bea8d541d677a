using System.Collections.Concurrent;
using LeadExec.BuyerSimulator;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Delivery.Tests.Wire;

// DELV-17, E-70: tokens of the authorization code grant over the real transport and a small authorisation server.
public sealed class CodeGrantTests
{
    [Fact]
    public async Task Token_is_refreshed_a_minute_before_it_expires_and_the_refresh_token_with_it()
    {
        var (clock, store) = (new ManualTimeProvider(), new Connections());
        await using var rig = await StartAsync(clock, store);
        var settings = await ConnectedAsync(rig, store, clock);
        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);
        clock.Advance(TimeSpan.FromSeconds(3_539));
        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);
        rig.Buyers.Tokens.Asked.ShouldBe(1); // the code, and nothing since
        clock.Advance(TimeSpan.FromSeconds(1));

        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);

        rig.Buyers.Tokens.Asked.ShouldBe(2);
        rig.Buyers.Tokens.LastForm["grant_type"].ShouldBe("refresh_token");
        clock.Advance(TimeSpan.FromSeconds(3_600));
        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);
        rig.Buyers.Tokens.Consents.Stolen.ShouldBe(0);
    }

    [Fact]
    public async Task Two_processes_refresh_once()
    {
        // Servers that rotate refresh tokens take a second use for theft.
        var (clock, store) = (new ManualTimeProvider(), new Connections());
        await using var rig = await StartAsync(clock, store);
        await using var other = Rig.Services(services => services.AddSingleton<IOAuthConnections>(store).AddSingleton<TimeProvider>(clock), $"127.0.0.1:{rig.Buyers.Address.Port}");
        var settings = await ConnectedAsync(rig, store, clock);
        clock.Advance(TimeSpan.FromSeconds(3_600));
        var transport = other.GetRequiredService<IDeliveryTransport>();
        var prepared = transport.Prepare(Orders.Of(settings));

        var first = await rig.SendAsync(settings);
        var second = await transport.SendAsync(prepared.Value!, TimeSpan.FromMinutes(5), CancellationToken.None);

        (first.State, second.State).ShouldBe((AttemptState.Accepted, AttemptState.Accepted));
        rig.Buyers.Tokens.Asked.ShouldBe(2);
        rig.Buyers.Tokens.Consents.Stolen.ShouldBe(0);
    }

    [Fact]
    public async Task Consent_that_was_taken_back_is_not_asked_about_again()
    {
        var (clock, store) = (new ManualTimeProvider(), new Connections());
        await using var rig = await StartAsync(clock, store);
        var settings = await ConnectedAsync(rig, store, clock);
        rig.Buyers.Tokens.Consents.TakeBack();
        clock.Advance(TimeSpan.FromSeconds(3_600));

        for (var delivery = 0; delivery < 3; delivery++)
        {
            var verdict = await rig.SendAsync(settings);
            (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.TokenRefused));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        rig.Buyers.Tokens.Asked.ShouldBe(2);
        rig.Buyers.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Server_that_is_down_is_asked_again_with_the_same_refresh_token()
    {
        var (clock, store) = (new ManualTimeProvider(), new Connections());
        await using var rig = await StartAsync(clock, store);
        var settings = await ConnectedAsync(rig, store, clock);
        clock.Advance(TimeSpan.FromSeconds(3_600));
        rig.Buyers.Tokens.IsDown = true;
        (await rig.SendAsync(settings)).Reason.ShouldBe(RejectReason.TokenRefused);
        store.Only.Failure.ShouldBe("The token endpoint answered 500.");
        store.Only.Broken.ShouldBeFalse();
        rig.Buyers.Tokens.IsDown = false;
        clock.Advance(TimeSpan.FromSeconds(5));

        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);

        store.Only.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_consent_nothing_is_sent()
    {
        await using var rig = await StartAsync(new ManualTimeProvider(), new Connections());

        var verdict = await rig.SendAsync(Settings(rig));

        (verdict.State, verdict.Reason, verdict.Detail).ShouldBe((AttemptState.NotSent, RejectReason.TokenRefused, "Nobody has connected this delivery method."));
        rig.Buyers.Tokens.Asked.ShouldBe(0);
    }

    private static Task<Rig> StartAsync(TimeProvider clock, IOAuthConnections store) =>
        Rig.StartAsync(services => services.AddSingleton(store).AddSingleton(clock));

    private static WebhookSettings Settings(Rig rig) => rig.Settings(query: "?mode=require:OAuth") with
    {
        Authentication = new WebhookAuthentication
        {
            Kind = AuthenticationKind.OAuth2,
            OAuth = new OAuthSettings
            {
                TokenUrl = new Uri(rig.Buyers.Address, "/oauth/token").ToString(),
                AuthorizeUrl = new Uri(rig.Buyers.Address, "/oauth/authorize").ToString(),
                Grant = OAuthGrant.AuthorizationCode,
                ClientId = BuyerBehaviour.ClientId,
            },
        },
    };

    // The way of a browser, with the challenge of RFC 7636, appendix B.
    private static async Task<WebhookSettings> ConnectedAsync(Rig rig, Connections store, TimeProvider clock)
    {
        const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        var settings = Settings(rig);
        var oauth = settings.Authentication.OAuth!;
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var page = await browser.GetAsync(
            $"{oauth.AuthorizeUrl}?response_type=code&client_id={oauth.ClientId}&redirect_uri=https%3A%2F%2Fours.example&state=s&code_challenge={Challenge}&code_challenge_method=S256");
        var code = System.Web.HttpUtility.ParseQueryString(page.Headers.Location!.Query)["code"]!;
        var consent = new OAuthConsent
        {
            Key = new OAuthKey(Orders.MethodId, oauth.Fingerprint()),
            Ping = false,
            User = new UserId(1),
            SealedVerifier = rig.Secrets.Seal(Verifier, WebhookSecrets.OAuthVerifier(Orders.MethodId)),
            RedirectUri = "https://ours.example",
            ExpiresAt = clock.GetUtcNow() + OAuthConsent.Lifetime,
        };
        var tokens = await rig.Exchange.ExchangeAsync(oauth, consent, code, CancellationToken.None);
        tokens.Accepted.ShouldBeTrue(tokens.Detail);
        await store.ConnectAsync(consent.Key, tokens.Value, "user/1", CancellationToken.None);
        return settings;
    }

    /// <summary>Connections in memory, for one or more processes.</summary>
    private sealed class Connections : IOAuthConnections
    {
        private readonly ConcurrentDictionary<OAuthKey, OAuthConnection> kept = new();
        private readonly Lock turn = new();
        private int leased;

        public OAuthConnection Only => kept.Values.Single();

        public Task<OAuthConnection?> FindAsync(OAuthKey key, CancellationToken cancellationToken) => Task.FromResult(kept.GetValueOrDefault(key));

        public Task BeginAsync(string state, OAuthConsent consent, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<OAuthConsent?> TakeAsync(string state, UserId user, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ConnectAsync(OAuthKey key, OAuthTokens tokens, string connectedBy, CancellationToken cancellationToken)
        {
            kept[key] = new OAuthConnection
            {
                Key = key,
                SealedAccess = tokens.SealedAccess,
                SealedRefresh = tokens.SealedRefresh,
                AccessUntil = tokens.AccessUntil,
                ConnectedAt = default,
                ConnectedBy = connectedBy,
            };
            return Task.CompletedTask;
        }

        public Task<bool> LeaseAsync(OAuthKey key, int generation, CancellationToken cancellationToken)
        {
            lock (turn)
            {
                var free = kept[key].Generation == generation && leased != generation;
                leased = free ? generation : leased;
                return Task.FromResult(free);
            }
        }

        public Task<bool> RefreshedAsync(OAuthKey key, int generation, OAuthTokens tokens, CancellationToken cancellationToken)
        {
            kept[key] = kept[key] with
            {
                SealedAccess = tokens.SealedAccess,
                SealedRefresh = tokens.SealedRefresh ?? kept[key].SealedRefresh,
                AccessUntil = tokens.AccessUntil,
                Generation = generation + 1,
                Failure = null,
            };
            return Task.FromResult(true);
        }

        public Task FailedAsync(OAuthKey key, int generation, string failure, bool broken, CancellationToken cancellationToken)
        {
            lock (turn)
            {
                leased = 0;
                kept[key] = kept[key] with { Failure = failure, Broken = broken };
            }

            return Task.CompletedTask;
        }

        public Task<bool> DisconnectAsync(DeliveryMethodId method, string actor, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
