using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Tests.Rendering;

/// <summary>TH-17: values and settings cannot add or replace headers.</summary>
public sealed class HeaderInjectionTests
{
    [Theory]
    [InlineData("Ann\\r\\nX-Evil: 1")]
    [InlineData("Ann\\nX-Evil: 1")]
    [InlineData("Ann\\rX-Evil: 1")]
    [InlineData("Ann\\u0000")]
    [InlineData("Ann\\u0085x")]
    [InlineData("\\u001b[2J")]
    public void Control_characters_in_a_value_refuse_the_request(string jsonText)
    {
        var settings = Settings(new WebhookHeader { Name = "X-Name", Value = "n=[FirstName]" });

        var rendered = Orders.Render(Orders.Of(settings, $$"""{"FirstName":"{{jsonText}}"}"""));

        rendered.Reason.ShouldBe(RejectReason.RequestNotBuilt);
        rendered.Detail!.ShouldContain("X-Name");
        rendered.Detail!.ShouldNotContain("Evil");
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("content-length")]
    [InlineData("Authorization")]
    [InlineData("Idempotency-Key")]
    [InlineData("webhook-id")]
    [InlineData("Webhook-Signature")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Connection")]
    [InlineData("Expect")]
    [InlineData("Bad Name")]
    [InlineData("Bad:Name")]
    [InlineData("Bad\r\nName")]
    [InlineData("")]
    public void Reserved_and_malformed_names_are_refused_when_saved(string name)
    {
        var errors = WebhookSettingsChecker.Check(Settings(new WebhookHeader { Name = name, Value = "x" }), Orders.LeadType, []);

        errors.ShouldContain(error => error.Path == "/headers/0/name");
    }

    [Fact]
    public async Task Reserved_headers_that_were_stored_all_the_same_do_not_reach_the_wire()
    {
        await using var rig = await Rig.StartAsync();
        var settings = rig.Settings() with
        {
            Headers =
            [
                new WebhookHeader { Name = "Idempotency-Key", Value = "mine" }, new WebhookHeader { Name = "webhook-id", Value = "mine" },
                new WebhookHeader { Name = "Host", Value = "elsewhere.example.com" }, new WebhookHeader { Name = "X-Fine", Value = "Zoë" },
            ],
        };

        (await rig.SendAsync(settings)).State.ShouldBe(AttemptState.Accepted);

        var seen = rig.Buyers.Seen.Single();
        seen.Headers["Idempotency-Key"].ShouldBe("0197a000-0000-7000-8000-000000000001");
        seen.Headers.ContainsKey("webhook-id").ShouldBeFalse();
        seen.Headers["Host"].ShouldBe(rig.Buyers.Address.Authority);
        seen.Headers.ContainsKey("X-Fine").ShouldBeTrue();
    }

    private static WebhookSettings Settings(WebhookHeader header) => new()
    {
        ProductionUrl = "https://buyer.example.com/post",
        Headers = [header],
        Mappings = [new FieldMapping { FieldName = "State" }],
    };
}
