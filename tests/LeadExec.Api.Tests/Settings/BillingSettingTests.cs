using LeadExec.Domain.Payments;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Settings;

// SET-19: payment provider, its keys, and what invoices say of the company.
public sealed class BillingSettingTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Path = "/api/v1/billing-settings";

    private const string Full = """
        {"provider":"stripe","stripe":{"secretKey":"sk_test_hidden-1","webhookSecret":"whsec_hidden-1"},
        "authorizeNet":{"loginId":"login5","transactionKey":"tk-hidden-1","signatureKey":"sig-hidden-1","baseAddress":"https://apitest.authorize.net/xml/v1/request.api"},
        "companyName":"Billed Leads","slogan":"Leads that answer","address":"1 Example Street\nPhoenix, AZ 85001","businessData":"VAT 123","phone":"480-555-0100",
        "email":"billing@example.com","taxPercent":8.3125}
        """;

    private HttpClient admin = null!;

    public async ValueTask InitializeAsync() => admin = await host.AdministratorAsync();

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Billing_settings_come_back_as_saved_and_their_secrets_never()
    {
        var read = await admin.CallAsync("GET", Path).ExpectAsync(200);
        await admin.CallAsync("PUT", Path, Full).ExpectAsync(428);
        await admin.CallAsync("PUT", Path, Full, "\"77\"").ExpectAsync(412);
        var saved = await admin.CallAsync("PUT", Path, Full, read.ETag).ExpectAsync(200);
        saved.Text.ShouldNotContain("hidden-1");
        var again = await admin.CallAsync("GET", Path).ExpectAsync(200);
        again.Text.ShouldBe(saved.Text);
        again.ETag.ShouldBe(saved.ETag);
        again.Json["stripe"]!["secretKey"]!.ToJsonString().ShouldBe("""{"set":true}""");
        again.Json["taxPercent"]!.GetValue<decimal>().ShouldBe(8.3125m);
        (await host.Database.ScalarAsync<long>("select count(*) from setting_version where body::text like '%hidden-1%'")).ShouldBe(0);
        (await host.Database.ScalarAsync<long>("select count(*) from audit_entry where after::text like '%hidden-1%'")).ShouldBe(0);
        Opened().ShouldBe("sk_test_hidden-1 whsec_hidden-1 tk-hidden-1 sig-hidden-1");
        Billing.Address.ShouldBe("1 Example Street\nPhoenix, AZ 85001");

        // Written back as read, the secrets stay; a new text replaces one.
        var kept = await admin.CallAsync("PUT", Path, again.Text, again.ETag).ExpectAsync(200);
        Opened().ShouldBe("sk_test_hidden-1 whsec_hidden-1 tk-hidden-1 sig-hidden-1");
        await admin.CallAsync("PUT", Path, again.Text.Replace("\"webhookSecret\":{\"set\":true}", "\"webhookSecret\":\"whsec_other\"", StringComparison.Ordinal), kept.ETag).ExpectAsync(200);
        Opened().ShouldBe("sk_test_hidden-1 whsec_other tk-hidden-1 sig-hidden-1");
    }

    [Fact]
    public async Task Kept_key_is_not_sent_to_another_address()
    {
        var read = await admin.CallAsync("GET", Path).ExpectAsync(200);
        var saved = await admin.CallAsync("PUT", Path, Full, read.ETag).ExpectAsync(200);
        foreach (var (moved, path) in new[]
        {
            ("""{"provider":"stripe","stripe":{"secretKey":{"set":true},"baseAddress":"https://evil.example.com"}}""", "/stripe/secretKey"),
            ("""{"authorizeNet":{"loginId":"login5","transactionKey":{"set":true},"baseAddress":"https://evil.example.com"}}""", "/authorizeNet/transactionKey"),
        })
        {
            (await admin.CallAsync("PUT", Path, moved, saved.ETag).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();
        }

        await admin.CallAsync("PUT", Path, """{"stripe":{"secretKey":"sk_known","baseAddress":"https://stripe.example.com"}}""", saved.ETag).ExpectAsync(200);
    }

    [Theory]
    [InlineData("""{"provider":"stripe"}""", "/stripe/secretKey")]
    [InlineData("""{"provider":"authorizeNet","authorizeNet":{"transactionKey":"x"}}""", "/authorizeNet/loginId")]
    [InlineData("""{"provider":"authorizeNet","authorizeNet":{"loginId":"x"}}""", "/authorizeNet/transactionKey")]
    [InlineData("""{"taxPercent":100.01}""", "/taxPercent")]
    [InlineData("""{"taxPercent":-1}""", "/taxPercent")]
    [InlineData("""{"taxPercent":8.00001}""", "/taxPercent")]
    [InlineData("""{"email":"nobody"}""", "/email")]
    [InlineData("""{"stripe":{"baseAddress":"http://stripe.example.com"}}""", "/stripe/baseAddress")]
    [InlineData("""{"stripe":{"baseAddress":"https://user@stripe.example.com"}}""", "/stripe/baseAddress")]
    [InlineData("""{"authorizeNet":{"pageAddress":"accept"}}""", "/authorizeNet/pageAddress")]
    [InlineData("""{"stripe":{"secretKey":""}}""", "/stripe/secretKey")]
    [InlineData("""{"processor":"square"}""", "/processor")]
    public async Task Wrong_billing_settings_are_refused_by_name(string body, string path)
    {
        var read = await admin.CallAsync("GET", Path).ExpectAsync(200);
        (await admin.CallAsync("PUT", Path, body, read.ETag).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();
    }

    [Fact]
    public async Task Dry_run_with_billing_settings_is_checked_like_a_save()
    {
        var body = """{"changes":[{"kind":"billing","id":1,"body":{"taxPercent":101}}],"campaignId":1,"fields":{}}""";
        (await admin.CallAsync("POST", "/api/v1/distribution/dry-run", body).ExpectAsync(400)).Json["errors"]!["/changes/0/taxPercent"].ShouldNotBeNull();
    }

    private BillingSettings Billing => host.Services.GetRequiredService<ICatalogSource>().Current.Billing;

    private string Opened()
    {
        var box = host.Services.GetRequiredService<ISecretBox>();
        var (stripe, other) = (Billing.Stripe!, Billing.AuthorizeNet!);
        return string.Join(
            ' ',
            box.Open(stripe.SealedSecretKey!, BillingSecrets.StripeSecretKey),
            box.Open(stripe.SealedWebhookSecret!, BillingSecrets.StripeWebhookSecret),
            box.Open(other.SealedTransactionKey!, BillingSecrets.AuthorizeNetTransactionKey),
            box.Open(other.SealedSignatureKey!, BillingSecrets.AuthorizeNetSignatureKey));
    }
}
