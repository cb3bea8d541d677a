using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Settings;

// Decisions 4 and 25: secrets are write-only, sealed or hashed (CAMP-29, DELV-13 to DELV-17, TH-10).
public sealed class SecretTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Webhook = """
        {"clientId":7,"leadTypeId":4439,"description":"Hook","type":"webhook","webhook":{"productionUrl":"https://buyer.example.com/in","contentType":"json",
        "authentication":{"kind":"bearer","token":"tok-secret-1"},"headers":[{"name":"X-Api-Key","secretValue":"hdr-secret-1"},{"name":"X-Plain","value":"seen"}],
        "mappings":[{"fieldName":"email","leadField":"Email"}]}}
        """;

    [Fact]
    public async Task Webhook_secrets_are_sealed_to_their_method_and_never_read_back()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        var made = await admin.CallAsync("POST", "/api/v1/delivery-methods", Webhook).ExpectAsync(201);
        var id = made.Json["id"]!.GetValue<int>();
        made.Text.ShouldNotContain("secret-1");
        made.Json["webhook"]!["authentication"]!["token"]!.ToJsonString().ShouldBe("""{"set":true}""");
        (await host.Database.ScalarAsync<long>("select count(*) from setting_version where body::text like '%secret-1%'")).ShouldBe(0);
        (await host.Database.ScalarAsync<long>("select count(*) from audit_entry where after::text like '%secret-1%'")).ShouldBe(0);
        Opened(id).ShouldBe("tok-secret-1 hdr-secret-1 seen");

        // Written back as read: the secrets stay. A new text replaces; null takes away.
        var kept = await admin.CallAsync("PUT", $"/api/v1/delivery-methods/{id}", made.Text, made.ETag).ExpectAsync(200);
        Opened(id).ShouldBe("tok-secret-1 hdr-secret-1 seen");
        var changed = await admin.CallAsync("PATCH", $"/api/v1/delivery-methods/{id}", """{"webhook":{"authentication":{"token":"tok-secret-2"}}}""", kept.ETag).ExpectAsync(200);
        Opened(id).ShouldBe("tok-secret-2 hdr-secret-1 seen");
        var without = await admin.CallAsync("PATCH", $"/api/v1/delivery-methods/{id}", """{"webhook":{"authentication":{"token":null}}}""", changed.ETag).ExpectAsync(400);
        without.Json["errors"]!["/webhook/authentication/token"].ShouldNotBeNull();
        await admin.CallAsync("PATCH", $"/api/v1/delivery-methods/{id}", """{"webhook":{"authentication":{"token":{"set":false}}}}""", changed.ETag).ExpectAsync(400);
    }

    [Fact]
    public async Task Declaration_that_the_buyer_deduplicates_cannot_be_made_by_editing() // decision 11
    {
        using var admin = await host.AdministratorAsync();
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":77,"companyName":"D"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/lead-types", SampleSettings.LeadType.Replace("4439", "4440", StringComparison.Ordinal)).ExpectAsync(201);
        var body = """{"clientId":77,"leadTypeId":4440,"description":"x","type":"webhook","webhook":{"productionUrl":"https://b.example.com/","buyerDeduplicates":true}}""";
        var made = await admin.CallAsync("POST", "/api/v1/delivery-methods", body).ExpectAsync(201);
        made.Json["webhook"]!["buyerDeduplicates"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Posting_password_is_kept_as_a_keyed_hash() // CAMP-29
    {
        using var admin = await host.AdministratorAsync();
        var source = (await admin.CallAsync("POST", "/api/v1/lead-sources", """{"name":"P"}""").ExpectAsync(201)).Json["id"]!.GetValue<int>();
        await admin.CallAsync("POST", "/api/v1/lead-types", SampleSettings.LeadType.Replace("4439", "4441", StringComparison.Ordinal)).ExpectAsync(201);
        var body = $$"""{"leadSourceId":{{source}},"leadTypeId":4441,"name":"P","postingPassword":"open sesame"}""";
        var made = await admin.CallAsync("POST", "/api/v1/campaigns", body).ExpectAsync(201);
        made.Text.ShouldNotContain("sesame");
        var campaign = Catalog.Campaigns[new CampaignId(made.Json["id"]!.GetValue<int>())];
        var hash = host.Services.GetRequiredService<IKeyedHash>();
        hash.Matches(KeyedHashText.PostingPassword, "open sesame", campaign.PasswordHash!).ShouldBeTrue();
        hash.Matches(KeyedHashText.PostingPassword, "open sesame ", campaign.PasswordHash!).ShouldBeFalse();
    }

    [Fact]
    public async Task Access_key_is_shown_once_two_live_and_revoked() // decision 4
    {
        using var admin = await host.AdministratorAsync();
        var source = (await admin.CallAsync("POST", "/api/v1/lead-sources", """{"name":"Keys"}""").ExpectAsync(201)).Json["id"]!.GetValue<int>();
        var keys = $"/api/v1/lead-sources/{source}/access-keys";
        var first = await admin.CallAsync("POST", keys).ExpectAsync(201);
        await admin.CallAsync("POST", keys).ExpectAsync(201);
        (await admin.CallAsync("POST", keys).ExpectAsync(409)).Code.ShouldBe("twoKeysLive");
        var read = await admin.CallAsync("GET", $"/api/v1/lead-sources/{source}").ExpectAsync(200);
        read.Json["accessKeys"]!.AsArray().Count.ShouldBe(2);
        read.Text.ShouldNotContain(first.Json["key"]!.GetValue<string>());
        var hashes = Catalog.LeadSources[new LeadSourceId(source)].AccessKeyHashes;
        hashes.ShouldContain(ReferenceToken.HashHex(first.Json["key"]!.GetValue<string>()));

        // Editing the source neither adds nor drops keys.
        await admin.CallAsync("PUT", $"/api/v1/lead-sources/{source}", """{"name":"Keys","accessKeys":[]}""", read.ETag).ExpectAsync(200);
        Catalog.LeadSources[new LeadSourceId(source)].AccessKeyHashes.ShouldBe(hashes);
        await admin.CallAsync("DELETE", $"{keys}/{first.Json["id"]}").ExpectAsync(204);
        Catalog.LeadSources[new LeadSourceId(source)].AccessKeyHashes.Length.ShouldBe(1);
        await admin.CallAsync("DELETE", $"{keys}/{first.Json["id"]}").ExpectAsync(404);
    }

    private Catalog Catalog => host.Services.GetRequiredService<ICatalogSource>().Current;

    private string Opened(int id)
    {
        var method = new DeliveryMethodId(id);
        var box = host.Services.GetRequiredService<ISecretBox>();
        var webhook = Catalog.DeliveryMethods[method].Webhook!;
        var token = box.Open(webhook.Authentication.SealedToken!, WebhookSecrets.Token(method));
        return $"{token} {box.Open(webhook.Headers[0].Value, WebhookSecrets.Header(method, "x-api-key"))} {webhook.Headers[1].Value}";
    }
}
