using System.Net;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Api.Tests.Intake;

// A full delivery queue pushes back before anything is stored, in the caller's dialect. CAMP-27, RCV-19, FM-14, FM-81
public sealed class QueueGateTests
{
    private static readonly (string, string)[] Key = [("Authorization", $"Bearer {IntakeCatalog.Key}")];

    [Theory]
    [InlineData(Posts.General, Posts.Form, Posts.FormType, "<")]
    [InlineData(Posts.General, Posts.Json, Posts.JsonType, "{")]
    [InlineData(Posts.General, Posts.Xml, Posts.XmlType, "<")]
    [InlineData(Posts.V2, Posts.V2Json, Posts.JsonType, "{")]
    [InlineData(Posts.V2, Posts.V2Xml, Posts.XmlType, "<")]
    public async Task Full_queue_is_503_with_retry_after_and_takes_posts_again_later(string path, string body, string type, string start)
    {
        await using var host = await IntakeHost.StartAsync(Catalog(queued: true));
        host.Queue.IsFull = true;

        using var refused = await host.PostAsync(path, body, type, Key);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(45));
        (await refused.Content.ReadAsStringAsync()).ShouldStartWith(start);
        host.Grains.Submitted.ShouldBeEmpty();
        host.Queue.IsFull = false;
        using var taken = await host.PostAsync(path, body, type, Key);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Grains.Submitted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Campaign_that_distributes_before_its_answer_does_not_mind_the_queue()
    {
        await using var host = await IntakeHost.StartAsync(Catalog(queued: false));
        host.Queue.IsFull = true;

        using var taken = await host.PostFormAsync(Posts.Form);

        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Grains.Submitted.Count.ShouldBe(1);
    }

    private static Catalog Catalog(bool queued) =>
        IntakeCatalog.Of([IntakeCatalog.Source, IntakeCatalog.OtherSource], IntakeCatalog.Web with { UseDeliveryQueue = queued });
}
