using System.Net.Http.Json;
using System.Text.Json;
using LeadExec.BuyerSimulator;

namespace LeadExec.Delivery.Tests.Wire;

/// <summary>The test double keeps its own promises.</summary>
public sealed class BuyerSimulatorTests
{
    [Fact]
    public async Task Demo_buyer_accepts_at_40_dollars()
    {
        await using var buyers = await BuyerSimulator.BuyerSimulator.StartAsync();
        using var client = new HttpClient();

        using var response = await client.PostAsJsonAsync(buyers.BuyerAddress("arizona"), new { State = "AZ" });

        var text = await response.Content.ReadAsStringAsync();
        text.ShouldStartWith("""{"result":"accepted","price":40.00,"reference":""");
    }

    [Fact]
    public async Task Control_sets_and_forgets_a_behaviour_and_shows_the_log()
    {
        await using var buyers = await BuyerSimulator.BuyerSimulator.StartAsync();
        using var client = new HttpClient { BaseAddress = buyers.Address };

        (await client.PutAsJsonAsync("/control/a", new { accept = false, fault = "None", require = "none" })).EnsureSuccessStatusCode();
        (await (await client.PostAsJsonAsync("/buyers/a", new { })).Content.ReadAsStringAsync()).ShouldContain("rejected");
        (await client.DeleteAsync("/control/a")).EnsureSuccessStatusCode();
        (await (await client.PostAsJsonAsync("/buyers/a", new { })).Content.ReadAsStringAsync()).ShouldContain("accepted");

        var log = await client.GetFromJsonAsync<JsonElement>("/control/log?buyer=a");
        log.EnumerateArray().Select(entry => entry.GetProperty("verdict").GetString()).ShouldBe(["Rejected", "Accepted"]);
    }

    [Theory]
    [InlineData("?mode=reject", null, "{}")]
    [InlineData("", "reject", "{}")]
    [InlineData("", null, """{"BuyerMode":"reject"}""")]
    public async Task One_request_chooses_its_behaviour(string query, string? header, string body)
    {
        await using var buyers = await BuyerSimulator.BuyerSimulator.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, buyers.BuyerAddress("a") + query);
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        if (header is not null)
        {
            request.Headers.Add("X-Buyer-Mode", header);
        }

        (await (await client.SendAsync(request)).Content.ReadAsStringAsync()).ShouldContain("rejected");
    }

    [Fact]
    public async Task Log_file_gets_one_line_per_request_and_is_continued()
    {
        var file = Path.GetTempFileName();
        try
        {
            for (var run = 0; run < 2; run++)
            {
                await using var buyers = await BuyerSimulator.BuyerSimulator.StartAsync(new BuyerSimulatorOptions { LogFile = file });
                using var client = new HttpClient();
                client.DefaultRequestHeaders.Add("Idempotency-Key", $"key-{run}");
                await client.PostAsJsonAsync(buyers.BuyerAddress("a"), new { });
            }

            var lines = await File.ReadAllLinesAsync(file);
            lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("key").GetString()).ShouldBe(["key-0", "key-1"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("reject,price:12,00,delay:5", false, "12,00", 5)]
    [InlineData("accept,price:$12.00", true, "$12.00", 0)]
    [InlineData("", true, "40.00", 0)]
    public void Mode_list_is_read(string modes, bool accept, string price, int delay)
    {
        var behaviour = new BuyerBehaviour().With(modes);

        (behaviour.Accept, behaviour.Price, behaviour.DelayMs).ShouldBe((accept, price, delay));
    }
}
