using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Portal;

// E-61, decision 26: a client sees what it has to confirm, and nobody else's.
public sealed class PortalConfirmationTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Client_sees_what_it_has_to_confirm_and_a_foreign_client_finds_nothing()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        using var mine = await host.PortalUserAsync(7, "mine@example.com");
        using var foreign = await host.PortalUserAsync(8, "foreign@example.com");
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"FirstName":"Ann","Email":"ann@example.com","State":"AZ"}""" }.InsertAsync(host.Database);
        var attempt = await seed.AttemptAsync(host.Database, client: 7, price: 4000);
        await host.Database.ExecuteAsync($"""
            delete from sale where attempt_id = '{attempt}';
            update attempt set state = 7, price = null, agreed = 3500, confirm_until = now() + interval '1 hour' where id = '{attempt}'
            """);

        var item = (await mine.CallAsync("GET", "/api/v1/portal/confirmations").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (item["lead"]!["id"]!.GetValue<string>(), item["lead"]!["price"]!.GetValue<string>(), item["lead"]!["email"]!.GetValue<string>()).ShouldBe((attempt.ToString(), "35.00", "ann@example.com"));
        item["until"].ShouldNotBeNull();
        (await foreign.CallAsync("GET", "/api/v1/portal/confirmations").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        var queries = host.Services.GetRequiredService<IConfirmationQueries>(); // which the confirming call asks first
        (await queries.LeadOfAsync(new ClientId(7), attempt, CancellationToken.None)).ShouldBe(seed.Id);
        (await queries.LeadOfAsync(new ClientId(8), attempt, CancellationToken.None)).ShouldBeNull();
        (await queries.LeadOfAsync(new ClientId(7), new AttemptId(Guid.NewGuid()), CancellationToken.None)).ShouldBeNull();
        await admin.CallAsync("GET", "/api/v1/portal/confirmations").ExpectAsync(403);
    }
}
