using System.Text;
using LeadExec.BuyerSimulator;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Delivery.Tests.Wire;

/// <summary>DELV-13 to DELV-18, E-70, D-22, FM-55, TH-24: credentials, and that they stay secret.</summary>
public sealed class AuthenticationTests
{
    [Fact]
    public async Task Basic_is_sent_and_masked()
    {
        await using var rig = await Rig.StartAsync();

        var verdict = await rig.SendAsync(WithPassword(rig, AuthenticationKind.Basic, "require:Basic"));

        verdict.State.ShouldBe(AttemptState.Accepted);
        verdict.Exchange!.RequestHeaders.ShouldContain(new ExchangeHeader("Authorization", "Basic ***"));
        rig.Buyers.Log.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_basic_password_fails_after_one_request()
    {
        await using var rig = await Rig.StartAsync();
        var settings = WithPassword(rig, AuthenticationKind.Basic, "require:Basic");
        settings = settings with { Authentication = settings.Authentication with { SealedPassword = rig.Secrets.Seal("wrong", WebhookSecrets.Password(Orders.MethodId)) } };

        var verdict = await rig.SendAsync(settings);

        (verdict.State, verdict.Reason, verdict.Exchange!.Status).ShouldBe((AttemptState.Failed, RejectReason.BuyerError, 401));
        rig.Buyers.Log.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Digest_answers_the_challenge_with_one_more_request()
    {
        // DELV-15: the first request is answered, by 401; the buyer has refused it.
        await using var rig = await Rig.StartAsync();

        var verdict = await rig.SendAsync(WithPassword(rig, AuthenticationKind.Digest, "require:Digest"));

        verdict.State.ShouldBe(AttemptState.Accepted);
        verdict.Exchange!.WireRequests.ShouldBe(2);
        verdict.Exchange.RequestHeaders.ShouldContain(new ExchangeHeader("Authorization", "Digest ***"));
        rig.Buyers.Log.Entries.Select(entry => entry.Verdict).ShouldBe([BuyerVerdict.Error, BuyerVerdict.Accepted]);
        rig.Buyers.Log.Entries.Select(entry => (entry.Key, entry.BodyHash)).Distinct().Count().ShouldBe(1);
    }

    [Theory] // a ping keeps its trace only (DIST-55)
    [InlineData(AuthenticationKind.Basic)]
    [InlineData(AuthenticationKind.Digest)]
    public async Task Exchange_that_is_not_kept_changes_nothing_else(AuthenticationKind kind)
    {
        await using var rig = await Rig.StartAsync();
        var order = Orders.Of(WithPassword(rig, kind, $"require:{kind}"));
        var kept = await rig.SendAsync(order);

        var verdict = await rig.Transport.SendAsync(rig.Transport.Prepare(order).Value! with { KeepExchange = false }, TimeSpan.FromMinutes(5), CancellationToken.None);

        verdict.Exchange.ShouldBeNull();
        verdict.State.ShouldBe(AttemptState.Accepted);
        (verdict with { Reference = null }).ShouldBe(kept with { Exchange = null, Reference = null });
    }

    [Fact]
    public async Task Digest_without_challenge_or_with_an_accepting_buyer_is_one_request()
    {
        await using var rig = await Rig.StartAsync();

        (await rig.SendAsync(WithPassword(rig, AuthenticationKind.Digest, "accept"))).State.ShouldBe(AttemptState.Accepted);
        (await rig.SendAsync(WithPassword(rig, AuthenticationKind.Digest, "status:401,reject"))).State.ShouldBe(AttemptState.Failed);
        (await rig.SendAsync(WithPassword(rig, AuthenticationKind.Digest, "require:Basic"))).State.ShouldBe(AttemptState.Failed);

        rig.Buyers.Log.Entries.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Bearer", AttemptState.Accepted)]
    [InlineData("Token", AttemptState.Failed)]
    public async Task Bearer_is_sent_with_its_prefix(string prefix, AttemptState state)
    {
        await using var rig = await Rig.StartAsync();
        var settings = rig.Settings(query: "?mode=require:Bearer") with
        {
            Authentication = new WebhookAuthentication
            {
                Kind = AuthenticationKind.Bearer,
                TokenPrefix = prefix,
                SealedToken = rig.Secrets.Seal(BuyerBehaviour.Token, WebhookSecrets.Token(Orders.MethodId)),
            },
        };

        (await rig.SendAsync(settings)).State.ShouldBe(state);

        rig.Buyers.Seen.Single().Headers["Authorization"].ShouldBe($"{prefix} {BuyerBehaviour.Token}");
    }

    [Fact]
    public async Task Secret_headers_are_opened_for_the_wire_and_masked_in_the_exchange()
    {
        await using var rig = await Rig.StartAsync();
        var settings = rig.Settings() with
        {
            Headers = [new WebhookHeader { Name = "X-Api-Key", Secret = true, Value = rig.Secrets.Seal("hush-hush", WebhookSecrets.Header(Orders.MethodId, "X-Api-Key")) }],
        };

        var exchange = (await rig.SendAsync(settings)).Exchange!;

        rig.Buyers.Seen.Single().Headers["X-Api-Key"].ShouldBe("hush-hush");
        exchange.RequestHeaders.ShouldContain(new ExchangeHeader("X-Api-Key", "***"));
        System.Text.Json.JsonSerializer.Serialize(exchange).ShouldNotContain("hush-hush");
    }

    [Fact]
    public async Task Secret_of_another_method_does_not_open_and_nothing_is_sent()
    {
        await using var rig = await Rig.StartAsync();
        var settings = WithPassword(rig, AuthenticationKind.Basic, "accept");
        settings = settings with { Authentication = settings.Authentication with { SealedPassword = rig.Secrets.Seal("x", WebhookSecrets.Password(new DeliveryMethodId(8))) } };

        var verdict = await rig.SendAsync(settings);

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.RequestNotBuilt));
        rig.Buyers.Log.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OAuthGrant.ClientCredentials, "client_credentials")]
    [InlineData(OAuthGrant.Password, "password")]
    public async Task Token_is_fetched_once_and_used_until_it_is_about_to_expire(OAuthGrant grant, string grantType)
    {
        // DELV-17, E-70: 3,600 s minus 60 s.
        var clock = new ManualTimeProvider();
        await using var rig = await Rig.StartAsync(more => more.AddSingleton<TimeProvider>(clock));
        var settings = OAuth(rig, grant);

        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);
        clock.Advance(TimeSpan.FromSeconds(3_539));
        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);
        rig.Buyers.Tokens.Asked.ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);

        rig.Buyers.Tokens.Asked.ShouldBe(2);
        rig.Buyers.Tokens.LastForm["grant_type"].ShouldBe(grantType);
        rig.Buyers.Tokens.LastForm["scope"].ShouldBe("leads");
    }

    [Fact]
    public async Task Fifty_deliveries_at_once_fetch_one_token()
    {
        // FM-55: single flight.
        await using var rig = await Rig.StartAsync();
        rig.Buyers.Tokens.DelayMs = 50;

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => rig.SendAsync(OAuth(rig))));

        verdicts.ShouldAllBe(verdict => verdict.State == AttemptState.Accepted);
        rig.Buyers.Tokens.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_token_is_renewed_once_and_the_lead_is_sent_again()
    {
        await using var rig = await Rig.StartAsync();
        await rig.SendAsync(OAuth(rig));
        rig.Buyers.Tokens.RevokeAll();
        rig.Buyers.Log.Clear();

        var verdict = await rig.SendAsync(OAuth(rig));

        verdict.State.ShouldBe(AttemptState.Accepted);
        verdict.Exchange!.WireRequests.ShouldBe(2);
        rig.Buyers.Tokens.Asked.ShouldBe(2);
        rig.Buyers.Log.Entries.Select(entry => entry.Verdict).ShouldBe([BuyerVerdict.Error, BuyerVerdict.Accepted]);
    }

    [Fact]
    public async Task Tokens_that_are_never_good_do_not_become_a_storm()
    {
        // FM-55: one renewal, then the 401 stands; for the next minute nobody asks for another token.
        var clock = new ManualTimeProvider();
        await using var rig = await Rig.StartAsync(more => more.AddSingleton<TimeProvider>(clock));
        rig.Buyers.Tokens.IssuesDeadTokens = true;

        for (var delivery = 0; delivery < 10; delivery++)
        {
            var verdict = await rig.SendAsync(OAuth(rig));
            (verdict.State, verdict.Exchange!.Status).ShouldBe((AttemptState.Failed, 401));
        }

        rig.Buyers.Tokens.Asked.ShouldBe(2);
        rig.Buyers.Log.Entries.Count.ShouldBe(11);
        clock.Advance(TimeSpan.FromSeconds(60));
        await rig.SendAsync(OAuth(rig));
        rig.Buyers.Tokens.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_endpoint_is_left_alone_for_a_while()
    {
        var clock = new ManualTimeProvider();
        await using var rig = await Rig.StartAsync(more => more.AddSingleton<TimeProvider>(clock));
        rig.Buyers.Tokens.IsDown = true;

        var verdicts = new[] { await rig.SendAsync(OAuth(rig)), await rig.SendAsync(OAuth(rig)) };

        verdicts.ShouldAllBe(verdict => verdict.State == AttemptState.NotSent && verdict.Reason == RejectReason.TokenRefused);
        rig.Buyers.Tokens.Asked.ShouldBe(1);
        rig.Buyers.Log.Entries.ShouldBeEmpty();

        rig.Buyers.Tokens.IsDown = false;
        clock.Advance(TimeSpan.FromSeconds(5));
        (await rig.SendAsync(OAuth(rig))).State.ShouldBe(AttemptState.Accepted);
    }

    [Fact]
    public async Task Wrong_client_secret_is_refused_without_sending()
    {
        await using var rig = await Rig.StartAsync();
        var settings = OAuth(rig);
        var oauth = settings.Authentication.OAuth! with { SealedClientSecret = rig.Secrets.Seal("wrong", WebhookSecrets.OAuthClientSecret(Orders.MethodId)) };

        var verdict = await rig.SendAsync(settings with { Authentication = settings.Authentication with { OAuth = oauth } });

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.TokenRefused));
        rig.Buyers.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Instance_address_of_the_token_answer_replaces_the_placeholder()
    {
        // D-22, DELV-18, against the listed loopback buyer.
        await using var rig = await Rig.StartAsync();
        rig.Buyers.Tokens.InstanceUrl = rig.Buyers.BuyerAddress("tenant").ToString();

        var verdict = await rig.SendAsync(OAuth(rig) with { ProductionUrl = "[instance_url]/processor/insert/general" });

        verdict.State.ShouldBe(AttemptState.Accepted);
        rig.Buyers.Seen.Single().Target.ShouldBe("/buyers/tenant/processor/insert/general");
    }

    [Fact]
    public void Instance_address_is_joined_exactly()
    {
        // D-22 word for word.
        using var services = Rig.Services(null);
        var delivery = Prepared("[instance_url]/processor/insert/general");

        var request = services.GetRequiredService<RequestFactory>().Build(delivery, null, "https://leads.leadexec.net");

        request.Value!.Address.AbsoluteUri.ShouldBe("https://leads.leadexec.net/processor/insert/general");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://leads.leadexec.net")]
    [InlineData("ftp://leads.leadexec.net")]
    [InlineData("https://user:pass@leads.leadexec.net")]
    [InlineData("https://leads.leadexec.net?x=")]
    [InlineData("https://leads.leadexec.net#")]
    [InlineData("https://leads.leadexec.net\\@evil.example")]
    [InlineData("//leads.leadexec.net")]
    [InlineData("javascript:alert(1)")]
    public void Instance_address_that_is_not_plain_https_is_refused(string? instanceUrl)
    {
        // TH-16
        using var services = Rig.Services(null);

        var request = services.GetRequiredService<RequestFactory>().Build(Prepared("[instance_url]/x"), null, instanceUrl);

        (request.Accepted, request.Reason).ShouldBe((false, RejectReason.AddressRefused));
    }

    [Fact]
    public async Task Instance_address_passes_the_guard_again()
    {
        await using var rig = await Rig.StartAsync();
        rig.Buyers.Tokens.InstanceUrl = "https://169.254.169.254";

        var verdict = await rig.SendAsync(OAuth(rig) with { ProductionUrl = "[instance_url]/latest/meta-data" });

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.AddressRefused));
    }

    [Fact]
    public async Task Signed_delivery_carries_the_standard_headers()
    {
        await using var rig = await Rig.StartAsync();
        var settings = rig.Settings() with { SealedSignatureSecret = rig.Secrets.Seal("whsec_" + Convert.ToBase64String("0123456789abcdef01234567"u8), WebhookSecrets.Signature(Orders.MethodId)) };

        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);

        var seen = rig.Buyers.Seen.Single();
        var signed = $"{seen.Headers["webhook-id"]}.{seen.Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(seen.Body)}";
        var expected = Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData("0123456789abcdef01234567"u8, Encoding.UTF8.GetBytes(signed)));
        seen.Headers["webhook-signature"].ShouldBe($"v1,{expected}");
        seen.Headers["webhook-id"].ShouldBe(seen.Headers["Idempotency-Key"]);
    }

    private static PreparedDelivery Prepared(string url) => new()
    {
        AttemptId = new AttemptId(Guid.Empty),
        DeliveryId = "d",
        MethodId = Orders.MethodId,
        Settings = new WebhookSettings { ProductionUrl = url },
        Url = url,
    };

    private static WebhookSettings WithPassword(Rig rig, AuthenticationKind kind, string mode) => rig.Settings(query: $"?mode={mode}") with
    {
        Authentication = new WebhookAuthentication
        {
            Kind = kind,
            UserName = BuyerBehaviour.UserName,
            SealedPassword = rig.Secrets.Seal(BuyerBehaviour.Password, WebhookSecrets.Password(Orders.MethodId)),
        },
    };

    private static WebhookSettings OAuth(Rig rig, OAuthGrant grant = OAuthGrant.ClientCredentials) => rig.Settings(query: "?mode=require:OAuth") with
    {
        Authentication = new WebhookAuthentication
        {
            Kind = AuthenticationKind.OAuth2,
            OAuth = new OAuthSettings
            {
                TokenUrl = new Uri(rig.Buyers.Address, "/oauth/token").ToString(),
                Grant = grant,
                ClientId = BuyerBehaviour.ClientId,
                SealedClientSecret = grant == OAuthGrant.ClientCredentials ? rig.Secrets.Seal(BuyerBehaviour.ClientSecret, WebhookSecrets.OAuthClientSecret(Orders.MethodId)) : null,
                UserName = BuyerBehaviour.UserName,
                SealedPassword = rig.Secrets.Seal(BuyerBehaviour.Password, WebhookSecrets.OAuthPassword(Orders.MethodId)),
                Scope = "leads",
            },
        },
    };
}
