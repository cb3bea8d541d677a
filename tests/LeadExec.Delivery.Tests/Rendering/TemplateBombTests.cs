using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Tests.Rendering;

/// <summary>FM-75, TH-21: no template and no format makes a body of more than 256 KB.</summary>
public sealed class TemplateBombTests
{
    [Theory]
    [InlineData(WebhookContentType.Text, "[Comments]")]
    [InlineData(WebhookContentType.Form, "[Comments]")]
    [InlineData(WebhookContentType.Xml, "[Comments]")]
    public void Repeated_tags_stop_at_the_limit(WebhookContentType contentType, string tag)
    {
        var settings = Settings(contentType, string.Concat(Enumerable.Repeat(tag, 5_000)));
        var lead = $$"""{"Comments":"{{new string('&', 16_000)}}"}""";

        var before = GC.GetAllocatedBytesForCurrentThread();
        var rendered = Orders.Render(Orders.Of(settings, lead));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        rendered.Reason.ShouldBe(RejectReason.RequestNotBuilt);
        rendered.Detail!.ShouldContain("262144");
        allocated.ShouldBeLessThan(20 * 1024 * 1024);
    }

    [Fact]
    public void A_body_of_exactly_the_limit_is_sent_and_one_byte_more_is_not()
    {
        var settings = Settings(WebhookContentType.Text, "[Comments]");

        Orders.Render(Orders.Of(settings, Comments(CompiledWebhook.MaximumBodyBytes))).Value!.Body.Length.ShouldBe(CompiledWebhook.MaximumBodyBytes);
        Orders.Render(Orders.Of(settings, Comments(CompiledWebhook.MaximumBodyBytes + 1))).Accepted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("N999999999")]
    [InlineData("F1000")]
    [InlineData("E29")]
    [InlineData("cut:0")]
    [InlineData("cut:x")]
    [InlineData("upper|N99999")]
    public void Formats_that_are_useless_or_huge_are_refused(string format) =>
        MappingFormat.TryParse(format, out _, out _).ShouldBeFalse();

    [Fact]
    public void A_format_of_many_characters_is_refused() =>
        MappingFormat.TryParse(new string('0', MappingFormat.MaximumLength + 1), out _, out _).ShouldBeFalse();

    [Fact]
    public void Brackets_without_end_cost_linear_time()
    {
        var text = new string('[', Template.MaximumLength);

        var template = Template.Parse(text, TemplateSyntax.Json);

        template.IsLiteral.ShouldBeTrue();
    }

    private static string Comments(int length) => $$"""{"Comments":"{{new string('x', length)}}"}""";

    private static WebhookSettings Settings(WebhookContentType contentType, string template) => new()
    {
        ProductionUrl = "https://buyer.example.com/post",
        ContentType = contentType,
        BodyTemplate = template,
    };
}
