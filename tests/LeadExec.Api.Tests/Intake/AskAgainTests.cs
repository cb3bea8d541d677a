using System.Net;
using LeadExec.Domain.Values;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Leads;

namespace LeadExec.Api.Tests.Intake;

// decision 5
public sealed class AskAgainTests
{
    private static readonly Guid Lead = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("/v2/leads/0198c0de-0000-7000-8000-000000000001")]
    [InlineData("/v2/leads?reference=r1")]
    public async Task Source_gets_the_stored_bytes_of_its_own_lead(string path)
    {
        await using var host = await StartAsync(Stored());

        using var answer = await AskAsync(host, path, IntakeCatalog.Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("{\"a\":1}");
    }

    [Theory]
    [InlineData("/v2/leads/0198c0de-0000-7000-8000-000000000001", IntakeCatalog.ForeignKey, 404)]
    [InlineData("/v2/leads?reference=r1", IntakeCatalog.ForeignKey, 404)]
    [InlineData("/v2/leads/0198c0de-0000-7000-8000-000000000002", IntakeCatalog.Key, 404)]
    [InlineData("/v2/leads?reference=r2", IntakeCatalog.Key, 404)]
    [InlineData("/v2/leads", IntakeCatalog.Key, 404)]
    [InlineData("/v2/leads/0198c0de-0000-7000-8000-000000000001", "wrong", 401)]
    [InlineData("/v2/leads/0198c0de-0000-7000-8000-000000000001", "", 401)]
    [InlineData("/v2/leads/not-an-id", IntakeCatalog.Key, 404)]
    public async Task Nobody_learns_about_anothers_lead(string path, string key, int status)
    {
        await using var host = await StartAsync(Stored());

        using var answer = await AskAsync(host, path, key);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("\"a\"");
    }

    [Fact]
    public async Task Lead_that_is_still_worked_on_answers_202()
    {
        await using var host = await StartAsync(null);

        using var answer = await AskAsync(host, $"/v2/leads/{Lead}", IntakeCatalog.Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        answer.Headers.RetryAfter!.ToString().ShouldBe("5");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"status\":\"running\"");
    }

    private static StoredAnswer Stored() => new() { Status = 200, MediaType = "application/json", Body = [.. "{\"a\":1}"u8], CallerWaits = true };

    private static async Task<IntakeHost> StartAsync(StoredAnswer? answer)
    {
        var host = await IntakeHost.StartAsync();
        host.Answers.Rows.Add((IntakeCatalog.Source.Id, "r1", new SourceAnswer(new LeadId(Lead), answer)));
        return host;
    }

    private static async Task<HttpResponseMessage> AskAsync(IntakeHost host, string path, string key)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, path);
        question.Headers.TryAddWithoutValidation("api-key", key);
        return await host.Client.SendAsync(question);
    }
}
